/** Words without the space between them: the old and the new word of a change that was accepted only in part, as in "receivedaccepted". */
import { WEEKDAYS } from '../../text/calendar';
import { monthNumber } from '../../text/dates';
import { isCapital } from '../../text/letters';
import { participantOf } from '../participants';
import { telling } from '../wording';
import { Words } from '../words';

/** What may be two words; offsets are those of the line. */
export interface RunTogether {
  readonly start: number;
  readonly end: number;
  readonly old: string;
  readonly fresh: string;
  /** Whether it is certain by itself; else one of the two has to stand elsewhere in the report. */
  readonly sure: boolean;
}

/** Fewer letters are no two words with an ending of their own. */
const HALF = 5;
const SHORTEST = 6;
const LONGEST = 40;
const NONE: readonly RunTogether[] = [];
/** Words of which one takes the place of another; no two of a kind make a word. */
const TWO_OF_A_KIND = /^(would|will|should|shall|could|might|must)(?!\1)(?:would|will|should|shall|could|might|must)$|^(was|were|has|have|had|been)(?!\2)(?:was|were|has|have|had|been)$/;

export const RUN_TOGETHER = telling(({ text, words }): readonly RunTogether[] => {
  let out: RunTogether[] | null = null;
  for (let index = 0; index < words.count; index++) {
    const start = words.start(index);
    const end = words.end(index);
    if (end - start < SHORTEST || end - start > LONGEST) continue;
    const named = isCapital(text, start);
    const at = named ? innerCapital(text, start, end) : secondWord(text, start, end);
    if (at < 0) continue;
    const [old, fresh] = [text.slice(start, at), text.slice(at, end)];
    if (old === fresh || (named && !areNames(old, fresh))) continue;
    (out ??= []).push({ start, end, old, fresh, sure: named || end - start < 2 * HALF || TWO_OF_A_KIND.test(old + fresh) || Words.of(old).all + Words.of(fresh).all !== 0 });
  }
  return out ?? NONE;
});

/** "2,4002,600", "24th25th", "45%50%": figures of which each is whole, without a space between them. */
export const NUMBERS_TOGETHER = telling(({ text }): readonly { readonly start: number; readonly end: number }[] => (MAY_JOIN.test(text) ? [...text.matchAll(NUMBERS)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })) : NO_NUMBERS));
const NO_NUMBERS: readonly { readonly start: number; readonly end: number }[] = [];
const MAY_JOIN = /,\d{4}|\d(?:st|nd|rd|th|%)\d/;
const NUMBERS = /(?<![\d.,/])(?:\d{1,3}(?:,\d{3})*,\d{4,6}(?:,\d{3})+|\d{1,3}(?:st|nd|rd|th)\d{1,3}(?:st|nd|rd|th)|\d{1,3}%\d{1,3}%)(?![\d%])/g;

/** "MayJune", "MalaysiaIndonesia" */
function innerCapital(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) return at - start >= 3 && end - at >= 3 ? at : -1;
    if (code < 97 || code > 122) return -1;
  }
  return -1;
}

const areNames = (old: string, fresh: string): boolean => (monthNumber(old) > 0 && monthNumber(fresh) > 0)
  || (WEEKDAYS.includes(old) && WEEKDAYS.includes(fresh)) || (participantOf(old) !== null && participantOf(fresh) !== null);

/** Where the second word begins: two of a kind, or two with the same ending, of which the first stands in the middle. */
function secondWord(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  const mate = last === 100 || last === 103 ? sameEnding(text, start, end) : -1;
  if (mate >= 0 || end - start > 12 || !OPENERS.has(text.charCodeAt(start))) return mate;
  const hit = TWO_OF_A_KIND.exec(text.slice(start, end));
  return hit === null ? -1 : start + (hit[1] ?? hit[2])!.length;
}

/** First letters of the words that are of a kind: w, s, c, m, h, b. */
const OPENERS: ReadonlySet<number> = new Set([119, 115, 99, 109, 104, 98]);

/** "-ed" behind "-ed", "-ing" behind "-ing" */
function sameEnding(text: string, start: number, end: number): number {
  const long = text.endsWith('ing', end) ? 3 : text.endsWith('ed', end) ? 2 : 0;
  if (long === 0 || end - start < 2 * HALF) return -1;
  const at = text.indexOf(text.slice(end - long, end), start + HALF - long) + long;
  return at <= end - HALF && /^[a-z]+$/.test(text.slice(start, end)) ? at : -1;
}
