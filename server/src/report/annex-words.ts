/** Where the body may cite annexes: words that begin with "annex", or with what the report calls its annexes instead ("Attachment 2", "Appendix B"). */
import type { Annex } from './model';
import type { Source } from './source';

/** Other words for an annex, before a label. */
const OTHER_NAME = /(?<![A-Za-z\u00c0-\u024f])(?:appendix|appendices|attachments?|enclosures?)(?=[\s\u00a0*_]+(?:No\.?\s*)?["“'‘]?(?:\d{1,3}|[IVXLC]{1,7}|[A-Z])(?![A-Za-z0-9\u00c0-\u024f]))/gi;
const LABELLED = /annex(?:es|ures?)?[\s\u00a0*_]+(?:No\.?\s*)?["“'‘]?(?:\d{1,3}|[IVXLC]{1,7}|[A-Z])(?![A-Za-z0-9\u00c0-\u024f])/iy;

/** Offsets from `from` to before `to`, in order. A report has one word for its annexes: that of its bodies, else "annex" where any is cited by it. */
export function annexWordsOf(source: Source, from: number, to: number, annexes: readonly Annex[]): number[] {
  const { text } = source;
  const words = source.annexWords(from, to);
  const isAnnex = annexes.length > 0 ? annexes.some(({ label }) => stemOf(label) === 'annex') : words.some(at => { LABELLED.lastIndex = at; return LABELLED.test(text); });
  if (isAnnex) return words;
  const stems = new Set(annexes.map(({ label }) => stemOf(label)));
  const others: number[] = [];
  for (const { 0: name, index } of text.slice(from, to).matchAll(OTHER_NAME)) if (stems.size === 0 || stems.has(stemOf(name))) others.push(from + index);
  return others.length === 0 ? words : others;
}

/** "ATTACHMENT 2" as "attach". */
const stemOf = (label: string): string => (/^annex/i.test(label) ? 'annex' : label.slice(0, 6).toLowerCase());
