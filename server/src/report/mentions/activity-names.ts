/** Names of activities in running words: "the ARF Workshop on Maritime Security", "ARF Points of Contact Directory". */

import { monthNumber } from '../../text/dates';
import { isCapital } from '../../text/letters';
import { isSpace } from '../../text/span';
import { findParticipants } from '../participants';
import { hostOfCity } from '../places';
import { SIGNAL } from '../signals';
import { WordPattern } from '../word-pattern';
import { Words } from '../words';
import { isCountry } from './strangers';

/** Place of a name in a line. */
export interface NameAt { readonly start: number; readonly end: number }

const KINDS = new Set('Workshop Workshops Seminar Seminars Conference Conferences Course Courses Roundtable Roundtables Symposium Symposia Exercise Exercises TTX Directory Compendium'.split(' '));
const SMALL = new Set('of on in the and for to with against under a an among between through towards'.split(' '));
/** Plain words that names have all the same. */
const PLAIN = new Set(['field', 'use', 'context', 'security']);
/** Where a name cannot reach back to. */
const NO_PART = new Set('The This That A An In At Concept Paper Proposed Its Their'.split(' '));
const TOKEN = /\s+([A-Za-z0-9][\w'&/.–-]*)/y;

/** Whether a heading or a row names a kind of activity at all. */
export const namesKind = (title: string): boolean => NAMED_KIND.within(Words.of(title));
const NAMED_KIND = new WordPattern('(series of (workshops|seminars|training courses)|workshop|workshops|seminar|seminars|conference|conferences|training|course|courses|roundtable|roundtables|round (table|tables)|symposium|symposia|exercise|exercises|ttx|directory|compendium|concept paper|proposal|initiative|project|study|guidelines|work plan|workplan)');

const LEADS = /\b(?:co-?)?(?:leads?|chairs?|hosts?|sponsors?|proponents?|organi[sz]ers?)\b/i;

/** The name of an activity without the brackets that say who runs it: "(Japan and Fiji)", "[Co-leads: India, Canada]". */
export function bareName(name: string): string {
  const open = Math.max(name.lastIndexOf('('), name.lastIndexOf('['));
  if (open <= 0 || !/[)\]]\s*$/.test(name)) return name;
  return LEADS.test(name.slice(open)) || findParticipants(name, open).length > 0 ? name.slice(0, open).trimEnd() : name;
}

const LEADS_ON = new Set(['in', 'at', 'to', 'by', 'with', 'from', 'on']);
/** Words that a place or the like has at most. */
const MOST_LAST = 3;

/** The name without its last part that "in" or "to" leads to, which may be a place and not of the name; null for none, or where too little is left. */
export function shorterName(name: string): string | null {
  const words = name.split(' ');
  for (let at = words.length - 1; at >= words.length - MOST_LAST && at > FEWEST && isCapital(words[at]!, 0); at--) {
    const link = words[at - 1] === 'the' ? at - 2 : at - 1;
    if (link >= FEWEST && LEADS_ON.has(words[link]!)) return words.slice(0, link).join(' ');
  }
  return null;
}

const FEWEST = 5;

/** Names of activities in a line, in order. A kind without words of its own ("the Workshop") is no name. */
export function activityNamesIn(words: Words): NameAt[] {
  const out: NameAt[] = [];
  const { line, count } = words;
  for (let index = 0; index < count; index++) {
    if ((words.sign(index) & SIGNAL.kind) === 0) continue;
    const after = kindAfter(words, index);
    if (after < 0) continue;
    const at = words.start(index);
    const kindEnd = words.end(after - 1);
    const start = startOf(line, at, out.at(-1)?.end ?? 0);
    const end = endOf(line, kindEnd);
    const several = line.slice(start, end).split(' ').length >= 3;
    if (several && (end > kindEnd || /\bARF\b/.test(line.slice(start, at)))) out.push({ start, end });
    const reached = Math.max(end, kindEnd);
    while (index + 1 < count && words.start(index + 1) < reached) index++;
  }
  return out;
}

/** Index after the kind of activity that begins with a word, written with capitals; -1 for none. */
function kindAfter(words: Words, index: number): number {
  const word = written(words, index);
  if (KINDS.has(word)) return index + 1;
  if (word === 'Training') return /^(?:Courses?|Programme)$/.test(next(words, index)) ? index + 2 : index + 1;
  if (word === 'Series') {
    if (next(words, index) !== 'of') return -1;
    if (/^(?:Workshops|Seminars)$/.test(next(words, index + 1))) return index + 3;
    return next(words, index + 1) === 'Training' && next(words, index + 2) === 'Courses' ? index + 4 : -1;
  }
  if (word === 'Round') return /^Tables?$/.test(next(words, index)) ? index + 2 : -1;
  const exercise = (at: number): number => (/^Exercises?$/.test(next(words, at)) ? at + 2 : -1);
  if (word === 'Desktop' || word === 'Tabletop' || word === 'TableTop') return exercise(index);
  if (word === 'Field') return next(words, index) === 'Training' ? exercise(index + 1) : -1;
  return word === 'Table' && /^[Tt]op$/.test(written(words, index + 1)) && words.line.slice(words.end(index), words.start(index + 1)) === '-' ? exercise(index + 1) : -1;
}

