/** What a report says of its own meeting: which one it was, when and where it was held, and who chaired it. */
import { byRange } from '../text/letters';
import type { Mentions } from '../report/mentions';
import type { CalendarDate, DateMention, Report } from '../report/model';
import { findParticipants, participantOf } from '../report/participants';
import { placeKey } from '../report/places';
import { findDates } from '../text/dates';
import { fromOrdinal, ordinalsIn as findOrdinals } from '../text/numerals';
import { containment, significantWords } from '../text/similarity';
import type { Span } from '../text/span';
import { statementsOf, wordsOf, type Statement } from './statements';

/** A fact with the place that states it. */
export interface Fact<T> {
  readonly value: T;
  readonly text: string;
  readonly span: Span;
}

export interface City { readonly key: string; readonly host: string | null }

/** Facts of one place: the title, or the sentence of the opening that says the meeting was held. */
export interface Stated {
  readonly ordinal: Fact<number> | null;
  readonly dates: readonly Fact<DateMention>[];
  readonly cities: readonly Fact<City>[];
}

export interface Chair {
  /** "shin" */
  readonly surname: string;
  /** Without honorific. */
  readonly name: string;
  readonly participant: string | null;
  readonly span: Span;
}

export interface OwnFacts {
  readonly title: Stated;
  readonly opening: Stated;
  /** The sentence of the opening that says the meeting was held; null where none does. */
  readonly held: Statement | null;
  readonly chairs: readonly Chair[];
  /** Words of the meeting's name and of its acronym. */
  readonly name: readonly string[];
  readonly online: boolean;
  readonly statements: readonly Statement[];
}

/** The usual short forms, so that "ARF ISM" and the name written out are one. */
const SHORT: ReadonlyMap<string, readonly string[]> = new Map([
  ['arf', ['asean', 'regional', 'forum']],
  ['ism', ['inter', 'sessional', 'meeting']],
  ['isg', ['inter', 'sessional', 'support', 'group']],
  ['intersessional', ['inter', 'sessional']],
  ['eep', ['expert', 'eminent', 'person']],
]);

/** Words by which a meeting's name is known again: short forms written out, figures left out. */
const nameWords = (name: string): string[] => significantWords(name).flatMap(word => SHORT.get(word) ?? (/^\d/.test(word) ? [] : [word]));

const HELD = /\b(?:was|were)\s+(?:\w+ly\s+)?(?:held|convened|hosted|conducted|organi[sz]ed)\b/i;
/** Words in capitals and those that join them: a name ends where the sentence goes on. */
const NAME = byRange(/^(?:[\s(]+(?:\p{Lu}[\p{L}\p{N}'’)-]*|on|of|and|the|in|for|to|[-–—])(?=[\s,.;:)]|$))+/u);
/** How far after an ordinal the name of its meeting is looked for. */
const NAME_REACH = 120;
const NAMED = 0.5;
/** "the Tenth ASPC": its acronym is all that is left of the name. */
const ACRONYM = /^\s(?!ASEAN\b)[A-Z]{3,}\b/;

/** Words of the meeting's name and of its acronym, by which it is known again. */
export const ownNameOf = ({ title }: Report): readonly string[] => [...nameWords(title?.meeting?.text ?? ''), ...nameWords(title?.acronym?.text ?? '')];

export function ownFactsOf(report: Report, mentions: Mentions): OwnFacts {
  const { title } = report;
  const statements = statementsOf(report);
  const name = ownNameOf(report);
  const held = statements.find(statement => statement.place === 'opening' && HELD.test(wordsOf(statement))) ?? null;
  return {
    title: {
      ordinal: title?.ordinal ? { value: title.ordinal.value, text: title.ordinal.text, span: title.ordinal.span } : null,
      dates: (title?.dates ?? []).map(date => ({ value: date, text: date.text, span: date.span })),
      cities: (title?.venues ?? []).flatMap(venue => venue.city === null ? [] : [{ value: { key: placeKey(venue.city), host: hostOf(venue.city, venue.country) }, text: venue.city, span: citySpan(report.text, venue.span, venue.city) }]),
    },
    opening: held === null ? { ordinal: null, dates: [], cities: [] } : openingFacts(held, name),
    held,
    chairs: mentions.coChairs.flatMap(chair => {
      const words = chair.name.text.trim();
      const surname = words.split(' ').at(-1)!.toLowerCase();
      // Where only Participants are named as co-chairs there is no person to look for.
      return chair.participant !== null && participantOf(words) !== null ? [] : [{ surname, name: words, participant: chair.participant, span: chair.name.span }];
    }),
    name, statements,
    online: (title?.venues ?? []).some(venue => venue.mode === 'online'),
  };
}

/** What the sentence says of its own meeting: the number before "was held", the dates and the place after it. */
function openingFacts(held: Statement, name: readonly string[]): Stated {
  const { joined, start, end } = held;
  const verb = start + HELD.exec(wordsOf(held))!.index;
  const ordinal = ordinalsIn({ ...held, end: verb }, name).at(-1) ?? null;
  const dates = findDates(joined.text, verb, end).map(date => ({ value: date, text: date.text, span: joined.span(date.span.start, date.span.end) }));
  const place = /\b(?:in|at)\s+((?:[A-Z][\w'.-]*\s?){1,4})/.exec(joined.text.slice(verb, Math.min(end, verb + 200)));
  const city = place?.[1]?.trim() ?? null;
  const at = place === null || city === null ? -1 : verb + place.index + place[0].indexOf(city);
  return { ordinal, dates, cities: city === null ? [] : [{ value: { key: placeKey(city), host: null }, text: city, span: joined.span(at, at + city.length) }] };
}

/** Ordinals of a statement that the name of the meeting follows. */
export function ordinalsIn({ joined, start, end }: Pick<Statement, 'joined' | 'start' | 'end'>, name: readonly string[]): Fact<number>[] {
  const out: Fact<number>[] = [];
  const region = joined.text.slice(0, end);
  for (const hit of findOrdinals(region, start, end)) {
    const text = region.slice(hit.start, hit.end);
    const value = fromOrdinal(text);
    const words = nameWords(NAME.exec(region.slice(hit.end, hit.end + NAME_REACH))?.[0] ?? '');
    const isNamed = words.length > 1 ? containment(words, name) >= NAMED : words.length === 1 && ACRONYM.test(region.slice(hit.end, hit.end + NAME_REACH)) && name.includes(words[0]!);
    if (value !== null && isNamed) out.push({ value, text, span: joined.span(hit.start, hit.end) });
  }
  return out;
}

function hostOf(city: string, country: string | null): string | null {
  const named = country === null ? null : participantOf(country) ?? findParticipants(country)[0]?.participant;
  return named ?? participantOf(city);
}

function citySpan(text: string, venue: Span, city: string): Span {
  const at = text.slice(venue.start, venue.end).indexOf(city);
  return at < 0 ? venue : { start: venue.start + at, end: venue.start + at + city.length };
}

export const sameDates = (a: DateMention, b: DateMention): boolean => sameDay(a.from, b.from) && sameDay(a.to, b.to);

const sameDay = (a: CalendarDate, b: CalendarDate): boolean => a.year === b.year && a.month === b.month && a.day === b.day;

/** Days from a fixed point, for comparing; a date without a day counts as the month's last. Null without a year. */
export const dayNumber = ({ year, month, day }: CalendarDate): number | null => year === null ? null : year * 372 + month * 31 + (day ?? 31);
