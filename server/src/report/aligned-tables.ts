/** Tables whose columns are aligned with spaces. */
import type { Span } from '../text/span';
import { plainWords } from './plain';
import type { Source } from './source';
import { SEPARATOR, splitGaps, toRow, TOTAL, type DraftRow, type RawTable } from './tables';

/**
 * Reads a table whose columns are aligned with spaces. `head` has the columns; every later chunk belongs to the
 * column it overlaps or starts nearest to. A line that fills its first column, or all but one column, opens a row.
 */
export function readAligned(source: Source, headLine: number, to: number, furniture: Uint8Array, counted: boolean): RawTable | null {
  const base = source.lines.start(headLine);
  const heads = splitGaps(source, headLine);
  if (heads.length < 2) return null;
  const starts = heads.map(span => span.start - base);
  const loose = isLoose(source, headLine, to, starts);
  const numbered = counted || isLabelled(source, headLine, to, starts);
  const parted = !numbered && isParted(source, headLine, to, starts);
  const rows: DraftRow[] = [];
  let last = headLine;
  let blanks = 0;
  for (let line = headLine + 1; line < to; line++) {
    const info = source.info(line);
    if (furniture[line] || (SEPARATOR.test(source.raw(line)) && source.raw(line).includes('-'))) continue;
    if (info.blank) { blanks++; continue; }
    const lineStart = source.lines.start(line);
    const gaps = splitGaps(source, line);
    const chunks = placed(loose ? gaps : withFull(source.text, gaps, lineStart, starts), lineStart, starts, loose);
    // a paragraph below a table that is set in
    if (blanks > 0 && info.indent < starts[0]! - 2) break;
    const indented = info.indent >= starts[1]! - 2;
    if (chunks.length === 1 && !indented && (blanks > 0 || chunks[0]!.span.end - chunks[0]!.span.start > (starts[1]! - starts[0]!) + 6)) break;
    const opens = rows.length === 0 || TOTAL.test(source.text.slice(chunks[0]!.span.start, chunks[0]!.span.end)) || (loose && chunks.length >= starts.length - 1) || (numbered ? chunks[0]!.column === 0 : parted && blanks === 0 ? false : chunks[0]!.column === 0 && (chunks.length >= Math.max(2, heads.length - 1) || (blanks > 0 && chunks.length > 1)));
    const fills = !opens && numbered && blanks > 0 && chunks.length >= heads.length - 1;
    if (opens || fills) {
      const cells = heads.map(() => ({ span: { start: source.full(line).end, end: source.full(line).end }, text: '' }));
      rows.push({ cells, start: source.full(line).start, end: source.full(line).end });
    }
    const row = rows.at(-1)!;
    for (const { span, column } of chunks) {
      const cell = row.cells[column]!;
      const words = plainWords(source.text.slice(span.start, span.end));
      // a wrapped cell keeps the place of its first line: what lies between belongs to other columns too
      row.cells[column] = cell.text === '' ? { span, text: words } : { span: cell.span, text: `${cell.text} ${words}` };
    }
    row.end = Math.max(row.end, source.full(line).end);
    last = line;
    blanks = 0;
  }
  if (rows.length === 0) return null;
  const head = toRow({ cells: heads.map(span => ({ span, text: plainWords(source.text.slice(span.start, span.end)) })), start: heads[0]!.start, end: heads.at(-1)!.end });
  return { form: 'aligned', head, rows: rows.map(toRow), first: headLine, last };
}

/** How far words may stand from the start of their column. */
const ASTRAY = 3;
/** Lines looked at to tell whether columns are kept. */
const LOOKED_AT = 40;

/** Whether the first line that fills every column stands elsewhere than below the heads: tabs that became a few spaces each. */
function isLoose(source: Source, headLine: number, to: number, starts: readonly number[]): boolean {
  for (let line = headLine + 1; line < Math.min(to, headLine + LOOKED_AT); line++) {
    if (source.info(line).blank) continue;
    const spans = splitGaps(source, line);
    if (spans.length === starts.length) return spans.some((span, column) => Math.abs(span.start - source.lines.start(line) - starts[column]!) > ASTRAY);
  }
  return false;
}

const LABEL = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-Z])[.)]?$/;
const FEWEST_LABELLED = 2;

/** Whether nothing but numbers of items or paragraphs stands in the first column, so that each opens a row. */
function isLabelled(source: Source, headLine: number, to: number, starts: readonly number[]): boolean {
  let labels = 0;
  for (let line = headLine + 1; line < Math.min(to, headLine + LOOKED_AT); line++) {
    if (source.info(line).blank) continue;
    const [first, second] = splitGaps(source, line);
    if (first === undefined || columnFor(first.start - source.lines.start(line), starts) !== 0) continue;
    // the paragraph below the table
    if (second === undefined) break;
    if (!LABEL.test(source.text.slice(first.start, first.end))) return false;
    labels++;
  }
  return labels >= FEWEST_LABELLED;
}

/** Whether empty lines part the rows, so that lines without one between them go on with the same row. */
function isParted(source: Source, headLine: number, to: number, starts: readonly number[]): boolean {
  let rows = 0;
  for (let line = headLine + 1; line < Math.min(to, headLine + LOOKED_AT); line++) {
    if (source.info(line).blank) continue;
    const spans = splitGaps(source, line);
    if (spans.length < Math.max(2, starts.length - 1) || columnFor(spans[0]!.start - source.lines.start(line), starts) !== 0) continue;
    rows++;
    if (rows > 1 && source.info(line - 1).blank) return true;
  }
  return false;
}

/** Where a cell fills its column but for one space, the words from the start of the next column are those of the next cell. */
function withFull(text: string, spans: readonly Span[], lineStart: number, starts: readonly number[]): readonly Span[] {
  if (spans.length >= starts.length || !spans.some(({ start }) => starts.includes(start - lineStart))) return spans;
  return spans.flatMap(({ start, end }) => {
    const at = starts.find(column => column > start - lineStart && column < end - lineStart && text[lineStart + column - 1] === ' ');
    return at === undefined || !starts.includes(start - lineStart) ? [{ start, end }] : [{ start, end: lineStart + at - 1 }, { start: lineStart + at, end }];
  });
}

interface Chunk { readonly span: Span; readonly column: number }

/** The words of a line with their columns: as many words as columns go in order, and where columns are not kept one too few leaves out the column it suits. */
function placed(spans: readonly Span[], lineStart: number, starts: readonly number[], loose: boolean): Chunk[] {
  if (spans.length === starts.length) return spans.map((span, column) => ({ span, column }));
  if (!loose || spans.length !== starts.length - 1) return spans.map(span => ({ span, column: columnFor(span.start - lineStart, starts) }));
  const skipped = spans[0]!.start - lineStart > 1 ? 0 : widest(spans);
  return spans.map((span, index) => ({ span, column: index < skipped ? index : index + 1 }));
}

/** Index of the words before which the gap is the widest, the empty cell's own being wider than those between two cells; the end when all are alike. */
function widest(spans: readonly Span[]): number {
  const gaps = spans.slice(1).map((span, index) => span.start - spans[index]!.end);
  const most = Math.max(...gaps);
  return gaps.some(gap => gap < most) ? gaps.indexOf(most) + 1 : spans.length;
}

function columnFor(offset: number, starts: readonly number[]): number {
  let best = 0;
  for (let index = 1; index < starts.length; index++) if (Math.abs(starts[index]! - offset) <= Math.abs(starts[best]! - offset)) best = index;
  return best;
}
