/** Where an event lies by the rest of the report: on which day of the programme, and in which inter-sessional year. */
import type { Mentions } from '../report/mentions';
import type { DatedEvent } from '../report/mentions/events';
import type { SessionYears } from '../report/mentions/session-years';
import type { AgendaEntry, Annex, DateMention, Heading, Report } from '../report/model';
import { periodOf, type Period } from '../text/calendar';
import { containment, significantWords } from '../text/similarity';
import { covers } from '../text/span';
import { meetingDays } from './meeting-days';

export interface OtherDay {
  readonly event: DatedEvent;
  /** What the programme has on another day. */
  readonly entry: AgendaEntry;
  readonly day: DateMention;
}

/** Words that every event may bear. */
const GENERAL = new Set('meeting workshop seminar conference symposium roundtable dialogue training course exercise session forum arf asean'.split(' '));
/** What the programme has on a day that lies so far from that of the text is another event of the same name. */
const NEAR = 45;

/** Past events that the programme has on another day. */
export function otherDays(report: Report, mentions: Mentions): OtherDay[] {
  const meeting = meetingDays(report, mentions);
  if (meeting === null || mentions.agendas.length === 0) return [];
  const opening = mentions.opening?.sentence ?? null;
  return mentions.events.flatMap(event => {
    const own = isOver(event) && event.date.from.day !== null ? periodOf(event.date) : null;
    if (own === null || own.first !== own.last || (opening !== null && covers(opening, event.date.span))) return [];
    const within = own.first >= meeting.first && own.last <= meeting.last;
    if (within && meeting.first === meeting.last) return [];
    const found = mentions.agendas.flatMap(({ annex, items }) => items.flatMap(({ entry, name, heading }) => {
      const meant = within && event.told === 'past' ? isMeant(event, name.text, heading) : isNamesake(event, name.text);
      const day = meant ? dayOver(mentions, annex, entry) : undefined;
      return day === undefined ? [] : [{ event, entry, day }];
    }));
    return found.length === 0 || found.some(({ day }) => isOn(own, day) || !isNear(own, day)) ? [] : found.slice(0, 1);
  });
}

/** The day of the programme under which an entry stands. */
export const dayOver = ({ annexDays }: Mentions, annex: Annex, entry: AgendaEntry): DateMention | undefined =>
  annexDays.findLast(each => each.annex === annex && each.role === 'day' && each.date.span.start < entry.span.start)?.date;

/** "the Dialogue of 28 October": told of nothing, but over. */
const isOver = ({ told, between }: DatedEvent): boolean => told === 'past' || (told === null && /^(?:\s?\([^()]*\))?\sof\s$/.test(between));

const isNear = ({ first }: Period, day: DateMention): boolean => {
  const period = periodOf(day);
  return period !== null && Math.abs(period.first - first) <= NEAR;
};

/** Whether an entry stands for the event: it bears all its words, or it heads the part of the report that tells of it. */
function isMeant(event: DatedEvent, entry: string, heading: Heading | null): boolean {
  const words = significantWords(event.name.text);
  const bearing = containment(words, significantWords(entry)) === 1;
  return bearing && (words.filter(word => !GENERAL.has(word)).length > 0 || (heading !== null && covers(heading.span, event.name.span)));
}

/** Whether an entry has the very name of the event, and nothing more: not "Report on the Defence Officials' Dialogue". */
function isNamesake(event: DatedEvent, entry: string): boolean {
  const [words, other] = [event.name.text, entry].map(name => significantWords(name.replace(/\([^()]*\)/g, ' ')).filter(word => !/^(?:arf|asean|regional|forum)$/.test(word)));
  return words!.length === other!.length && containment(words!, other!) === 1 && words!.filter(word => !GENERAL.has(word)).length > 1;
}

function isOn({ first }: Period, day: DateMention): boolean {
  const period = periodOf(day);
  return period === null || (period.first <= first && first <= period.last);
}

export interface Astray {
  readonly event: DatedEvent;
  readonly years: SessionYears;
}

/** Events under a heading with inter-sessional years that lie outside them, where others lie within. */
export function outsideYears(report: Report, mentions: Mentions): Astray[] {
  const out: Astray[] = [];
  const meeting = meetingDays(report, mentions);
  for (const heading of report.headings) {
    const years = mentions.sessionYears.find(({ span, to, from, several }) => covers(heading.titleSpan, span) && to === from + 1 && !several);
    if (years === undefined) continue;
    // from one summer to the next, with the weeks around them
    const year = { first: Date.UTC(years.from, 4, 1) / A_DAY, last: Date.UTC(years.to, 8, 30) / A_DAY };
    const events = firstEvents(report, mentions, heading);
    // what was put off to the next year may still be told here
    const outside = events.filter(({ told, date }) => !overlaps(periodOf(date)!, told === 'future' ? { first: year.first, last: year.last + A_YEAR } : year));
    // what lies on the wrong side of the meeting is told as that
    const isOnItsSide = ({ told, date }: DatedEvent): boolean => meeting === null || (told === 'past' ? periodOf(date)!.first <= meeting.last : periodOf(date)!.last >= meeting.first);
    if (outside.length * 2 <= events.length) out.push(...outside.filter(isOnItsSide).map(event => ({ event, years })));
  }
  return out;
}

const A_DAY = 86_400_000;
const A_YEAR = 365;
const overlaps = (a: Period, b: Period): boolean => a.first <= b.last && b.first <= a.last;
/** A sentence that leads from something older to what is new. */
const BUILDS_ON = /\b(?:follow(?:ed|ing|-up)|build(?:s|ing)? (?:up)?on|built (?:up)?on|previous|earlier|first|last|since|recall\w*|further to|based on|series|continu\w+|postpon\w+)\b/i;

/** The event of which each paragraph under a heading speaks in its first sentence. */
function firstEvents(report: Report, { events }: Mentions, heading: Heading): DatedEvent[] {
  const inside = events.filter(({ key, told, date, ministerial }) => key !== null && told !== null && ministerial === null && covers(heading.span, date.span) && periodOf(date) !== null);
  return report.paragraphs.filter(({ span }) => covers(heading.span, span)).flatMap(({ span, textSpan }) => {
    const [first] = inside.filter(({ date }) => covers(span, date.span));
    const before = first === undefined ? '' : report.text.slice(textSpan.start, first.date.span.end);
    return first === undefined || BUILDS_ON.test(before) || /[.!?]\s+[A-Z]/.test(before) ? [] : [first];
  });
}
