/** Lists that run within a sentence: "to (a) listen, (b) measure and (c) report". */
import { fromRoman } from '../../text/numerals';
import type { InlineList } from '../mentions';
import type { Report } from '../model';
import type { Sentence } from '../sentences';
import { unitsOf, type Unit } from '../units';
import { telling } from '../wording';

/** Fewer show no counting. */
const LEAST = 3;
const MARK = /\(([a-z]{1,5})\) (?=[^\s,;.)])/g;
/** A letter behind these is that of another place: "points (a) to (c)", "paragraph 3 (a)". */
const REFERS = /(?:\d|\b(?:points?|paragraphs?|paras?|items?|sub-?items?|sections?|articles?|letters?|clauses?|under|see))$/i;
/** What stands before each but the first. */
const GOES_ON = /(?:[,;:.]|\band|\bor)$/;

interface Mark extends Sentence { readonly label: string; readonly value: number }

const MARKED = telling((wording): readonly (readonly Mark[])[] => {
  const { text } = wording;
  if (!text.includes('(a) ') && !text.includes('(i) ')) return [];
  const lists: Mark[][] = [];
  let roman = false;
  for (const { 0: { length }, 1: label = '', index } of text.matchAll(MARK)) {
    const before = text.slice(Math.max(0, index - 16), index);
    if (before !== '' && !before.endsWith(' ')) continue;
    const first = label === 'a' || (label === 'i' && lists.at(-1)?.at(-1)?.label !== 'h');
    // one list within another, or two ways to count
    if (first && lists.length > 0) return [];
    if (first ? REFERS.test(before.trimEnd()) : !GOES_ON.test(before.trimEnd())) continue;
    if (first) { roman = label === 'i'; lists.push([]); }
    const list = lists.at(-1);
    const value = roman ? fromRoman(label) : label.length === 1 ? label.charCodeAt(0) - 96 : null;
    if (list === undefined) continue;
    if (value === null) return [];
    list.push({ start: index, end: index + length - 1, label, value });
  }
  return lists.filter(list => list.length >= LEAST);
});

export const inlineListsOf = (report: Report, units: readonly Unit[] = unitsOf(report)): readonly InlineList[] =>
  units.flatMap(({ joined }) => joined.ask(MARKED).map(list => list.map(({ start, end, label, value }) => ({ span: joined.span(start, end), label, value }))));
