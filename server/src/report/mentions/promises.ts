/** Words that promise: "would circulate", "agreed to share", "is to be submitted". */
import type { Sentence } from '../sentences';
import { SIGNAL } from '../signals';
import type { Words } from '../words';
import { isHyphened } from './roles';

export interface Promised {
  /** Where the promising word begins. */
  readonly start: number;
  /** Where the verb of what is promised begins, and where it ends. */
  readonly object: number;
  readonly end: number;
  /** Said with "should". */
  readonly owed: boolean;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const ADVERBS = wordSet('also further thus therefore strongly again kindly accordingly jointly then soon duly formally');
const MODAL = wordSet('would will shall should');
const BEFORE_TO = wordSet('agreed undertook committed promised pledged offered');
const BE = wordSet('is are was were');
const DONE = wordSet('submitted circulated provided shared prepared finalised finalized revised updated sent distributed reported conveyed drafted developed compiled disseminated tabled uploaded forwarded communicated confirmed nominated transmitted consolidated resubmitted recirculated completed received');

/** Whether a word begins with a small letter, as verbs do outside headings. */
export const isSmall = (words: Words, index: number): boolean => index < words.count && words.line.charCodeAt(words.start(index)) >= 97;

/** Whether one space parts a word from the one before it. */
export const isNext = (words: Words, index: number): boolean => index < words.count && words.start(index) - words.end(index - 1) === 1 && words.line.charCodeAt(words.end(index - 1)) === 32;

/** First word at or after `index` that is no passing adverb; -1 when something else than a space stands between. */
export function pastAdverbs(words: Words, index: number): number {
  let at = index;
  for (;; at++) {
    if (!isNext(words, at)) return -1;
    if (!ADVERBS.has(words.lower(at))) return at;
  }
}

/** First word before `index` that is no passing adverb; -1 likewise. */
export function beforeAdverbs(words: Words, index: number): number {
  let at = index;
  while (at > 0 && isNext(words, at)) {
    at--;
    if (!ADVERBS.has(words.lower(at))) return at;
  }
  return -1;
}

/** Index after "submitted", "re-circulated"; -1 for other words. */
export function doneAfter(words: Words, index: number): number {
  if (!isSmall(words, index)) return -1;
  if (words.lower(index) === 're' && isHyphened(words, index + 1) && words.lower(index + 1) === 'circulated') return index + 2;
  return DONE.has(words.lower(index)) ? index + 1 : -1;
}

/** Index after "submit", "circulating", "work with", "re-circulate"; -1 for other words. */
export function doesAfter(words: Words, index: number): number {
  if (!isSmall(words, index)) return -1;
  if (words.sign(index) & SIGNAL.does) return index + 1;
  const word = words.lower(index);
  if (word === 'make' || word === 'making') return isMadeAvailable(words, index) ? index + 1 : -1;
  if (word === 're') return isHyphened(words, index + 1) && words.lower(index + 1).startsWith('circulat') ? index + 2 : -1;
  return (word === 'work' && words.lower(index + 1) === 'with') || (word === 'follow' && words.lower(index + 1).startsWith('up')) ? (isNext(words, index + 1) ? index + 2 : -1) : -1;
}

const LONGEST_MADE = 9;
/** "make the register available to". */
function isMadeAvailable(words: Words, index: number): boolean {
  for (let at = index + 1; at < words.count && at <= index + LONGEST_MADE; at++) if (words.lower(at) === 'available') return true;
  return false;
}

/** Index after "would", "agreed to", "is to"; -1 for other words. */
function promiseAfter(words: Words, index: number, passive: boolean): number {
  const word = words.lower(index);
  if (MODAL.has(word)) return index + 1;
  const bound = words.sign(index) & SIGNAL.be ? BE.has(word) : !passive && BEFORE_TO.has(word);
  return bound && words.lower(index + 1) === 'to' && isNext(words, index + 1) ? index + 2 : -1;
}

const STARTS = SIGNAL.promises | SIGNAL.be;

/** Whether the sentence has "is to", "were to". */
export function isBound(words: Words, { start, end }: Sentence): boolean {
  const limit = words.from(end);
  for (let index = words.from(start) + 1; index < limit; index++) if (words.sign(index) & SIGNAL.to && words.sign(index - 1) & SIGNAL.be) return true;
  return false;
}

/** "would be circulated", "is to be jointly submitted". */
export function* passivePromises(words: Words, sentence: Sentence): Generator<{ readonly start: number; readonly end: number }> {
  const limit = words.from(sentence.end);
  for (let index = words.from(sentence.start); index < limit; index++) {
    if ((words.sign(index) & STARTS) === 0 || !isSmall(words, index)) continue;
    const after = promiseAfter(words, index, true);
    const be = after < 0 ? -1 : pastAdverbs(words, after);
    const verb = be < 0 || words.lower(be) !== 'be' ? -1 : pastAdverbs(words, be + 1);
    const end = verb < 0 ? -1 : doneAfter(words, verb);
    if (end < 0 || end > limit) continue;
    yield { start: words.start(index), end: words.end(end - 1) };
    index = end - 1;
  }
}

/** Words up to what is promised besides. */
const FAR = 24;

/** What is promised second: the verb in "agreed to combine their proposals and to send them"; -1 without one. */
function secondly(words: Words, from: number, limit: number): number {
  for (let index = from + 1; index < limit && index < from + FAR; index++) {
    if (words.sign(index) & SIGNAL.to && words.lower(index - 1) === 'and' && isNext(words, index)) return pastAdverbs(words, index + 1);
    if (/[.;:]/.test(words.line.slice(words.end(index - 1), words.start(index)))) return -1;
  }
  return -1;
}

/** "would circulate", "agreed to share". */
export function* promises(words: Words, sentence: Sentence): Generator<Promised> {
  const limit = words.from(sentence.end);
  for (let index = words.from(sentence.start); index < limit; index++) {
    if ((words.sign(index) & STARTS) === 0 || !isSmall(words, index)) continue;
    const after = promiseAfter(words, index, false);
    let verb = after < 0 ? -1 : pastAdverbs(words, after);
    let end = verb < 0 ? -1 : doesAfter(words, verb);
    if (verb >= 0 && end < 0 && BEFORE_TO.has(words.lower(index)) && isSmall(words, verb)) {
      verb = secondly(words, verb, limit);
      end = verb < 0 ? -1 : doesAfter(words, verb);
    }
    if (end < 0 || end > limit) continue;
    yield { start: words.start(index), object: words.start(verb), end: words.end(end - 1), owed: words.lower(index) === 'should' };
    index = end - 1;
  }
}
