/** Rows of HTML tables, which Markdown may hold and web pages leave behind. */
import type { Cell, Row } from './model';
import { plainWords } from './plain';

export interface HtmlRow extends Row {
  /** All its cells are heads. */
  readonly head: boolean;
}

/** Longer ones are no rows of an agenda. */
const LONGEST = 4000;
const CELL = /<(t[dh])\b[^<>]{0,200}>/gi;

/** The rows between two offsets, each with its cells; a row without an end goes up to the next one. */
export function htmlRows(text: string, from: number, to: number): HtmlRow[] {
  const out: HtmlRow[] = [];
  const lower = text.slice(from, to).toLowerCase();
  for (let at = lower.indexOf('<tr'); at >= 0;) {
    const next = lower.indexOf('<tr', at + 3);
    const closed = lower.slice(at, next < 0 ? Math.min(lower.length, at + LONGEST) : Math.min(next, at + LONGEST));
    const stop = closed.search(/<\/tr>|<\/table>/);
    const row = rowOf(text, from + at, from + at + (stop < 0 ? closed.length : stop));
    if (row !== null) out.push(row);
    at = next;
  }
  return out;
}

function rowOf(text: string, start: number, end: number): HtmlRow | null {
  const raw = text.slice(start, end);
  const marks = [...raw.matchAll(CELL)];
  const cells = marks.map((mark, column): Cell => {
    const from = mark.index + mark[0].length;
    const inside = raw.slice(from, marks[column + 1]?.index ?? raw.length);
    const close = inside.search(/<\/t[dh]>/i);
    const words = close < 0 ? inside : inside.slice(0, close);
    const lead = words.length - words.trimStart().length;
    const span = { start: start + from + lead, end: start + from + Math.max(lead, words.trimEnd().length) };
    return { span, text: plainWords(text.slice(span.start, span.end)), column };
  });
  if (cells.length === 0) return null;
  return { kind: 'row', span: { start: cells[0]!.span.start, end: cells.at(-1)!.span.end }, nameSpan: cells[0]!.span, label: null, cells, head: marks.every(mark => /h/i.test(mark[1]!)) };
}
