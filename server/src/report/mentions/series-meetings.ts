/** Meetings that are named by their number, with the year and the place in which they were held, where the text gives them: "the Second Meeting, held in Christchurch in 2008". */
import { byRange, isCapital } from '../../text/letters';
import { findDates } from '../../text/dates';
import { fromOrdinal, ordinalsIn } from '../../text/numerals';
import type { CalendarDate, Phrase } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';
import { placeWordsIn } from './places-in-text';

export interface SeriesMeeting {
  readonly value: number;
  /** Number and name, "Second Meeting"; the words behind the number alone. */
  readonly name: Phrase;
  readonly called: string;
  /** When; its month and day are 0 and null where the text gives only a year. */
  readonly when: CalendarDate | null;
  readonly whenPhrase: Phrase | null;
  /** The city, or what else stands first. */
  readonly place: Phrase | null;
}

const NAME = byRange(/^(?:[\s(]+(?:(?!Held|In|On|At|The|This)\p{Lu}[\p{L}\p{N}&'’/)-]*|on|of|and|the|in|for)(?=[\s,.;:)]|$))+/u);
/** What such a name has in it. */
const GATHERING = /\b(?:Meeting|Workshop|Seminar|Conference|Symposium|Round\s?table|Dialogue|Course|Exercise|Session|IS[MG]|EEPs?|[A-Z]{3,})\b/;
/** From the name to the place and the day. */
const HELD = /^\)?\s?(?:\([^()]{1,40}\))?(?:,? (?:which |that )?(?:(?:had been|has been|was|were|is|would be|will be|to be|was to be|is to be|had|would|will) )?(?:expected to be |scheduled to be |due to be |again )?(?:held|hosted|convened|organi[sz]ed|conducted|meet|met|take place|took place|taken place)(?: by (?:the )?[A-Z][\w' -]{2,40}?)?)?(?: in (?:an? )?[a-z-]+ (?:format|mode)|,? (?:virtually|online))?(?=(?:,? (?:in|at|on)\b| \())/;
const YEAR = /\b(?:19|20)\d\d\b/g;
const BARE = /^,? (?:held |hosted |met |convened )?(?:in|at) [A-Z]/;
/** Nothing but places and days may stand between. */
const BESIDE = /^[\s,(]*(?:(?:in|at|on|from|during|the|early|late|spring|summer|autumn|mid-?|beginning|end|first half|second half|of)[\s,-]*)*$/i;
/** From the day to a name behind it, and from the place to that day. */
const LED = /,?\s(?:at|during|by)\s(?:the|its|their)\s(?:ARF\s)?$/;
/** What may have been held there and then, and told at the meeting. */
const ELSE = /\b(?:meeting|workshop|seminar|conference|symposium|round\s?table|course|training|exercise|visit|session|drill|summit|forum)s?\b/i;
/** "thanked Fiji for hosting the Meeting": the one of the report. */
const ITSELF = /\bthe (?:Meeting|Workshop|Seminar|Conference|Symposium|Roundtable|Dialogue|Course)(?!\s(?:held|on|in|at|of|for)\b|\w)/g;
const BETWEEN = /^[\s,]*(?:on|in|from|between)?\s*$/;
/** Of what came otherwise than it was meant to. */
const OTHERWISE = /\b(?:postpon\w*|cancel\w*|moved|original\w*|instead|rather than|planned|put off|brought forward|earlier than|first (?:set|planned|meant)|not|never|fictitious|fictional|scenario)\b/i;
const REACH = 140;

interface Told {
  readonly value: number;
  readonly name: Sentence;
  readonly called: string;
  readonly when: CalendarDate | null;
  readonly whenAt: Sentence | null;
  readonly place: Sentence | null;
}

const NONE: readonly Told[] = [];

const TOLD = telling((wording): readonly Told[] => {
  const { text } = wording;
  if (!/\d/.test(text) && !/(?:st|nd|rd|th)\b/i.test(text)) return NONE;
  let out: Told[] | null = null;
  for (const { start, end } of wording.sentences) {
    const hits = ordinalsIn(text, start, end);
    if (hits.length === 0 || OTHERWISE.test(text.slice(start, end))) continue;
    let last: string | null = null;
    for (const [index, hit] of hits.entries()) {
      const told = toldOf(text, hit, Math.min(end, hits[index + 1]?.start ?? end, hit.end + REACH), last);
      if (told === null) continue;
      (out ??= []).push(told);
      last = told.called;
    }
  }
  return out ?? NONE;
});

/** `last`: the name that goes on with "and the Second, in Christchurch". */
function toldOf(text: string, { start, end }: Sentence, limit: number, last: string | null): Told | null {
  const value = fromOrdinal(text.slice(start, end));
  if (value === null) return null;
  // "the Council, by its Seventh Meeting": of whoever is spoken of
  if (/\b(?:its|their|whose)(?: own)? $/.test(text.slice(Math.max(0, start - 12), start))) return null;
  const bare = last !== null && BARE.test(text.slice(end, limit));
  const named = bare ? [''] : NAME.exec(text.slice(end, limit));
  if (named === null) return null;
  // "Second Meeting in Suva": the small words at the end are none of the name
  const called = named[0]!.replace(/(?:\s(?:on|of|and|the|in|for))+$/, '').replace(/\s(?:in|at)\s.*$|\s\([^()]*$|(?<!\([^()]*)\)$/, '');
  if (!bare && !GATHERING.test(called)) return null;
  const nameEnd = end + called.length;
  const rest = text.slice(nameEnd, limit).replace(/[.;:].*$/s, '');
  const before = bare ? null : heldBefore(text, start);
  if (before !== null) return { value, called, name: { start, end: nameEnd }, ...before };
  const held = HELD.exec(rest);
  const alone = bare ? null : { value, called, name: { start, end: nameEnd }, when: null, whenAt: null, place: null };
  if (held === null || /^ (?:on|of|for) (?!\d|[A-Z][a-z]+day\b)/.test(rest)) return alone;
  const from = nameEnd + held[0].length;
  const to = nameEnd + rest.length;
  const place = placeWordsIn(text.replace(/\(/g, ' '), from, to)[0] ?? bracketed(text, from, to);
  const { when, at } = whenIn(text, from, to, place);
  if (when === null && place === null) return alone;
  return { value, called: bare ? last! : called, name: { start, end: nameEnd }, when, whenAt: at, place: place === null ? null : { start: place.start, end: place.start + (place.parts[0]?.length ?? 0) } };
}

/** Place and day that lead to the name: "the talks held in Perth on 21-22 March 2023 at the Fourth Meeting". */
function heldBefore(text: string, start: number): Pick<Told, 'when' | 'whenAt' | 'place'> | null {
  const near = text.slice(Math.max(0, start - REACH), start);
  const words = near.slice(near.lastIndexOf('. ') + 1);
  const from = start - words.length;
  const led = LED.exec(words);
  if (led === null) return null;
  const date = findDates(words).at(-1);
  if (date?.from.year == null || words.slice(date.span.end, led.index) !== '') return null;
  const place = placeWordsIn(text, from, from + date.span.start).at(-1);
  if (place === undefined || !BETWEEN.test(text.slice(place.end, from + date.span.start)) || ELSE.test(text.slice(from, place.start).replace(ITSELF, ''))) return null;
  return { when: date.from, whenAt: { start: from + date.span.start, end: from + date.span.end }, place: { start: place.start, end: place.start + (place.parts[0]?.length ?? 0) } };
}

/** "(Christchurch, 2008)" */
function bracketed(text: string, from: number, to: number): { start: number; end: number; parts: readonly string[] } | null {
  const hit = /^\s\(([A-Z][A-Za-z' -]+),/.exec(text.slice(from, to));
  return hit === null ? null : { start: from + 2, end: from + 2 + hit[1]!.length, parts: [hit[1]!] };
}

/** The first day or year, where nothing but the place stands before it. */
function whenIn(text: string, from: number, to: number, place: Sentence | null): { readonly when: CalendarDate | null; readonly at: Sentence | null } {
  const none = { when: null, at: null };
  const [date] = findDates(text.slice(from, to));
  const years = [...text.slice(from, to).matchAll(YEAR)];
  const dated = date?.from.year != null ? { when: date.from, at: { start: from + date.span.start, end: from + date.span.end } } : null;
  const year = years[0];
  const found = dated ?? (year === undefined ? none : { when: { year: Number(year[0]), month: 0, day: null }, at: { start: from + year.index, end: from + year.index + 4 } });
  if (found.at === null) return none;
  const between = place !== null && place.start < found.at.start ? `${text.slice(from, place.start)} ${text.slice(place.end, found.at.start)}` : text.slice(from, found.at.start);
  return BESIDE.test(between.replace(/\b[A-Z][\w'’-]*/g, '').replace(/,/g, ' ')) && !(dated === null && isCapital(text, found.at.end + 1)) ? found : none;
}

/** Those of the body, in order. */
export const seriesMeetingsOf = (units: readonly Unit[]): readonly SeriesMeeting[] => units.flatMap(({ joined }) => joined.ask(TOLD).map(({ value, called, name, when, whenAt, place }) => ({
  value, called, when, name: joined.phrase(name.start, name.end),
  whenPhrase: whenAt === null ? null : joined.phrase(whenAt.start, whenAt.end), place: place === null ? null : joined.phrase(place.start, place.end),
})));
