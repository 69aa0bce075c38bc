/** Numbers as Word prints them in the formats of its lists. */
import { toOrdinal, toRoman } from '../../text/numerals';

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS: Readonly<Record<string, string>> = { one: 'first', two: 'second', three: 'third', five: 'fifth', eight: 'eighth', nine: 'ninth', twelve: 'twelfth' };
/** Roman numerals end here; what is beyond is printed in figures. */
const LAST_ROMAN = 3999;

/** Empty for the formats that print nothing; figures for those of other scripts. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet': return '';
    case 'decimalZero': return value >= 0 && value < 10 ? `0${value}` : String(value);
    case 'lowerLetter': return letters(value);
    case 'upperLetter': return letters(value).toUpperCase();
    case 'lowerRoman': return roman(value);
    case 'upperRoman': return roman(value).toUpperCase();
    case 'ordinal': return value > 0 ? toOrdinal(value) : String(value);
    case 'cardinalText': return capital(inWords(value));
    case 'ordinalText': return capital(ordinalInWords(value));
    case 'hex': return value.toString(16).toUpperCase();
    case 'numberInDash': return `- ${value} -`;
    default: return String(value);
  }
}

/** a to z, then aa, bb, cc: the letter is repeated. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 30) return String(value);
  return String.fromCharCode(97 + (value - 1) % 26).repeat(Math.ceil(value / 26));
}

const roman = (value: number): string => (value >= 1 && value <= LAST_ROMAN ? toRoman(value).toLowerCase() : String(value));

function inWords(value: number): string {
  if (value < 0 || value > 999) return String(value);
  if (value < 20) return ONES[value]!;
  if (value < 100) return TENS[Math.floor(value / 10)]! + (value % 10 === 0 ? '' : `-${ONES[value % 10]!}`);
  return `${ONES[Math.floor(value / 100)]!} hundred${value % 100 === 0 ? '' : ` ${inWords(value % 100)}`}`;
}

function ordinalInWords(value: number): string {
  const words = inWords(value);
  const last = /[a-z]+$/.exec(words)?.[0];
  if (last === undefined) return words;
  return words.slice(0, words.length - last.length) + (ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`));
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
