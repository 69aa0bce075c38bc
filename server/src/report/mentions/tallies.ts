/** Tables and lists whose last row or column gives a total, with what the figures before it add up to. */
import type { Tally } from '../mentions';
import type { Report } from '../model';
import type { Stretch } from '../wordings';
import { telling } from '../wording';

/** A total, at its place in the stretch. */
interface Sum { readonly start: number; readonly end: number; readonly total: number; readonly rows: number; readonly added: number; readonly row: string | null }

interface Cell { readonly text: string; readonly start: number }

const TOTAL = /^\W*(?:grand )?total\b[\s:*]*$/i;
const FIGURE = /^\d{1,3}(?:,\d{3})+$|^\d{1,6}$/;
const NOTHING_THERE = /^[-–—]?$/;
const GAP = /\t|\||[ \u00a0]{3,}|:[ \t]+(?=\d)/g;
const FEWEST = 2;
/** So many rows add up for each that does not, where the last column is their sum. */
const ADD_UP = 3;

const SUMS = telling<readonly Sum[]>(({ text }) => (/total/i.test(text) ? [...sumsIn(text), ...listedTotals(text), ...spacedTotals(text)] : NONE));
const NONE: readonly Sum[] = [];

function sumsIn(text: string): readonly Sum[] {
  const out: Sum[] = [];
  let rows: Cell[][] = [];
  // What stands above the first row shows that none was cut off; a line between rows may be half of one.
  let headed = false;
  let head: readonly Cell[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const cells = cellsOf(line, at);
    at += line.length + 1;
    if (cells.length === 0) continue;
    if (TOTAL.test(cells.find(({ text: words }) => words !== '')?.text ?? '')) {
      if (headed) out.push(...totalsOf(cells, rows));
      out.push(...rowTotalsOf(head, [...rows, cells]));
      rows = [];
      headed = false;
    } else if (/^[\s|:-]+$/.test(line)) {
      // the rule below the head of a table in Markdown
      headed = true;
      rows = [];
    }
    else if (cells.length > 1 && cells.some(({ text: words }) => FIGURE.test(words))) rows.push(cells);
    else {
      headed = rows.length === 0;
      out.push(...rowTotalsOf(head, rows));
      head = cells;
      if (!headed) rows = [];
    }
  }
  return [...out, ...rowTotalsOf(head, rows)];
}

/** "Total: 31" on a line of its own below names that each have a figure in brackets: "Australia (1), Canada (2)". */
const BELOW = /^\W*(?:grand )?total\b[^\d\n]{0,30}(\d{1,4})\b[^\n\d]{0,20}$/gim;
const FEWEST_LISTED = 4;

function listedTotals(text: string): Sum[] {
  const out: Sum[] = [];
  let from = 0;
  for (const hit of text.matchAll(BELOW)) {
    const names = text.slice(from, hit.index).split(/[,;\n]|\sand\s/).filter(name => /[A-Za-z]/.test(name));
    const figures = names.flatMap(name => /\((\d{1,3})\)\W*$/.exec(name)?.[1] ?? []).map(Number);
    // a line above the list has no figure of its own
    if (figures.length >= FEWEST_LISTED && names.length - figures.length <= 1) {
      const start = hit.index + hit[0].lastIndexOf(hit[1]!);
      out.push({ start, end: start + hit[1]!.length, total: Number(hit[1]), rows: figures.length, added: figures.reduce((sum, figure) => sum + figure, 0), row: null });
    }
    from = hit.index + hit[0].length;
  }
  return out;
}

const SPACED_TOTAL = /^(?:grand )?total:? (\d{1,4})$/i;
const SPACED = /^[A-Z][^\d\t|:]{2,50}[A-Za-z.)] (\d{1,4})$/;

/** "Total 31" below lines each of which ends with a figure: "Brunei Darussalam 2". */
function spacedTotals(text: string): Sum[] {
  const out: Sum[] = [];
  let figures: number[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const total = SPACED_TOTAL.exec(line.trim());
    const row = total === null ? SPACED.exec(line.trim()) : null;
    if (row !== null) figures.push(Number(row[1]));
    else {
      const start = at + line.lastIndexOf(total?.[1] ?? '');
      if (total !== null && figures.length >= FEWEST_LISTED) out.push({ start, end: start + total[1]!.length, total: Number(total[1]), rows: figures.length, added: figures.reduce((sum, figure) => sum + figure, 0), row: null });
      figures = [];
    }
    at += line.length + 1;
  }
  return out;
}

