import { isCarried } from '../match/carried-over';
import { meetingDays } from '../match/meeting-days';
import { firstDay } from '../text/calendar';
import { say } from '../text/say';
import type { Rule } from './rule';

/** The decision on which a meeting rests was taken before it; on the date of the decision. */
export const dateMandateAfterMeeting: Rule = {
  id: 'date/mandate-after-meeting',
  title: 'The decision on which the meeting rests is dated before the meeting',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions, profile }) {
    const meeting = meetingDays(report, mentions);
    if (meeting === null) return;
    for (const date of mentions.opening?.mandate ?? []) {
      const day = firstDay(date.from);
      if (day === null || day <= meeting.last || isCarried(report, mentions, profile.precedent, date.span)) continue;
      yield {
        span: date.span, related: [{ span: meeting.dates[0]!.span, message: say`The date of the meeting.` }],
        message: say`"${date.text}" lies after the meeting (${meeting.dates[0]!.text}), which rests on what was decided then. Check the date and its year.`,
      };
    }
  },
};
