/** Words of the report that can be spelt in two ways, where they stand: in running words, never in names and quotations. */
import type { SpellingUse } from '../mentions';
import type { Joined } from '../joined';
import { isSpace } from '../../text/span';
import { spelledAcronyms } from '../official-names';
import type { Passage } from '../passages';
import { telling, type Wording } from '../wording';
import { compoundOf, FIRSTS, spellingOf, START, startAt, startTable } from './spelling-words';

interface Place { readonly start: number; readonly end: number }
interface Solid extends Place { readonly quoted: boolean }

/** Where something stands, with the passage it stands in. */
interface In<T> { readonly at: T; readonly joined: Joined }

/** A compound where it stands; what is said of it is worked out only where the report writes it in two ways. */
interface Compound extends Place {
  /** The word it makes, and that in the singular. */
  readonly word: string;
  readonly group: string;
  readonly solid: boolean;
}

const LONGEST_FIRST = 8;
const HYPHEN = 45;

/** In the order of the text, then of the follow-up table. */
export function spellingsOf(passages: readonly Passage[]): readonly SpellingUse[] {
  const uses: SpellingUse[] = [];
  const apart: In<Compound>[] = [];
  let isSmall = false;
  for (const passage of passages) {
    if (passage.place !== 'body' && passage.place !== 'follow-up') continue;
    const { joined } = passage;
    const read = joined.ask(SPELT);
    for (const { group, form, text, other, start, end } of read.uses) uses.push({ group, form, text, other, span: joined.span(start, end) });
    for (const at of read.apart) apart.push({ at, joined });
    if (read.small.length > 0) isSmall = true;
  }
  // the other form of what stands nowhere in its first one need not be looked at
  if (apart.length > 0) uses.push(...compounds(apart, placesIn(passages, 'solid')));
  if (isSmall) uses.push(...acronyms(placesIn(passages, 'capitals'), placesIn(passages, 'small')));
  return uses;
}

function placesIn<K extends 'solid' | 'capitals' | 'small'>(passages: readonly Passage[], kind: K): readonly In<Reading[K][number]>[] {
  const out: In<Reading[K][number]>[] = [];
  for (const { place, joined } of passages) if (place === 'body' || place === 'follow-up') for (const at of joined.ask(SPELT)[kind]) out.push({ at, joined });
  return out;
}

const SPELT = telling(wording => new Reading(wording));

/** What can be spelt in two ways in one passage; offsets are those of its line. */
class Reading {
  readonly uses: (Omit<SpellingUse, 'span'> & Place)[] = [];
  readonly apart: Compound[] = [];
  readonly solid: Solid[] = [];
  readonly capitals: Place[] = [];
  readonly small: Place[] = [];
  /** No part of what is told. */
  readonly #text: string;

  constructor({ text, words }: Wording) {
    this.#text = text;
    const starts = startTable();
    for (let index = 0; index < words.count; index++) {
      const start = words.start(index);
      const end = words.end(index);
      const capital = text.charCodeAt(start) < 97;
      const known = end - start < 3 ? -1 : startAt(text, start);
      const flags = known < 0 ? 0 : starts[known]!;
      if (capital && (known < 0 || ((flags & START.acronym) !== 0 && this.isAcronym(start, end)) || !isSmall(text.charCodeAt(start + 1)) || !opens(text, start))) continue;
      const hyphen = text.charCodeAt(end) === HYPHEN;
      if (end - start <= LONGEST_FIRST && ((flags & START.first) !== 0 || (known < 0 && hyphen))) this.first(start, end, hyphen, capital);
      // a part of a longer word with hyphens is no word of its own
      if (end - start < 4 || (hyphen && isLetter(text.charCodeAt(end + 1))) || text.charCodeAt(start - 1) === HYPHEN) continue;
      if ((flags & START.solid) !== 0 && (!capital || isFollowed(text, end))) this.solid.push({ start, end, quoted: isQuoted(text, start, end) });
      if ((flags & START.spelt) !== 0 || isVerb(text, start, end)) this.spelt(start, end, capital);
    }
  }

  private spelt(start: number, end: number, capital: boolean): void {
    const text = this.#text;
    const word = text.slice(start, end);
    const spelling = spellingOf(capital ? word.toLowerCase() : word);
    if (spelling === null || (capital && !isFollowed(text, end)) || isQuoted(text, start, end)) return;
    this.uses.push({ group: spelling.group, form: spelling.form, text: word, other: likeFirst(word, spelling.other), start, end });
  }

