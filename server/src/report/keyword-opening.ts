/** How a heading opens that says what it is: "Agenda Item 3:", "Session IV –", "First Session", "Opening Session". */
import { firstWord } from '../text/letters';
import { isSpace } from '../text/span';

/** `labelled`: the keyword, then its label; `ordinal`: the label, then the keyword; `named`: a session with a name. */
export interface Opening {
  readonly kind: 'labelled' | 'ordinal' | 'named';
  /** As written; "" for a named session. */
  readonly keyword: string;
  readonly label: string;
  readonly labelStart: number;
  readonly labelEnd: number;
  /** Of several under one heading, "Agenda Items 4 and 5", the label of the last; "" for one alone. */
  readonly last: string;
  /** Where keyword and labels end, and where the title begins, behind separator and white space. */
  readonly end: number;
  readonly title: number;
}

const LABELLED = new Set('item session day module panel part topic theme unit chapter section segment'.split(' '));
/** Of several: "Agenda Items 4 and 5", "Sessions II-IV". */
const PLURAL = new Set('items sessions modules panels parts topics themes units chapters sections segments days'.split(' '));
/** Keywords of two words. */
const SECOND: ReadonlyMap<string, string> = new Map([['agenda', 'item'], ['plenary', 'session'], ['breakout', 'session'], ['working', 'session']]);
const ORDINALS = new Set('first second third fourth fifth sixth seventh eighth'.split(' '));
const NAMED = new Set('opening closing concluding plenary working introductory final wrap wrapup'.split(' '));
const NUMBERS = new Set('one two three four five six seven eight nine ten eleven twelve'.split(' '));

/** Null for words that open otherwise. */
export function readOpening(words: string): Opening | null {
  const opening = words.charCodeAt(0);
  if (isFigure(opening)) return ordinal(words, figuresWithEnding(words));
  if (opening === SIGN) return signed(words);
  // The first word tells most lines from headings.
  const first = firstWord(words);
  const second = SECOND.get(first);
  if (second === undefined ? LABELLED.has(first) || PLURAL.has(first) : true) {
    const found = labelled(words, first, second);
    if (found !== null) return found;
  }
  if (NAMED.has(first)) return named(words, first);
  return ORDINALS.has(first) ? ordinal(words, first.length) : null;
}

function labelled(words: string, first: string, second: string | undefined): Opening | null {
  const several = second === undefined ? PLURAL.has(first) : wordEnd(words, behindSpace(words, first.length), `${second}s`) >= 0;
  const one = second === undefined ? first.length - (several ? 1 : 0) : wordEnd(words, behindSpace(words, first.length), second);
  const end = several ? one + 1 : one;
  const start = behindSpace(words, end);
  if (start < 0) return null;
  let labelStart = start;
  let labelEnd = -1;
  const number = wordEnd(words, start, 'no');
  if (number >= 0) {
    labelStart = skipSpace(words, words.charCodeAt(number) === 46 ? number + 1 : number);
    labelEnd = labelAt(words, labelStart);
  }
  if (labelEnd < 0) labelEnd = labelAt(words, labelStart = start);
  if (labelEnd < 0) return null;
  const last = lastOf(words, labelEnd, isFigure(words.charCodeAt(labelStart)), several ? JOINT : AND);
  if (several && last === null) return null;
  const stop = last?.end ?? labelEnd;
  return { kind: 'labelled', keyword: words.slice(0, one), label: words.slice(labelStart, labelEnd), labelStart, labelEnd, last: last?.label ?? '', end: stop, title: titleAt(words, stop, true) };
}

/** "§" */
const SIGN = 0xa7;

/** "§3 Matters Arising", "§ 3. Matters Arising" */
function signed(words: string): Opening | null {
  const start = skipSpace(words, 1);
  const end = labelAt(words, start);
  return end < 0 || !isFigure(words.charCodeAt(start)) ? null : { kind: 'labelled', keyword: words[0]!, label: words.slice(start, end), labelStart: start, labelEnd: end, last: '', end, title: titleAt(words, end, true) };
}

const JOINT = /^(?:,\s*(?:and\s)?|\s*[-\u2013&\u2014]\s*|\s(?:and|to)\s)\s*/i;
/** "Agenda Item 4 and 5": what joins them where the keyword does not say that there are several. */
const AND = /^\s(?:and|&)\s/i;
/** Labels under one heading. */
const MOST_LABELS = 6;

/** The last of the labels that go on with a first one: " and 5", "-5", ", 5 and 6"; null for none. */
function lastOf(words: string, from: number, inFigures: boolean, joints: RegExp): { readonly label: string; readonly end: number } | null {
  let found: { label: string; end: number } | null = null;
  for (let at = from, count = 0; count < MOST_LABELS; count++) {
    const joint = joints.exec(words.slice(at, at + 8));
    const start = joint === null ? -1 : at + joint[0].length;
    const end = start < 0 ? -1 : labelAt(words, start);
    if (end < 0 || isFigure(words.charCodeAt(start)) !== inFigures) break;
    found = { label: words.slice(start, end), end };
    at = end;
  }
  return found;
}

