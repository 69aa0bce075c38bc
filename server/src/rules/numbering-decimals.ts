/** Decimal paragraph numbers: 5.1, 5.2, 5.3 under section 5. */
import { say } from '../text/say';
import { disturbances } from '../text/sequence';
import type { Heading, Paragraph, Report } from '../report/model';
import { bodyHeadings, sequenceFindings, type Counted } from './numbering-findings';
import { NOUNS } from './numbering-words';
import type { Finding } from './rule';

/** A paragraph, or a sub-item, which counts with the paragraphs. */
export interface Decimal extends Counted { readonly node: Paragraph | Heading }
export interface DecimalSection { readonly heading: Heading; readonly items: readonly Decimal[] }

/** So many paragraphs show how the report numbers; */
const LEAST = 6;
/** one slip among so many is a slip, more are a way of numbering which is not understood. */
const EACH = 6;

/** Only reports whose paragraphs bear the number of the section they stand under are judged: those of the 1990s have many other ways. */
export function* decimalFindings(report: Report): Iterable<Finding> {
  const sections = decimalSections(report);
  const all = sections.flatMap(({ items }) => items);
  const astray = sections.flatMap(({ heading, items }) => items.filter(({ node }) => node.path[0] !== heading.path[0]).map(item => ({ item, heading })));
  const runs = sections.map(({ items }) => ({ items, found: disturbances(items.map(({ value }) => value), 1) }));
  const slips = astray.length + runs.reduce((sum, { found }) => sum + found.length, 0);
  if (all.length < LEAST || slips * EACH > all.length) return;
  for (const { item, heading } of astray) {
    yield {
      span: item.span,
      message: say`Paragraph ${item.node.label!} stands under section ${heading.label!}. Number it as the others there, or move it to its section.`,
      related: [{ span: heading.nameSpan, message: say`It stands under this heading.` }],
    };
  }
  for (const { items, found } of runs) {
    const prefix = items[0]!.node.path[0]!;
    yield* sequenceFindings(items, found, { noun: NOUNS.paragraph, show: value => `${prefix}.${value}`, advice: () => say`Check the numbers of the paragraphs.` });
  }
}

/** Sections with the paragraphs and sub-items of two numbers that stand under them. */
export function decimalSections(report: Report): DecimalSection[] {
  const out: { heading: Heading; items: Decimal[] }[] = [];
  const all = bodyHeadings(report);
  const headings = all.filter(({ level, path }) => level === 1 && path.length === 1);
  const counted = [...report.paragraphs, ...all.filter(({ kind }) => kind === 'sub-item')].filter(({ path, labelSpan }) => path.length === 2 && labelSpan !== null).sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  for (const node of counted) {
    while (next < headings.length && headings[next]!.span.start < node.span.start) out.push({ heading: headings[next++]!, items: [] });
    out.at(-1)?.items.push({ span: node.labelSpan!, value: node.path[1]!, node });
  }
  return out.filter(({ items }) => items.length > 0);
}
