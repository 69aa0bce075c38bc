/** Decimal paragraph numbers: 5.1, 5.2, 5.3 under section 5, or 47.5.1, 47.5.2 under section 47.5. */
import { say } from '../text/say';
import { disturbances } from '../text/sequence';
import type { Heading, Paragraph, Report } from '../report/model';
import { countedHeadings, headingFindings, sequenceFindings, type Counted } from './numbering-findings';
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
  const depth = depthOf(report);
  const sections = decimalSections(report, depth);
  const all = sections.flatMap(({ items }) => items);
  // headings without numbers, or with those of items and sessions
  if (sections.filter(({ heading, items }) => items.some(({ node }) => prefixOf(node) === prefixOf(heading, 0))).length * 2 <= sections.length) { yield* freeFindings(report, depth); return; }
  const astray = sections.flatMap(section => astrayIn(section));
  // one alone counts with those around it; several count for themselves
  const apart = new Set(astray.flatMap(({ items }) => (items.length > 1 ? items : [])));
  const runs = sections.map(({ items }) => items.filter(item => !apart.has(item))).filter(items => items.length > 0).map(items => ({ items, found: disturbances(items.map(({ value }) => value), 1) }));
  const slips = astray.length + runs.reduce((sum, { found }) => sum + found.length, 0);
  if (all.length < LEAST || slips * EACH > all.length) return;
  const headed = new Set(sections.map(({ heading }) => prefixOf(heading, 0)));
  for (const { heading, items } of astray) yield astrayFinding(heading, items, headed);
  for (const { items, found } of runs) {
    const prefix = written(items[0]!.node);
    yield* sequenceFindings(items, found, { noun: NOUNS.paragraph, show: value => `${prefix}.${value}`, advice: () => say`Check the numbers of the paragraphs.` });
  }
  if (depth > 2) yield* sectionFindings(report, sections);
}

/** Under headings without numbers, or with numbers of their own, paragraphs count on as long as their first numbers are the same. */
function* freeFindings({ paragraphs }: Report, depth: 2 | 3): Iterable<Finding> {
  const counted = paragraphs.flatMap((node): Decimal[] => (node.path.length === depth && node.labelSpan !== null ? [{ span: node.labelSpan, value: node.path[depth - 1]!, node }] : []));
  const runs: Decimal[][] = [];
  for (const item of counted) {
    const run = runs.at(-1);
    if (run !== undefined && prefixOf(run[0]!.node) === prefixOf(item.node)) run.push(item); else runs.push([item]);
  }
  const found = runs.map(items => ({ items, found: disturbances(items.map(({ value }) => value), items[0]!.value === 0 ? null : 1) }));
  // a run between two of one first number would be astray: how such a report counts is not understood
  if (counted.length < LEAST || new Set(runs.map(([first]) => prefixOf(first!.node))).size < runs.length || found.filter(each => each.found.length > 0).length * EACH > counted.length) return;
  for (const each of found) {
    const prefix = written(each.items[0]!.node);
    yield* sequenceFindings(each.items, each.found, { noun: NOUNS.paragraph, show: value => `${prefix}.${value}`, advice: () => say`Check the numbers of the paragraphs.` });
  }
}

interface Astray { readonly heading: Heading; readonly items: readonly Decimal[] }

/** The first numbers of a node's path, all but the last `without`. */
const prefixOf = ({ path }: Paragraph | Heading, without = 1): string => path.slice(0, path.length - without).join('.');

/** The same as it is written: "B" of "B.2", "IV" of "IV.2". */
const written = ({ label }: Paragraph | Heading): string => label!.replace(/\.?\d+\.?$/, '');

/** Stretches of a section whose paragraphs bear the number of another one. */
function astrayIn({ heading, items }: DecimalSection): Astray[] {
  const out: { heading: Heading; items: Decimal[] }[] = [];
  let before: string | null = null;
  for (const item of items) {
    const prefix = prefixOf(item.node);
    const own = prefix === prefixOf(heading, 0);
    if (!own && prefix === before) out.at(-1)!.items.push(item);
    else if (!own) out.push({ heading, items: [item] });
    before = own ? null : prefix;
  }
  return out;
}

function astrayFinding(heading: Heading, items: readonly Decimal[], headed: ReadonlySet<string>): Finding {
  const [first, last] = [items[0]!, items.at(-1)!];
  const prefix = prefixOf(first.node);
  return {
    span: first.span,
    message: items.length === 1
      ? say`Paragraph ${first.node.label!} stands under section ${heading.label!}. Number it as the others there, or move it to its section.`
      : headed.has(prefix) || first.value !== 1
        ? say`Paragraphs ${first.node.label!} to ${last.node.label!} stand under section ${heading.label!}. Number them as the others there, or move them to their section.`
        : say`Paragraphs ${first.node.label!} to ${last.node.label!} stand under section ${heading.label!}, and there is no heading ${written(first.node)}. Put the heading back, or number them as the others there.`,
    related: [{ span: heading.nameSpan, message: say`It stands under this heading.` }],
  };
}

/** Sections that bear two numbers count on as well: 47.1, 47.2. */
function* sectionFindings(report: Report, sections: readonly DecimalSection[]): Iterable<Finding> {
  const groups = new Map<number, Counted[]>();
  for (const { heading: { path, labelSpan } } of sections) {
    if (labelSpan === null) continue;
    const group = groups.get(path[0]!);
    if (group === undefined) groups.set(path[0]!, [{ span: labelSpan, value: path[1]! }]); else group.push({ span: labelSpan, value: path[1]! });
  }
  for (const [number, group] of groups) {
    const found = disturbances(group.map(({ value }) => value), null);
    if (found.length * 3 > group.length) continue;
    yield* headingFindings(report, group, found, { noun: NOUNS.section, show: value => `${number}.${value}`, advice: () => say`Check the numbers of the sections.` });
  }
}

/** How many numbers most decimal paragraphs bear. */
function depthOf({ paragraphs }: Report): 2 | 3 {
  const bearing = (count: number): number => paragraphs.filter(({ path }) => path.length === count).length;
  return bearing(3) > bearing(2) ? 3 : 2;
}

/** Sections with the paragraphs and sub-items that stand under them and bear `depth` numbers. */
export function decimalSections(report: Report, depth: 2 | 3 = 2): DecimalSection[] {
  const out: { heading: Heading; items: Decimal[] }[] = [];
  const all = countedHeadings(report);
  const headings = all.filter(({ level, path }) => (depth > 2 || level === 1) && path.length === depth - 1);
  const counted = [...report.paragraphs, ...all.filter(({ kind }) => kind === 'sub-item')].filter(({ path, labelSpan }) => path.length === depth && labelSpan !== null).sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  for (const node of counted) {
    while (next < headings.length && headings[next]!.span.start < node.span.start) out.push({ heading: headings[next++]!, items: [] });
    out.at(-1)?.items.push({ span: node.labelSpan!, value: node.path[depth - 1]!, node });
  }
  return out.filter(({ items }) => items.length > 0);
}
