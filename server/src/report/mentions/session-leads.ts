/** Lines right under the headings of sessions that say who moderates: "Moderator: Ms. A". */
import type { SessionLead } from '../mentions';
import type { Report } from '../model';
import { toldIn } from '../watch';
import { telling } from '../wording';

const LEAD = /^(?:\*\*|\d{1,3}\.?\s+)?(moderator|chair|chairperson|facilitator|rapporteur)s?\b[^:\n]{0,20}:/i;
const LED = /\b(?:moderat|facilitat|chaired|rapporteur)/i;

/** One for each numbered session, module or panel. */
export function sessionLeadsOf(report: Report): readonly SessionLead[] {
  return report.headings.filter(({ kind, label, form }) => kind === 'session' && label !== null && !/^(?:day|part)$/i.test(form.keyword ?? '')).map(heading => {
    const { line, led } = toldIn(report, { start: heading.nameSpan.end, end: Math.max(heading.nameSpan.end, heading.span.end) }, LEADING);
    return { heading, line, spoken: line === null && (led || LED.test(heading.title)) };
  });
}

/** Of what stands below a heading. */
const LEADING = telling(({ text }) => {
  const line = LEAD.exec(text.trimStart().slice(0, 60))?.[1] ?? null;
  return { line, led: line === null && LED.test(text) };
});
