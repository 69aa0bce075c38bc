import { agrees, formatDate } from '../text/dates';
import { say } from '../text/say';
import type { FollowUp, Mentions } from '../report/mentions';
import type { CalendarDate, DateMention } from '../report/model';
import { datedOf } from './follow-up-deadlines';
import { citedDaysIn, retoldIn, type Retold } from './follow-up-retold';
import { rowWords } from './follow-up-words';
import { toldDays } from './follow-up-told';
import type { Finding, Rule } from './rule';
import { covers, type Span } from '../text/span';

/** A deadline in the table that is another than the one the text gives. */
export const followUpDeadlineDiffers: Rule = {
  id: 'follow-up/deadline-differs',
  title: 'A deadline in the follow-up table is not the one the text gives',
  severity: 'warning',
  basis: 'draft',
  fix: 'confirm',
  *check({ report, mentions }) {
    const pairs = retoldIn(report, mentions);
    yield* retold(pairs);
    const told = toldDays(report, mentions).filter(({ day }) => !pairs.some(({ later }) => later.deadline !== null && covers(later.sentence, day.span)));
    for (const { day, given, decided } of told) {
      yield decided ? { span: day.span, message: say`This line gives ${formatDate(day.date)}, the text above it ${formatDate(given.to)}. Let both say the same.`, related: [{ span: given.span, message: say`The text says so here.` }] } : retoldFinding(day.span, day.date, given.span, given.to);
    }
    for (const { day, given } of citedDaysIn(report, mentions)) {
      if (!pairs.some(({ later }) => later.deadline !== null && covers(later.sentence, day.span)) && !told.some(other => other.day.span.start === day.span.start)) yield retoldFinding(day.span, day.to, given.span, given.to);
    }
    for (const [index, followUp] of mentions.followUps.entries()) {
      const { deadline } = followUp;
      const dated = datedOf(followUp);
      if (deadline !== null && dated.length === 0) yield* against(followUp, deadline, mentions);
      if (deadline === null || dated.length === 0 || dated.some(({ deadline: given }) => agrees(given.date, deadline.date) || (given.event && isEarlier(deadline.date, given.date)))) continue;
      if (isSpokenOf(followUp, deadline.date, mentions.dates) || isGivenIn(mentions.rowPlaces[index]?.parts ?? [], deadline.date, mentions.dates)) continue;
      const given = dated[0]!.deadline;
      const single = dated.length === 1 && given.date.year !== null;
      yield {
        span: deadline.span,
        message: say`${rowWords(followUp)} gives ${formatDate(deadline.date)} as the deadline, the text ${given.text.replace(/\s+/g, ' ')}. Let both say the same.`,
        related: [{ span: given.span, message: say`The deadline of the text stands here.` }],
        ...(single && { fix: () => ({ title: say`Change to ${formatDate(given.date)}`, safety: 'confirm' as const, edits: [{ span: deadline.span, newText: formatDate(given.date) }] }) }),
      };
    }
  },
};

/** Follow-ups in plain sentences, with another day than the text gave first. */
function* retold(pairs: readonly Retold[]): Generator<Finding> {
  for (const { later: { deadline }, first } of pairs) {
    const given = first.deadline;
    if (deadline?.date == null || given?.date == null || deadline.event || given.event || agrees(deadline.date, given.date)) continue;
    yield retoldFinding(deadline.span, deadline.date, given.span, given.date);
  }
}

const retoldFinding = (span: Span, day: CalendarDate, given: Span, date: CalendarDate): Finding => ({
  span,
  message: say`The follow-ups give ${formatDate(day)} as the deadline, the text ${formatDate(date)}. Let both say the same.`,
  related: [{ span: given, message: say`The deadline of the text stands here.` }],
});

/** Where nobody promises or asks in so many words, the one day by which the paragraphs on a row want something. */
function* against(followUp: FollowUp, deadline: NonNullable<FollowUp['deadline']>, { dueDates, dates }: Mentions): Generator<Finding> {
  if (followUp.activities.length !== 1 || !followUp.whole || followUp.unknown !== null) return;
  const due = dueDates.filter(({ span }) => followUp.activities[0]!.paragraphs.some(paragraph => covers(paragraph.span, span)));
  if (due.length !== 1 || agrees(due[0]!.to, deadline.date) || isSpokenOf(followUp, deadline.date, dates)) return;
  yield {
    span: deadline.span,
    message: say`${rowWords(followUp)} gives ${formatDate(deadline.date)} as the deadline, the text ${due[0]!.text.replace(/\s+/g, ' ')}. Let both say the same.`,
    related: [{ span: due[0]!.span, message: say`The deadline of the text stands here.` }],
  };
}

/** Whether a paragraph about the same thing gives the day, be it as that of something else: the row may mean that. */
function isSpokenOf({ activities, undertakings, named, matter }: FollowUp, day: CalendarDate, dates: readonly DateMention[]): boolean {
  // "both concept papers": what is said of all of them stands anywhere
  if (!named && activities.length > 1 && dates.some(({ to }) => agrees(to, day))) return true;
  const paragraphs = [...activities.flatMap(activity => activity.paragraphs), ...undertakings.map(({ paragraph }) => paragraph)];
  return dates.some(({ span, from, to }) => to.day !== null && (agrees(to, day) || (agrees(from, day) && !(undertakings.length === 1 && matter !== null && SENDS.test(matter.text)))) && paragraphs.some(paragraph => paragraph.span.start <= span.start && span.end <= paragraph.span.end));
}

/** What is done before an activity and not from its first day on. */
const SENDS = /\b(?:regist\w+|nominat\w+|comments?|replies|applications?|confirm\w*|inputs?)\b/i;

/** Whether the paragraphs to which a row refers by their numbers give the day: then it means those, whatever else it seems to be about. */
const isGivenIn = (parts: readonly Span[], day: CalendarDate, dates: readonly DateMention[]): boolean =>
  parts.length > 0 && dates.some(({ span, to }) => to.day !== null && agrees(to, day) && parts.some(part => covers(part, span)));

/** Whether a day is before an event; without a year on both sides the year is taken to be the same. */
function isEarlier(day: CalendarDate, event: CalendarDate): boolean {
  if (day.year !== null && event.year !== null && day.year !== event.year) return day.year < event.year;
  return day.month !== event.month ? day.month < event.month : (day.day ?? 1) < (event.day ?? 1);
}
