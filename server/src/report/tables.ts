/** Rows and cells of tables as extraction leaves them, parted by tabs or pipes; those aligned with spaces are in aligned-tables.ts. */
import { trimSpan, type Span } from '../text/span';
import { columnsOf } from './blocks';
import type { Cell, Row, Table } from './model';
import { plainWords } from './plain';
import type { Source } from './source';

export interface RawTable {
  readonly form: Table['form'];
  readonly head: Row | null;
  readonly rows: readonly Row[];
  readonly first: number;
  /** Last line of the table. */
  readonly last: number;
}

/** The table as a node of the tree; null without a head. */
export function tableNode({ form, head, rows }: RawTable): Table | null {
  if (!head) return null;
  return { kind: 'table', form, head, rows, span: { start: head.span.start, end: rows.at(-1)?.span.end ?? head.span.end }, nameSpan: head.span };
}

/** A row that is being read. */
export interface DraftRow { cells: { span: Span; text: string }[]; start: number; end: number }

/** Cells of one row; what follows stays in the last. */
const MOST_CELLS = 60;
/** A line of dashes below heads. */
export const SEPARATOR = /^[\s|:+-]+$/;
/** What sums a table up goes on with no row. */
export const TOTAL = /^(?:grand |sub-?)?totals?\b/i;
const NUMBERED = /^\d{1,2}\.\d{1,2}[.)]?\s/;
/** Words parted by single spaces. */
const CHUNK = /\S+(?:[ \u00a0]\S+)*/g;

/**
 * Reads the table whose first row is on `first`; `to` bounds it. The first row counts as head when `headed`.
 * `barred`: one bar in a line parts two cells.
 */
export function readTable(source: Source, first: number, to: number, furniture: Uint8Array, headed: boolean, barred = false): RawTable | null {
  const formOf = (line: number): 'tabs' | 'pipes' | null => (barred && source.info(line).pipe >= 0 ? 'pipes' : columnsOf(source, line));
  const form = formOf(first);
  if (form === null) return null;
  const rows: DraftRow[] = [];
  let last = first;
  let blanks = 0;
  for (let line = first; line < to; line++) {
    if (source.info(line).blank) {
      const raw = source.raw(line);
      // a line of nothing but tabs is an empty row of the table, not the end of it
      if (raw.includes('\t')) continue;
      blanks++;
      continue;
    }
    if (furniture[line]) continue;
    const columns = formOf(line) ?? (source.raw(line).startsWith('\t') ? 'tabs' : null);
    if (columns !== form) {
      const open = rows.at(-1);
      const unmarked = source.info(line).marker === null && source.info(line).hashes === 0;
      const incomplete = open !== undefined && rows.length > 1 && open.cells.length < rows[0]!.cells.length;
      if (form === 'tabs' && open && unmarked && blanks === 0 && (source.info(line).startsLower || incomplete)) {
        append(source, open, open.cells.length - 1, source.full(line));
        last = line;
        continue;
      }
      break;
    }
    if (blanks > 0 && form === 'pipes' && rows.length > 0) {
      const split = splitPipes(source, line).length;
      if (split !== rows[0]!.cells.length) break;
    }
    if (form === 'pipes' && SEPARATOR.test(source.raw(line)) && source.raw(line).includes('-')) { last = line; blanks = 0; continue; }
    const cells = form === 'tabs' ? splitTabs(source, line) : pipeCells(source, line, first);
    const open = rows.at(-1);
    if (form === 'tabs' && open && rows.length > (headed ? 1 : 0) && continues(source, cells, open, rows[0]!.cells.length)) {
      joinInto(source, open, cells, rows[0]!.cells.length);
    } else {
      rows.push({ cells: cells.map(span => ({ span, text: plainWords(source.text.slice(span.start, span.end)) })), start: Math.min(cells[0]!.start, source.lines.start(line) + source.info(line).indent), end: source.full(line).end });
    }
    last = line;
    blanks = 0;
  }
  if (rows.length === 0) return null;
  const built = rows.map(toRow);
  // the head is printed again on each page
  return { form, head: headed ? built[0]! : null, rows: headed ? built.slice(1).filter(row => !isSame(row, built[0]!)) : built, first, last };
}

const isSame = (row: Row, head: Row): boolean => row.cells.length === head.cells.length && row.cells.every(({ text }, index) => text === head.cells[index]!.text);

