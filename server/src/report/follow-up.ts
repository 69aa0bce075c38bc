/** The table of issues to be followed up, in whatever form it comes: tabs, pipes, aligned columns, scattered lines, a plain list. */
import type { Block } from './blocks';
import { columnRole, columnRoles, holdsHours, isFollowUpHead, isKnownHead, roleOfCells } from './columns';
import type { Cell, Column, FollowUpTable, Heading, HeadingForm, Row, TextBlock } from './model';
import { plainWords } from './plain';
import { labelled } from './row-labels';
import { mayHeadParted, readParted } from './parted';
import type { Source } from './source';
import { readScattered } from './scattered';
import { readAligned } from './aligned-tables';
import { readTable, splitGaps, splitPipes, splitTabs, type RawTable } from './tables';

export interface FollowUpHeading {
  readonly title: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly form: HeadingForm | null;
  readonly numbered: Heading | null;
}

export interface FollowUpReading {
  readonly table: FollowUpTable;
  /** First block after it. */
  readonly next: number;
}

/**
 * Reads the follow-up table that begins at block `index`. Under a heading that announces one, any table or list will do;
 * without such a heading the columns themselves must say so. `expected` is the number the next paragraph would have:
 * a block with that number is a paragraph, not a list of follow-ups. Null when there is none here.
 */
export function readFollowUp(source: Source, blocks: readonly Block[], index: number, to: number, furniture: Uint8Array, heading: FollowUpHeading | null, announced: boolean, expected: number): FollowUpReading | null {
  let at = index;
  let leadIn: TextBlock | null = null;
  if (announced) {
    while (at < blocks.length && at - index < 2 && isLeadIn(source, blocks[at]!)) {
      const block = blocks[at]!;
      const span = { start: block.start, end: block.end };
      leadIn = leadIn ? { kind: 'text', span: { start: leadIn.span.start, end: block.end }, nameSpan: leadIn.nameSpan } : { kind: 'text', span, nameSpan: span };
      at++;
    }
  }
  const block = blocks[at];
  if (!block) return null;
  const raw = rawTable(source, block, to, furniture, announced) ?? (announced ? readScattered(source, block.first, to) : null) ?? parted(source, block, to, furniture, announced, expected);
  if (!raw) return announced ? plainList(source, blocks, at, heading, leadIn, expected) : null;
  let next = at;
  while (next < blocks.length && blocks[next]!.first <= raw.last) next++;
  return { table: build(source, heading, leadIn, raw), next };
}

/** Cells parted by slashes or dashes; a paragraph with the next number is none. */
function parted(source: Source, block: Block, to: number, furniture: Uint8Array, announced: boolean, expected: number): RawTable | null {
  if (block.columns !== null || (expected > 1 && block.marker?.path.length === 1 && block.marker.path[0] === expected)) return null;
  return readParted(source, block.first, to, furniture, announced);
}

function isLeadIn(source: Source, block: Block): boolean {
  if (block.marker || block.bullet || block.columns || block.keyword || block.hashes > 0) return false;
  if (headCells(source, block.first) !== null || mayHeadParted(source, block.first)) return false;
  const stops = source.info(block.last).stops;
  return (stops === 'colon' || stops === 'sentence') && block.end - block.start > 20;
}

/** Heads of a line with columns, or null. */
function headCells(source: Source, line: number): string[] | null {
  const info = source.info(line);
  const spans = info.pipe >= 0 ? splitPipes(source, line) : info.tab >= 0 ? splitTabs(source, line) : info.gap >= 0 ? splitGaps(source, line) : null;
  if (!spans || spans.length < 2) return null;
  const cells = spans.map(span => plainWords(source.text.slice(span.start, span.end)));
  return isKnownHead(cells) ? cells : null;
}

function rawTable(source: Source, block: Block, to: number, furniture: Uint8Array, announced: boolean): RawTable | null {
  const heads = headCells(source, block.first);
  const table = tableOf(source, block, to, furniture, announced, heads);
  return table !== null && !announced && heads !== null && holdsHours(heads, table.rows.map(({ cells }) => cells.map(({ text }) => text))) ? null : table;
}

