import type { FollowUpTable } from '../report/model';
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

/** The first cell with words beyond the heads, where most rows have one. */
function beyond({ rows }: FollowUpTable, heads: number): { readonly start: number; readonly end: number } | null {
  const cells = rows.flatMap(({ cells: own }) => own.find(cell => cell.column >= heads && cell.text !== '') ?? []);
  return cells.length * 2 > rows.length ? cells[0]!.span : null;
}
