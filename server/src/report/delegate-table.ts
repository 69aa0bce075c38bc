/** A list of delegates that is a table: which of its columns names whom. */
import { columnsOf } from './blocks';
import { honorificOf, titlesOf } from './delegate-titles';
import type { Cell, Delegation, Node, Person, Phrase, Row } from './model';
import { plainWords } from './plain';
import { participantOf } from './participants';
import type { Source } from './source';
import { readAligned } from './aligned-tables';
import { readTable, splitGaps, TOTAL, type RawTable } from './tables';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
export type DraftDelegation = Writable<Omit<Delegation, 'people'>> & { people: Person[] };

/** The table that begins on a line: cells parted by tabs or pipes, or columns below heads that are set apart by spaces. */
export function delegateTable(source: Source, line: number, to: number, furniture: Uint8Array): RawTable | null {
  const info = source.info(line);
  const columns = columnsOf(source, line);
  if (columns !== null) return info.tab >= 0 === (columns === 'tabs') ? readTable(source, line, to, furniture, isHead(source.raw(line), source.raw(line).split(/[\t|]/))) : null;
  if (info.gap < 0) return null;
  const heads = cellsOf(source, line).map(({ text }) => text);
  return isHead(source.raw(line), heads) ? readAligned(source, line, to, furniture, NUMBER.test(heads[0]!)) : withoutHead(source, line, to);
}

/** Fewest lines for columns without heads. */
const FEWEST = 3;

/** "China     Ms. A      3", or the same behind a number, on each of several lines. */
function withoutHead(source: Source, first: number, to: number): RawTable | null {
  const rows: Row[] = [];
  let last = first;
  for (let line = first; line < to && !source.info(line).blank; line++) {
    const cells = cellsOf(source, line);
    const country = COUNT.test(cells[0]?.text ?? '') ? 1 : 0;
    if (!TOTAL.test(cells[country]?.text ?? '') && (participantOf(cells[country]?.text ?? '') === null || honorificOf(cells[country + 1]?.text ?? '') === null)) break;
    rows.push({ kind: 'row', span: source.full(line), nameSpan: cells[0]!.span, label: null, cells });
    last = line;
  }
  return rows.length < FEWEST ? null : { form: 'aligned', head: null, rows, first, last };
}

const COUNT = /^\d{1,3}[.)]?$/;
const cellsOf = (source: Source, line: number): Cell[] => splitGaps(source, line).map((span, column) => ({ span, text: plainWords(source.text.slice(span.start, span.end)), column }));

/** "Australia | 2 | 1 | 3": how many came, and nobody by name. */
const isOfFigures = ({ cells }: Row): boolean => cells.length > 1 && !/\d/.test(cells[0]!.text) && cells.slice(1).every(({ text }) => FIGURE.test(text));

/** Share of rows that show which cell is whose. */
const MOSTLY = 0.75;

/** Whether a table gives such rows below its heads. */
export const tellsFigures = (rows: readonly Row[]): boolean => rows.every((row, index) => isOfFigures(row) || (index === 0 && rows.length > 2));

