import { meetingDays } from '../match/meeting-days';
import { say } from '../text/say';
import type { Rule } from './rule';

/** "The two-day workshop" of three days, and "the third day" of two. */
export const dateLength: Rule = {
  id: 'date/length',
  title: 'The meeting lasted as many days as its dates say',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    if (mentions.dayCounts.length === 0 || (report.title?.dates.length ?? 0) > 1) return;
    const meeting = meetingDays(report, mentions);
    const [held] = meeting?.dates ?? [];
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
