import { isSpace } from './span';

const ROMAN: readonly [string, number][] = [['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90], ['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1]];

const WORTH: Readonly<Record<string, number>> = { m: 1000, d: 500, c: 100, l: 50, x: 10, v: 5, i: 1, M: 1000, D: 500, C: 100, L: 50, X: 10, V: 5, I: 1 };

/** Lower-case roman numeral of a whole number from 1 to 3999. */
export function toRoman(value: number): string {
  let rest = value;
  let out = '';
  for (const [letters, worth] of ROMAN) while (rest >= worth) { out += letters; rest -= worth; }
  return out;
}

/** Value of a roman numeral in either case, or null; only the canonical form counts (IV, not IIII). */
export function fromRoman(text: string): number | null {
  if (text.length === 0 || text.length > 15) return null;
  let value = 0;
  let before = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const worth = WORTH[text[at]!];
    if (worth === undefined) return null;
    value += worth < before ? -worth : worth;
    before = worth;
  }
  return toRoman(value) === text.toLowerCase() ? value : null;
}

/** a = 1 ... z = 26, aa = 27; null for anything else. */
export function fromLetters(text: string): number | null {
  if (!/^[a-z]{1,2}$/i.test(text)) return null;
  let value = 0;
  for (const letter of text.toLowerCase()) value = value * 26 + letter.charCodeAt(0) - 96;
  return value;
}

/** Lower-case letters of a whole number from 1 to 702. */
export function toLetters(value: number): string {
  let rest = value;
  let out = '';
  while (rest > 0) {
    out = String.fromCharCode(97 + (rest - 1) % 26) + out;
    rest = Math.floor((rest - 1) / 26);
  }
  return out;
}

const UNITS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth'];
const TENS = ['twentieth', 'thirtieth', 'fortieth', 'fiftieth', 'sixtieth', 'seventieth', 'eightieth', 'ninetieth'];
export const CARDINAL_UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
export const CARDINAL_TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, index) => [word, index + 1] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ...CARDINAL_TENS.flatMap((tens, index) => UNITS.slice(0, 9).map((unit, one) => [`${tens}-${unit}`, (index + 2) * 10 + one + 1] as const)),
]);

/** Value of "seven", "Twenty-Six", "thirty two"; null for anything else. */
export function fromCardinal(text: string): number | null {
  const [first, second] = text.toLowerCase().split(/[- ]/);
  const tens = CARDINAL_TENS.indexOf(first!);
  const unit = CARDINAL_UNITS.indexOf(tens < 0 ? first! : second ?? '') + 1;
  if (tens < 0) return unit > 0 && second === undefined ? unit : null;
  return second === undefined ? (tens + 2) * 10 : unit > 0 && unit < 10 ? (tens + 2) * 10 + unit : null;
}

/** Value of a number in figures ("1,200") or in words in any case ("Twenty-one"); 0 for anything else. */
export const numberOf = (text: string): number => (/^\d/.test(text) ? Number(text.replaceAll(',', '')) : fromCardinal(text) ?? 0);

/** Value of "6th", "6TH", "sixth", "Twenty-First", "twenty first"; null for anything else. */
export function fromOrdinal(text: string): number | null {
  const opening = text.charCodeAt(0);
  const figures = opening >= 48 && opening <= 57 ? /^(\d{1,3})\s?(?:st|nd|rd|th)$/i.exec(text) : null;
  if (figures) return Number(figures[1]);
  return ORDINAL_WORDS.get(text.toLowerCase().replace(/[\s‐‑–]+/g, '-')) ?? null;
}

const ORDINAL_END = /(?:st|nd|rd|th)\b/gi;

/** Places of the ordinals between two offsets of a text, in order: "6th", "6 TH", "twenty-first". */
export function ordinalsIn(text: string, from = 0, to: number = text.length): { readonly start: number; readonly end: number }[] {
  const region = to < text.length ? text.slice(0, to) : text;
  const out: { start: number; end: number }[] = [];
  ORDINAL_END.lastIndex = from;
  // All of them end in one of four ways, which few other words do.
  for (let hit = ORDINAL_END.exec(region); hit !== null; hit = ORDINAL_END.exec(region)) {
    const end = hit.index + 2;
    const start = wordStart(region, end, from);
    const word = region.slice(start, end).toLowerCase();
    if (/^\d{1,3}..$/.test(word)) out.push({ start, end });
    else if (word.length === 2) {
      const digits = isSpace(region.charCodeAt(start - 1)) ? wordStart(region, start - 1, from) : start;
      if (/^\d{1,3}$/.test(region.slice(digits, start - 1))) out.push({ start: digits, end });
    } else if (ORDINAL_WORDS.has(word)) {
      const joint = region[start - 1];
      const tens = joint === '-' || isSpace(region.charCodeAt(start - 1)) ? wordStart(region, start - 1, from) : start;
      out.push({ start: UNITS.includes(word) && CARDINAL_TENS.includes(region.slice(tens, start - 1).toLowerCase()) ? tens : start, end });
    }
  }
  return out;
}

/** Where the word that ends at an offset begins. */
function wordStart(text: string, end: number, floor: number): number {
  let start = end;
  while (start > floor && /\w/.test(text[start - 1]!)) start--;
  return start;
}

/** The first ordinal in a text, with its value where it has one; null for none. */
export function firstOrdinal(text: string): { readonly start: number; readonly end: number; readonly value: number | null } | null {
  const found = ordinalsIn(text)[0];
  return found === undefined ? null : { ...found, value: fromOrdinal(text.slice(found.start, found.end).replace(/\s/g, ' ')) };
}

/** "1st", "2nd", "11th". */
export function toOrdinal(value: number): string {
  const tail = value % 100 >= 11 && value % 100 <= 13 ? 'th' : ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
  return `${value}${tail}`;
}
