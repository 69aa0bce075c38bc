/** Letters of any script, told apart without regular expressions over Unicode properties, whose tables take long to load. */

/** Whether a capital stands at an offset. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  const letter = text[at];
  return letter !== undefined && letter !== letter.toLowerCase();
}

export function isSmallLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 97 && code <= 122;
  const letter = text[at];
  return letter !== undefined && letter !== letter.toUpperCase();
}

/** As a sentence begins. */
export const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** Letters of scripts without capitals included. */
export function isAnyLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  // signs of Latin 1, punctuation, arrows, mathematics and drawing, which stand in many texts
  if (!(code >= 0xc0) || (code >= 0x2000 && code < 0x2c00)) return code === 0xaa || code === 0xb5 || code === 0xba;
  return isCapital(text, at) || isSmallLetter(text, at) || /\p{L}/u.test(text[at]!);
}

const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/**
 * As `toLowerCase`, and sooner for a word that is in small letters or begins with the only capital: of a text with a single sign beyond
 * Latin 1, such as a curly quote, engines ask their tables for the letters of every word.
 */
export function lowered(word: string): string {
  if (word === '') return word;
  for (let at = 1; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if ((code >= 65 && code <= 90) || code >= 128) return word.toLowerCase();
  }
  const first = word.charCodeAt(0);
  if (first >= 128) return word.toLowerCase();
  return first >= 65 && first <= 90 ? String.fromCharCode(first + 32) + word.slice(1) : word;
}

/** The run of ASCII letters that stands first, in small letters; "" for none. */
export function firstWord(text: string): string {
  let end = 0;
  while (end < text.length && isAsciiLetter(text.charCodeAt(end))) end++;
  return lowered(text.slice(0, end));
}

/** The run of ASCII letters that stands last, in small letters; "" for none. */
export function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && isAsciiLetter(text.charCodeAt(start - 1))) start--;
  return lowered(text.slice(start));
}

type Test = (text: string, at: number) => boolean;

function hasRun(text: string, length: number, test: Test): boolean {
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    run = test(text, at) ? run + 1 : 0;
    if (run === length) return true;
  }
  return false;
}

/** Whether so many letters, capitals or small letters stand in a row. */
export const hasLetters = (text: string, length: number): boolean => hasRun(text, length, isAnyLetter);
export const hasCapitals = (text: string, length: number): boolean => hasRun(text, length, isCapital);
export const hasSmall = (text: string, length: number): boolean => hasRun(text, length, isSmallLetter);

/** Whether a capital stands first, a quotation mark or bracket before it not counted. */
export const opensWithCapital = (text: string): boolean => isCapital(text, '"“\'‘(['.includes(text[0] ?? ' ') ? 1 : 0);

/** Letters as reports have them: Latin with its accents, Greek, Cyrillic. */
const RANGES: Readonly<Record<string, string>> = {
  L: 'A-Za-z\\u00c0-\\u024f\\u0370-\\u04ff\\u1e00-\\u1eff',
  Lu: 'A-Z\\u00c0-\\u00de\\u0100-\\u024f\\u0386-\\u03ab\\u0400-\\u042f\\u1e00-\\u1eff',
  Ll: 'a-z\\u00df-\\u024f\\u03ac-\\u03ce\\u0430-\\u045f\\u1e00-\\u1eff',
  N: '0-9',
};

/** The same pattern with `\p{L}` and the like as ranges: V8 takes half a millisecond and more over the letters of all scripts, for each pattern anew. */
export function byRange(pattern: RegExp): RegExp {
  let inside = false;
  const source = pattern.source.replace(/\\p\{(\w+)\}|\\.|[[\]]/g, (mark, letters?: string) => {
    if (letters !== undefined) return inside ? RANGES[letters]! : `[${RANGES[letters]}]`;
    if (mark === '[') inside = true;
    else if (mark === ']') inside = false;
    return mark;
  });
  return new RegExp(source, pattern.flags.replace('u', ''));
}
