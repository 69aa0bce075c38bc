/** Events with a date: which one, when, and whether it is told as past or as still to come. */
import { byRange, capitalised, isCapital } from '../../text/letters';
import { WEEKDAYS } from '../../text/calendar';
import { findDates, monthNumber } from '../../text/dates';
import { fromOrdinal, ordinalsIn } from '../../text/numerals';
import { significantWords } from '../../text/similarity';
import { isSpace, type Span } from '../../text/span';
import type { Joined } from '../joined';
import { meetingWords } from '../meeting-words';
import type { DateMention, Phrase, Report } from '../model';
import { findParticipants } from '../participants';
import { unitsOf, type Unit } from '../units';
import { SIGNAL } from '../signals';
import { telling } from '../wording';
import { AFRESH, type WordingSource } from '../wordings';
import type { Words } from '../words';
import { asksFor, datedThing, heldAt, isAhead, isDueOn, isOver, isPutOff, isReported, isToCome, signalsOf, stretched, wasBefore } from './event-words';
import { rowEventsOf } from './event-rows';
import { textIn } from '../watch';

export interface DatedEvent {
  readonly name: Phrase;
  /** The same for the same event, however it is shortened; null where the words could mean several ("the Workshop", "the last ISM"). */
  readonly key: string | null;
  /** The number of an ASEAN Regional Forum, as ministers hold it every year. */
  readonly ministerial: number | null;
  readonly date: DateMention;
  /** Words between the name and the date: the place and how it was held. */
  readonly between: string;
  readonly told: 'past' | 'future' | null;
  /** Whether it was over when the meeting spoke of it: "had taken place", "reported on the Workshop held". */
  readonly settled: boolean;
}

