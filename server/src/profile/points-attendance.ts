/** Whether a report tells who attended, and in which form. */
import type { Report } from '../report/model';
import type { Span } from '../text/span';
import { FEWEST_PARAGRAPHS, type Observed, type Point } from './tally';

/** Value of the point about a report that does not tell who attended. */
export const UNTOLD = 'untold';

export function attendancePoints(report: Report, { attendance }: Observed): Point[] {
  if (attendance !== null) return [{ id: 'attendance-form', value: attendance.form, span: attendance.span }, { id: 'attendance-told', value: 'told', span: attendance.span }];
  const told = attendanceWords(report);
  if (told !== null) return [{ id: 'attendance-told', value: 'told', span: told }, ...formPoint(report.text.slice(told.start, told.end), told)];
  const first = report.paragraphs[0];
  return first === undefined || report.paragraphs.length < FEWEST_PARAGRAPHS ? [] : [{ id: 'attendance-told', value: UNTOLD, span: first.nameSpan }];
}

/** Words of those who attended, whoever they are. */
const ATTENDED = /\b(?:(?:was|were) attended|attended(?: by| the|:)|in attendance|present (?:were|was|at|in)|(?:was|were|members|those) present|quorum|apologies (?:for absence|were))\b|\bmembers attended:/gi;

/** The first sentence of the body, but for headings, that speaks of it. */
function attendanceWords({ text, annexes, headings }: Report): Span | null {
  for (const { index } of text.slice(0, annexes[0]?.span.start ?? text.length).matchAll(ATTENDED)) {
    if (headings.some(({ nameSpan }) => nameSpan.start <= index && index < nameSpan.end)) continue;
    const start = Math.max(text.lastIndexOf('\n', index), text.lastIndexOf('. ', index) + 1) + 1;
    const end = text.slice(index).search(/\.(?=\s|$)|\n/);
    return { start, end: end < 0 ? text.length : index + end };
  }
  return null;
}

const FORMS: readonly (readonly [form: string, pattern: RegExp])[] = [
  ['all-but', /\ball\b.*\b(?:except|exception|but|other than|save)\b/is],
  ['all', /\ball (?:of )?(?:the |its |other )?(?:members?|delegations?|delegates|trustees|directors|states|parties)\b/i],
  ['count', /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b(?:[- ][a-z]+){0,3} (?:participants|delegates|delegations|members|representatives|experts|people|persons|countries|states|organi[sz]ations)\b/i],
  ['list', /\p{Lu}[^,:;]*(?:, [^,]*\p{Lu}[^,]*){2,}/u],
];

function formPoint(words: string, span: Span): Point[] {
  const found = FORMS.find(([, pattern]) => pattern.test(words));
  return found === undefined ? [] : [{ id: 'attendance-form', value: found[0], span }];
}
