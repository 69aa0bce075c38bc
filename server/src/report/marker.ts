import { firstWord } from '../text/letters';
import { fromLetters, fromRoman } from '../text/numerals';
import { isSpace } from '../text/span';

/** `1.` `1` `(1)` `[1]` `1)` count in figures, `5.2` in decimals; `a.` `(a)` `a)` in letters or roman numerals. */
export type MarkerForm = '1.' | '1' | '(1)' | '[1]' | '1)' | '5.2' | 'a.' | '(a)' | 'a)';

/** A number or letter that opens a line; offsets are relative to the line. */
export interface Marker {
  readonly form: MarkerForm;
  readonly label: string;
  /** Value of each part; for letters see `letter` and `roman`. */
  readonly path: readonly number[];
  readonly letter: number | null;
  readonly roman: number | null;
  readonly upper: boolean;
  /** With brackets and stop. */
  readonly start: number;
  readonly end: number;
  /** The label alone. */
  readonly labelStart: number;
  readonly labelEnd: number;
  /** Where the words begin. */
  readonly body: number;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isUpper = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
const isLower = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
const MONTHS = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));
const WHOLE_MONTHS = new Set('january february march april june july august september october november december'.split(' '));
function opensMonth(words: string): boolean {
  const word = firstWord(words);
  return MONTHS.has(word.slice(0, 3)) && (word.length <= 4 || WHOLE_MONTHS.has(word));
}

/** Reads the marker at `at` in `line`, or null. `end` bounds the words of the line. */
export function scanMarker(line: string, at: number, end: number): Marker | null {
  if (at >= end) return null;
  const first = line.charCodeAt(at);
  if (first === 40) return bracketed(line, at, end);
  if (first === 91) return squared(line, at, end);
  if (isDigit(first)) return figures(line, at, end);
  if (isUpper(first) || isLower(first)) return lettered(line, at, end);
  return null;
}

function make(line: string, form: MarkerForm, path: number[], start: number, stop: number, labelStart: number, labelEnd: number, end: number, letters: boolean): Marker {
  let body = stop;
  while (body < end && isSpace(line.charCodeAt(body))) body++;
  const label = line.slice(labelStart, labelEnd);
  const letter = letters ? fromLetters(label) : null;
  return {
    form, label, path, start, end: stop, labelStart, labelEnd, body,
    letter: letter !== null && label.length === 2 && label[0]!.toLowerCase() !== label[1]!.toLowerCase() ? null : letter,
    roman: letters ? fromRoman(label) : null,
    upper: letters && isUpper(label.charCodeAt(0)),
  };
}

function bracketed(line: string, at: number, end: number): Marker | null {
  const from = at + 1;
  let to = from;
  while (to < end && isDigit(line.charCodeAt(to))) to++;
  if (to > from) {
    return to - from <= 3 && line.charCodeAt(to) === 41 ? make(line, '(1)', [Number(line.slice(from, to))], at, to + 1, from, to, end, false) : null;
  }
  to = letterRun(line, from, end);
  if (to === from || line.charCodeAt(to) !== 41) return null;
  const marker = make(line, '(a)', [], at, to + 1, from, to, end, true);
  return marker.letter === null && marker.roman === null ? null : marker;
}

/** `[12]` with a capital or a figure behind it: a citation or a blank stands alone or within a sentence. */
function squared(line: string, at: number, end: number): Marker | null {
  let to = at + 1;
  while (to < end && isDigit(line.charCodeAt(to))) to++;
  if (to === at + 1 || to - at > 4 || line.charCodeAt(to) !== 93) return null;
  const marker = make(line, '[1]', [Number(line.slice(at + 1, to))], at, to + 1, at + 1, to, end, false);
  // "**[12]** The"
  const behind = line.startsWith('**', to + 1) || line.startsWith('__', to + 1) ? to + 3 : to + 1;
  let body = behind;
  while (body < end && isSpace(line.charCodeAt(body))) body++;
  return body > behind && body < end && opensSentence(line, body, end) ? marker : null;
}

/** A capital, one behind a quotation mark, or the figure of "10 of the 13 members". */
function opensSentence(line: string, at: number, end: number): boolean {
  const code = line.charCodeAt(at);
  if (isUpper(code)) return true;
  if (code === 34 || code === 0x201c || code === 0x2018) return isUpper(line.charCodeAt(at + 1));
  let to = at;
  while (to < end && isDigit(line.charCodeAt(to))) to++;
  return to > at && to + 1 < end && isSpace(line.charCodeAt(to)) && isLower(line.charCodeAt(to + 1));
}

