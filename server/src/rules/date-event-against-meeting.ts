import { isCarried } from '../match/carried-over';
import { meetingDays } from '../match/meeting-days';
import { firstDay, lastDay } from '../text/calendar';
import type { Rule } from './rule';

/** A visit or a second event may follow the meeting by some days and be told in its report. */
const AFTERWARDS = 5;

/** What a report tells as past lies before the meeting, what it tells as still to come does not; on the date. */
export const dateEventAgainstMeeting: Rule = {
  id: 'date/event-against-meeting',
  title: 'What was held lies before the meeting, and what is to come after it',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions, profile }) {
    const meeting = meetingDays(report, mentions);
    if (meeting === null) return;
    const told = new Set((mentions.opening?.mandate ?? []).map(({ span }) => span.start));
    const own = mentions.opening?.sentence ?? null;
    const related = [{ span: meeting.dates[0]!.span, message: 'The date of the meeting.' }];
    for (const { date, told: tense, name } of mentions.events) {
      if (told.has(date.span.start) || (own !== null && date.span.start >= own.start && date.span.end <= own.end) || isCarried(report, mentions, profile.precedent, date.span)) continue;
      const [first, last] = [firstDay(date.from), lastDay(date.to)];
      if (first === null || last === null) continue;
      if (tense === 'past' && first > meeting.last + AFTERWARDS) {
        yield { span: date.span, related, message: `The text tells of ${shown(name.text)} as past, and "${date.text}" lies after the meeting (${meeting.dates[0]!.text}). Check the date and its year.` };
      } else if (tense === 'future' && last < meeting.first) {
        yield { span: date.span, related, message: `The text tells of ${shown(name.text)} as still to come, and "${date.text}" lies before the meeting (${meeting.dates[0]!.text}). Check the date and its year.` };
      }
    }
  },
};

const shown = (name: string): string => (name === '' ? 'an event' : `"${name}"`);
