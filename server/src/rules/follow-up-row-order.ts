import type { CalendarDate, FollowUpTable } from '../report/model';
import type { RowPlace } from '../report/mentions';
import { say } from '../text/say';
import { rowWithin, rowWords } from './follow-up-words';
import type { Finding, Rule } from './rule';

type Placed = RowPlace & { readonly place: NonNullable<RowPlace['place']> };

/** Fewer rows show no order. */
const LEAST = 3;

/** Rows stand in the order of the items they come from. */
export const followUpRowOrder: Rule = {
  id: 'follow-up/row-order',
  title: 'Rows of the follow-up table stand in the order of the text',
  severity: 'information',
  basis: 'draft',
  *check({ report, mentions }) {
    if (report.followUp !== null && mentions.rowPlaces.every(({ parts }) => parts.length === 0)) yield* byNumber(report.followUp);
    const placed = mentions.rowPlaces.filter((each): each is Placed => each.place !== null);
    if (placed.length < LEAST || placed.length * 4 < mentions.rowPlaces.length * 3 || isByDeadline(placed)) return;
    const stray = strayOf(placed);
    if (stray !== null) {
      const at = placed.indexOf(stray);
      const other = placed[at - 1] ?? placed[at + 1]!;
      const [name, beside] = [withPlace(rowWords, stray), withPlace(rowWithin, other)];
      yield {
        span: stray.followUp.row.nameSpan,
        message: at === 0
          ? say`${name} stands before ${beside}, but the text has them the other way round. Put the rows in the order of the items.`
          : say`${name} stands after ${beside}, but the text has them the other way round. Put the rows in the order of the items.`,
        related: [{ span: stray.place.span, message: say`The text speaks of it here.` }],
      };
    }
  },
};

/** Fewest rows with numbers of items to show that they rise. */
const NUMBERED = 4;

/** Where the numbers of items lead to no headings, which bear none: the one row that stands below one of a later item, while the next goes on with that. */
function* byNumber({ columns, rows }: FollowUpTable): Generator<Finding> {
  const column = columns.findIndex(({ role, text }) => role === 'reference' && /item|section|session/i.test(text));
  const cells = rows.flatMap(({ cells: all }) => all.filter(cell => cell.column === column));
  const values = cells.map(({ text }) => (/^\d{1,2}\.?$/.test(text) ? Number.parseInt(text, 10) : 0));
  if (column < 0 || rows.length < NUMBERED || values.length !== rows.length || values.includes(0)) return;
  const falls = values.flatMap((value, index) => (index > 0 && value < values[index - 1]! ? [index] : []));
  const [at, another] = falls;
  if (at === undefined || another !== undefined || (at + 1 < values.length && values[at + 1]! < values[at - 1]!)) return;
  yield {
    span: cells[at]!.span, related: [{ span: cells[at - 1]!.span, message: say`The row above is of a later item.` }],
    message: say`This row is of item ${values[at]!} and stands below one of item ${values[at - 1]!}, where the other rows follow the items. Check the number, or put the rows in the order of the items.`,
  };
}

/** "Row 3 (4.2)" */
const withPlace = (words: typeof rowWords, { followUp, place }: Placed): string => (place.label === null ? words(followUp) : `${words(followUp)} (${place.label})`);

/** Whether the rows rise by their deadlines instead. */
function isByDeadline(placed: readonly Placed[]): boolean {
  const days = placed.map(({ followUp }) => (followUp.deadline === null ? null : dayNumber(followUp.deadline.date)));
  const known = days.filter(day => day !== null);
  return known.length * 4 >= days.length * 3 && new Set(known).size > 1 && known.every((day, index) => index === 0 || day >= known[index - 1]!);
}

const dayNumber = ({ year, month, day }: CalendarDate): number => (year ?? 0) * 400 + month * 32 + (day ?? 31);

/** The one row without which all the others follow the text, the last of those that would do; null when none is needed or none is enough. */
function strayOf(placed: readonly Placed[]): Placed | null {
  const reversed: (readonly [Placed, Placed])[] = [];
  placed.forEach((later, index) => {
    for (const earlier of placed.slice(0, index)) if (earlier.place.from > later.place.to) reversed.push([earlier, later]);
  });
  if (reversed.length === 0) return null;
  return [...placed].reverse().find(row => reversed.every(pair => pair.includes(row))) ?? null;
}
