/** Names of events in a sentence, and which event a name stands for. */
import { byRange, capitalised, isCapital } from '../../text/letters';
import { WEEKDAYS } from '../../text/calendar';
import { findDates, monthNumber } from '../../text/dates';
import { fromOrdinal, ordinalsIn } from '../../text/numerals';
import { significantWords } from '../../text/similarity';
import { isSpace } from '../../text/span';
import { meetingWords } from '../meeting-words';
import { findParticipants } from '../participants';
import type { DateMention } from '../model';
import type { Words } from '../words';
import { heldAt } from './event-words';

const SMALL_NOUNS = 'workshop workshops seminar seminars conference conferences symposium symposia roundtable roundtables course courses webinar webinars exercise exercises meeting meetings dialogue dialogues session sessions'.split(' ');
/** As they are written. */
const NOUNS = new Set([...SMALL_NOUNS, ...[...SMALL_NOUNS, ...'training trainings forum summit summits retreat retreats'.split(' ')].map(capitalised), ...'ARF SOM ISM ISMs ISG ISGs OESG'.split(' ')]);
const SECONDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([['Round', new Set(['table', 'tables', 'Table', 'Tables'])], ['round', new Set(['table', 'tables'])], ['Study', new Set(['Group'])], ['Support', new Set(['Group'])]]);
const NOUN_INITIALS = new Set([...NOUNS, ...SECONDS.keys()].map(noun => noun.charCodeAt(0)));
/** Events of which there is one under a name; the others meet again and again and are told apart by their number. */
const SINGLE = /^(?:workshop|webinar|seminar|conference|symposium|round\s?table|course|training|exercise)$/i;
const SMALL = /^(?:of|on|in|the|and|for|to|with|against|under|a|an|among|between|through|towards|as|by|from|at)$/;
/** Ends a name that goes on in small letters. */
const STOPS = /^(?:held|convened|conducted|hosted|which|that|was|were|is|are|had|has|have|would|will|to|co-chaired|organi[sz]ed|took|scheduled|planned|due|proposed|noted|attended|on|in|at|from)$/i;
const WORD_BEFORE = byRange(/(?:^|[\s"'(])([\p{L}\p{N}][\p{L}\p{N}'’&/-]*\)?)\s$/u);
const LINKED = byRange(/\p{Lu}[\p{L}'’-]*\s(?:of|and)\s$/u);
const CAPITAL_NEXT = byRange(/^\s+(?:the\s+)?\p{Lu}/u);
const PLACE_NEXT = byRange(/^\s+\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,3}(?:,(?!\s(?:to|held|which|co-|convened|hosted))|\s(?:on|from|in)\s+(?:\d|[A-Z])|\s(?:on|from|in)\s*$)/u);
const TOKEN = /\s+([^\s,;.()[\]:]+)/y;
const isDayOrMonth = (word: string): boolean => monthNumber(word) > 0 || WEEKDAYS.includes(word);

/** "It had been held on ...", "the first would be held on ...": an event that bears no name here. */
export function unnamed(words: Words, from: number, to: number): NameAt | null {
  const at = heldAt(words, Math.max(from, to - 120), to);
  return at < 0 ? null : { start: at, end: at, noun: '', topic: false };
}

export interface NameAt { readonly start: number; readonly end: number; readonly noun: string; readonly topic: boolean }

/** Names of events in a sentence, each from its ordinal or first capital to the end of its subject. */
export function namesIn(words: Words, from: number, to: number, dates: readonly DateMention[]): NameAt[] {
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

export function identity(line: string, { start, end, noun, topic }: NameAt): { key: string | null; ministerial: number | null } {
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
