import { valueIn, writeIn, type CountingStyle } from '../text/labels';
import { say } from '../text/say';
import { disturbances } from '../text/sequence';
import type { InlineList } from '../report/mentions';
import type { List, ListItem, ListStyle, Report } from '../report/model';
import { textIn } from '../report/watch';
import { renumberEdits, sequenceFindings, type Counted } from './numbering-findings';
import { NOUNS } from './numbering-words';
import type { Finding, Rule, TextEdit } from './rule';

/** List items count a, b, c or 1, 2, 3: gap, duplicate, wrong order, a list that begins in the middle. */
export const listLetters: Rule = {
  id: 'numbering/list-letters',
  title: 'List items are lettered or numbered without gap or duplicate',
  severity: 'error',
  lesser: ['warning'],
  basis: 'draft',
  fix: 'safe',
  *check({ report, mentions }) {
    if (report.numbering === 'lost') return;
    const ends = new Map<ListStyle, number>();
    for (const list of allLists(report.lists)) yield* checkList(list, ends, report);
    for (const list of mentions.inlineLists) yield* checkInline(list);
  },
};

/** One slip among the letters of a sentence; more are a way of counting which is not understood. */
function* checkInline(list: InlineList): Iterable<Finding> {
  const found = disturbances(list.map(({ value }) => value), 1);
  if (found.length !== 1) return;
  const style = list[0]!.label === 'i' ? 'roman' : 'letter';
  yield* sequenceFindings(list, found, { noun: NOUNS.item, show: value => writeIn(style, value).toLowerCase(), advice: () => say`Check the letters or numbers of this list.` });
}

interface CountedListItem extends Counted { readonly item: ListItem }

/** Every list of the body once, inner ones after the one that holds them. */
export function allLists(lists: readonly List[]): List[] {
  const seen = new Set<List>();
  const visit = (list: List): void => {
    if (seen.has(list)) return;
    seen.add(list);
    for (const item of list.items) for (const child of item.children) visit(child);
  };
  for (const list of lists) visit(list);
  return [...seen].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function* checkList(list: List, ends: Map<ListStyle, number>, report: Report): Iterable<Finding> {
  const style = countingStyle(list.style);
  if (style === null) return;
  const items: CountedListItem[] = [];
  for (const item of list.items) {
    const value = item.label === null ? null : valueIn(style, item.label) ?? item.ordinal;
    if (value !== null && item.labelSpan !== null) items.push({ span: item.labelSpan, value, item });
  }
  const before = ends.get(list.style);
  const values = items.map(item => item.value);
  if (values.length > 0) ends.set(list.style, values.at(-1)!);
  if (values.length < 2 || isLost(list.style, values)) return;
  const lower = list.style.startsWith('lower');
  const show = (value: number): string => (lower ? writeIn(style, value).toLowerCase() : writeIn(style, value));
  const found = disturbances(values, beginsInTheMiddle(list.style, values, before) ? 1 : null);
  yield* sequenceFindings(items, found, { noun: NOUNS.item, show, advice: () => say`Check the letters or numbers of this list.` }, disturbance => ({
    title: say`Renumber the list from ${show(disturbance.expected)} here`,
    safety: 'safe',
    edits: renumberEdits(items, disturbance, (index, value): TextEdit => {
      const { span, item } = items[index]!;
      const at = span.start + textIn(report, span).indexOf(item.label!);
      return { span: { start: at, end: at + item.label!.length }, newText: show(value) };
    }),
  }));
}

/** A web page's numbers that the extraction lost: every item is the first, or nearly so where figures count. */
export function isLost(style: ListStyle, values: readonly number[]): boolean {
  const ones = values.filter(value => value === 1).length;
  if (ones === values.length) return style === 'arabic' || values.length > 2;
  return style === 'arabic' && values.length > 3 && ones > values.length * 0.6;
}

/** Certain only for letters that count up from b or c, which are no roman numerals and do not go on with an earlier list. */
function beginsInTheMiddle(style: ListStyle, values: readonly number[], before: number | undefined): boolean {
  const first = values[0]!;
  return style.endsWith('letter') && (first === 2 || first === 3) && values.length >= 3 && values[1] === first + 1 && values[2] === first + 2 && before !== first - 1;
}

export function countingStyle(style: ListStyle): CountingStyle | null {
  switch (style) {
    case 'lower-letter': case 'upper-letter': return 'letter';
    case 'lower-roman': case 'upper-roman': return 'roman';
    case 'arabic': return 'arabic';
    case 'bullet': return null;
  }
}
