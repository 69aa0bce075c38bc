/** Beginnings of the words of a line, in order, so that one is looked up in a few steps. */
import { telling } from '../wording';

/** Letters of a beginning; none that is looked for is longer. */
const LENGTH = 5;
/** Small letters and figures, and one for none. */
const SIGNS = 37;

/** 1 to 36 for letters in either case and figures; 0 for what parts words. */
function signOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  return code >= 48 && code <= 57 ? code - 21 : 0;
}

/** Each beginning once, as a number: longer ones lie behind those that they begin with. */
export const BEGINNINGS = telling(({ text }) => {
  const found = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    let sign = signOf(text.charCodeAt(at));
    if (sign === 0) continue;
    let number = 0;
    let length = 0;
    for (; sign !== 0; sign = signOf(text.charCodeAt(++at))) if (length < LENGTH) { number = number * SIGNS + sign; length++; }
    for (; length < LENGTH; length++) number *= SIGNS;
    found.add(number);
  }
  return Int32Array.from(found).sort();
});

/** The numbers of all words that begin like this: from the first to before the second. */
export function rangeOf(beginning: string): readonly [number, number] {
  let from = 0;
  let width = 1;
  for (let at = 0; at < LENGTH; at++) {
    if (at >= beginning.length) width *= SIGNS;
    from = from * SIGNS + (at < beginning.length ? signOf(beginning.charCodeAt(at)) : 0);
  }
  return [from, from + width];
}

/** Whether a word begins so. */
export function hasBeginning(beginnings: Int32Array, [from, to]: readonly [number, number]): boolean {
  let low = 0;
  let high = beginnings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beginnings[middle]! < from) low = middle + 1; else high = middle;
  }
  return low < beginnings.length && beginnings[low]! < to;
}
