/** Words cut to their beginnings, so that "submission" and "submitted", "comments" and "commented" are one. */

const WHOLE = 5;
/** Beginnings of words that say nothing of what is to be done: small words, and those that every row and request has. */
const EMPTY = new Set([
  'the', 'a', 'an', 'of', 'on', 'in', 'and', 'to', 'for', 'at', 'by', 'with', 'from', 'as', 'under', 'co', 'all', 'it', 'its', 'their', 'this', 'that', 'be', 'will', 'would', 'any',
  'each', 'i', 'is', 'are', 'was', 'were', 'which', 'arf', 'asean', 'parti', 'meeti', 'count', 'membe',
]);

/** Different stems of a text, without the empty ones. */
export function stemsOf(text: string): Set<string> {
  const out = new Set<string>();
  const plain = /[\u00c0-\u024f]/.test(text) ? text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '') : text;
  for (const word of plain.toLowerCase().match(/[a-z0-9]+/g) ?? []) {
    const stem = word.length > WHOLE ? word.slice(0, WHOLE) : word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
    if (!EMPTY.has(stem)) out.add(stem === 'sent' ? 'send' : stem === 'advis' ? 'advic' : stem);
  }
  return out;
}

/** Share of the stems of `part` that `whole` has; 0 when `part` is empty. */
export function shareOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let found = 0;
  for (const stem of part) if (whole.has(stem)) found++;
  return found / part.size;
}
