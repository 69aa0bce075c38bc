/** "Day 1: Opening", "Day 1: Briefings": headings whose number says on which day of the meeting something was done, and does not count them. */
import { meetingDays } from '../match/meeting-days';
import type { Mentions } from '../report/mentions';
import type { DateMention, Heading, Report } from '../report/model';
import { say } from '../text/say';
import type { Finding } from './rule';

export interface HeldOnDays { readonly days: number; readonly date: DateMention }

/** How many days the meeting took, for headings of days; null for others, and where the report does not say. */
export function heldOnDays(report: Report, mentions: Mentions, headings: readonly Heading[]): HeldOnDays | null {
  if (!/^day$/i.test(headings[0]!.form.keyword!) || (report.title?.dates.length ?? 0) > 1) return null;
  const meeting = meetingDays(report, mentions);
  const [date] = meeting?.dates ?? [];
  return meeting === null || date === undefined || date.from.day === null ? null : { days: meeting.last - meeting.first + 1, date };
}

/** How many numbers must stand again for that to be the way of a report. */
const HABIT = 2;

/** Only the first heading of each number, where several stand again with another title, or the last day of the meeting has one. */
export function withoutRepeats(headings: readonly Heading[], held: HeldOnDays | null): readonly Heading[] {
  const repeats = headings.filter((heading, index) => isRepeat(heading, headings[index - 1]));
  if (repeats.length === 0) return headings;
  const numbers = new Set(repeats.map(({ path }) => path[0]));
  const isWay = numbers.size >= HABIT || (held !== null && held.days <= Math.max(...headings.map(({ path }) => path[0]!)));
  return isWay ? headings.filter(heading => !repeats.includes(heading)) : headings;
}

const isRepeat = ({ path, title, last }: Heading, before: Heading | undefined): boolean => before !== undefined && last === undefined && title !== '' && path[0] === before.path[0] && title.toLowerCase() !== before.title.toLowerCase();

/** "Day 3" of a meeting of two days. */
export function* beyondLastDay(headings: readonly Heading[], { days, date }: HeldOnDays): Iterable<Finding> {
  if (days < 2) return;
  for (const { labelSpan, path } of headings) {
    if (path[0]! <= days) continue;
    yield {
      span: labelSpan!, severity: 'information', related: [{ span: date.span, message: say`The date of the meeting.` }],
      message: say`This heading is of day ${path[0]!}, and the meeting was held on ${days} days, ${date.text}. Correct the number or the date.`,
    };
  }
}
