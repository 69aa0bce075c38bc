/** What the numbers of a report stand for: its paragraphs, items, sections, sessions and rows by their values. */
import type { AgendaEntry, Heading, Node, Paragraph, Report } from '../report/model';
import { fromCardinal, fromRoman } from '../text/numerals';
import { countedHeadings } from './numbering-findings';
import { titledItem } from './titled-items';
import { dice, significantWords } from '../text/similarity';
import type { Span } from '../text/span';

export const keyOf = (path: readonly number[]): string => path.join('.');

/** Paragraphs by their value; null where numbers name none for certain. */
export function paragraphsByNumber(report: Report): ReadonlyMap<string, Paragraph> | null {
  if (report.numbering !== 'sequence' && report.numbering !== 'decimal') return null;
  const found = new Map<string, Paragraph>();
  for (const paragraph of report.paragraphs) if (paragraph.path.length > 0 && !found.has(keyOf(paragraph.path))) found.set(keyOf(paragraph.path), paragraph);
  return found.size < 2 ? null : found;
}

export interface Numbered { readonly title: string; readonly span: Span }

/** Agenda items by number: the headings, else the numbered sections or the agenda annexed; null without any. */
export function agendaItems(report: Report): ReadonlyMap<string, Numbered> | null {
  const headings = countedHeadings(report);
  const items = byPath(headings.filter(({ kind }) => kind === 'agenda-item')) ?? byPath(headings.flatMap(heading => { const item = titledItem(heading); return item === null ? [] : [{ ...heading, path: [item.value], title: item.title }]; }));
  if (items !== null) return items;
  const entries = report.annexes.flatMap(annex => annex.children.flatMap(agendaEntries)).filter(({ item }) => item !== null);
  if (entries.length > 1) return new Map(entries.map(({ item, title, span }) => [String(item), { title: title.text, span }]));
  return byPath(headings.filter(({ kind, level, label }) => kind === 'section' && level === 1 && label !== null));
}

const agendaEntries = (node: Node): readonly AgendaEntry[] => (node.kind === 'agenda-table' ? node.entries : []);

/** Headings with a label as long as the reference's, of the kinds it can mean; null where there are none to be meant. */
export function headingsFor(report: Report, kind: 'sub-item' | 'section' | 'session', depth: number, keyword = 'session'): ReadonlyMap<string, Numbered> | null {
  const labelled = countedHeadings(report).filter(({ path }) => path.length === depth);
  if (kind === 'session' && keyword !== 'session') {
    const own = labelled.filter(({ form }) => form.keyword?.toLowerCase() === keyword);
    return byPath(own.length > 0 ? own : countedHeadings(report).flatMap(heading => titled(heading, keyword)));
  }
  if (kind === 'session' && depth === 1 && !labelled.some(heading => heading.kind === 'session')) return byPath(countedHeadings(report).flatMap(heading => titled(heading, keyword)));
  return byPath(kind === 'session' ? labelled.filter(heading => heading.kind === 'session') : kind === 'section' && depth === 1 ? labelled.filter(heading => heading.kind === 'section') : labelled);
}

/** "III. Session One: Boats" is session 1. */
function titled(heading: Heading, keyword: string): Heading[] {
  const hit = /^(session|module|topic|panel)\s+(\w+)\s*[:.–—-]\s*(?=\S)/i.exec(heading.title);
  if (hit?.[1]!.toLowerCase() !== keyword) return [];
  const value = /^\d+$/.test(hit[2]!) ? Number(hit[2]) : fromCardinal(hit[2]!) ?? fromRoman(hit[2]!) ?? 0;
  return value === 0 ? [] : [{ ...heading, path: [value], title: heading.title.slice(hit[0].length) }];
}

function byPath(headings: readonly Heading[]): ReadonlyMap<string, Numbered> | null {
  const found = new Map<string, Numbered>();
  for (const { path, last, title, nameSpan } of headings) {
    for (const key of last === undefined ? [keyOf(path)] : numbersTo(path[0]!, last)) if (key !== '' && !found.has(key)) found.set(key, { title, span: nameSpan });
  }
  return found.size < 2 ? null : found;
}

const numbersTo = (first: number, last: number): string[] => Array.from({ length: last - first + 1 }, (_, index) => String(first + index));

/** Share of words that a name has in common with the heading it stands for, and how much more than with any other. */
const SAME = 0.75;
const MORE = 0.25;

/** The other place whose heading is the name given; null where the name fits its own, or fits none. */
export function namedInstead(name: string | undefined, target: Numbered, known: ReadonlyMap<string, Numbered>): readonly [number: string, other: Numbered] | null {
  if (name === undefined) return null;
  const said = significantWords(name);
  const least = Math.max(SAME, dice(said, significantWords(target.title)) + MORE);
  return [...known].find(([, other]) => other !== target && dice(said, significantWords(other.title)) >= least) ?? null;
}

/** The last of the values in words: "the last is 18". */
export function lastOf(values: Iterable<string>): string {
  let last = '';
  for (const value of values) if (last === '' || compare(value, last) > 0) last = value;
  return last;
}

function compare(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let at = 0; at < Math.max(x.length, y.length); at++) if ((x[at] ?? 0) !== (y[at] ?? 0)) return (x[at] ?? 0) - (y[at] ?? 0);
  return 0;
}
