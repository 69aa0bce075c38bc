import { byRange } from '../text/letters';
import { meetingDays } from '../match/meeting-days';
import { ministerialMeeting, type MinisterialMeeting } from '../report/ministerials';
import type { DateMention } from '../report/model';
import { placeKey } from '../report/places';
import { contains, firstDay, lastDay, periodOf } from '../text/calendar';
import { MONTHS } from '../text/dates';
import { toOrdinal } from '../text/numerals';
import { said, say } from '../text/say';
import type { Rule } from './rule';

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
    for (const { ministerial, date, between, told } of mentions.events) {
      // that it lies on the wrong side of the meeting is told as that
      if (meeting !== null && (told === 'past' || mandate.has(date.span.start)) && (firstDay(date.from) ?? 0) > meeting.last) continue;
      if (meeting !== null && told === 'future' && (lastDay(date.to) ?? meeting.first) < meeting.first) continue;
      const known = ministerial === null || seen.has(ministerial) ? null : ministerialMeeting(ministerial);
      if (known === null) continue;
      seen.add(ministerial!);
      if (!fits(known, date)) yield { span: date.span, message: heldOn(known) };
      else if (known.city !== null && PLACE.test(between) && ![known.city, ...known.also].some(name => placeKey(between).includes(placeKey(name)))) yield { span: date.span, message: say`The ${toOrdinal(known.ordinal)} ARF was held in ${known.city}, as far as is known. Check the number and the place.` };
    }
  },
};

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
