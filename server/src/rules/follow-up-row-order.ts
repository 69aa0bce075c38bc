import type { CalendarDate } from '../report/model';
import type { RowPlace } from '../report/mentions';
import { say } from '../text/say';
import { rowWithin, rowWords } from './follow-up-words';
import type { Rule } from './rule';

type Placed = RowPlace & { readonly place: NonNullable<RowPlace['place']> };

/** Fewer rows show no order. */
const LEAST = 3;

/** Rows stand in the order of the items they come from. */
export const followUpRowOrder: Rule = {
  id: 'follow-up/row-order',
  title: 'Rows of the follow-up table stand in the order of the text',
  severity: 'information',
  basis: 'draft',
  *check({ mentions }) {
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