function cellsOf(line: string, at: number): Cell[] {
  const out: Cell[] = [];
  let from = 0;
  const add = (to: number): void => {
    const raw = line.slice(from, to);
    const words = raw.replace(/\*\*/g, '').trim();
    out.push({ text: words, start: at + from + Math.max(0, raw.indexOf(words.slice(0, 1))) });
  };
  for (const gap of line.trimEnd().matchAll(GAP)) {
    add(gap.index);
    from = gap.index + gap[0].length;
  }
  add(line.trimEnd().length);
  // pipes stand around a row
  if (out.length > 0 && line.trimStart().startsWith('|')) out.shift();
  if (out.length > 0 && line.trimEnd().endsWith('|')) out.pop();
  return out.length === 1 && out[0]!.text === '' ? [] : out;
}

/** Each column of figures under which a total stands; columns are counted from the right, where rows end alike. */
function totalsOf(cells: readonly Cell[], rows: readonly Cell[][]): Sum[] {
  if (rows.length < FEWEST || rows.some(row => /total/i.test(row[0]!.text))) return [];
  // cells that a row of totals has no figures for may be left out at its end
  if (cells.length < rows[0]!.length && cells.every(({ text }, index) => index === 0 || !FIGURE.test(text) || valueOf(text) === rows.reduce((sum, row) => sum + valueOf(row[index]?.text ?? ''), 0))) return [];
  const out: Sum[] = [];
  for (let back = 1; back < cells.length; back++) {
    const cell = cells.at(-back)!;
    if (!FIGURE.test(cell.text)) continue;
    const column = rows.map(row => (row.length > back ? row.at(-back)!.text : 'x'));
    if (column.some(words => !FIGURE.test(words) && !NOTHING_THERE.test(words))) return [];
    // figures that count up may be those of a row all the same
    const counted = isHead(rows[0]!) && valueOf(cell.text) !== sumOf(column) ? column.slice(1) : column;
    out.push({ start: cell.start, end: cell.start + cell.text.length, total: valueOf(cell.text), rows: counted.length, added: sumOf(counted), row: null });
  }
  return out;
}

const sumOf = (column: readonly string[]): number => column.reduce((sum, words) => sum + valueOf(words), 0);

/** Years above the figures, or numbers that count the columns, are no row of them. */
function isHead(row: readonly Cell[]): boolean {
  const figures = row.flatMap(({ text }) => (FIGURE.test(text) ? [valueOf(text)] : []));
  return figures.length > 0 && figures.every(figure => figure >= 1900 && figure <= 2100) || figures.length > 2 && figures.every((figure, index) => figure === figures[0]! + index);
}

/** Below a head whose last cell is a total: each row whose last figure is not the sum of those before it, where nearly all others are. */
function rowTotalsOf(head: readonly Cell[], rows: readonly Cell[][]): Sum[] {
  if (!TOTAL.test(head.at(-1)?.text ?? '')) return [];
  const sums = rows.flatMap(row => {
    const from = row.findLastIndex(({ text }) => !FIGURE.test(text) && !NOTHING_THERE.test(text)) + 1;
    const figures = row.slice(from);
    const last = figures.at(-1);
    if (row.length !== head.length || from === 0 || figures.length < 3 || last === undefined || !FIGURE.test(last.text)) return [];
    const added = figures.slice(0, -1).reduce((sum, { text }) => sum + valueOf(text), 0);
    return [{ start: last.start, end: last.start + last.text.length, total: valueOf(last.text), rows: figures.length - 1, added, row: row[from - 1]!.text }];
  });
  const wrong = sums.filter(({ total, added }) => total !== added);
  return wrong.length * ADD_UP <= sums.length - wrong.length ? wrong : [];
}

const valueOf = (words: string): number => Number(words.replace(/\D/g, ''));

export function talliesOf({ annexes }: Report, stretches: readonly Stretch[]): readonly Tally[] {
  const out: Tally[] = [];
  for (const { wording, start } of stretches) {
    for (const sum of wording.ask(SUMS)) {
      const annex = annexes.findLast(each => each.span.start <= start + sum.start) ?? null;
      out.push({ annex, text: String(sum.total), span: { start: sum.start + start, end: sum.end + start }, total: sum.total, rows: sum.rows, added: sum.added, row: sum.row });
    }
  }
  return out;
}
