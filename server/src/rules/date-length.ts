import { meetingDays } from '../match/meeting-days';
import { say } from '../text/say';
import type { Rule } from './rule';

/** "The two-day workshop" of three days, "the third day" of two, and "in 2001, and ten years later, in 2012". */
export const dateLength: Rule = {
  id: 'date/length',
  title: 'Days of the meeting and years that are counted are as many as the dates say',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    const meeting = meetingDays(report, mentions);
    const held = meeting?.dates[0];
    const now = held?.to.year ?? null;
    // counted by months, they may well end in the next one
    for (const { span, text, from, due, given } of mentions.yearCounts) {
      if (given === null ? now !== null && Math.abs(due - now) > 1 : true) yield { span, ...((given === null || Math.abs(due - given) === 1) && { severity: 'information' as const }), message: say`"${text}" is counted from ${from}, which leads to ${due}. Correct the number or the year.` };
    }
    if (mentions.dayCounts.length === 0 || (report.title?.dates.length ?? 0) > 1) return;
    if (meeting === null || held === undefined || held.from.day === null) return;
    const days = meeting.last - meeting.first + 1;
    const name = (report.title?.meeting?.text ?? '').toLowerCase();
    for (const { span, text, kind, value, noun } of mentions.dayCounts) {
      // another meeting or event may have had other days
      if (!/^(?:meeting|event|programme)$/.test(noun) && !name.includes(noun)) continue;
      if (kind === 'length' ? value === days : value <= days) continue;
      yield {
        span, related: [{ span: held.span, message: say`The date of the meeting.` }],
        message: days === 1
          ? say`"${text}", and the meeting was held on one day, ${held.text}. Correct the number or the date.`
          : say`"${text}", and the meeting was held on ${days} days, ${held.text}. Correct the number or the date.`,
      };
    }
  },
};
