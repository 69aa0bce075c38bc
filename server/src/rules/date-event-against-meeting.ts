import { isCarried } from '../match/carried-over';
import { meetingDays } from '../match/meeting-days';
import type { Mentions } from '../report/mentions';
import type { OwnDay } from '../report/mentions/own-days';
import type { DateMention, Report } from '../report/model';
import type { AnnexDay } from '../report/mentions/annex-days';
import { agrees } from '../text/dates';
import { firstDay, lastDay, periodOf, type Period } from '../text/calendar';
import { fromOrdinal, ordinalsIn } from '../text/numerals';
import { firstFrom } from '../text/order';
import { say } from '../text/say';
import { covers } from '../text/span';
import type { Related, Rule } from './rule';

/** A visit or a second event may follow the meeting by some days and be told in its report. */
const AFTERWARDS = 5;

/** What a report tells as past lies before the meeting, what it tells as still to come does not; on the date. */
export const dateEventAgainstMeeting: Rule = {
  id: 'date/event-against-meeting',
  title: 'What was held lies before the meeting, and what is to come after it',
  severity: 'warning',
  lesser: ['information'],
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
      } else if (tense === 'future' && date.to.day === null && first <= meeting.first && last >= meeting.last && isNextOne(report, name.text)) {
        yield { span: date.span, severity: 'information', related: related(), message: say`"${name.text}" is to come, and "${date.text}" is the month of this meeting (${held!.text}). Check the date and its year.` };
      } else if (tense === 'future' && last < meeting.first) {
        yield { span: date.span, related: related(), message: toldAsToCome(name.text, date.text, held!.text) };
      }
    }
    let isKnown: ((date: DateMention) => boolean) | undefined;
    const isOurs = (date: DateMention): boolean => told.has(date.span.start) || (own !== null && covers(own, date.span)) || (isKnown ??= knownDays(mentions))(date) || mentions.events.some(event => event.told === 'future' && agrees(event.date.from, date.from) && agrees(event.date.to, date.to)) || isCarried(report, mentions, profile.precedent, date.span);
    for (const { date, told: tense } of mentions.toldDays) {
      const [first, last] = [firstDay(date.from), lastDay(date.to)];
      if (first === null || last === null || (tense === 'past' ? first <= meeting.last + AFTERWARDS : last >= meeting.first) || isOurs(date)) continue;
      yield { span: date.span, severity: 'information', related: related(), message: tense === 'past' ? toldAsPast('', date.text, held!.text) : toldAsToCome('', date.text, held!.text) };
    }
    for (const { kind, date, other } of mentions.besideDays) {
      const year = date.to.year ?? other.to.year;
      const [own, beside] = [date, other].map(each => periodOf({ ...each, from: { ...each.from, year: each.from.year ?? year }, to: { ...each.to, year: each.to.year ?? year } }));
      if (own == null || beside == null || (kind === 'preceded' ? own.first <= beside.first : own.last >= beside.last) || isCarried(report, mentions, profile.precedent, date.span)) continue;
      told.add(date.span.start);
      yield {
        span: date.span, related: [{ span: other.span, message: say`"${other.text}" here.` }],
        message: kind === 'preceded' ? say`"${date.text}" is said to come before "${other.text}". Check both dates.` : say`"${date.text}" is said to come after "${other.text}". Check both dates.`,
      };
    }
    const periods = (report.title?.dates ?? []).flatMap(date => periodOf(date) ?? []).sort((a, b) => a.first - b.first);
    for (const day of mentions.ownDays) {
      if (told.has(day.date.span.start) || (own !== null && covers(own, day.date.span)) || isCarried(report, mentions, profile.precedent, day.date.span) || !isOwnName(report, day.noun)) continue;
      if (day.kind === 'part' && !isInProgramme(day.date, mentions.annexDays)) continue;
      const message = ownDayWords(withYear(day, held!.to.year), periods.length > 0 ? periods : [meeting], held!.text);
      if (message !== null) yield { span: day.date.span, related: related(), message };
    }
  },
};

/** "the Fourth Symposium", in the report of the third one. */
function isNextOne({ title }: Report, name: string): boolean {
  const own = title?.ordinal?.value ?? null;
  const [at] = ordinalsIn(name, 0, name.length);
  return own !== null && at !== undefined && fromOrdinal(name.slice(at.start, at.end)) === own + 1;
}

/** Tells of a day whether it is given as that of an event, of the meeting itself or of something to be done. */
function knownDays({ events, ownDays, undertakings }: Mentions): (date: DateMention) => boolean {
  const starts = new Set([...events.filter(({ told }) => told !== null), ...ownDays].map(({ date }) => date.span.start));
  const deadlines = undertakings.flatMap(({ deadline }) => deadline?.span ?? []).sort((a, b) => a.start - b.start);
  return ({ span }) => {
    const deadline = deadlines[firstFrom(deadlines.length, at => deadlines[at]!.start, span.start + 1) - 1];
    return starts.has(span.start) || (deadline !== undefined && covers(deadline, span));
  };
}

const isOwnName = ({ title }: Report, noun: string): boolean => noun === 'meeting' || (title?.meeting?.text ?? '').toLowerCase().includes(noun);

/** On a part of a day of the meeting the year is understood. */
const withYear = (day: OwnDay, year: number | null): OwnDay => (day.kind !== 'part' || day.date.to.year !== null ? day : { ...day, date: { ...day.date, from: { ...day.date.from, year }, to: { ...day.date.to, year } } });

/** Whether a programme is annexed, day by day, that would have a day on which participants did something together. */
const isInProgramme = ({ from }: OwnDay['date'], days: readonly AnnexDay[]): boolean => days.filter(({ role }) => role === 'day').length > 1 && !days.some(({ date }) => agrees(date.from, from) || agrees(date.to, from));

/** Null where the day is right. */
function ownDayWords({ kind, which, date }: OwnDay, periods: readonly Period[], held: string): string | null {
  const [first, last] = [firstDay(date.from), lastDay(date.to)];
  if (first === null || last === null || (which !== null && periods.length !== 2)) return null;
  const meant = which === null ? periods : [periods[which]!];
  if (kind === 'during' || kind === 'part') return meant.some(period => first <= period.last && last >= period.first) ? null : say`The text has the meeting itself do something on "${date.text}", and it was held on ${held}. Check the date.`;
  if (kind === 'preceded') return last < meant[0]!.first ? null : say`"${date.text}" is said to be before the meeting, which was held on ${held}. Check the date.`;
  if (kind === 'followed') return first >= meant.at(-1)!.last ? null : say`"${date.text}" is said to be after the meeting, which was held on ${held}. Check the date.`;
  if (kind === 'before') return meant.some(period => last === period.first - 1) ? null : say`"${date.text}" is said to be the day before the meeting, which was held on ${held}. Check the date.`;
  return meant.some(period => first === period.last + 1) ? null : say`"${date.text}" is said to be the day after the meeting, which was held on ${held}. Check the date.`;
}

const toldAsPast = (name: string, date: string, meeting: string): string => (name === ''
  ? say`The text tells of an event as past, and "${date}" lies after the meeting (${meeting}). Check the date and its year.`
  : say`The text tells of "${name}" as past, and "${date}" lies after the meeting (${meeting}). Check the date and its year.`);

const toldAsToCome = (name: string, date: string, meeting: string): string => (name === ''
  ? say`The text tells of an event as still to come, and "${date}" lies before the meeting (${meeting}). Check the date and its year.`
  : say`The text tells of "${name}" as still to come, and "${date}" lies before the meeting (${meeting}). Check the date and its year.`);