/** "First Session", "2nd Working Session", "Third Day". */
function ordinal(words: string, labelEnd: number): Opening | null {
  const start = behindSpace(words, labelEnd);
  if (start < 0) return null;
  let end = wordEnd(words, start, 'day');
  if (end < 0) {
    let at = -1;
    for (const kind of ['plenary', 'working', 'breakout']) if (at < 0) at = wordEnd(words, start, kind);
    end = wordEnd(words, at < 0 ? start : skipSpace(words, at), 'session');
  }
  if (end < 0 || !endsHere(words, end)) return null;
  return { kind: 'ordinal', keyword: words.slice(start, end), label: words.slice(0, labelEnd), labelStart: 0, labelEnd, last: '', end, title: titleAt(words, end, false) };
}

function named(words: string, first: string): Opening | null {
  const name = first !== 'wrap' ? first.length : wordEnd(words, words.charCodeAt(4) === 45 ? 5 : 4, 'up');
  let start = behindSpace(words, name);
  const plenary = wordEnd(words, start, 'plenary');
  if (plenary >= 0) start = behindSpace(words, plenary);
  const end = wordEnd(words, start, 'session');
  return end < 0 || !endsHere(words, end) ? null : { kind: 'named', keyword: '', label: '', labelStart: 0, labelEnd: 0, last: '', end, title: titleAt(words, end, false) };
}

/** End of the label that stands at an offset: "3", "3.1", "2A", "IV", "B", "three"; -1 for none. */
function labelAt(words: string, at: number): number {
  if (isFigure(words.charCodeAt(at))) {
    let end = figuresAt(words, at);
    if (isFigure(words.charCodeAt(end))) return -1;
    let found = endsHere(words, end) ? end : -1;
    for (let part = 0; part < 2 && words.charCodeAt(end) === 46 && isFigure(words.charCodeAt(end + 1)); part++) {
      end = figuresAt(words, end + 1);
      if (isFigure(words.charCodeAt(end))) break;
      if (endsHere(words, end)) found = end;
    }
    if (found >= 0) return found;
    const letter = words.charCodeAt(figuresAt(words, at)) | 32;
    return letter >= 97 && letter <= 100 && endsHere(words, figuresAt(words, at) + 1) ? figuresAt(words, at) + 1 : -1;
  }
  const word = firstWord(words.slice(at, at + 8));
  const end = at + word.length;
  if (word === '' || !endsHere(words, end)) return -1;
  return word.length === 1 || NUMBERS.has(word) || (word.length <= 6 && isRoman(word)) ? end : -1;
}

/** End of the one or two figures at an offset. */
const figuresAt = (words: string, at: number): number => (isFigure(words.charCodeAt(at + 1)) ? at + 2 : at + 1);

/** End of "2nd", "11th" at the beginning; -1 for anything else. */
function figuresWithEnding(words: string): number {
  const end = figuresAt(words, 0);
  const ending = words.slice(end, end + 2).toLowerCase();
  return ending === 'st' || ending === 'nd' || ending === 'rd' || ending === 'th' ? end + 2 : -1;
}

function isRoman(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (!'ivxl'.includes(word[at]!)) return false;
  return true;
}

/** End of a word in any case that stands at an offset; -1 where it does not. */
const wordEnd = (words: string, at: number, word: string): number => (at >= 0 && words.slice(at, at + word.length).toLowerCase() === word ? at + word.length : -1);

/** Behind at least one space; -1 where none stands. */
const behindSpace = (words: string, at: number): number => (at >= 0 && isSpace(words.charCodeAt(at)) ? skipSpace(words, at) : -1);

function skipSpace(words: string, from: number): number {
  let at = from;
  while (isSpace(words.charCodeAt(at))) at++;
  return at;
}

/** Only the keyword may be bold, with or without what parts it from the title: "**Agenda Item 6**: Title", "**Agenda Item 6:** Title". */
function titleAt(words: string, end: number, bracket: boolean): number {
  const at = skipSpace(words, behindMark(words, end));
  const code = words.charCodeAt(at);
  return code === 58 || code === 46 || code === 45 || code === 0x2013 || code === 0x2014 || (bracket && code === 41) ? skipSpace(words, behindMark(words, at + 1)) : at;
}

/** Behind the closing mark of bold words that may stand at an offset, and not before one that opens: "Session 1 **Title**". */
function behindMark(words: string, at: number): number {
  const code = words.charCodeAt(at);
  return (code === 42 || code === 95) && words.charCodeAt(at + 1) === code ? at + 2 : at;
}

/** Whether no letter or figure goes on with the word that ends here. */
function endsHere(words: string, end: number): boolean {
  const code = words.charCodeAt(end);
  return !((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isFigure(code) || (code >= 0xc0 && code <= 0x24f));
}

const isFigure = (code: number): boolean => code >= 48 && code <= 57;