function tableOf(source: Source, block: Block, to: number, furniture: Uint8Array, announced: boolean, heads: string[] | null): RawTable | null {
  if (block.columns) {
    if (heads ? !announced && !isFollowUpHead(heads) : !announced) return null;
    const table = readTable(source, block.first, to, furniture, heads !== null);
    return table && (heads !== null || table.rows.length > 0) ? table : null;
  }
  if (heads !== null && source.info(block.first).pipe >= 0 && (announced || isFollowUpHead(heads))) return readTable(source, block.first, to, furniture, true, true);
  if (heads === null || (!announced && !isFollowUpHead(heads)) || block.first !== block.last && source.info(block.first).gap < 0) return null;
  return readAligned(source, block.first, to, furniture, columnRole(heads[0]!) === 'number');
}

function build(source: Source, heading: FollowUpHeading | null, leadIn: TextBlock | null, raw: RawTable): FollowUpTable {
  const heads = raw.head?.cells ?? [];
  const roles = columnRoles(heads.map(({ text }) => text));
  const columns: Column[] = heads.map(({ text, span }, index) => ({ text, span, role: roles[index]!, byCells: false }));
  settleItems(columns, raw.rows);
  settle(columns);
  settleByCells(columns, raw.rows);
  const numberColumn = columns.findIndex(column => column.role === 'number');
  const whole = raw.rows.map(row => withLabel(pad(row, columns.length), numberColumn));
  const rows = numberColumn < 0 && columns.length > 1 ? labelled(source, whole) : whole;
  const head = raw.head;
  const start = heading?.span.start ?? leadIn?.span.start ?? head?.span.start ?? rows[0]!.span.start;
  const end = Math.max(rows.at(-1)?.span.end ?? 0, head?.span.end ?? 0);
  return {
    kind: 'follow-up-table', title: heading?.title ?? head?.cells.map(cell => cell.text).join(' | ') ?? '', span: { start, end },
    nameSpan: heading?.span ?? head?.span ?? rows[0]!.nameSpan, headingSpan: heading?.span ?? null, numbered: heading?.numbered ?? null, form: heading?.form ?? null,
    leadIn, columns, head, rows, layout: raw.form,
  };
}

const LABELS = /^(?:\d{1,3}(?:\.\d{1,2}){1,2}|[IVX]{1,5}(?:\.\d{1,2})?)\.?$/;
const NUMBERS = /^\d{1,3}(?:\.\d{1,2}){0,2}\.?$/;

const SOURCES = /^(?:(?:,\s|\s?(?:and|&)\s)?(?:(?:agenda item|item|para(?:graph)?s?|section|session|decision|resolution|conclusion)\.?\s)?\d{1,3}(?:[./]\d{1,2}){0,2})+\.?$/i;

/** "Source": a column of which nothing is known, and whose cells hold nothing but labels, tells where the text says so. */
function settleSources(columns: Column[], rows: readonly Row[]): void {
  if (rows.length < FEWEST_SOURCES || columns.some(({ role }) => role === 'reference')) return;
  const at = columns.findIndex(({ role }, index) => role === 'other' && index > 0 && rows.every(({ cells }) => SOURCES.test(cells[index]?.text ?? '')));
  if (at >= 0) columns[at] = { ...columns[at]!, role: 'reference' };
}
const FEWEST_SOURCES = 3;

/** "Item | Action" over 1, 2, 3, which count the rows, or over 3, 3, 4, which are those of the agenda. */
function settleCounted(columns: Column[], rows: readonly Row[]): void {
  const [first, ...others] = columns;
  if (first === undefined || !/^items?$/i.test(first.text) || rows.length < FEWEST_SOURCES || others.length < 2) return;
  const values = rows.map(({ cells }) => (/^\d{1,2}\.?$/.test(cells[0]?.text ?? '') ? parseInt(cells[0]!.text, 10) : 0));
  if (values.includes(0)) return;
  const counts = values.filter((value, index) => value !== index + 1).length < 2;
  // rows that changed places: whatever they count
  if (!counts && new Set(values).size === values.length && Math.max(...values) === values.length) return;
  if (counts ? others.some(({ role }) => role === 'number') : others.some(({ role }) => role === 'reference')) return;
  columns[0] = { ...first, role: counts ? 'number' : 'reference' };
}

