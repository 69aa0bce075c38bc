import type { ColumnRole, Row } from '../report/model';
import { phrase, said, say } from '../text/say';
import type { Span } from '../text/span';
import { findDates } from '../text/dates';
import { isTimeless, toldOfNobody } from './follow-up-told';
import type { Finding, Rule } from './rule';

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
    if (table.layout === 'list') yield* incomplete(table.rows);
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

/** Fewer entries show no form. */
const FEWEST = 3;
/** What may stand between who and when. */
const BETWEEN = /[\s,;(–—-]*(?:\b(?:by|before|until|due|on)\s*)?$/i;

/** "Handbook of the Workshop: Malaysia, 15 December 2010": the one entry of a list in this form that gives the day alone, or nobody but who is to act. */
function* incomplete(rows: readonly Row[]): Generator<Finding> {
  if (rows.length < FEWEST) return;
  const told = rows.flatMap(row => {
    const cell = row.cells[0]!;
    const colon = cell.text.lastIndexOf(': ');
    const [date] = colon < 0 ? [] : findDates(cell.text, colon);
    const place = cell.span.end - cell.span.start === cell.text.length ? { start: cell.span.start + colon + 2, end: cell.span.end } : cell.span;
    return colon < 0 ? [] : [{ span: place, dated: date !== undefined, who: cell.text.slice(colon + 2, date?.span.start).replace(BETWEEN, '') }];
  });
  if (told.length < rows.length) return;
  const whole = told.filter(({ who, dated }) => dated && /^(?:(?:the|all|both|each) )?[A-Z]/.test(who));
  const [one, other] = told.filter(each => !whole.includes(each));
  if (one === undefined || other !== undefined) return;
  if (one.dated && one.who === '') yield { span: one.span, message: say`All other points of this list of follow-ups say who is to act. Say it here as well.` };
  else if (!one.dated && isTimeless(one.who)) yield { span: one.span, severity: 'information', message: say`All other points of this list of follow-ups say by when something is to be done. Say it here as well.` };
}

/** The empty cell with what parts it from its neighbours, since an empty span shows nothing in an editor; else the row. */
function placeOf(text: string, row: Row, cell: Span | null): Span {
  if (cell === null) return row.span;
  let { start, end } = cell;
  if (text[end] === '\t') end++; else while (text[end] === ' ') end++;
  while (start > row.span.start && start === end && /[ \t|]/.test(text[start - 1]!)) start--;
  return end > start ? { start, end } : row.span;
}
