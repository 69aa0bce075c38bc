/** Tables of a printed page: runs of lines whose words begin at the same few places, put together row by row. */

/** Words without a wide gap in them. */
export interface Segment {
  readonly text: string;
  /** In points, from the left edge of the page. */
  readonly x: number;
  readonly end: number;
  /** Places inside where a narrow gap ends, and the words from there on: a full cell leaves no more before the next column. */
  readonly breaks: readonly { readonly x: number; readonly at: number }[];
}

export interface PrintedLine {
  readonly segments: readonly Segment[];
  /** Size of the type, in points. */
  readonly height: number;
  /** Both 1-based. */
  readonly page: number;
  readonly line: number;
  /** Distance from the line above in parts of the size of the type; null for the first of a page. */
  readonly gap: number | null;
}

/** Words of a cell that stand on one line. */
export interface Piece {
  readonly text: string;
  readonly from: PrintedLine;
}

export interface PrintedTable {
  /** First and last of its lines. */
  readonly first: number;
  readonly last: number;
  /** Cells by column; empty ones have no pieces. */
  readonly rows: readonly (readonly (readonly Piece[])[])[];
}

/** In parts of the size of the type. */
const SAME_COLUMN = 1.5;
const AT_COLUMN = 0.3;
/** Of the usual distance of lines: what is further below is no more of the same cell. */
const NEXT_LINE = 1.3;
/** Of the narrowest distance in a table: what is further below is the next row. */
const NEXT_ROW = 1.15;
const ROW_NUMBER = /^\(?\d{1,3}[.)]?$/;
const TIME = /^\d{1,2}\s?[.:h]\s?\d{2}\b/;
/** Lines among which the one with most columns is sought. */
const HEAD = 6;

/** `leading` is the usual distance of lines, in parts of the size of the type. */
export function tablesIn(lines: readonly PrintedLine[], leading: number): PrintedTable[] {
  const tables: PrintedTable[] = [];
  for (let first = 0; first < lines.length; first++) {
    if (lines[first]!.segments.length < 2) continue;
    const starts = columnsFrom(lines, first);
    let last = first;
    const own = [split(lines[first]!, starts)];
    for (let at = first + 1; at < lines.length; at++) {
      const line = split(lines[at]!, starts);
      // A page number between two halves of a table is not part of it.
      if (lines[at + 1]?.gap === null && isPageNumber(line)) continue;
      if (!belongs(line, starts, leading)) break;
      own.push(line);
      last = at;
    }
    if (own.filter(line => line.segments.length > 1).length >= 2 || starts.length >= 3) tables.push({ first, last, rows: rowsOf(own, starts) });
    first = last;
  }
  return tables;
}

const isPageNumber = ({ segments }: PrintedLine): boolean => segments.length === 1 && /^[-–\s]*\d{1,3}[-–\s]*$/.test(segments[0]!.text);

/** Left edges of the columns: those of the line with most of them among the first of the table. */
function columnsFrom(lines: readonly PrintedLine[], first: number): number[] {
  let widest = lines[first]!;
  for (let at = first + 1; at < Math.min(lines.length, first + HEAD); at++) if (lines[at]!.segments.length > widest.segments.length) widest = lines[at]!;
  return widest.segments.map(({ x }) => x);
}

/** The line with its words parted where a column begins after a narrow gap. */
function split(line: PrintedLine, starts: readonly number[]): PrintedLine {
  if (line.segments.every(({ breaks }) => breaks.length === 0)) return line;
  const segments = line.segments.flatMap(segment => {
    const cuts = segment.breaks.filter(({ x }) => starts.some(start => Math.abs(start - x) < AT_COLUMN * line.height));
    return [{ x: segment.x, at: 0 }, ...cuts].map(({ x, at }, index): Segment => {
      const next = cuts[index];
      return { text: segment.text.slice(at, next?.at), x, end: next?.x ?? segment.end, breaks: [] };
    });
  });
  return { ...line, segments };
}

/** A line of the table has gaps, or goes on in one cell: in a later column, or in the first without reaching the next. */
function belongs(line: PrintedLine, starts: readonly number[], leading: number): boolean {
  if (line.segments.length > 1) return true;
  const { x, end } = line.segments[0]!;
  const column = columnOf(x, starts, line.height);
  if (Math.abs(x - starts[column]!) > SAME_COLUMN * line.height || (line.gap !== null && line.gap > leading * NEXT_LINE)) return false;
  const next = starts[column + 1];
  // At the head of a page a line at the left may be anything.
  return column > 0 ? next === undefined || end <= next + line.height : line.gap !== null && end <= starts[1]! - line.height / 2;
}

function columnOf(x: number, starts: readonly number[], height: number): number {
  let column = 0;
  for (let index = 1; index < starts.length; index++) if (x >= starts[index]! - SAME_COLUMN * height) column = index;
  return column;
}

/** Lines that go on with the cells above are put to them. */
function rowsOf(lines: readonly PrintedLine[], starts: readonly number[]): Piece[][][] {
  const cells = lines.map(line => cellsOf(line, starts));
  const opens = rowOpener(lines, cells.map(each => each[0]?.[0]?.text ?? ''));
  const rows: Piece[][][] = [];
  cells.forEach((each, index) => {
    const row = rows.at(-1);
    if (row === undefined || opens(index)) rows.push(each);
    else each.forEach((pieces, column) => row[column]!.push(...pieces));
  });
  return rows;
}

/** Tells of a line whether a row begins with it: by the numbers or times of the first column, else by the distances. */
function rowOpener(lines: readonly PrintedLine[], firsts: readonly string[]): (index: number) => boolean {
  for (const sign of [ROW_NUMBER, TIME]) if (firsts.filter(words => sign.test(words)).length >= 2) return index => sign.test(firsts[index]!);
  const gaps = lines.slice(1).flatMap(({ gap }) => gap ?? []);
  const narrowest = Math.min(...gaps);
  // Where all distances are alike, cells cannot be told from rows: each line is left as it is.
  if (!gaps.some(gap => gap > narrowest * NEXT_ROW)) return () => true;
  return index => (lines[index]!.gap === null ? firsts[index] !== '' : lines[index]!.gap! > narrowest * NEXT_ROW);
}

function cellsOf(line: PrintedLine, starts: readonly number[]): Piece[][] {
  const cells = starts.map((): Piece[] => []);
  for (const { text, x } of line.segments) cells[columnOf(x, starts, line.height)]!.push({ text: text.trim(), from: line });
  return cells;
}
