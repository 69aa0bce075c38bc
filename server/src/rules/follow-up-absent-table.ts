import { departures, support } from '../match/compare';
import { lastHeading, titleSpan } from '../match/place';
import type { Report } from '../report/model';
import type { Convention } from '../profile/model';
import { STRENGTH } from '../profile/strength';
import { say } from '../text/say';
import type { Rule } from './rule';

/** No follow-up table where past reports of the family have one. */
export const followUpAbsentTable: Rule = {
  id: 'follow-up/absent-table',
  title: 'The follow-up table that past reports have is missing',
  severity: 'warning',
  lesser: ['information'],
  basis: 'past',
  *check(context) {
    const { report, mentions, profile } = context;
    if (report.headings.length === 0) return;
    if (hasList(report)) return;
    for (const { point, convention, strength } of departures(context, 'followUp')) {
      if (point.id !== 'follow-up' || convention.value !== 'present') continue;
      // Few past reports with a table do not make one necessary: something in the text must call for it.
      if (profile.familyReports < STRENGTH.warning.reports && !mentions.undertakings.some(undertaking => !undertaking.routine)) continue;
      const heading = profile.get('follow-up-heading')?.value;
      yield {
        span: lastHeading(report)?.nameSpan ?? titleSpan(report), severity: strength, evidence: convention.evidence,
        message: messageOf(convention, typeof heading === 'string' ? heading : null),
      };
    }
  },
};

/** "The Co-Chairs drew up the following list of points for follow-up:" with the points below. */
const LEADS_TO_LIST = /\b(?:follow(?:ed)?[- ]?up|future work|next steps|actions? (?:points|items|agreed|decided|to be taken)|agreed actions)\b[^.]{0,80}:\s*$/i;
const hasList = ({ paragraphs, text }: Report): boolean => paragraphs.some(({ textSpan, children }) => { const list = children.find(({ kind }) => kind === 'list'); return list !== undefined && list.kind === 'list' && list.items.length > 1 && LEADS_TO_LIST.test(text.slice(Math.max(textSpan.start, list.span.start - 160), list.span.start)); });

function messageOf(convention: Convention, heading: string | null): string {
  const past = support(convention);
  if (convention.evidence.of === 1) {
    return heading === null
      ? say`There is no follow-up table, which ${past} has. Add one after this section, unless nothing is left to follow up.`
      : say`There is no follow-up table ("${heading}"), which ${past} has. Add one after this section, unless nothing is left to follow up.`;
  }
  return heading === null
    ? say`There is no follow-up table, which ${past} have. Add one after this section, unless nothing is left to follow up.`
    : say`There is no follow-up table ("${heading}"), which ${past} have. Add one after this section, unless nothing is left to follow up.`;
}
