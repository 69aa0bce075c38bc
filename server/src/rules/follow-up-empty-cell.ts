import type { ColumnRole, Row } from '../report/model';
import type { Rule } from './rule';

const DUE: Partial<Record<ColumnRole, string>> = { issue: 'what is to be followed up', action: 'what is to be done', deadline: 'by when', party: 'who follows up' };

/** A cell that should say what, by when or who, and says nothing. */
export const followUpEmptyCell: Rule = {
  id: 'follow-up/empty-cell',
  title: 'A cell of the follow-up table is empty',
  severity: 'warning',
  basis: 'draft',
  *check({ report }) {
    const table = report.followUp;
    if (table === null) return;
    for (const row of table.rows) {
      if (!row.cells.some(cell => cell.text !== '')) continue;
      for (const column of table.columns.keys()) {
        const { role, text } = table.columns[column]!;
        const due = DUE[role];
        const cell = row.cells.find(candidate => candidate.column === column);
        if (due === undefined || (cell !== undefined && cell.text !== '')) continue;
        yield { span: placeOf(row, cell?.span ?? null), message: `${row.label === null ? 'This row' : `Row ${row.label}`} says nothing under "${text}": ${due}. Fill the cell in.` };
      }
    }
  },
};

/** The empty cell where it has room of its own, else the row's name: an empty span shows nothing in an editor. */
function placeOf(row: Row, cell: { start: number; end: number } | null): { start: number; end: number } {
  return cell !== null && cell.end > cell.start ? cell : row.nameSpan.end > row.nameSpan.start ? row.nameSpan : row.span;
}
