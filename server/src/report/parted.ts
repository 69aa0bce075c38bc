/** Rows of follow-ups that stand on a line each, their cells parted by slashes or dashes: "Para 9: Questionnaire – Canada – by 30 September 2019". */
import { isSpace, type Span } from '../text/span';
import { isFollowUpHead, roleOfCells } from './columns';
import type { Cell, Row } from './model';
import { plainWords } from './plain';
import type { Source } from './source';
import type { RawTable } from './tables';

/** A mark between two cells; one between figures belongs to a period. */
const MARKS = ['/', '–', '—', '-', ';', '|'] as const;
const BETWEEN: ReadonlyMap<string, RegExp> = new Map(MARKS.map(mark => [mark, mark === ';' ? /;\s/g : new RegExp(`(?:(?<!\\d)\\s\\${mark}\\s|\\s\\${mark}\\s(?!\\d))`, 'g')]));
/** Parts of a row: what is to be done, by whom, by when. */
const LEAST = 3;
const MOST_ROWS = 100;
const LONGEST = 600;
/** The part of the report that a row begins with. */
const REFERENCE = /^(?:agenda\sitem|item|para(?:graph)?s?|section|session)\.?\s\d{1,3}(?:\.\d{1,2})*\s?(?::|\)|\.)\s+/i;

/** The rows that begin on `first`, or those below a head there; null where they are none. */
export function readParted(source: Source, first: number, to: number, furniture: Uint8Array, announced: boolean): RawTable | null {
  const mark = markOf(source, first);
  if (mark === null) return null;
  const between = BETWEEN.get(mark)!;
  const headCells = source.info(first).marker === null ? cellsOf(source, source.start(first), source.end(first), between) : null;
  const head = headCells !== null && isFollowUpHead(headCells.map(({ text }) => text)) ? rowOf(source.full(first), null, headCells) : null;
  if (head === null && !announced) return null;
  const found = rowsFrom(source, head === null ? first : first + 1, to, furniture, between);
  if (found === null || !isTable(found.rows.map(({ cells }) => cells), head?.cells.length ?? null)) return null;
  return { form: 'parted', head, rows: found.rows, first, last: found.last };
}

/** Whether a line may be the head of such rows: short, unmarked, and parted twice. */
export function mayHeadParted(source: Source, line: number): boolean {
  const { start, end } = source.info(line);
  if (end - start > LONGEST_HEAD) return false;
  const words = source.words(line);
  return isTwice(words, ' / ') || isTwice(words, ' – ') || isTwice(words, '; ');
}

const LONGEST_HEAD = 100;

function isTwice(words: string, mark: string): boolean {
  const at = words.indexOf(mark);
  return at >= 0 && words.includes(mark, at + mark.length);
}

/** What parts the words of a line into three cells at least. */
function markOf(source: Source, line: number): string | null {
  const words = source.words(line);
  return MARKS.find(mark => (words.match(BETWEEN.get(mark)!)?.length ?? 0) >= LEAST - 1) ?? null;
}

/** Rows up to a line that is none; what goes on without a mark or number of its own belongs to the row above. */
function rowsFrom(source: Source, first: number, to: number, furniture: Uint8Array, between: RegExp): { readonly rows: Row[]; readonly last: number } | null {
  const drafts: { label: Span | null; start: number; end: number }[] = [];
  let last = first;
  let marked: boolean | null = null;
  let blank = false;
  for (let line = first; line < to && drafts.length < MOST_ROWS; line++) {
    const info = source.info(line);
    if (furniture[line]) continue;
    if (info.blank) { blank = true; continue; }
    const { marker } = info;
    const isMarked = marker !== null || info.bullet >= 0;
    const opens: boolean = marked === null || (marked ? isMarked : !info.startsLower);
    const base = source.lines.start(line);
    const words = marker === null ? source.start(line) : base + marker.body;
    if (opens ? cellsOf(source, words, source.end(line), between).length < LEAST - 1 || (marked === false && isMarked) : blank || isMarked) break;
    if (opens) drafts.push({ label: marker === null ? null : { start: base + marker.start, end: base + marker.end }, start: words, end: source.end(line) });
    else drafts.at(-1)!.end = source.end(line);
    if (drafts.at(-1)!.end - drafts.at(-1)!.start > LONGEST) return null;
    marked ??= isMarked;
    blank = false;
    last = line;
  }
  const rows = drafts.map(({ label, start, end }) => rowOf({ start: label?.start ?? start, end }, label === null ? null : source.text.slice(label.start, label.end).replace(/[().\s]/g, ''), cellsOf(source, start, end, between), label));
  return rows.length === 0 ? null : { rows, last };
}

/** As many cells in most rows and never more, as many as the head has, and days or names of those who act in one column. */
function isTable(rows: readonly (readonly Cell[])[], width: number | null): boolean {
  const most = Math.max(...rows.map(cells => cells.length));
  if (most < LEAST || (width !== null && most > width + 1) || 2 * rows.filter(cells => cells.length === most).length <= rows.length) return false;
  if (width !== null) return true;
  return rows.length > 1 && Array.from({ length: most }, (_, column) => rows.flatMap(cells => cells[column]?.text ?? [])).some(texts => roleOfCells(texts.map(text => text.slice(0, 59))) !== null);
}

function rowOf(span: Span, label: string | null, cells: Cell[], labelSpan: Span | null = null): Row {
  return { kind: 'row', span, nameSpan: labelSpan ?? cells[0]!.span, label, cells };
}

function cellsOf(source: Source, start: number, end: number, between: RegExp): Cell[] {
  const words = source.text.slice(start, end);
  const out: Cell[] = [];
  const add = (from: number, to: number): void => {
    while (from < to && isSpace(words.charCodeAt(from))) from++;
    while (to > from && isSpace(words.charCodeAt(to - 1))) to--;
    out.push({ span: { start: start + from, end: start + to }, text: plainWords(words.slice(from, to)), column: out.length });
  };
  const reference = REFERENCE.exec(words);
  let at = 0;
  if (reference !== null) {
    const label = reference[0].replace(/[:).]\s+$/, '').length;
    add(0, label);
    at = reference[0].length;
  }
  for (const hit of words.matchAll(between)) {
    if (hit.index < at) continue;
    add(at, hit.index);
    at = hit.index + hit[0].length;
  }
  add(at, words.length);
  return out;
}