  /** The first word of a compound, a hyphen or a space before the second. */
  private first(start: number, end: number, hyphen: boolean, capital: boolean): void {
    const text = this.#text;
    if (text.charCodeAt(start - 1) === HYPHEN || (!hyphen && text.charCodeAt(end) !== 32)) return;
    const first = text.slice(start, end).toLowerCase();
    if (!FIRSTS.has(first)) return;
    let to = end + 1;
    while (isSmall(text.charCodeAt(to))) to++;
    // a capital makes a name of it, another hyphen another word
    if (isLetter(text.charCodeAt(to)) || (text.charCodeAt(to) === HYPHEN && isLetter(text.charCodeAt(to + 1)))) return;
    const word = compoundOf(first, text.slice(end + 1, to), hyphen);
    if (word === null || (capital && !isFollowed(text, hyphen ? to : end)) || isQuoted(text, start, to)) return;
    this.apart.push({ word, group: singular(word), solid: false, start, end: to });
  }

  /** Takes in an acronym that is also written as a name. */
  private isAcronym(start: number, end: number): boolean {
    if (end - start < 4) return false;
    const names = spelledAcronyms();
    const word = this.#text.slice(start, end);
    if (names.has(word)) this.small.push({ start, end });
    else if (word === word.toUpperCase() && names.has(nameOf(word))) this.capitals.push({ start, end });
    else return false;
    return true;
  }
}

/** "cyberspace" alone is no choice; it is one where "cyber space" stands as well. */
function compounds(apart: readonly In<Compound>[], solids: readonly In<Solid>[]): SpellingUse[] {
  const groups = new Map<string, In<Compound>[]>();
  for (const compound of apart) {
    const list = groups.get(compound.at.group);
    if (list === undefined) groups.set(compound.at.group, [compound]); else list.push(compound);
  }
  for (const { joined, at: { start, end, quoted } } of solids) {
    const word = joined.slice(start, end).toLowerCase();
    const group = singular(word);
    const list = groups.get(group);
    if (list !== undefined && !quoted) list.push({ at: { word, group, solid: true, start, end }, joined });
  }
  return [...groups.values()].flatMap(seen => {
    const [first] = seen;
    if (!seen.some(({ at }) => at.solid)) return [];
    const words = first!.joined.slice(first!.at.start, first!.at.end).toLowerCase();
    return seen.map(({ at: { group, word, solid, start, end }, joined }): SpellingUse => {
      const text = joined.slice(start, end);
      return { group, form: solid ? 'together' : 'apart', text, other: likeFirst(text, solid ? numbered(words, text) : word), span: joined.span(start, end) };
    }).sort((a, b) => a.span.start - b.span.start);
  });
}

/** "Asean" where "ASEAN" stands as well. */
function acronyms(capitals: readonly In<Place>[], small: readonly In<Place>[]): SpellingUse[] {
  const use = ({ joined, at: { start, end } }: In<Place>, form: 'capitals' | 'small'): SpellingUse => {
    const text = joined.slice(start, end);
    const whole = text.toUpperCase();
    return { group: whole, form, text, other: form === 'small' ? whole : nameOf(text), span: joined.span(start, end) };
  };
  const uses = small.map(place => use(place, 'small'));
  const groups = new Set(uses.map(({ group }) => group));
  return [...capitals.filter(({ joined, at: { start, end } }) => groups.has(joined.slice(start, end))).map(place => use(place, 'capitals')), ...uses];
}

const nameOf = (acronym: string): string => acronym.charAt(0) + acronym.slice(1).toLowerCase();
/** With the capital, and in the number, of the word it stands for. */
const likeFirst = (model: string, word: string): string => (/^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word);
const numbered = (word: string, model: string): string => singular(word) + (singular(model) === model ? '' : 's');
const singular = (word: string): string => (word.length > 1 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isLetter = (code: number): boolean => isSmall(code | 32);

/** Whether "-ise-" or "-iza-" and the like stand behind a stem. */
function isVerb(text: string, start: number, end: number): boolean {
  for (let at = start + 4; at + 2 < end; at++) {
    if (text.charCodeAt(at) !== 105) continue;
    const next = text.charCodeAt(at + 1);
    if (next === 115 || next === 122) return true;
  }
  return false;
}

/** Whether a word in capitals opens a sentence; where a name follows, it belongs to that. */
function opens(text: string, start: number): boolean {
  if (start === 0) return true;
  if (!isSpace(text.charCodeAt(start - 1))) return false;
  const last = text.charAt(start - 2);
  return ENDS.has(last) || (CLOSES.has(last) && ENDS.has(text.charAt(start - 3)));
}

const ENDS = new Set(['.', '!', '?']);
const CLOSES = new Set(['"', "'", ')']);
const isFollowed = (text: string, end: number): boolean => isSmall(text.charCodeAt(end + 1)) && isSpace(text.charCodeAt(end));

function isQuoted(text: string, start: number, end: number): boolean {
  for (let open = text.indexOf('"'); open >= 0 && open < start;) {
    const close = text.indexOf('"', open + 1);
    if (close < 0) return false;
    if (end <= close) return true;
    open = text.indexOf('"', close + 1);
  }
  return false;
}
