import { isCarried } from '../match/carried-over';
import { meetingDays } from '../match/meeting-days';
import type { CalendarDate, Phrase, Report } from '../report/model';
import { textIn } from '../report/watch';
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
      if (day === null || day >= (meeting.last - meeting.first > LONGEST ? meeting.first : meeting.last) || told.some(each => each.start < span.end && span.start < each.end) || isPast(report, span) || isCarried(report, mentions, profile.precedent, span)) continue;
      told.push(span);
      if (day >= meeting.first) {
        yield { span, severity: 'information', related: [{ span: meeting.dates[0]!.span, message: say`The date of the meeting.` }], message: say`The deadline "${text}" lies before the end of the meeting (${meeting.dates[0]!.text}). Check the date.` };
        continue;
      }
      yield { span, related: [{ span: meeting.dates[0]!.span, message: say`The date of the meeting.` }], message: say`The deadline "${text}" lies before the meeting (${meeting.dates[0]!.text}). Check the date and its year.` };
    }
  },
};

/** "It was due on 31 March and has been put off": told of a day that was not kept, or is no longer meant. */
const PAST = /\b(?:put\s(?:off|back)|postponed|deferred|extended|prolonged|overdue|lapsed|expired|missed|moved|first\s(?:date|set|asked)|original(?:ly)?|earlier|previous(?:ly)?|instead\sof|rather\sthan|(?:had|has|have)\s(?:been|since|not|already)|had\sasked|last\syear)\b/i;
const AROUND = 90;

function isPast(report: Report, { start, end }: Span): boolean {
  const before = textIn(report, { start: Math.max(0, start - AROUND), end: start });
  const after = textIn(report, { start: end, end: end + AROUND });
  return PAST.test(before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1)) || PAST.test(after.split(/\.\s|\n/, 1)[0]!);
}