/** A row whose first cells are empty and that fills less than the rest goes on with the row above. */
function continues(source: Source, cells: readonly Span[], open: DraftRow, width: number): boolean {
  const filled = cells.filter(cell => cell.end > cell.start).length;
  const leading = cells.findIndex(cell => cell.end > cell.start);
  if (leading < 0) return true;
  if (TOTAL.test(source.text.slice(cells[leading]!.start, cells[leading]!.end))) return false;
  // "3.1. Workshop on ..." below its item is another row
  if (leading > 0) return filled < Math.max(2, width - 1) && !(filled > 1 && NUMBERED.test(source.text.slice(cells[leading]!.start, cells[leading]!.end)));
  // a cell broken over lines: this line completes exactly what the row above still lacks
  return open.cells.length > 1 && cells.length - 1 === width - open.cells.length && open.cells.length < width;
}

function joinInto(source: Source, row: DraftRow, cells: readonly Span[], width: number): void {
  const leading = cells.findIndex(cell => cell.end > cell.start);
  if (leading < 0) return;
  if (leading > 0) {
    cells.forEach((cell, index) => { if (cell.end > cell.start) append(source, row, index, cell); });
    return;
  }
  append(source, row, row.cells.length - 1, cells[0]!);
  for (const cell of cells.slice(1, width)) {
    row.cells.push({ span: cell, text: plainWords(source.text.slice(cell.start, cell.end)) });
    row.end = Math.max(row.end, cell.end);
  }
}

function append(source: Source, row: DraftRow, index: number, span: Span): void {
  while (row.cells.length <= index) row.cells.push({ span: { start: row.end, end: row.end }, text: '' });
  const cell = row.cells[index]!;
  const words = plainWords(source.text.slice(span.start, span.end));
  row.cells[index] = cell.span.end > cell.span.start
    ? { span: { start: cell.span.start, end: span.end }, text: `${cell.text} ${words}`.trim() } : { span, text: words };
  row.end = Math.max(row.end, span.end);
}

export function toRow(draft: DraftRow): Row {
  const cells: Cell[] = draft.cells.map(({ span, text }, column) => ({ span: text === '' ? within(draft, span) : span, text, column }));
  const named = cells.find(cell => cell.text !== '') ?? cells[0]!;
  return { kind: 'row', span: { start: draft.start, end: draft.end }, nameSpan: named.span, label: null, cells };
}

/** An empty cell after a tab that ends its line stands where the words of the row end. */
function within(row: DraftRow, s: Span): Span {
  const at = Math.max(row.start, Math.min(s.start, row.end));
  return { start: at, end: at };
}

export function splitTabs(source: Source, line: number): Span[] {
  const start = source.lines.start(line);
  const raw = source.raw(line);
  const cells: Span[] = [];
  let from = 0;
  for (;;) {
    const tab = cells.length + 1 < MOST_CELLS ? raw.indexOf('\t', from) : -1;
    cells.push(trimSpan(source.text, { start: start + from, end: start + (tab < 0 ? raw.length : tab) }));
    if (tab < 0) return cells;
    from = tab + 1;
  }
}

/** Cells of a row; where the first line has no bar before its first cell, a bar at the start of a line follows an empty one. */
function pipeCells(source: Source, line: number, first: number): Span[] {
  const cells = splitPipes(source, line);
  const raw = source.raw(line).trim();
  if (line === first || !raw.startsWith('|') || raw.endsWith('|') || source.raw(first).trimStart().startsWith('|')) return cells;
  const at = source.lines.start(line);
  return [{ start: at, end: at }, ...cells];
}

export function splitPipes(source: Source, line: number): Span[] {
  const start = source.lines.start(line);
  const raw = source.raw(line);
  const cells: Span[] = [];
  let from = 0;
  const edge = /^\s*\|/.exec(raw);
  if (edge) from = edge[0].length;
  let stop = raw.length;
  while (stop > from && raw.charCodeAt(stop - 1) <= 32) stop--;
  if (stop > from && raw[stop - 1] === '|') stop--;
  for (;;) {
    let bar = raw.indexOf('|', from);
    while (bar > 0 && raw[bar - 1] === '\\') bar = raw.indexOf('|', bar + 1);
    const end = bar < 0 || bar > stop || cells.length + 1 >= MOST_CELLS ? stop : bar;
    cells.push(trimSpan(source.text, { start: start + from, end: start + end }));
    if (end >= stop) return cells;
    from = end + 1;
  }
}

/** Words of a line parted by two or more spaces (or a tab), with their places. */
export function splitGaps(source: Source, line: number): Span[] {
  const full = source.full(line);
  const words = source.text.slice(full.start, full.end);
  const spans: Span[] = [];
  CHUNK.lastIndex = 0;
  for (let hit = CHUNK.exec(words); hit !== null; hit = CHUNK.exec(words)) spans.push({ start: full.start + hit.index, end: full.start + hit.index + hit[0].length });
  return spans;
}
