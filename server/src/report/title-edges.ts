/** Where names, places and dates of a title begin and end: marks and joining words at their edges belong to none of them. */
import { isSpace, type Span } from '../text/span';

const BEFORE_PLACE = new Set('and from on held in at date dated'.split(' '));
const BEHIND_PLACE = new Set('and from on to until through monday tuesday wednesday thursday friday saturday sunday'.split(' '));

/** Without commas, brackets, dashes and joining words at either end. */
export function strip(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end) {
    if (isEdge(text.charCodeAt(start))) { start++; continue; }
    const behind = Math.min(end, wordEnd(text, start));
    if (!BEFORE_PLACE.has(text.slice(start, behind).toLowerCase())) break;
    start = behind;
  }
  while (end > start) {
    if (isEdge(text.charCodeAt(end - 1))) { end--; continue; }
    const before = Math.max(start, wordStart(text, end));
    if (!BEHIND_PLACE.has(text.slice(before, end).toLowerCase())) break;
    end = before;
  }
  return { start, end };
}

/** Length of what leads to the name of a meeting: "of the", "on", white space and marks. */
export function leadLength(words: string): number {
  let at = 0;
  while (at < words.length) {
    if (isSpace(words.charCodeAt(at))) { at++; continue; }
    let behind = at;
    while (isMark(words.charCodeAt(behind))) behind++;
    if (behind > at) {
      if (behind - at > 3 || !isSpace(words.charCodeAt(behind))) break;
      at = behind;
      continue;
    }
    behind = wordEnd(words, at);
    const word = words.slice(at, behind).toLowerCase();
    const next = skipSpace(words, behind);
    const apart = next > behind || behind === words.length;
    if (apart && (word === 'of' || word === 'on' || word === 'to' || word === 'from') && words.slice(next, wordEnd(words, next)).toLowerCase() === 'the') at = wordEnd(words, next);
    else if (apart && (word === 'of' || word === 'on' || word === 'to' || word === 'the' || word === 'for')) at = behind;
    else if (next === words.length && (word === 'final' || word === 'draft')) at = behind;
    else break;
  }
  return at;
}

/** End of a name that begins at `from`, without white space and marks behind it. */
export function nameEnd(words: string, from: number): number {
  let end = words.length;
  while (end > from && (isSpace(words.charCodeAt(end - 1)) || ',;:*'.includes(words[end - 1]!))) end--;
  return end;
}

/** A place without the brackets, commas and joining words around it. */
export function withoutJoints(place: string): string {
  let end = place.length;
  while (end > 0) {
    if (isJoint(place.charCodeAt(end - 1)) || place.charCodeAt(end - 1) === 38) { end--; continue; }
    const before = wordStart(place, end);
    const word = place.slice(before, end).toLowerCase();
    if (word !== 'and' && word !== 'or') break;
    end = before;
  }
  let start = 0;
  while (start < end && isJoint(place.charCodeAt(start))) start++;
  return place.slice(start, end);
}

/** Where the first letter or figure stands. */
export function wordIn(words: string): number {
  let at = 0;
  while (at < words.length && !isOfWord(words.charCodeAt(at))) at++;
  return at;
}

const isEdge = (code: number): boolean => isSpace(code) || (code < 128 ? ',;:()|[]-*_'.includes(String.fromCharCode(code)) : code === 0x2013 || code === 0x2014);
const isMark = (code: number): boolean => code === 44 || code === 59 || code === 58 || code === 42 || code === 35;
const isJoint = (code: number): boolean => code === 44 || code === 40 || code === 41 || isSpace(code);
const isOfWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

function wordEnd(text: string, from: number): number {
  let at = from;
  while (isOfWord(text.charCodeAt(at))) at++;
  return at;
}

function wordStart(text: string, to: number): number {
  let at = to;
  while (at > 0 && isOfWord(text.charCodeAt(at - 1))) at--;
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}