const SMALL_NOUNS = 'workshop workshops seminar seminars conference conferences symposium symposia roundtable roundtables course courses webinar webinars exercise exercises meeting meetings dialogue dialogues session sessions'.split(' ');
/** As they are written. */
const NOUNS = new Set([...SMALL_NOUNS, ...[...SMALL_NOUNS, ...'training trainings forum summit summits retreat retreats'.split(' ')].map(capitalised), ...'ARF SOM ISM ISMs ISG ISGs OESG'.split(' ')]);
const SECONDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([['Round', new Set(['table', 'tables', 'Table', 'Tables'])], ['round', new Set(['table', 'tables'])], ['Study', new Set(['Group'])], ['Support', new Set(['Group'])]]);
const NOUN_INITIALS = new Set([...NOUNS, ...SECONDS.keys()].map(noun => noun.charCodeAt(0)));
/** Events of which there is one under a name; the others meet again and again and are told apart by their number. */
const SINGLE = /^(?:workshop|webinar|seminar|conference|symposium|round\s?table|course|training|exercise)$/i;
const REACH = 260;
/** Words before a name that may say when it is, in characters. */
const NEAR = 60;
/** Small words that may stand between the name of an event and its date. */
const LINKS = new Set('which that was were is they are has have had been be being would will could shall scheduled planned slated due set held met convened conducted hosted co-hosted open opens opened begin begins start starts organised organized took taken place taking take jointly co-organised co-organized co-chaired chaired and in at off near outside on from of during via online virtually videoconference video conference teleconference hybrid format mode the a city proposed envisaged foreseen tentatively provisionally for also successfully recently both person with series by ministers hold'.split(' '));
const SMALL = /^(?:of|on|in|the|and|for|to|with|against|under|a|an|among|between|through|towards|as|by|from|at)$/;
/** Ends a name that goes on in small letters. */
const STOPS = /^(?:held|convened|conducted|hosted|which|that|was|were|is|are|had|has|have|would|will|to|co-chaired|organi[sz]ed|took|scheduled|planned|due|proposed|noted|attended|on|in|at|from)$/i;
const PLACE_WORD = byRange(/[\p{L}\p{N}'’-]+/gu);
const WORD_BEFORE = byRange(/(?:^|[\s"'(])([\p{L}\p{N}][\p{L}\p{N}'’&/-]*\)?)\s$/u);
const LINKED = byRange(/\p{Lu}[\p{L}'’-]*\s(?:of|and)\s$/u);
const CAPITAL_NEXT = byRange(/^\s+(?:the\s+)?\p{Lu}/u);
const PLACE_NEXT = byRange(/^\s+\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,3}(?:,(?!\s(?:to|held|which|co-|convened|hosted))|\s(?:on|from|in)\s+(?:\d|[A-Z])|\s(?:on|from|in)\s*$)/u);
const isDayOrMonth = (word: string): boolean => monthNumber(word) > 0 || WEEKDAYS.includes(word);
const TOKEN = /\s+([^\s,;.()[\]:]+)/y;

/** Events of the text, and the days by which it wants something done. */
export interface Calendar {
  readonly events: readonly DatedEvent[];
  readonly due: readonly DateMention[];
}

export function calendarOf(report: Report, units: readonly Unit[] = unitsOf(report), wordings: WordingSource = AFRESH): Calendar {
  const out: DatedEvent[] = [];
  const due: DateMention[] = [];
  const put = (joined: Joined, told: readonly DatedEvent[]): void => {
    for (const event of told) out.push({ ...event, name: { ...event.name, span: joined.span(event.name.span.start, event.name.span.end) }, date: { ...event.date, span: joined.span(event.date.span.start, event.date.span.end) } });
  };
  for (const { joined } of units) {
    const told = joined.ask(DATED);
    put(joined, told.events);
    for (const date of told.due) due.push({ ...date, span: joined.span(date.span.start, date.span.end) });
  }
  for (const place of titles(report)) {
    if (!hasFigure(textIn(report, place))) continue;
    const joined = wordings.join(report, [place]);
    put(joined, joined.ask(DATED_WHOLE));
  }
  out.push(...rowEventsOf(report, wordings));
  return { events: out.sort((a, b) => a.date.span.start - b.date.span.start), due };
}

const DATED = telling(wording => {
  const { text, words } = wording;
  const events: DatedEvent[] = [];
  const due: DateMention[] = [];
  // most paragraphs give no date, and looking for a figure is cheap
  if (/\d/.test(text)) for (const { start, end } of wording.sentences) {
    const dates = wording.dates(start, end);
    if (dates.length === 0) continue;
    const sentence = stretched(words, start, end);
    const signals = signalsOf(sentence);
    if (asksFor(sentence, signals)) due.push(...dates.filter(({ span }) => isDueOn(words, start, span.start)));
    if (!isAhead(sentence, signals)) events.push(...datedBy(words, start, dates));
    if ((signals & SIGNAL.respectively) === 0) readSentence(words, start, end, dates, events);
  }
  return { events, due };
});

/** "the statement of 3 October 2007": over and done with. */
function* datedBy(words: Words, floor: number, dates: readonly DateMention[]): Iterable<DatedEvent> {
  const { line } = words;
  for (const date of dates) {
    const thing = date.from.day === null ? null : datedThing(words, floor, date.span.start);
    if (thing !== null) yield { name: { text: line.slice(thing.start, thing.end), span: thing }, key: null, ministerial: null, date, between: line.slice(thing.end, date.span.start), told: 'past', settled: false };
  }
}

/** Of words that are no sentences. */
const DATED_WHOLE = telling(wording => {
  const events: DatedEvent[] = [];
  const dates = wording.dates();
  if (dates.length > 0) readSentence(wording.words, 0, wording.text.length, dates, events);
  return events;
});

function hasFigure(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** Headings, the sub-items of annexed agendas, the cells of the follow-up table. */
function* titles(report: Report): Iterable<Span> {
  for (const { titleSpan } of report.headings) yield titleSpan;
  for (const { cells } of report.followUp?.rows ?? []) for (const { span } of cells) if (span.end > span.start) yield span;
  for (const annex of report.annexes) for (const child of annex.children) if (child.kind === 'agenda-table') for (const entry of child.entries) for (const { text } of entry.subItems) yield text.span;
}

/** Spans are those of the line. */
function readSentence(words: Words, start: number, end: number, dates: readonly DateMention[], out: DatedEvent[]): void {
  const { line } = words;
  const names = namesIn(words, start, end, dates);
  const sentence = stretched(words, start, end);
  let putOff: boolean | undefined;
  dates.forEach((date, index) => {
    const floor = index === 0 ? start : dates[index - 1]!.span.end;
    const own = names.findLast(each => each.end <= date.span.start && each.end >= floor);
    const again = own === undefined && index > 0 ? resumedAt(line, floor, date.span.start) : -1;
    const [only, another] = again < 0 ? [] : names.filter(each => each.topic && each.end <= floor);
    const name = own ?? (only !== undefined && another === undefined ? only : unnamed(words, floor, date.span.start));
    if (name === null || date.span.start - name.end > REACH) return;
    const from = name.end < floor ? again : name.end;
    const between = line.slice(from, date.span.start);
    if (!links(between)) return;
    const text = line.slice(name.start, name.end);
    putOff ??= isPutOff(sentence, signalsOf(sentence));
    // "first set for May, and would now be held in June"
    const { told, settled } = from !== name.end ? { told: 'future' as const, settled: false } : putOff ? { told: null, settled: false } : tenseOf(words, start, name, date.span, end);
    // "10th ASEAN Regional Forum (ARF) Experts and Eminent Persons": the name goes on in words that name no event
    // the day on which it was to be held, and was not
    const given = putOff && from === name.end && (WAS_TO_BE.test(between) || isPutOff(stretched(words, date.span.end, dates[index + 1]?.span.start ?? end), SIGNAL.putOff));
    const who = given || name.noun === '' || isCapital(between, /^\s*/.exec(between)![0].length) && /^\s/.test(between) ? { key: null, ministerial: null } : identity(line, name);
    out.push({ name: { text, span: { start: name.start, end: name.end } }, ...who, date, between, told, settled });
  });
}

const AGAIN = /\b(?:and|but|which|it),? (?:would|will|was|is) (?:now|then|instead|therefore)?\s?(?:to )?be (?:held|conducted|convened|hosted|organi[sz]ed)\b/;

/** Where the words stand that take the subject of a sentence up again for another day; -1 where they do not. */
function resumedAt(line: string, floor: number, date: number): number {
  const hit = AGAIN.exec(line.slice(floor, date));
  return hit === null ? -1 : floor + hit.index + hit[0].length;
}

const WAS_TO_BE = /\b(?:planned|scheduled|due|meant|original\w*|initial\w*|previously|supposed|was to|were to|to have been)\b/i;

function tenseOf(words: Words, floor: number, name: NameAt, date: Span, end: number): Pick<DatedEvent, 'told' | 'settled'> {
  const between = stretched(words, name.end, date.start);
  const before = stretched(words, Math.max(floor, name.start - NEAR), name.start);
  if (isToCome(between, before, name.start)) return { told: 'future', settled: false };
  const reported = isReported(between, name.end, before, name.start);
  const verb = /^[,)]?\s*(?:was|were|had)\b/.exec(words.line.slice(date.end, Math.min(end, date.end + 12)));
  // "Bangladesh, whose admission came before the 13th ARF on 28 July, was not invited": said of whoever stands before the clause
  const over = reported || isOver(between, name.end, before, name.start) || (verb !== null && !(verb[0].startsWith(',') && /, (?:whose|wh(?:o|om|ich|ere))\s[^,]*$/.test(words.line.slice(floor, name.start))));
  return { told: over ? 'past' : null, settled: reported || wasBefore(between) };
}

/** Whether nothing but links, places and brackets stands between a name and a date. */
function links(between: string): boolean {
  if (between.includes(';') || between.includes(':')) return false;
  if (/^\sof\s$/.test(between)) return true;
  // due by that day
  if (/\bby\s(?:the\s)?(?:\p{Lu}\p{Ll}+day,?\s)?$/u.test(between)) return false;
  let plain = between.includes('(') ? between.replace(/\([^()]*\)/g, ' ') : between;
  if (/ by /i.test(plain)) plain = plain.replace(/\b(?:co-)?(?:chaired|hosted|organi[sz]ed|led|proposed) by [^,]*?(?=,|\b(?:in|on|at|was|were|held|off)\b)/gi, ' ');
  if (plain.includes('to be')) plain = plain.replace(/\bto be\b/g, ' ');
  let places = 0;
  for (const word of plain.match(PLACE_WORD) ?? []) {
    if (isCapital(word, 0)) { if (++places > 10) return false; continue; }
    if (!LINKS.has(word.toLowerCase())) return false;
  }
  return true;
}

/** "It had been held on ...", "the first would be held on ...": an event that bears no name here. */
function unnamed(words: Words, from: number, to: number): NameAt | null {
  const at = heldAt(words, Math.max(from, to - 120), to);
  return at < 0 ? null : { start: at, end: at, noun: '', topic: false };
}

interface NameAt { readonly start: number; readonly end: number; readonly noun: string; readonly topic: boolean }

/** Names of events in a sentence, each from its ordinal or first capital to the end of its subject. */
function namesIn(words: Words, from: number, to: number, dates: readonly DateMention[]): NameAt[] {
  const out: NameAt[] = [];
  const region = words.line.slice(0, to);
  let at = from;
  const limit = words.from(to);
  for (let index = words.from(from); index < limit; index++) {
    const start = words.start(index);
    const nounEnd = start < at ? -1 : nounAt(words, index, to);
    if (nounEnd < 0) continue;
    const noun = region.slice(start, nounEnd);
    const before = out.at(-1);
    // "(ARF)" behind a name is part of it and no name of its own
    const close = before !== undefined && /^\s?\([^()]*$/.test(region.slice(before.end, start)) ? region.indexOf(')', nounEnd) : -1;
    if (close >= 0) {
      out[out.length - 1] = { ...before!, end: close + 1 };
      at = close + 1;
      continue;
    }
    if ((noun === 'ARF' || noun === 'Forum') && !FORUM_ENDS.test(region.slice(nounEnd, nounEnd + 40))) continue;
    const begin = nameStart(region, start, Math.max(from, out.at(-1)?.end ?? from));
    // "briefed the Meeting on the Seminar"
    if (begin === start && noun === 'Meeting' && TOLD_OF.test(region.slice(nounEnd, nounEnd + 16))) continue;
    const { end, topic } = nameEnd(region.slice(0, dates.find(date => date.span.start >= nounEnd)?.span.start ?? to), nounEnd, noun);
    const last = out.at(-1);
    // "ASEAN Regional Forum Workshop", "Meeting of the ISG": one name with several such words
    if (last !== undefined && begin <= last.end + 1) out.pop();
    out.push({ start: last !== undefined && begin <= last.end + 1 ? Math.min(last.start, begin) : begin, end, noun, topic });
    at = Math.max(end, nounEnd);
  }
  return out;
}

/** End of the noun for an event that begins with a word; -1 for other words. */
function nounAt(words: Words, index: number, to: number): number {
  const { line } = words;
  if (!NOUN_INITIALS.has(line.charCodeAt(words.start(index)))) return -1;
  const end = words.end(index);
  const word = line.slice(words.start(index), end);
  if (NOUNS.has(word)) return end <= to ? end : -1;
  const seconds = SECONDS.get(word);
  if (seconds === undefined || index + 1 >= words.count || !isSpace(line.charCodeAt(end)) || words.start(index + 1) - end !== 1) return -1;
  const second = words.end(index + 1);
  return second <= to && seconds.has(line.slice(words.start(index + 1), second)) ? second : -1;
}

/** The Forum itself, not something of its: "the 20th ARF, held", not "the ARF Work Plan". */
const FORUM_ENDS = /^(?:\s*\([^()]*\))?\s*(?:$|[,.;(]|(?:held|was|which|in|on|at|to|would|will|convened|Ministerial|Meetings?|Inter|inter|Workshop|Seminar|Experts?|Senior|Support|Conference|Training)\b)/;

const TOLD_OF = /^\s(?:on|of|about)\s(?:the|an?|its|their)\s/;

/** Back over capitals, ordinals and "of" to the first word of the name. */
function nameStart(line: string, noun: number, floor: number): number {
  let start = noun;
  for (let words = 0; words < 10; words++) {
    const before = WORD_BEFORE.exec(line.slice(Math.max(floor, start - 36), start));
    if (before === null) break;
    const word = before[1]!;
    if (/^(?:The|This|That|These|A|An|In|At|On|Its|Their|Both)$/.test(word)) break;
    if (isCapital(word, 0) || /^\d{1,3}(?:st|nd|rd|th)$/.test(word) || fromOrdinal(word) !== null || /^(?:of|and)$/.test(word) && LINKED.test(line.slice(Math.max(floor, start - 40), start))) start -= word.length + 1;
    else break;
  }
  return start;
}

/** Over "on ..." or "of ..." to the end of the subject; in small letters up to a comma or a verb. */
function nameEnd(line: string, nounEnd: number, noun: string): { end: number; topic: boolean } {
  const acronym = /^\s\([^()]{2,20}\)(?=\s(?:on|of|for|Inter|Work|Sem|Meet|Sen|Exp|Minist|Train))/.exec(line.slice(nounEnd, nounEnd + 40));
  let end = nounEnd + (acronym?.[0].length ?? 0);
  const led = /^\s(?:on|of|for)\s(?!\d)/.exec(line.slice(end, end + 8));
  if (led === null || isDayOrMonth(/^\s(?:on|of|for)\s(?:the\s+)?(\w+)/.exec(line.slice(end, end + 24))?.[1] ?? '')) return { end, topic: false };
  const capitals = /^[A-Z]/.test(noun);
  let solid = end;
  for (let words = 0; words < 30; words++) {
    TOKEN.lastIndex = end;
    const next = TOKEN.exec(line);
    if (next === null) break;
    const word = next[1]!;
    const small = SMALL.test(word);
    if (words > 0 && (STOPS.test(word) && (!capitals || !/^(?:on|in|to|from|at)$/i.test(word) || !CAPITAL_NEXT.test(line.slice(TOKEN.lastIndex, TOKEN.lastIndex + 8)) || isPlaceNext(line, TOKEN.lastIndex)))) break;
    if (capitals && !small && !isCapital(word, 0) && !/^[0-9"'“]/.test(word)) break;
    end = TOKEN.lastIndex;
    if (!small) solid = end;
    if (/^[,;.:]/.test(line.slice(end, end + 1))) break;
  }
  return { end: solid, topic: solid > nounEnd };
}

/** "in Ha Noi", "on 3 May": what follows "in" or "on" is a place or a date and no part of the name. */
function isPlaceNext(line: string, at: number): boolean {
  const rest = line.slice(at, at + 60);
  return findParticipants(rest).some(({ start }) => start < 6) || PLACE_NEXT.test(rest) || findDates(rest).some(({ span }) => span.start < 4);
}

function identity(line: string, { start, end, noun, topic }: NameAt): { key: string | null; ministerial: number | null } {
  const text = line.slice(start, end);
  const { ordinal, words, bag } = partsOf(text);
  const forum = words.filter(word => !['asean', 'regional', 'forum', 'ministerial', 'meeting'].includes(word)).length === 0 && words.includes('forum');
  if (forum) return { key: ordinal === null ? null : `arf ${ordinal}`, ministerial: ordinal };
  if (/\b(?:series|Series)\b/.test(line.slice(Math.max(0, start - 40), end)) || /s$/.test(noun) && noun !== 'ISMs') return { key: null, ministerial: null };
  if (SINGLE.test(noun.replace(/\s/g, ''))) return { key: topic && significantWords(text).length >= 3 ? `${ordinal ?? ''} ${bag}` : null, ministerial: null };
  return { key: ordinal !== null && bag.split(' ').length >= 2 ? `${ordinal} ${bag}` : null, ministerial: null };
}

/** The number in a name, its words, and those that tell it from other names of the Forum. */
function partsOf(text: string): { readonly ordinal: number | null; readonly words: readonly string[]; readonly bag: string } {
  const first = ordinalsIn(text, 0, text.length)[0];
  const words = meetingWords(text.replace(/\([^()]*\)/g, ' ')).filter(word => word !== 'concept' && word !== 'paper');
  return { ordinal: first === undefined ? null : fromOrdinal(text.slice(first.start, first.end)), words, bag: [...new Set(words.filter(word => !['asean', 'regional', 'forum'].includes(word)))].sort().join(' ') };
}

/** The key of an activity with a full name, as the text has it. */
export function keyOf(name: string): string | null {
  const { ordinal, bag } = partsOf(name);
  return /\b(?:workshop|webinar|seminar|conference|symposium|round\s?table|course|training|exercise)\b/i.test(name) && !/\bseries\b/i.test(name) && significantWords(name).length >= 3 ? `${ordinal ?? ''} ${bag}` : null;
}