const FIGURE = /^[\d–—-]{0,5}$/;
const NUMBER = /^(?:no|#|s\/?n)\b/i;
const HEADS = /\b(?:no|name|position|post|title|designation|country|organi[sz]ation|delegation|delegate|participant|ministry|agency|email|affiliation)s?\b/i;
/** Heads a column of how many came with each head of delegation. */
const SIZE = /^(?:(?:total )?(?:number|no\.?)(?: of\b|$)|total\b|size|strength|(?:delegates|officials|officers|persons|participants|members|pax)$)/;
const isHead = (raw: string, cells: readonly string[]): boolean => !/\d/.test(raw) && cells.filter(cell => HEADS.test(cell)).length >= 2;

/** The column most of whose cells address somebody: under "Head of delegation" or "Representative" as well. */
function addressing(rows: readonly Row[]): number {
  const counts: number[] = [];
  for (const { cells } of rows) for (const { text, column } of cells) if (honorificOf(text) !== null) counts[column] = (counts[column] ?? 0) + 1;
  return counts.findIndex(count => (count ?? 0) >= MOSTLY * rows.length);
}

/** The people of a table, each with the delegation it is of; `above` is the one that goes on. */
export function tableRows(head: Row | null, rows: readonly Row[], nodes: Node[], above: DraftDelegation | null): DraftDelegation | null {
  const heads = head?.cells.map(cell => cell.text.toLowerCase()) ?? [];
  const find = (pattern: RegExp): number => heads.findIndex(text => pattern.test(text));
  const number = heads.length > 0 ? find(/^(?:no|#|s\/?n)\b/) : COUNT.test(rows[0]!.cells[0]?.text ?? '') ? 0 : -1;
  // "China | Ms. A | Ministry" without heads: the second cell is the one that addresses somebody
  const at = number + 1;
  const byCountry = heads.length === 0 && number <= 0 && rows.filter(({ cells }) => cells.length > at + 1 && honorificOf(cells[at + 1]!.text) !== null && honorificOf(cells[at]!.text) === null).length >= MOSTLY * rows.length;
  const country = byCountry ? at : find(/country|delegation|participant|organi/);
  const addressed = find(/name/) >= 0 ? -1 : addressing(rows);
  const name = find(/name/) >= 0 ? find(/name/) : addressed >= 0 && addressed !== country ? addressed : byCountry ? at + 1 : number === 0 ? 1 : 0;
  const post = find(/position|post|title|designation|ministry|affiliation/) >= 0 ? find(/position|post|title|designation|ministry|affiliation/) : name + 1;
  const sizes = heads.findIndex((text, index) => index > Math.max(name, country) && SIZE.test(text));
  let delegation = above;
  for (const row of rows) {
    const cell = (index: number): Phrase | null => (index >= 0 && row.cells[index] && row.cells[index].text !== '' ? { text: row.cells[index].text, span: row.cells[index].span } : null);
    const where = cell(country);
    const alone = row.cells.filter(each => each.text !== '');
    if (TOTAL.test(alone.find(({ text }) => !FIGURE.test(text))?.text ?? '') && alone.slice(1).every(({ text }) => FIGURE.test(text))) continue;
    const title = where ?? (alone.length === 1 && participantOf(alone[0]!.text) !== null ? alone[0]! : null);
    if (title && (!delegation || delegation.name !== title.text)) {
      delegation = { kind: 'delegation', name: title.text, people: [], span: { ...row.span }, nameSpan: title.span };
      const size = cell(sizes)?.text ?? '';
      if (/^\d+$/.test(size)) delegation.size = Number(size);
      nodes.push(delegation as Delegation);
      if (alone.length === 1) continue;
    }
    const who = cell(name);
    if (!who || (country === name && alone.length === 1)) continue;
    const count = /^(\d{1,3})[.)]?$/.exec(cell(number)?.text ?? '');
    const numberCell = count ? row.cells[number]! : null;
    const titles = titlesOf(who.text);
    // how many came with a head of delegation is no post
    const held = cell(post);
    const person: Person = {
      kind: 'person', number: count ? Number(count[1]) : null, labelSpan: numberCell?.span ?? null,
      numberSpan: numberCell ? { start: numberCell.span.start, end: numberCell.span.start + count![1]!.length } : null,
      honorific: titles.words.length > 0 ? titles.words.join(' ') : null, name: titles.words.length > 0 ? { text: who.text.slice(titles.length), span: { start: Math.min(who.span.end, who.span.start + titles.length), end: who.span.end } } : who,
      post: held !== null && FIGURE.test(held.text) ? null : held, span: row.span, nameSpan: who.span,
    };
    if (delegation) {
      while (nodes.at(-1)?.kind === 'text') nodes.pop();
      delegation.people.push(person);
      delegation.span = { start: delegation.span.start, end: Math.max(delegation.span.end, row.span.end) };
    } else nodes.push(person);
  }
  return delegation;
}
