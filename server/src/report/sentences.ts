/** Cuts one line of plain words into sentences. */

/** Offsets of one sentence in the line. */
export interface Sentence { readonly start: number; readonly end: number }

/** Words whose stop ends no sentence. */
const SHORT = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'amb', 'gen', 'col', 'lt', 'maj', 'brig', 'capt', 'cdr', 'sr', 'jr', 'st', 'no', 'nos', 'para', 'paras', 'art', 'vs', 'eg', 'ie', 'etc', 'md', 'hon', 'co', 'ltd', 'inc', 'vol', 'dep', 'asst', 'adm', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'u.s', 'e.g', 'i.e', 'h.e', 'a.m', 'p.m', 'dir', 'approx', 'ret', 'retd', 'rtd', 'supt', 'insp', 'sgt', 'rev', 'dept', 'messrs', 'mme', 'cmdr', 'cdre', 'ir', 'fig', 'figs', 'assoc']);

/** Before a single letter that is a label, not an initial. */
const LABELLED = /\b(?:annex|annexes|and|session|part|item|group|column|table)\s$/i;

/** A sentence ends at `.`, `!` or `?` before a space and a capital, a quotation mark or a bracket, or at the end. */
export function sentencesOf(line: string): Sentence[] {
  const out: Sentence[] = [];
  const stop = /[.!?]["')\]]?\s+(?=["'([]?[A-Z])/g;
  let start = 0;
  for (let hit = stop.exec(line); hit !== null; hit = stop.exec(line)) {
    if (hit[0].startsWith('.') && isShort(line, hit.index)) continue;
    push(line, start, hit.index + hit[0].trimEnd().length, out);
    start = hit.index + hit[0].length;
  }
  if (start < line.length) push(line, start, line.length, out);
  return out;
}

/** No sentence is longer than this; what is, is no prose, and is cut at a space so that its parts stay small. */
const LONGEST = 4000;

function push(line: string, from: number, end: number, out: Sentence[]): void {
  let start = from;
  while (end - start > LONGEST) {
    const space = line.indexOf(' ', start + LONGEST);
    const cut = space < 0 || space > start + 2 * LONGEST ? start + LONGEST : space;
    if (cut >= end) break;
    out.push({ start, end: cut });
    start = line[cut] === ' ' ? cut + 1 : cut;
  }
  out.push({ start, end });
}

/** Whether the stop belongs to a shortened word, an initial or a title. */
function isShort(line: string, stop: number): boolean {
  let start = stop;
  while (start > 0 && stop - start < 8 && /[A-Za-z.]/.test(line[start - 1]!)) start--;
  const word = line.slice(start, stop);
  if (/^[A-Z]$/.test(word)) return !LABELLED.test(line.slice(Math.max(0, start - 12), start));
  return /^(?:[A-Z]\.)+[A-Z]$/.test(word) || SHORT.has(word.toLowerCase());
}
