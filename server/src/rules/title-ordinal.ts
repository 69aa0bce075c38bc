import { fromOrdinal } from '../text/numerals';
import { isCarried } from '../match/carried-over';
import { say } from '../text/say';
import { textIn } from '../report/watch';
import type { Rule } from './rule';

/** "The second part of its Seventh Session": what the number counts is not the meeting. */
const PART = /^\s(?:and (?:last|final) )?(?:part|half|leg|stage|round|phase|day)\b/i;
const LONGEST_PART = 24;

/** The number of the meeting in the title against that in the first paragraph, in figures or in words; on the later one. */
export const titleOrdinal: Rule = {
  id: 'title/ordinal',
  title: 'The title and the first paragraph number the meeting alike',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions, profile }) {
    const title = report.title?.ordinal ?? null;
    const acronym = report.title?.acronym ?? null;
    const short = acronym === null ? null : fromOrdinal(/^\d{1,3}\s?(?:st|nd|rd|th)\b/i.exec(acronym.text)?.[0] ?? '');
    if (title !== null && short !== null && short !== title.value) {
      yield {
        span: acronym!.span, related: [{ span: title.span, message: say`"${title.text}" in the title.` }],
        message: say`The brackets number the meeting "${acronym!.text}", the name before them "${title.text}". Give the right number in both places.`,
      };
    }
    const opening = mentions.opening?.ordinal ?? null;
    if (title !== null && opening !== null && PART.test(textIn(report, { start: opening.span.end, end: opening.span.end + LONGEST_PART }))) return;
    if (title === null || opening === null || title.value === opening.value || isCarried(report, mentions, profile.precedent, title.span, opening.span)) return;
    yield {
      span: opening.span, related: [{ span: title.span, message: say`"${title.text}" in the title.` }],
      message: say`The title numbers the meeting "${title.text}", this sentence "${opening.text}". Give the right number in both places.`,
    };
  },
};
