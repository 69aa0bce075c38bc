/** Words that carry no meaning of their own when headings and names are compared. */
const STOP = new Set(['the', 'a', 'an', 'of', 'on', 'in', 'and', 'to', 'for', 'at', 'by', 'with', 'from', 'as', 'under']);

/** Lower-case words without punctuation and accents, simple plurals folded, small words left out. */
export function significantWords(text: string): string[] {
  const out: string[] = [];
  for (const word of wordsOf(text)) if (!STOP.has(word)) out.push(foldPlural(word));
  return out;
}

/** Lower-case words of Latin letters and figures, accents taken off. */
export function wordsOf(text: string): readonly string[] {
  // Most text has no accents to take off, and looking is cheaper than taking apart.
  const plain = /[^\0-\x7f]/.test(text) ? text.normalize('NFKD').toLowerCase().replace(/[\u0300-\u036f]/g, '') : text.toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}

/** A word in the singular, as words are compared. */
export const foldPlural = (word: string): string =>
  word.length > 4 && word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/** Dice coefficient of two word bags: 2 x shared / (a + b); 1 for two equal bags, 0 for two empty ones. */
export function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  return 2 * shared(a, b) / (a.length + b.length);
}

/** Share of the words of `part` that stand in `whole`; 0 when `part` is empty. */
export function containment(part: readonly string[], whole: readonly string[]): number {
  return part.length === 0 ? 0 : shared(part, whole) / part.length;
}

function shared(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) { common++; counts.set(word, left - 1); }
  }
  return common;
}

/** Levenshtein distance, given up (returning `limit + 1`) once it must exceed the limit. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const value = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      row.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    previous = row;
  }
  return previous[b.length]!;
}