/** Up to five letters of one case. */
function letterRun(line: string, from: number, end: number): number {
  const upper = isUpper(line.charCodeAt(from));
  let to = from;
  while (to < end && to - from < 6 && (upper ? isUpper(line.charCodeAt(to)) : isLower(line.charCodeAt(to)))) to++;
  return to - from > 5 ? from : to;
}

function figures(line: string, at: number, end: number): Marker | null {
  let to = at;
  while (to < end && isDigit(line.charCodeAt(to))) to++;
  if (to - at > 5) return null;
  const value = Number(line.slice(at, to));
  let next = line.charCodeAt(to);
  if (next === 92 && line.charCodeAt(to + 1) === 46) next = 46; // a stop escaped in Markdown
  if (next === 41) return value <= 999 && opensWord(line, to + 1, end) ? make(line, '1)', [value], at, to + 1, at, to, end, false) : null;
  if (next === 46) {
    const stop = line.charCodeAt(to) === 92 ? to + 2 : to + 1;
    if (stop < end && isDigit(line.charCodeAt(stop))) return decimals(line, at, stop, value, end);
    if (stop >= end || isSpace(line.charCodeAt(stop)) || isUpper(line.charCodeAt(stop)) || line.charCodeAt(stop) === 42) return make(line, '1.', [value], at, stop, at, to, end, false);
    return null;
  }
  if (to < end && isSpace(next) && value <= 400) {
    const marker = make(line, '1', [value], at, to, at, to, end, false);
    const opening = line.charCodeAt(marker.body);
    return marker.body < end && isUpper(opening) && !opensMonth(line.slice(marker.body, marker.body + 10)) ? marker : null;
  }
  return null;
}

const opensWord = (line: string, at: number, end: number): boolean => at >= end || isSpace(line.charCodeAt(at)) || isUpper(line.charCodeAt(at));

function decimals(line: string, at: number, from: number, first: number, end: number): Marker | null {
  const path = [first];
  let start = from;
  let to: number;
  for (;;) {
    to = start;
    while (to < end && isDigit(line.charCodeAt(to))) to++;
    if (to === start || to - start > 2 || path.length > 4) return null;
    path.push(Number(line.slice(start, to)));
    if (line.charCodeAt(to) === 46 && to + 1 < end && isDigit(line.charCodeAt(to + 1))) { start = to + 1; continue; }
    break;
  }
  if (first > 99) return null;
  const stop = line.charCodeAt(to) === 46 ? to + 1 : to;
  if (stop < end && !isSpace(line.charCodeAt(stop)) && !(stop > to && isUpper(line.charCodeAt(stop)))) return null;
  return make(line, '5.2', path, at, stop, at, to, end, false);
}

/** `IV.2`, `B.2`: a roman numeral or a letter, and a figure. */
function letteredDecimal(line: string, at: number, point: number, end: number): Marker | null {
  const label = line.slice(at, point);
  // C and D count sections, not hundreds of them
  const numeral = fromRoman(label);
  const first = numeral !== null && numeral < 50 ? numeral : point - at === 1 ? fromLetters(label) : null;
  let to = point + 1;
  while (to < end && isDigit(line.charCodeAt(to))) to++;
  if (first === null || to - point > 3) return null;
  const stop = line.charCodeAt(to) === 46 ? to + 1 : to;
  if (stop >= end || !isSpace(line.charCodeAt(stop))) return null;
  return make(line, '5.2', [first, Number(line.slice(point + 1, to))], at, stop, at, to, end, false);
}

function lettered(line: string, at: number, end: number): Marker | null {
  const to = letterRun(line, at, end);
  if (to === at) return null;
  const next = line.charCodeAt(to);
  if (next !== 46 && next !== 41) return null;
  if (next === 46 && isUpper(line.charCodeAt(at)) && isDigit(line.charCodeAt(to + 1))) return letteredDecimal(line, at, to, end);
  if (to + 1 < end && !isSpace(line.charCodeAt(to + 1))) return null;
  const marker = make(line, next === 46 ? 'a.' : 'a)', [], at, to + 1, at, to, end, true);
  return marker.letter === null && marker.roman === null ? null : marker;
}
