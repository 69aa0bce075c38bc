import type { FollowUpTable } from '../report/model';
import { findDates } from '../text/dates';
import { say } from '../text/say';
import type { Rule } from './rule';

/** Every column of the follow-up table has its head; on the line of heads. */
export const followUpColumnHead: Rule = {
  id: 'follow-up/column-head',
  title: 'Every column of the follow-up table has a head',
  severity: 'warning',
  basis: 'draft',
  *check({ report }) {
    const table = report.followUp;
    if (table === null || table.head === null || table.layout === 'list' || table.layout === 'aligned' || table.rows.length === 0) return;
    const exchanged = exchangedHeads(table);
    if (exchanged !== null) {
      const [who, when] = exchanged;
      yield { span: table.head.cells[who]!.span, related: [{ span: table.head.cells[when]!.span, message: say`The other head.` }], message: say`The column "${table.columns[who]!.text}" holds days, and the column "${table.columns[when]!.text}" those who are to act. Exchange the two heads.` };
    }
    const heads = table.columns.length;
    const most = beyond(table, heads);
    if (most !== null) {
      yield { span: table.head.span, related: [{ span: most, message: say`This cell stands under no head.` }], message: say`The follow-up table has ${heads} heads, and its rows have more cells. Add the head that is missing, and check that each stands over its column.` };
      return;
    }
    for (const [index, { text }] of table.columns.entries()) {
      // numbers of rows need no head
      const cells = table.rows.flatMap(({ cells: own }) => own.filter(cell => cell.column === index && cell.text !== ''));
      if (index > 0 && text === '' && cells.length * 2 > table.rows.length) {
        yield { span: table.head.span, related: [{ span: cells[0]!.span, message: say`This cell stands under no head.` }], message: say`A column of the follow-up table has no head. Write over it what its cells say.` };
      }
    }
  },
};

const FEWEST_ROWS = 2;

/** The columns for who is to act and by when, where each holds what the other is for. */
function exchangedHeads({ columns, rows }: FollowUpTable): readonly [who: number, when: number] | null {
  const [who, when] = [columns.findIndex(({ role, byCells }) => role === 'party' && !byCells), columns.findIndex(({ role, byCells }) => role === 'deadline' && !byCells)];
  if (who < 0 || when < 0 || rows.length < FEWEST_ROWS) return null;
  const texts = (column: number): string[] => rows.flatMap(({ cells }) => { const text = cells[column]?.text ?? ''; return text === '' ? [] : [text]; });
  const [under, over] = [texts(who), texts(when)];
  return under.filter(text => findDates(text).length > 0).length * 3 >= 2 * rows.length && over.length * 3 >= 2 * rows.length && over.every(text => !/\d/.test(text)) ? [who, when] : null;
}

/** The first cell with words beyond the heads, where most rows have one. */
function beyond({ rows }: FollowUpTable, heads: number): { readonly start: number; readonly end: number } | null {
  const cells = rows.flatMap(({ cells: own }) => own.find(cell => cell.column >= heads && cell.text !== '') ?? []);
  return cells.length * 2 > rows.length ? cells[0]!.span : null;
}
