import type { ColumnRole, Row } from '../report/model';
import { phrase, said, say } from '../text/say';
import type { Span } from '../text/span';
import { toldOfNobody } from './follow-up-told';
import type { Rule } from './rule';

const DUE: Partial<Record<ColumnRole, string>> = { issue: phrase`what is to be followed up`, action: phrase`what is to be done`, deadline: phrase`by when`, party: phrase`who follows up` };

/** A cell that should say what, by when or who, and says nothing. */
export const followUpEmptyCell: Rule = {
  id: 'follow-up/empty-cell',
  title: 'A cell of the follow-up table is empty',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    yield* toldOfNobody(report, mentions);
    const table = report.followUp;
    if (table === null) return;
    for (const row of table.rows) {
      if (!row.cells.some(cell => cell.text !== '')) continue;
      for (const column of table.columns.keys()) {
        const { role, text } = table.columns[column]!;
        const due = DUE[role];
        const cell = row.cells.find(candidate => candidate.column === column);
        if (due === undefined || (cell !== undefined && cell.text !== '')) continue;
        yield {
          span: placeOf(report.text, row, cell?.span ?? null),
          message: row.label === null
            ? say`This row says nothing under "${text}": ${said(due)}. Fill the cell in.`
            : say`Row ${row.label} says nothing under "${text}": ${said(due)}. Fill the cell in.`,
        };
      }
    }
  },
};

/** The empty cell with what parts it from its neighbours, since an empty span shows nothing in an editor; else the row. */
function placeOf(text: string, row: Row, cell: Span | null): Span {
  if (cell === null) return row.span;
  let { start, end } = cell;
  if (text[end] === '\t') end++; else while (text[end] === ' ') end++;
  while (start > row.span.start && start === end && /[ \t|]/.test(text[start - 1]!)) start--;
  return end > start ? { start, end } : row.span;
}
