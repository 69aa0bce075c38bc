import { isCarried } from '../match/carried-over';
import { meetingDays } from '../match/meeting-days';
import type { CalendarDate, Phrase } from '../report/model';
import { lastDay } from '../text/calendar';
import { say } from '../text/say';
import type { Span } from '../text/span';
import type { Rule } from './rule';

/** Days of a meeting; with more of them, title and first paragraph give other dates. */
const LONGEST = 7;

/** What a meeting asks for cannot be due before it; on the deadline, in the text and in the follow-up table. */
export const dateDeadlineBeforeMeeting: Rule = {
  id: 'date/deadline-before-meeting',
  title: 'No deadline lies before the meeting',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions, profile }) {
    const meeting = meetingDays(report, mentions);
    if (meeting === null) return;
    const deadlines: (Phrase & { readonly date: CalendarDate | null })[] = [];
    for (const { deadline, routine, kind } of mentions.undertakings) if (deadline !== null && !routine && kind !== 'expression-of-interest') deadlines.push(deadline);
    for (const date of mentions.dueDates) deadlines.push({ ...date, date: date.to });
    for (const { deadline } of mentions.followUps) if (deadline !== null) deadlines.push(deadline);
    // the request and the words around it may both give the day
    const told: Span[] = [];
    for (const { date, span, text } of deadlines) {
      const day = date === null ? null : lastDay(date);
      if (day === null || day >= (meeting.last - meeting.first > LONGEST ? meeting.first : meeting.last) || told.some(each => each.start < span.end && span.start < each.end) || isCarried(report, mentions, profile.precedent, span)) continue;
      told.push(span);
      if (day >= meeting.first) {
        yield { span, severity: 'information', related: [{ span: meeting.dates[0]!.span, message: say`The date of the meeting.` }], message: say`The deadline "${text}" lies before the end of the meeting (${meeting.dates[0]!.text}). Check the date.` };
        continue;
      }
      yield { span, related: [{ span: meeting.dates[0]!.span, message: say`The date of the meeting.` }], message: say`The deadline "${text}" lies before the meeting (${meeting.dates[0]!.text}). Check the date and its year.` };
    }
  },
};
