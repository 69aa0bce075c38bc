/** What counts in a report, series by series: paragraphs, items, sections, sessions, sub-items, list entries, rows, delegates. */
import type { Heading, ListItem, Paragraph, Report, Row } from '../../report/model';
import { beginning, countedItems, numberedSections } from '../../rules/numbering-agenda-items';
import { decimalSections } from '../../rules/numbering-decimals';
import { numberedPeople, scheme } from '../../rules/numbering-delegates';
import { countedHeadings, isContinued } from '../../rules/numbering-findings';
import { allLists, countingStyle, isLost } from '../../rules/numbering-list-letters';
import { numberedParagraphs } from '../../rules/numbering-paragraph-sequence';
import { sessionGroups } from '../../rules/numbering-sessions';
import { commonStyle, valueIn, valueOfLabel, writeIn, type CountingStyle } from '../../text/labels';
import { sliceOf, type Span } from '../../text/span';

export type SeriesKind = 'paragraph' | 'item' | 'section' | 'session' | 'sub-item' | 'entry' | 'row' | 'delegate';

/** One number of a series. */
export interface Place {
  readonly node: Heading | Paragraph | ListItem | Row | null;
  /** The figures or letters alone, for a sub-item all parts: "3.1". */
  readonly span: Span;
  /** Of the last part. */
  readonly value: number;
  readonly label: string;
}

export interface Series {
  readonly kind: SeriesKind;
  /** In document order; never empty. */
  readonly places: readonly Place[];
  /** A value as this series writes it. */
  write(value: number): string;
  /** For sub-items the number they stand under, where it has one. */
  readonly parent: Place | null;
  /** What the series should begin with when it is counted anew. */
  readonly first: number;
}

/** All series of a report whose numbers can be trusted to count. */
export function seriesOf(report: Report): Series[] {
  const headings = headingSeries(report);
  return [...paragraphSeries(report), ...headings, ...listSeries(report), ...rowSeries(report), ...delegateSeries(report)];
}

export function paragraphSeries(report: Report): Series[] {
  const { numbering } = report;
  if (numbering !== 'sequence' && numbering !== 'lost') return [];
  const counted = numbering === 'sequence'
    ? numberedParagraphs(report).map(({ paragraph }) => paragraph)
    : report.paragraphs.filter(({ path, numberSpan }) => path.length === 1 && numberSpan !== null);
  const places = counted.map((node): Place => ({ node, span: node.numberSpan!, value: node.number!, label: String(node.number) }));
  if (places.length === 0) return [];
  // an unnumbered opening paragraph may count as the first
  const before = report.paragraphs.indexOf(counted[0]!);
  const value = places[0]!.value;
  return [{ kind: 'paragraph', places, write: String, parent: null, first: report.title !== null && value > before + 1 ? 1 : value }];
}

function headingSeries(report: Report): Series[] {
  const out: Series[] = [];
  const items = countedItems(report);
  const itemPlaces: Place[] = [];
  for (const [index, { heading, value }] of items.entries()) {
    const joint = index > 0 && items[index - 1]!.heading === heading;
    const place = joint ? jointPlace(report, heading, value) : headingPlace(report, heading, value);
    if (place) itemPlaces.push(place);
  }
  if (itemPlaces.length > 0) out.push({ kind: 'item', places: itemPlaces, write: writerLike(itemPlaces), parent: null, first: beginning(report, items) ?? itemPlaces[0]!.value });
  for (const group of numberedSections(report)) addGroup(out, report, 'section', group.map(({ heading }) => heading), null);
  for (const group of sessionGroups(report)) addGroup(out, report, 'session', group, null);
  const parents = new Map(out.flatMap(({ places }) => places.map(place => [place.node as Heading, place] as const)));
  addSubItems(out, report, parents);
  return out;
}

/** "3 and 4" in one heading: the later number stands in the title. */
function jointPlace(report: Report, heading: Heading, value: number): Place | null {
  const at = sliceOf(report.text, heading.titleSpan).indexOf(String(value));
  if (at < 0) return null;
  const start = heading.titleSpan.start + at;
  return { node: heading, span: { start, end: start + String(value).length }, value, label: String(value) };
}

function headingPlace(report: Report, heading: Heading, value: number): Place | null {
  const label = bare(heading.label!);
  const at = heading.labelSpan === null ? -1 : sliceOf(report.text, heading.labelSpan).indexOf(label);
  if (at < 0) return null;
  const start = heading.labelSpan!.start + at;
  return { node: heading, span: { start, end: start + label.length }, value, label };
}

const bare = (label: string): string => label.replace(/[()]/g, '');

function addGroup(out: Series[], report: Report, kind: SeriesKind, headings: readonly Heading[], parent: Place | null): void {
  const style = commonStyle(headings.map(({ label }) => bare(label!).toUpperCase()))?.style ?? null;
  const places = headings.flatMap(heading => {
    const value = heading.path.length > 1 ? heading.path.at(-1)! : valueOfLabel(bare(heading.label!), style) ?? heading.path[0]!;
    return headingPlace(report, heading, value) ?? [];
  });
  if (places.length === 0) return;
  const begins = kind === 'sub-item' && places[0]!.label.includes('.') ? 1 : Math.min(places[0]!.value, headings.length > 1 ? 1 : places[0]!.value);
  out.push({ kind, places, write: writerLike(places), parent, first: begins });
}