const written = (words: Words, index: number): string => (index < words.count ? words.line.slice(words.start(index), words.end(index)) : '');
/** The word behind a word and one space; "" for none. */
const next = (words: Words, index: number): string => (index + 1 < words.count && words.start(index + 1) - words.end(index) === 1 && words.line.charCodeAt(words.end(index)) === 32 ? written(words, index + 1) : '');

/** Goes back over words in capitals and the small words between them, to the name's first word. */
function startOf(line: string, at: number, floor: number): number {
  let start = at;
  for (let count = 0; count < 10; count++) {
    const word = wordBefore(line, start, floor);
    if (word === '' || NO_PART.has(word)) break;
    const code = word.charCodeAt(0);
    if (!(code >= 65 && code <= 90)) {
      if (word !== 'of' && word !== 'and') break;
      const before = wordBefore(line, start - word.length - 1, floor).charCodeAt(0);
      if (!(before >= 65 && before <= 90)) break;
    }
    start -= word.length + 1;
  }
  return start;
}

/** The word that one white space parts from `at`, begun by white space, a quotation mark or a bracket; "" for none. */
function wordBefore(line: string, at: number, floor: number): string {
  if (at <= floor || !isSpace(line.charCodeAt(at - 1))) return '';
  let start = at - 1;
  while (start > floor && isPart(line.charCodeAt(start - 1))) start--;
  if (line.charCodeAt(start) === 39) start++;
  else if (start > floor) {
    const code = line.charCodeAt(start - 1);
    if (!isSpace(code) && code !== 34 && code !== 40) return '';
  }
  return start < at - 1 && isAlphanumeric(line.charCodeAt(start)) ? line.slice(start, at - 1) : '';
}

const isAlphanumeric = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
/** Letters, figures, the underscore, apostrophe, ampersand, stroke and hyphen. */
const isPart = (code: number): boolean => isAlphanumeric(code) || code === 95 || code === 39 || code === 38 || code === 47 || code === 45;

/** Goes on over "on", "for" and words in capitals; ends before a comma, a verb, any plain word, and before what the name is led on to: whom it goes to, where and when it is held. */
function endOf(line: string, at: number): number {
  const led = /^(?:\s(?:on|for|of|to|in the)\b|:)/.exec(line.slice(at, at + 8));
  if (led === null) return at;
  let end = at;
  let solid = at;
  for (let words = 0; words < 40; words++) {
    TOKEN.lastIndex = line[end] === ':' ? end + 1 : end;
    const next = TOKEN.exec(line);
    if (next === null) break;
    const word = next[1]!;
    const bare = word.endsWith('.') ? word.replace(/[.]+$/, '') : word;
    const small = SMALL.has(word);
    const first = word.charCodeAt(0);
    if (!small && first > 90 && !PLAIN.has(word)) break;
    const link = small ? '' : line.slice(solid, next.index).trim();
    // "report on the Workshop to the ISG": the kind alone, and whom it is told
    if (!small && (solid > at || /^to\b/.test(link)) && isElsewhere(line, TOKEN.lastIndex - word.length, bare, link)) break;
    if (!small && solid === at && isParticipant(line, TOKEN.lastIndex - word.length) && !/^(?:|:|and)$/.test(link)) break;
    end = TOKEN.lastIndex;
    if (!small) solid = end - (word.length - bare.length);
    if (bare !== word) break;
  }
  return solid;
}

const FIGURE = /^(?:\d{1,4}(?:st|nd|rd|th)?|\d{1,2}[–-]\d{1,2}|Q[1-4])$/;
/** Before a day or year, and before whom something goes to. */
const WHEN = /^(?:on|in|from|by|to|for)(?: the)?$/;
const WHOM = /^(?:to|by|from|with|for|at|under|in|through|as)(?: the)?$/;
/** Bodies and people that a paper is sent to or a thing is done under, and parts of the report. */
const RECEIVERS = new Set('ISG ISM ISMs SOM Secretariat Co-Chair Co-Chairs Chair Chairs Meeting Ministers Ministerial Mr Ms Mrs Dr Ambassador Annex ANNEX Annexes Agenda Session TBC'.split(' '));

/** Whether a word in capitals is no part of a name any more; `link` are the small words between the two. */
function isElsewhere(line: string, at: number, word: string, link: string): boolean {
  if (link === '') return word === 'ARF';
  if (link === 'and' || link === 'and the') return word === 'ARF' || (link === 'and the' && KINDS.has(word));
  if (isParticipant(line, at)) return true;
  if (WHEN.test(link) && (FIGURE.test(word) || monthNumber(word) > 0 || /^Inter-?[Ss]essional$/.test(word))) return true;
  return WHOM.test(link) && (RECEIVERS.has(word) || (word === 'ARF' && /^ARF (?:Unit|Chair|Participants?|ISM|ISG|Inter-?[Ss]ess|Senior|Seminar|Workshop)/.test(line.slice(at, at + 16))) || (word === 'ASEAN' && line.startsWith('ASEAN Secretariat', at)) || isCountry(word) || hostOfCity(word) !== null);
}

const isParticipant = (line: string, at: number): boolean => findParticipants(line, at, Math.min(line.length, at + 40))[0]?.start === at;
