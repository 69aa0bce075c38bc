/** Marks and words looked for one by one: a long pattern takes longer to compile than this takes for a whole report. */
import { isSpace } from '../../text/span';

/** Whether some place at which a mark stands passes a test. */
export function someMark(text: string, mark: string, test: (at: number) => boolean): boolean {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) if (test(at)) return true;
  return false;
}

/** Whether one of several words stands somewhere. */
export function hasAny(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

/** Whether one of several words stands at an offset. */
export function startsWithAny(text: string, words: readonly string[], at: number): boolean {
  for (const word of words) if (text.startsWith(word, at)) return true;
  return false;
}

export const isSpaceAt = (text: string, at: number): boolean => at >= 0 && at < text.length && isSpace(text.charCodeAt(at));

/** ASCII letters in either case. */
export function isLetterAt(text: string, at: number): boolean {
  const letter = text.charCodeAt(at) | 32;
  return letter >= 97 && letter <= 122;
}

export function isFigureAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** What stands between a bracket and the next closing one, both left out; at most so many characters. */
export function insideOf(text: string, open: number, closing: string, most: number): string {
  const inside = text.slice(open + 1, open + 1 + most);
  const close = inside.indexOf(closing);
  return close < 0 ? inside : inside.slice(0, close);
}
