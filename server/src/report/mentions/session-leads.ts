/** Lines right under the headings of sessions that say who moderates: "Moderator: Ms. A". */
import type { SessionLead } from '../mentions';
import type { Report } from '../model';

const LEAD = /^(?:\*\*|\d{1,3}\.?\s+)?(moderator|chair|chairperson|facilitator|rapporteur)s?\b[^:\n]{0,20}:/i;
const LED = /\b(?:moderat|facilitat|chaired|rapporteur)/i;

/** One for each numbered session, module or panel. */
export function sessionLeadsOf(report: Report): readonly SessionLead[] {
  return report.headings.filter(({ kind, label, form }) => kind === 'session' && label !== null && !/^(?:day|part)$/i.test(form.keyword ?? '')).map(heading => {
    const words = report.text.slice(heading.nameSpan.end, heading.span.end).trimStart();
    const line = LEAD.exec(words.slice(0, 60));
    return { heading, line: line?.[1] ?? null, spoken: line === null && (LED.test(heading.title) || LED.test(words)) };
  });
}
