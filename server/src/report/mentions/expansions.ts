/** Finds which words before a bracketed acronym it stands for: "Points of Contact (POC)". */

import { isCapital } from '../../text/letters';

/** A part of an acronym to be found in the words: one letter, or a word that must stand there itself. */
type Part = { readonly letter: string } | { readonly word: string };

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly small: boolean;
  /** Comes after a hyphen inside a longer word. */
  readonly inner: boolean;
}

const ARTICLE = new Set(['the', 'a', 'an', 'its']);
const SMALL = new Set(['of', 'on', 'in', 'the', 'and', 'for', 'to', 'at', 'with', 'by', 'from', 'a', 'an', 'under', 'against', 'towards']);
/** Looking further back than this for the first word finds chance matches only. */
const FURTHEST = 32;
const TOO_DEAR = 4;

/** Whether words in brackets have the look of an acronym: capitals in one word, or a few short words with one such. */
export function looksLikeAcronym(words: string): boolean {
  if (words.length < 2 || words.length > 40) return false;
  const tokens = words.split(' ');
  if (tokens.length > 6 || !isAcronymToken(tokens[0]!)) return false;
  return tokens.every(token => token !== '' && (SMALL.has(token) || /^[A-Z0-9][A-Za-z0-9&/'-]*$/.test(token)));
}

/** One word with at least two capitals and more capitals than small letters: "ICTs", "DDoS", not "CyberSecurity". */
export function isAcronymToken(token: string): boolean {
  if (!/^[A-Z][A-Za-z0-9&/-]*$/.test(token)) return false;
  const capitals = token.replace(/[^A-Z]/g, '').length;
  return capitals >= 2 && capitals > token.replace(/[^a-z]/g, '').length;
}

/**
 * Offsets in `line` of the words that `acronym` stands for, which end before `at`; null when none match.
 * Every letter must be found in order, at the beginning of a word or inside one that has already given its first letter.
 */
export function expansionBefore(line: string, at: number, acronym: string): { start: number; end: number } | null {
  const words = wordsBefore(line, at);
  if (words.length === 0) return null;
  const end = words.at(-1)!.end;
  const tokens = acronym.split(' ');
  for (let kept = tokens.length; kept >= 1; kept--) {
    const parts = tokens.slice(0, kept).flatMap(partsOf);
    if (parts.length < 2) break;
    const first = cheapest(words, parts, tokens.length === kept ? 0 : 1);
    if (first !== null) return { start: words[first]!.start, end };
  }
  return tokens.length > 1 ? behindShortName(line, words, tokens, end) : null;
}

/** "Regional Cooperation Agreement ... Information Sharing Centre (ReCAAP ISC)": the last words are spelt out, and those before them, up to their article, begin like the first. */
function behindShortName(line: string, words: readonly Word[], tokens: readonly string[], end: number): { start: number; end: number } | null {
  const parts = tokens.slice(1).flatMap(partsOf);
  const rest = parts.length < 2 ? null : cheapest(words, parts, 0);
  if (rest === null) return null;
  let first = rest;
  while (first > 0 && !ARTICLE.has(words[first - 1]!.text) && (words[first - 1]!.small || isCapital(line, words[first - 1]!.start))) first--;
  return first < rest && line[words[first]!.start] === tokens[0]![0] ? { start: words[first]!.start, end } : null;
}

/**
 * Where the name before a bracket begins that an acronym of two parts is made of more freely: "Table-Top Exercise on Earthquake Response (TTX-EQ)".
 * Its letters stand in the name in their order, the first and half of the others at the beginning of words.
 */
export function loosely(line: string, acronym: string): { start: number; end: number } | null {
  if (!/^[A-Z]{2,}-[A-Z]{2,}$/.test(acronym)) return null;
  const words = wordsBefore(line, line.length);
  let first = words.length;
  while (first > 0 && (words[first - 1]!.small || isCapital(line, words[first - 1]!.start))) first--;
  const letters = acronym.toLowerCase().replace('-', '');
  while (first < words.length && !words[first]!.text.startsWith(letters[0]!)) first++;
  if (words.length - first < FEWEST_OF_NAME) return null;
  let [word, at, opening] = [first, 1, 1];
  for (const letter of letters.slice(1)) {
    const next = words.findIndex((each, index) => index > word && each.text.startsWith(letter));
    if (next >= 0) { word = next; at = 1; opening++; continue; }
    let inside = words[word]!.text.indexOf(letter, at);
    while (inside < 0 && ++word < words.length) inside = words[word]!.text.indexOf(letter);
    if (inside < 0) return null;
    at = inside + 1;
  }
  return 2 * opening >= letters.length ? { start: words[first]!.start, end: words.at(-1)!.end } : null;
}

const FEWEST_OF_NAME = 3;

/** Whether words are exactly what an acronym stands for: "ABC (Alpha Beta Company)". */
export function expands(words: string, acronym: string): boolean {
  const found = expansionBefore(words, words.length, acronym);
  return found !== null && found.start === 0;
}

function partsOf(token: string): Part[] {
  if (isAcronymToken(token)) {
    const letters = token.replace(/(?<=[A-Z])s$/, '').replace(/[^A-Za-z0-9]/g, '').toLowerCase();
    return [...letters].map(letter => ({ letter }));
  }
  return [{ word: token.toLowerCase() }];
}

function wordsBefore(line: string, at: number): Word[] {
  let from = Math.max(0, at - 320);
  if (from > 0) from = line.indexOf(' ', from) + 1;
  const before = line.slice(from, at);
  const stop = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf(': '));
  if (stop >= 0) from += stop + 2;
  const out: Word[] = [];
  const pattern = /[A-Za-z0-9\u00c0-\u024f'&]+/g;
  pattern.lastIndex = from;
  for (let hit = pattern.exec(line); hit !== null && hit.index + hit[0].length <= at; hit = pattern.exec(line)) {
    const text = hit[0].toLowerCase();
    out.push({ start: hit.index, end: hit.index + hit[0].length, text, small: SMALL.has(text), inner: /[-‐‑/]/.test(line[hit.index - 1] ?? ' ') });
  }
  return out.slice(-FURTHEST);
}

/** Index of the word the best reading begins with; null when every reading is too dear. */
function cheapest(words: readonly Word[], parts: readonly Part[], burden: number): number | null {
  let best: { first: number; cost: number } | null = null;
  const limit = parts.length === 2 ? 1 : TOO_DEAR;
  for (let first = words.length - 1; first >= 0; first--) {
    const word = words[first]!;
    if (word.small || !begins(word, parts[0]!)) continue;
    const cost = costFrom(words, parts, first) + burden;
    if (cost <= limit && (best === null || cost < best.cost)) best = { first, cost };
    if (best !== null && best.cost === burden) break;
  }
  return best?.first ?? null;
}

const begins = (word: Word, part: Part): boolean => ('letter' in part ? word.text.startsWith(part.letter) : word.text.startsWith(part.word));

/** Least cost of reading all parts from the word `first` to the last one; words after the last part are a tail. */
function costFrom(words: readonly Word[], parts: readonly Part[], first: number): number {
  const seen = new Map<number, number>();
  const go = (word: number, letter: number, part: number): number => {
    if (part === parts.length) return tailCost(words, word + 1);
    const key = (word * 64 + Math.min(letter, 63)) * 64 + part;
    const known = seen.get(key);
    if (known !== undefined) return known;
    seen.set(key, Infinity);
    const wanted = parts[part]!;
    let cost = Infinity;
    if ('letter' in wanted) {
      const inside = words[word]!.text.indexOf(wanted.letter, letter);
      if (inside > 0) cost = Math.min(cost, (inside === letter ? 0.4 : 0.8) + go(word, inside + 1, part + 1));
    }
    let skipped = 0;
    for (let next = word + 1; next < words.length && skipped <= TOO_DEAR; next++) {
      const candidate = words[next]!;
      if (begins(candidate, wanted)) {
        cost = Math.min(cost, skipped + go(next, 'letter' in wanted ? 1 : candidate.text.length, part + 1));
      }
      skipped += candidate.small ? 0.05 : candidate.inner ? 0.3 : 2;
    }
    seen.set(key, cost);
    return cost;
  };
  return go(first, 'letter' in parts[0]! ? 1 : words[first]!.text.length, 1);
}

/** "Study Group on Confidence-Building Measures (OESG)": a tail is allowed when a small word leads it in. */
function tailCost(words: readonly Word[], from: number): number {
  if (from >= words.length) return 0;
  const next = words[from]!;
  if (next.inner && from + 1 === words.length) return 0.3;
  return next.small && next.text !== 'and' ? 0.5 : words[from + 1]?.small === true ? 1.5 : TOO_DEAR;
}