/** "Item | Issue", "No. | Item | Action": a column of items refers to them where its cells hold nothing but labels, and another says what is to be done. */
function settleItems(columns: Column[], rows: readonly Row[]): void {
  settleSources(columns, rows);
  settleCounted(columns, rows);
  if (rows.length === 0 || columns.some(({ role }) => role === 'reference') || columns.filter(({ role }) => role === 'issue').length < 2 && columns.every(({ role }) => role !== 'action')) return;
  const numbered = columns[0]?.role === 'number';
  columns.forEach((column, index) => {
    if (index > 1 || !/^(?:item|topic|minute)s?$/i.test(column.text)) return;
    // without a column for the numbers of the rows, 1, 2 and 3 are those
    const labels = numbered && index === 1 ? NUMBERS : LABELS;
    if (rows.every(({ cells }) => labels.test(cells[index]?.text ?? ''))) columns[index] = { ...column, role: 'reference' };
  });
}

/** Where two columns got the same main role, the second of issue and issue is the action ("Issues | Follow-up"). */
function settle(columns: Column[]): void {
  let issue = false;
  columns.forEach((column, index) => {
    if (column.role !== 'issue') return;
    if (issue) columns[index] = { ...column, role: columns.some(other => other.role === 'action') ? 'other' : 'action' };
    issue = true;
  });
}

/** "Due 14 June 2024" under "Status". */
const DUE = /^(?:due|by)\s.*\d/i;

/** A column whose head says nothing known, or that what is to be done stands so or so, holds what most of its cells hold: days, or those who are to act. */
function settleByCells(columns: Column[], rows: readonly Row[]): void {
  columns.forEach((column, index) => {
    if (column.role !== 'other' && column.role !== 'status') return;
    const texts = rows.flatMap(({ cells }) => { const text = cells[index]?.text ?? ''; return text === '' ? [] : [text]; });
    const role = column.role === 'other' ? roleOfCells(texts) : 2 * texts.filter(text => DUE.test(text)).length > texts.length ? 'deadline' : null;
    if (role !== null && columns.every(other => other.role !== role)) columns[index] = { ...column, role, byCells: true };
  });
}

/** Every row has a cell for each column; what is missing stands empty at its end. */
function pad(row: Row, width: number): Row {
  if (row.cells.length >= width) return row;
  const cells: Cell[] = [...row.cells];
  while (cells.length < width) cells.push({ span: { start: row.span.end, end: row.span.end }, text: '', column: cells.length });
  return { ...row, cells };
}

function withLabel(row: Row, numberColumn: number): Row {
  const cell = numberColumn >= 0 ? row.cells[numberColumn] : undefined;
  const label = cell && cell.text !== '' ? cell.text.replace(/[.)]$/, '') : null;
  return numberColumn < 0 ? row : { ...row, label, nameSpan: cell && cell.text !== '' ? cell.span : row.nameSpan };
}

function plainList(source: Source, blocks: readonly Block[], at: number, heading: FollowUpHeading | null, leadIn: TextBlock | null, expected: number): FollowUpReading | null {
  const first = blocks[at]!;
  const form = first.marker?.form ?? (first.bullet ? 'bullet' : null);
  if (form === null || form === '5.2' || heading === null) return null;
  if (first.marker && first.marker.path.length === 1 && first.marker.path[0] === expected && expected > 1) return null;
  const rows: Row[] = [];
  let next = at;
  for (; next < blocks.length; next++) {
    const block = blocks[next]!;
    if ((block.marker?.form ?? (block.bullet ? 'bullet' : null)) !== form || block.keyword) break;
    const base = source.lines.start(block.first);
    const label = block.marker ? { start: base + block.marker.start, end: base + block.marker.end } : null;
    const words = { start: block.marker ? base + block.marker.body : block.start, end: block.end };
    rows.push({ kind: 'row', span: { start: label?.start ?? block.start, end: block.end }, nameSpan: label ?? words, label: block.marker?.label ?? null, cells: [{ span: words, text: plainWords(source.text.slice(words.start, words.end)), column: 0 }] });
  }
  if (rows.length === 0) return null;
  return {
    table: { kind: 'follow-up-table', title: heading.title, span: { start: heading.span.start, end: rows.at(-1)!.span.end }, nameSpan: heading.span, headingSpan: heading.span, numbered: heading.numbered, form: heading.form, leadIn, columns: [], head: null, rows, layout: 'list' },
    next,
  };
}

