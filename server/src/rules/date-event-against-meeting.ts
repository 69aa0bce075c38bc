import { isCarried } from '../match/carried-over';
import { meetingDays } from '../match/meeting-days';
import { firstDay, lastDay } from '../text/calendar';
import { say } from '../text/say';
import type { Related, Rule } from './rule';

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
    const [held] = meeting.dates;
    const related = (): Related[] => [{ span: held!.span, message: say`The date of the meeting.` }];
    for (const { date, told: tense, settled, name } of mentions.events) {
      if (told.has(date.span.start) || (own !== null && date.span.start >= own.start && date.span.end <= own.end) || isCarried(report, mentions, profile.precedent, date.span)) continue;
      const [first, last] = [firstDay(date.from), lastDay(date.to)];
      if (first === null || last === null) continue;
      if (tense === 'past' && first > meeting.last + (settled ? 0 : AFTERWARDS)) {
        yield { span: date.span, related: related(), message: toldAsPast(name.text, date.text, held!.text) };
      } else if (tense === 'future' && last < meeting.first) {
        yield { span: date.span, related: related(), message: toldAsToCome(name.text, date.text, held!.text) };
      }
    }
  },
};

const toldAsPast = (name: string, date: string, meeting: string): string => (name === ''
  ? say`The text tells of an event as past, and "${date}" lies after the meeting (${meeting}). Check the date and its year.`
  : say`The text tells of "${name}" as past, and "${date}" lies after the meeting (${meeting}). Check the date and its year.`);

const toldAsToCome = (name: string, date: string, meeting: string): string => (name === ''
  ? say`The text tells of an event as still to come, and "${date}" lies before the meeting (${meeting}). Check the date and its year.`
  : say`The text tells of "${name}" as still to come, and "${date}" lies before the meeting (${meeting}). Check the date and its year.`);
