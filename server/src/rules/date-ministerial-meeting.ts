import { byRange } from '../text/letters';
import { meetingDays } from '../match/meeting-days';
import { ministerialMeeting, ministerialMeetings, ministerialOf, type MinisterialMeeting } from '../report/ministerials';
import type { DateMention } from '../report/model';
import { placeKey } from '../report/places';
import { contains, firstDay, lastDay, periodOf } from '../text/calendar';
import type { ForumMeeting } from '../report/mentions/forum-meetings';
import { MONTHS } from '../text/dates';
import { toOrdinal } from '../text/numerals';
import { said, say } from '../text/say';
import type { Finding, Rule } from './rule';

const PLACE = byRange(/\b(?:in|at)\s+(?:the\s+)?\p{Lu}/u);

const FORUM = /^\s(?:ARF|ASEAN Regional Forum(?:\s\(ARF\))?)(?:\sMinisterial(?:\sMeeting)?)?$/;

/** The nth ASEAN Regional Forum against what is known of it; a question, on its date. */
export const dateMinisterialMeeting: Rule = {
  id: 'date/ministerial-meeting',
  title: 'Date and place of an ASEAN Regional Forum are those of its Chairman\'s Statement',
  severity: 'information',
  basis: 'draft',
  *check({ report, mentions }) {
    // "the 16th ARF in 2009": by the year alone
    for (const { value, called, when, whenPhrase } of mentions.seriesMeetings) {
      const known = whenPhrase !== null && when?.month === 0 && FORUM.test(called) ? ministerialMeeting(value) : null;
      if (known !== null && when!.year !== known.from.year) yield { span: whenPhrase!.span, message: say`The ${toOrdinal(known.ordinal)} ARF was held in ${String(known.from.year)}, as far as is known. Check the number and the year.` };
    }
    const meeting = meetingDays(report, mentions);
    const mandate = new Set((mentions.opening?.mandate ?? []).map(({ span }) => span.start));
    // the statement of such a meeting is what the facts are taken from
    const seen = new Set(report.family === 'statement' ? [report.title?.ordinal?.value ?? 0, mentions.opening?.ordinal?.value ?? 0] : []);
    const read = new Set<number>();
    for (const { ministerial, date, between, told } of mentions.events) {
      if (ministerial !== null && ministerialMeeting(ministerial) !== null) read.add(date.span.start);
      // that it lies on the wrong side of the meeting is told as that
      if (meeting !== null && (told === 'past' || mandate.has(date.span.start)) && (firstDay(date.from) ?? 0) > meeting.last) continue;
      if (meeting !== null && told === 'future' && (lastDay(date.to) ?? meeting.first) < meeting.first) continue;
      const known = ministerial === null || seen.has(ministerial) ? null : ministerialMeeting(ministerial);
      if (known === null) continue;
      seen.add(ministerial!);
      if (!fits(known, date)) yield { span: date.span, message: heldOn(known) };
      else if (known.city !== null && PLACE.test(between) && !named(known, between)) yield { span: date.span, message: heldIn(known, known.city) };
    }
    for (const forum of mentions.forumMeetings) {
      if (forum.date !== null && read.has(forum.date.span.start)) continue;
      const slip = seen.has(forum.ordinal) && report.family === 'statement' ? null : slipOf(forum);
      if (slip !== null) yield slip;
    }
  },
};

/** What does not fit what is known: the day, or a city where another one was held. */
function slipOf({ ordinal, name, date, where }: ForumMeeting): Finding | null {
  const known = ministerialMeeting(ordinal);
  if (date !== null) {
    if (known !== null) return fits(known, date) ? null : { span: date.span, message: heldOn(known) };
    const other = date.from.year === null ? null : ministerialOf(date.from.year, date.from.month);
    return other === null || !named(other, where?.text ?? '') || !fits(other, date) ? null : { span: name.span, message: heldOn(other) };
  }
  if (known?.city == null || where === null || named(known, where.text)) return null;
  return ministerialMeetings().some(other => named(other, where.text)) ? { span: where.span, message: heldIn(known, known.city) } : null;
}

const named = ({ city, also }: MinisterialMeeting, words: string): boolean => [...(city === null ? [] : [city]), ...also].some(name => placeKey(words).includes(placeKey(name)));

const heldIn = ({ ordinal }: MinisterialMeeting, city: string): string => say`The ${toOrdinal(ordinal)} ARF was held in ${city}, as far as is known. Check the number and the place.`;

function fits({ from, to }: MinisterialMeeting, date: DateMention): boolean {
  const said = periodOf(date);
  if (said === null) return date.from.year === null ? date.from.month === from.month : date.from.year === from.year;
  const known = { first: firstDay(from)!, last: firstDay(to)! };
  return contains(said, known) || contains(known, said);
}

function heldOn({ ordinal, from: { day, month, year }, to }: MinisterialMeeting): string {
  const [which, name] = [toOrdinal(ordinal), said(MONTHS[month - 1]!)];
  if (to.day !== day) return say`The ${which} ARF was held on ${day} or ${to.day} ${name} ${year}, as far as is known. Check the number and the date.`;
  // the first of a month is no plain number in every language
  return day === 1
    ? say`The ${which} ARF was held on 1 ${name} ${year}, as far as is known. Check the number and the date.`
    : say`The ${which} ARF was held on ${day} ${name} ${year}, as far as is known. Check the number and the date.`;
}
