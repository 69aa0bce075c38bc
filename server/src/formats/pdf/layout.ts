/** Puts the pieces of printed pages back into lines: by height on the page, from left to right, with tabs between the columns of tables. */
import type { Stretch } from '../document';

/** A piece of words as it is set; in points, from the lower left corner of the page. */
export interface PageItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the type. */
  readonly height: number;
}

/** Words without a wide gap in them. */
interface Segment { text: string; readonly x: number; end: number }

interface PrintedLine {
  readonly segments: Segment[];
  readonly y: number;
  readonly height: number;
}

/** All in parts of the size of the type. */
const SAME_LINE = 0.5;
const SPACE = 0.12;
const GAP = 1.6;
const SAME_COLUMN = 1.5;
/** Of the usual distance of lines. */
const BLANK = 1.3;
const MARKER = /^(?:\(?[\p{L}\p{N}]{1,5}[.)]{1,2}|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[\u2022\u25aa\u25cf\u25e6\u00b7\uf0b7\uf0a7o–-])$/u;

export function layOut(pages: readonly (readonly PageItem[])[]): { readonly text: string; readonly stretches: readonly Stretch[] } {
  const printed = pages.map(linesOf);
  const leading = usualLeading(printed);
  let text = '';
  const stretches: Stretch[] = [];
  printed.forEach((lines, page) => {
    const words = inColumns(lines);
    lines.forEach((line, index) => {
      if (index === 0) text += page === 0 ? '' : '\n\f';
      else if (lines[index - 1]!.y - line.y > leading * Math.max(line.height, lines[index - 1]!.height) * BLANK) text += '\n';
      stretches.push({ start: text.length, place: { page: page + 1, line: index + 1 } });
      text += `${words[index]}\n`;
    });
  });
  return { text, stretches };
}

/** Lines from top to bottom; raised and lowered figures belong to the line they stand in. */
function linesOf(items: readonly PageItem[]): PrintedLine[] {
  const rows: { items: PageItem[]; y: number; height: number }[] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && row.y - item.y < SAME_LINE * Math.max(row.height, item.height)) {
      row.items.push(item);
      // A raised figure came first: the line is that of the larger type.
      if (item.height > row.height) { row.height = item.height; row.y = item.y; }
    } else rows.push({ items: [item], y: item.y, height: item.height });
  }
  return rows.map(({ items: all, y, height }) => ({ segments: segmentsOf(all, height), y, height }));
}

function segmentsOf(items: readonly PageItem[], height: number): Segment[] {
  const segments: Segment[] = [];
  for (const { text, x, width } of [...items].sort((a, b) => a.x - b.x)) {
    const words = text.replace(/\s+/g, ' ');
    const last = segments.at(-1);
    if (last && x - last.end < GAP * height) {
      last.text += (x - last.end > SPACE * height && !last.text.endsWith(' ') && !words.startsWith(' ') ? ' ' : '') + words;
      last.end = Math.max(last.end, x + width);
    } else segments.push({ text: words, x, end: x + width });
  }
  // The gap after a number is no column.
  if (segments.length > 1 && MARKER.test(segments[0]!.text.trim()) && segments.length === 2) {
    const [marker, words] = segments as [Segment, Segment];
    return [{ text: `${marker.text.trim()} ${words.text}`, x: marker.x, end: words.end }];
  }
  return segments;
}

/** Distance of lines within a paragraph, in parts of the size of the type. */
function usualLeading(pages: readonly (readonly PrintedLine[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    for (let index = 1; index < lines.length; index++) {
      const step = Math.round((lines[index - 1]!.y - lines[index]!.y) / Math.max(1, lines[index]!.height) * 20);
      if (step >= 18 && step <= 50) counts.set(step, (counts.get(step) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts.values());
  // The narrowest of the distances that are common: between paragraphs it is wider.
  const common = [...counts].filter(([, count]) => count >= most / 2).map(([step]) => step);
  return common.length === 0 ? 1.2 : Math.min(...common) / 20;
}

/** The words of each line; in a run of lines with gaps, with one tab for each column passed. */
function inColumns(lines: readonly PrintedLine[]): string[] {
  const words = lines.map(line => line.segments.map(({ text }) => text.trim()).join(' '));
  for (let first = 0; first < lines.length; first++) {
    if (lines[first]!.segments.length < 2) continue;
    const starts = columnsFrom(lines, first);
    let last = first;
    while (last + 1 < lines.length && belongs(lines[last + 1]!, starts)) last++;
    const rows = lines.slice(first, last + 1).filter(line => line.segments.length > 1).length;
    if (rows >= 2 || starts.length >= 3) {
      for (let at = first; at <= last; at++) words[at] = cellsOf(lines[at]!, starts).join('\t');
    }
    first = last;
  }
  return words;
}

/** Left edges of the columns: those of the line with most of them among the first of the table. */
function columnsFrom(lines: readonly PrintedLine[], first: number): number[] {
  let widest = lines[first]!;
  for (let at = first + 1; at < Math.min(lines.length, first + 6); at++) if (lines[at]!.segments.length > widest.segments.length) widest = lines[at]!;
  return widest.segments.map(({ x }) => x);
}

/** A line of the table: it has gaps, or lies within one of the later columns, or within the first without reaching the next. */
function belongs(line: PrintedLine, starts: readonly number[]): boolean {
  if (line.segments.length > 1) return true;
  const { x, end } = line.segments[0]!;
  const column = columnOf(x, starts, line.height);
  if (Math.abs(x - starts[column]!) > SAME_COLUMN * line.height) return false;
  const next = starts[column + 1];
  return column > 0 ? next === undefined || end <= next + line.height : end <= starts[1]! - line.height / 2;
}

const columnOf = (x: number, starts: readonly number[], height: number): number => {
  let column = 0;
  for (let index = 1; index < starts.length; index++) if (x >= starts[index]! - SAME_COLUMN * height) column = index;
  return column;
};

function cellsOf({ segments, height }: PrintedLine, starts: readonly number[]): string[] {
  const cells: string[] = [];
  for (const { text, x } of segments) {
    const column = columnOf(x, starts, height);
    while (cells.length <= column) cells.push('');
    cells[column] = `${cells[column]} ${text.trim()}`.trim();
  }
  return cells;
}
