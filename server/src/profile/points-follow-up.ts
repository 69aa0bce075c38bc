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
  points.push({ id: 'follow-up-lead-in', value: table.leadIn === null ? 'absent' : 'present', span: table.leadIn?.span ?? table.nameSpan });
  if (table.leadIn !== null) points.push({ id: 'follow-up-lead-in-words', value: leadInWords(report.text.slice(table.leadIn.span.start, table.leadIn.span.end)), span: table.leadIn.span });
  if (table.columns.length > 0) points.push({ id: 'follow-up-columns', value: table.columns.map(column => column.role).join(' '), span: table.head?.span ?? table.nameSpan });
  points.push(...cellForms(table, ['deadline'], deadlineForm).point('follow-up-deadline-form', 1), ...cellForms(table, ['number', 'reference'], rowForm).point('follow-up-row-form', 2));
  return points;
}

const LONGEST_LEAD_IN = 120;

/** Without figures, names in capitals and signs, which change from one meeting to the next. */
const leadInWords = (words: string): string => (words.match(/[A-Za-z\u00c0-\u024f'’-]+/g) ?? []).filter(word => !/^(?:[A-Z]{2,}|st|nd|rd|th)$/.test(word)).join(' ').toLowerCase().slice(0, LONGEST_LEAD_IN);

/** In which form the cells of the first such column are written. */
function cellForms({ columns, rows }: FollowUpTable, roles: readonly ColumnRole[], formOf: (words: string) => string | null): Tally {
  const column = columns.findIndex(candidate => roles.includes(candidate.role));
  const tally = new Tally();
  if (column < 0) return tally;
  for (const row of rows) {
    const cell = row.cells.find(candidate => candidate.column === column);
    const form = cell === undefined ? null : formOf(cell.text);
    if (form !== null) tally.add(form, cell!.span);
  }
  return tally;
}

/** What may stand before a day. */
const BEFORE_DAY = /^(?:by|before|until|on|no later than|not later than)\s+(?:the\s+)?/i;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
const DEADLINE_FORMS: readonly (readonly [form: string, pattern: RegExp])[] = [
  ['year-month-day', /^(?:19|20)\d\d-\d\d?-\d\d?$/],
  ['day/month/year', /^\d\d?\/\d\d?\/(?:\d\d)?\d\d$/],
  ['day.month.year', /^\d\d?\.\s?\d\d?\.\s?(?:\d\d)?\d\d$/],
  ['quarter', /^(?:Q[1-4]|[1-4]Q|(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter)\b/i],
  ['part of a month', new RegExp(`^(?:early|mid|late|end|end of|beginning of|middle of)[ -]${MONTH}(?: (?:19|20)\\d\\d)?$`, 'i')],
  ['month year', new RegExp(`^${MONTH},? (?:19|20)\\d\\d$`, 'i')],
  ['meeting', /^(?:(?:the )?(?:next|following|forthcoming|\d+(?:st|nd|rd|th)) )(?:[\w-]+ ){0,3}(?:meeting|session|round|ISM|ISG|SOM|conference)s?$/i],
  ['month', new RegExp(`^${MONTH}$`, 'i')],
];

/** "31 May" as "day month", "2024-05-31" as "year-month-day"; null for what is neither a day nor a part of a year. */
function deadlineForm(text: string): string | null {
  const words = text.replace(BEFORE_DAY, '').replace(/\s+/g, ' ').trim();
  const found = DEADLINE_FORMS.find(([, pattern]) => pattern.test(words));
  if (found !== undefined) return found[0];
  if (!/\d/.test(words)) return null;
  const year = /\b(?:19|20)\d\d\b/.test(words);
  if (/^\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+/i.test(words)) return year ? 'day month year' : 'day month';
  if (/^[A-Z][a-z]+ \d{1,2}\b/i.test(words)) return year ? 'month day year' : 'month day';
  return null;
}

const LONGEST_NUMBER = 12;

/** "A12-3" as "A1-1", "(ii)" as "(a)"; null for an empty cell and for words. */
const rowForm = (text: string): string | null =>
  (text === '' || text.length > LONGEST_NUMBER || /\s/.test(text) ? null : text.replace(/\d+/g, '1').replace(/[A-Z]+/g, 'A').replace(/[a-z]+/g, 'a'));

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

/**
 * The first column for each duty, and the second for what is to be done; columns for something else by their own words, which are the same in
 * every report, whatever their cells hold.
 */
export function dutiesOf(columns: readonly Column[]): Map<string, Column> {
  const duties = new Map<string, Column>();
  for (const column of columns) {
    const duty = (column.byCells ? null : columnDuty(column.role)) ?? otherDuty(column) ?? columnDuty(column.role);
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
