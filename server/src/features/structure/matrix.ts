/** Draws what each past report has: a row for each thing, a column for each report, a mark where they meet. */
import { scaleBand } from 'd3-scale';
import { symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3-shape';
import { phrase, said, say } from '../../text/say';
import { element, escaped, fitted, shortened } from './html';
import type { Cell, MatrixRow, PastReport, Presence } from './model';
import type { Passages } from './passages';

const LABELS = 312;
const COUNTS = 76;
const ROW = 26;
const HEAD = 46;
const NARROWEST = 19;
const WIDEST = 46;
/** Room the columns take together when there are few. */
const ROOM = 620;

const MARKS: Readonly<Record<Exclude<Presence, 'unknown'>, string>> = {
  present: symbol(symbolSquare, 150)() ?? '',
  moved: symbol(symbolDiamond, 110)() ?? '',
  absent: symbol(symbolCircle, 26)() ?? '',
};

export const PRESENCE_WORDS: Readonly<Record<Presence, string>> = { present: phrase`present`, moved: phrase`present in another place`, absent: phrase`absent`, unknown: phrase`cannot tell` };

export function matrixPicture(reports: readonly PastReport[], rows: readonly MatrixRow[], passages: Passages): string {
  const step = Math.max(NARROWEST, Math.min(WIDEST, ROOM / reports.length));
  const width = LABELS + step * reports.length + COUNTS;
  const height = HEAD + ROW * rows.length + 8;
  const x = scaleBand<number>().domain(reports.keys()).range([LABELS, LABELS + step * reports.length]);
  const y = scaleBand<number>().domain(rows.keys()).range([HEAD, HEAD + ROW * rows.length]);
  const middle = (column: number): number => x(column)! + x.bandwidth() / 2;
  const stripes = rows.map((_, row) => (row % 2 === 0 ? element('rect', { class: 'stripe', x: 0, y: y(row)!, width, height: y.bandwidth() }) : ''));
  const heads = reports.map(({ year, file }, column) => element('text', step < 30
    ? { 'class': 'head', 'transform': `translate(${Math.round((middle(column) + 3.5) * 10) / 10},${HEAD - 8}) rotate(-90)` }
    : { 'class': 'head', 'x': middle(column), 'y': HEAD - 12, 'text-anchor': 'middle' }, element('title', {}, escaped(file)), year === null ? '?' : String(year)));
  const body = rows.map(({ label, agree, of, cells }, row) => {
    const line = y(row)! + y.bandwidth() / 2;
    return element('text', { 'class': 'label', 'x': LABELS - 14, 'y': line + 4, 'text-anchor': 'end' }, element('title', {}, escaped(label)), escaped(fitted(label, LABELS - 20)))
      + cells.map((cell, column) => mark(cell, `${label}, ${nameOf(reports[column]!)}`, middle(column), line, passages)).join('')
      + element('text', { class: 'count', x: width - COUNTS + 14, y: line + 4 }, say`${agree} of ${of}`);
  });
  // The table below the picture says the same to those who cannot see it.
  return element('svg', { 'viewBox': `0 0 ${Math.round(width)} ${height}`, 'width': width, 'height': height, 'aria-hidden': 'true', 'class': 'matrix' }, ...stripes, ...heads, ...body);
}

export const nameOf = ({ year, file }: PastReport): string => `${file.slice(file.lastIndexOf('/') + 1)}${year === null ? '' : ` (${year})`}`;

function mark({ presence, sign, words, place }: Cell, title: string, x: number, y: number, passages: Passages): string {
  const at = `translate(${Math.round(x * 10) / 10},${Math.round(y * 10) / 10})`;
  if (presence === 'unknown') return element('path', { class: 'mark unknown', transform: at, d: 'M-3,0H3' });
  const shape = element('path', { class: `mark ${presence}${sign === undefined ? '' : ` sign-${sign}`}`, d: MARKS[presence] })
    + (sign === undefined ? '' : element('text', { 'class': 'sign', 'y': 4, 'text-anchor': 'middle' }, sign))
    + element('title', {}, escaped(words === '' ? say`${title}: ${said(PRESENCE_WORDS[presence])}` : say`${title}: ${said(PRESENCE_WORDS[presence])} – “${shortened(words, 90)}”`));
  return place === null
    ? element('g', { transform: at }, shape)
    : element('a', { href: passages.hrefOf(place), tabindex: '-1', transform: at }, element('rect', { class: 'hit', x: -9, y: -13, width: 18, height: 26 }), shape);
}
