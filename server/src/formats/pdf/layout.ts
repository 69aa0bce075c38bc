/** Puts the pieces of printed pages back into lines: by height on the page, from left to right, with tabs between the cells of tables. */
import type { Stretch } from '../document';
import { tablesIn, type PrintedLine, type Segment } from './columns';

/** A piece of words as it is set; in points, from the lower left corner of the page. */
export interface PageItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the type. */
  readonly height: number;
}

/** All in parts of the size of the type. */
const SAME_LINE = 0.5;
const SPACE = 0.12;
const GAP = 1.6;
/** Wider than the spaces of a justified line; a column may begin behind it. */
const NARROW_GAP = 0.45;
/** Of the usual distance of lines. */
const BLANK = 1.3;
const MARKER = /^(?:\(?[\p{L}\p{N}]{1,5}[.)]{1,2}|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[\u2022\u25aa\u25cf\u25e6\u00b7\uf0b7\uf0a7o–-])$/u;

export function layOut(pages: readonly (readonly PageItem[])[]): { readonly text: string; readonly stretches: readonly Stretch[] } {
  const lines = pages.flatMap((items, page) => linesOf(items, page + 1));
  const leading = usualLeading(lines);
  const tables = new Map(tablesIn(lines, leading).map(table => [table.first, table]));
  const parts: string[] = [];
  const stretches: Stretch[] = [];
  let length = 0;
  const write = (text: string): void => { parts.push(text); length += text.length; };
  const place = ({ page, line }: PrintedLine): void => { stretches.push({ start: length, place: { page, line } }); };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.gap === null) write(at === 0 ? '' : '\n\f');
    else if (line.gap > leading * BLANK) write('\n');
    const table = tables.get(at);
    if (table === undefined) {
      place(line);
      write(`${wordsOf(line)}\n`);
      continue;
    }
    for (const row of table.rows) {
      row.forEach((cell, column) => {
        if (column > 0) write('\t');
        cell.forEach(({ text, from }, index) => {
          // "co-" and "chairmanship" are one word, whether or not the stroke was there before the line ended.
          if (index > 0 && !cell[index - 1]!.text.endsWith('-')) write(' ');
          place(from);
          write(text);
        });
      });
      write('\n');
    }
    write('\n');
    at = table.last;
  }
  return { text: parts.join(''), stretches };
}

const wordsOf = ({ segments }: PrintedLine): string => segments.map(({ text }) => text.trim()).join(' ');

/** Lines from top to bottom; raised and lowered figures belong to the line they stand in. */
function linesOf(items: readonly PageItem[], page: number): PrintedLine[] {
  const rows: { items: PageItem[]; y: number; height: number }[] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && row.y - item.y < SAME_LINE * Math.max(row.height, item.height)) {
      row.items.push(item);
      // A raised figure came first: the line is that of the larger type.
      if (item.height > row.height) { row.height = item.height; row.y = item.y; }
    } else rows.push({ items: [item], y: item.y, height: item.height });
  }
  return rows.map(({ items: all, y, height }, index): PrintedLine => {
    const above = rows[index - 1];
    return { segments: segmentsOf(all, height), height, page, line: index + 1, gap: above ? (above.y - y) / Math.max(1, height, above.height) : null };
  });
}

function segmentsOf(items: readonly PageItem[], height: number): Segment[] {
  const segments: { text: string; x: number; end: number; breaks: { x: number; at: number }[] }[] = [];
  for (const { text, x, width } of [...items].sort((a, b) => a.x - b.x)) {
    const words = text.replace(/\s+/g, ' ');
    const last = segments.at(-1);
    if (last && x - last.end < GAP * height) {
      if (x - last.end > NARROW_GAP * height) last.breaks.push({ x, at: last.text.length });
      last.text += (x - last.end > SPACE * height && !last.text.endsWith(' ') && !words.startsWith(' ') ? ' ' : '') + words;
      last.end = Math.max(last.end, x + width);
    } else segments.push({ text: words, x, end: x + width, breaks: [] });
  }
  const [marker, words] = segments;
  // The gap between a number and its paragraph is no column.
  if (segments.length === 2 && MARKER.test(marker!.text.trim())) return [{ text: `${marker!.text.trim()} ${words!.text}`, x: marker!.x, end: words!.end, breaks: [] }];
  return segments;
}

/** Distance of lines within a paragraph, in parts of the size of the type. */
function usualLeading(lines: readonly PrintedLine[]): number {
  const counts = new Map<number, number>();
  for (const { gap } of lines) {
    const step = gap === null ? 0 : Math.round(gap * 20);
    if (step >= 18 && step <= 50) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  // The narrowest of the distances that are common: between paragraphs it is wider.
  const common = [...counts].filter(([, count]) => count >= most / 2).map(([step]) => step);
  return common.length === 0 ? 1.2 : Math.min(...common) / 20;
}