/** Sub-items that stand under one heading and count together. */
function addSubItems(out: Series[], report: Report, parents: Map<Heading, Place>): void {
  if (report.numbering === 'decimal') return addDecimals(out, report, parents);
  const above: Heading[] = [];
  const groups = new Map<Heading | null, Map<number, Heading[]>>();
  for (const heading of countedHeadings(report)) {
    while (above.length > 0 && above.at(-1)!.level >= heading.level) above.pop();
    const parent = above.at(-1) ?? null;
    above.push(heading);
    if (heading.kind !== 'sub-item' || heading.label === null || heading.labelSpan === null || isContinued(heading)) continue;
    const byDepth = groups.get(parent) ?? new Map<number, Heading[]>();
    byDepth.set(heading.path.length, [...byDepth.get(heading.path.length) ?? [], heading]);
    groups.set(parent, byDepth);
  }
  for (const [parent, byDepth] of groups) {
    for (const [depth, headings] of byDepth) {
      const over = depth > 1 && parent !== null && parent.path.length === depth - 1 ? parents.get(parent) ?? null : null;
      addGroup(out, report, 'sub-item', headings, over);
      for (const place of out.at(-1)!.places) if (place.node !== null) parents.set(place.node as Heading, place);
    }
  }
}

/** Paragraphs and sub-items that bear the number of their section: "5.1", "5.2". */
function addDecimals(out: Series[], report: Report, parents: ReadonlyMap<Heading, Place>): void {
  for (const { heading, items } of decimalSections(report)) {
    const places = items.flatMap(({ node, value }): Place[] => {
      const label = bare(node.label!);
      const at = sliceOf(report.text, node.labelSpan!).indexOf(label);
      return at < 0 ? [] : [{ node, span: { start: node.labelSpan!.start + at, end: node.labelSpan!.start + at + label.length }, value, label }];
    });
    if (places.length > 0) out.push({ kind: 'sub-item', places, write: String, parent: parents.get(heading) ?? null, first: 1 });
  }
}

function listSeries(report: Report): Series[] {
  if (report.numbering === 'lost') return [];
  const out: Series[] = [];
  for (const { style: listStyle, items } of allLists(report.lists)) {
    const style = countingStyle(listStyle);
    if (style === null) continue;
    const places = items.flatMap((node): Place[] => {
      const value = node.label === null ? null : valueIn(style, node.label.toUpperCase()) ?? node.ordinal;
      if (value === null || node.labelSpan === null) return [];
      const start = node.labelSpan.start + sliceOf(report.text, node.labelSpan).indexOf(node.label!);
      return [{ node, span: { start, end: start + node.label!.length }, value, label: node.label! }];
    });
    const values = places.map(({ value }) => value);
    if (places.length < 2 || isLost(listStyle, values)) continue;
    const upper = !listStyle.startsWith('lower');
    out.push({ kind: 'entry', places, write: value => (upper ? writeIn(style, value) : writeIn(style, value).toLowerCase()), parent: null, first: values[0]! });
  }
  return out;
}

export function rowSeries({ followUp, text }: Report): Series[] {
  if (followUp === null) return [];
  const labels = followUp.rows.map(({ label }) => label);
  if (labels.length === 0 || labels.some(label => label === null) || (labels.length > 2 && new Set(labels).size === 1)) return [];
  const style = commonStyle(labels.map(label => label!.toUpperCase()))?.style;
  if (style === undefined) return [];
  const places = followUp.rows.flatMap((node): Place[] => {
    const value = valueIn(style, node.label!.toUpperCase());
    const at = sliceOf(text, node.nameSpan).indexOf(node.label!);
    const start = node.nameSpan.start + at;
    return value === null || at < 0 ? [] : [{ node, span: { start, end: start + node.label!.length }, value, label: node.label! }];
  });
  return places.length < followUp.rows.length ? [] : [{ kind: 'row', places, write: writerLike(places), parent: null, first: 1 }];
}

function delegateSeries(report: Report): Series[] {
  return report.annexes.flatMap(annex => scheme(numberedPeople(annex)).map((people): Series => ({
    kind: 'delegate', places: people.map(({ span, value }) => ({ node: null, span, value, label: String(value) })), write: String, parent: null, first: 1,
  })));
}

/** Writes values as most labels of the places are written: figures, numerals or letters, large or small. */
function writerLike(places: readonly Place[]): (value: number) => string {
  const last = places.map(({ label }) => label.split('.').at(-1)!);
  const style: CountingStyle = commonStyle(last.map(label => label.toUpperCase()))?.style ?? 'arabic';
  const lower = style !== 'arabic' && last.every(label => label === label.toLowerCase());
  return value => (lower ? writeIn(style, value).toLowerCase() : writeIn(style, value));
}
