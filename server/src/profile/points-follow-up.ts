/** Whether a report has a follow-up table, and how the table is built. */
import type { Column, ColumnRole, FollowUpTable, Report } from '../report/model';
import { Tally, type Point } from './tally';
import { kindsOf, subjectWords } from './kinds';

export function followUpPoints(report: Report): Point[] {
  const table = report.followUp;
  if (table === null) {
    const heading = report.headings.find(candidate => kindsOf(candidate).includes('follow-up'));
    // A heading for follow-up with prose below is neither a table nor its absence.
    return heading === undefined ? [{ id: 'follow-up', value: 'absent', span: null }] : [];
  }
  const points: Point[] = [{ id: 'follow-up', value: 'present', span: table.nameSpan }];
  if (table.headingSpan !== null) points.push({ id: 'follow-up-heading', value: table.title.replace(/\s+/g, ' ').trim(), span: table.headingSpan });
  points.push({ id: 'follow-up-lead-in', value: table.leadIn === null ? 'absent' : 'present', span: table.leadIn?.span ?? null });
  if (table.columns.length > 0) points.push({ id: 'follow-up-columns', value: table.columns.map(column => column.role).join(' '), span: table.head?.span ?? table.nameSpan });
  points.push(...deadlinePoints(table));
  return points;
}

/** Form of the dates in the deadline column: "31 May", "31 May 2024". */
function deadlinePoints(table: FollowUpTable): Point[] {
  const column = table.columns.findIndex(candidate => candidate.role === 'deadline');
  const tally = new Tally();
  if (column >= 0) {
    for (const row of table.rows) {
      const cell = row.cells.find(candidate => candidate.column === column);
      const form = cell === undefined ? null : deadlineForm(cell.text);
      if (form !== null) tally.add(form, cell!.span);
    }
  }
  return tally.point('follow-up-deadline-form', 1);
}

function deadlineForm(text: string): string | null {
  if (!/\d/.test(text)) return null;
  const year = /\b(?:19|20)\d\d\b/.test(text);
  if (/^(?:by |before )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+/i.test(text)) return year ? 'day month year' : 'day month';
  if (/^(?:by |before )?[A-Z][a-z]+ \d{1,2}\b/i.test(text)) return year ? 'month day year' : 'month day';
  return null;
}

/** What a column is for, whatever its wording; issue and action, number and paragraph reference do each other's work. */
export function columnDuty(role: ColumnRole): 'what' | 'which' | 'when' | 'who' | 'status' | null {
  switch (role) {
    case 'issue': case 'action': return 'what';
    case 'number': case 'reference': return 'which';
    case 'deadline': return 'when';
    case 'party': return 'who';
    case 'status': return 'status';
    default: return null;
  }
}

/** Second column for what is to be done: the issue and what was decided on it. */
export const SECOND = 'what-2';

/** The first column for each duty, and the second for what is to be done; columns for something else by their own words. */
export function dutiesOf(columns: readonly Column[]): Map<string, Column> {
  const duties = new Map<string, Column>();
  for (const column of columns) {
    const duty = columnDuty(column.role) ?? otherDuty(column);
    if (duty === 'what' && duties.has(duty) && !duties.has(SECOND)) duties.set(SECOND, column);
    if (duty !== null && !duties.has(duty)) duties.set(duty, column);
  }
  return duties;
}

const OTHER = 'other ';

/** "other minute" for a column headed "Minute". */
function otherDuty({ text }: Column): string | null {
  const words = subjectWords(text);
  return words.length === 0 || words.length > 4 ? null : `${OTHER}${words.join(' ')}`;
}

export const isOtherDuty = (duty: string): boolean => duty.startsWith(OTHER);
