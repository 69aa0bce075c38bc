import { agrees } from '../text/dates';
import type { CalendarDate, FollowUpTable, Report } from '../report/model';
import type { FollowUp, FollowUpPoint, Mentions } from '../report/mentions';
import { say } from '../text/say';
import type { Span } from '../text/span';
import { datedOf } from './follow-up-deadlines';
import { rowWords } from './follow-up-words';
import type { Rule } from './rule';

/** A deadline in the table without the year that the text gives with the same day. */
export const followUpDeadlineYear: Rule = {
  id: 'follow-up/deadline-year',
  title: 'A deadline in the follow-up table lacks the year that the text gives',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  fix: 'confirm',
  *check({ report, mentions }) {
    for (const { announced, lines, points } of mentions.followUpPoints) {
      const only = !lines && (announced || points.every(({ actor }) => actor !== null)) ? withoutYear(points) : null;
      if (only !== null) yield { span: only.deadline!.span, severity: 'information', message: say`All other points of this list of follow-ups give the year with their day. Add it here.` };
    }
    if (report.followUp === null) return;
    // What happened before the meeting is nobody's deadline.
    const meeting = Math.max(0, ...(report.title?.dates ?? []).map(({ to }) => to.year ?? 0));
    for (const followUp of mentions.followUps) {
      const { deadline } = followUp;
      if (deadline === null || deadline.date.year !== null || deadline.date.day === null) continue;
      const given = yearOf(followUp, deadline.date, mentions, meeting);
      if (given === null || saysYear(report.followUp, report, given.year)) continue;
      const at = deadline.span.end;
      yield {
        span: deadline.span,
        message: say`${rowWords(followUp)} gives ${deadline.text} without the year; the text says ${given.year}. Add the year.`,
        related: [{ span: given.span, message: say`The text gives the date with its year here.` }],
        fix: () => ({ title: say`Add the year ${given.year}`, safety: 'confirm', edits: [{ span: { start: at, end: at }, newText: ` ${given.year}` }] }),
      };
    }
  },
};

/** So many others must give their year. */
const OTHERS = 2;

/** The one point with a day and no year, where the days of all others have theirs. */
function withoutYear(points: readonly FollowUpPoint[]): FollowUpPoint | null {
  const dated = points.filter(({ deadline }) => deadline?.date.day != null);
  const [only, another] = dated.filter(({ deadline }) => deadline!.date.year === null);
  return only === undefined || another !== undefined || dated.length <= OTHERS ? null : only;
}

/** The year of the same day in the deadlines the row stands for, else anywhere in the body from the meeting's year on, where that is one year only. */
function yearOf(followUp: FollowUp, date: CalendarDate, mentions: Mentions, meeting: number): { year: number; span: Span } | null {
  const dated = datedOf(followUp).filter(({ deadline }) => deadline.date.year !== null);
  const own = dated.filter(({ deadline }) => agrees(deadline.date, date));
  // Another day in the text is a finding of its own.
  if (dated.length > 0 && own.length === 0) return null;
  if (own.length > 0) return { year: own[0]!.deadline.date.year!, span: own[0]!.deadline.span };
  const same = mentions.dates.filter(({ to }) => to.year !== null && to.year >= meeting && to.month === date.month && to.day === date.day);
  const years = new Set(same.map(({ to }) => to.year!));
  return years.size === 1 ? { year: same[0]!.to.year!, span: same[0]!.span } : null;
}

/** Whether the table's heading, lead-in or heads give the year for all rows. */
function saysYear({ title, leadIn, columns }: FollowUpTable, { text }: Report, year: number): boolean {
  const words = [title, leadIn === null ? '' : text.slice(leadIn.span.start, leadIn.span.end), ...columns.map(column => column.text)];
  return words.some(part => part.includes(String(year)));
}
