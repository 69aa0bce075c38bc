/** Cuts one line of plain words into sentences. */

/** Offsets of one sentence in the line. */
export interface Sentence { readonly start: number; readonly end: number }

/** Words whose stop ends no sentence. */
const SHORT = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'amb', 'gen', 'col', 'lt', 'maj', 'brig', 'capt', 'cdr', 'sr', 'jr', 'st', 'no', 'nos', 'para', 'paras', 'art', 'vs', 'eg', 'ie', 'etc', 'md', 'hon', 'co', 'ltd', 'inc', 'vol', 'dep', 'asst', 'adm', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'u.s', 'e.g', 'i.e', 'h.e', 'a.m', 'p.m', 'dir', 'approx']);

/** Before a single letter that is a label, not an initial. */
const LABELLED = /\b(?:annex|annexes|and|session|part|item|group|column|table)\s$/i;

/** A sentence ends at `.`, `!` or `?` before a space and a capital, a quotation mark or a bracket, or at the end. */
export function sentencesOf(line: string): Sentence[] {
  const out: Sentence[] = [];
  const stop = /[.!?]["')\]]?\s+(?=["'([]?[A-Z])/g;
  let start = 0;
  for (let hit = stop.exec(line); hit !== null; hit = stop.exec(line)) {
    if (hit[0].startsWith('.') && isShort(line, hit.index)) continue;
    const end = hit.index + hit[0].trimEnd().length;
    out.push({ start, end });
    start = hit.index + hit[0].length;
  }
  if (start < line.length) out.push({ start, end: line.length });
  return out;
}

/** Whether the stop belongs to a shortened word, an initial or a title. */
function isShort(line: string, stop: number): boolean {
  let start = stop;
  while (start > 0 && stop - start < 8 && /[A-Za-z.]/.test(line[start - 1]!)) start--;
  const word = line.slice(start, stop);
  if (/^[A-Z]$/.test(word)) return !LABELLED.test(line.slice(Math.max(0, start - 12), start));
  return /^(?:[A-Z]\.)+[A-Z]$/.test(word) || SHORT.has(word.toLowerCase());
}
