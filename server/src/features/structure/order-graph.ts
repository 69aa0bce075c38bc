/** Draws the order of sections as a graph: a line from each section to the one that follows it, as thick as it is frequent. */
import { scaleLinear, scaleSqrt } from 'd3-scale';
import { curveBasis, line } from 'd3-shape';
import { say } from '../../text/say';
import { element, escaped, fitted } from './html';
import type { MatrixRow, Step } from './model';
import type { Passages } from './passages';

const LABELS = 312;
const ROW = 34;
/** Room for the lines that turn back, left of the sections, and for those that skip some, right of them. */
const BACK = 96;
const SKIP = 230;
/** Lines drawn; the rarest of more are left to the table. */
const MOST_STEPS = 60;

/** `order`: the rows of `sections` that are drawn, from top to bottom. */
export function orderPicture(sections: readonly MatrixRow[], order: readonly number[], steps: readonly Step[], passages: Passages): string {
  const drawn = steps.slice(0, MOST_STEPS).map(step => ({ ...step, from: order.indexOf(step.from), to: order.indexOf(step.to) }));
  const shown = order.map(row => sections[row]!);
  const most = Math.max(1, ...shown.map(({ agree }) => agree));
  const thickness = scaleSqrt().domain([0, Math.max(1, ...drawn.map(({ reports }) => reports))]).range([0.6, 9]);
  const radius = scaleSqrt().domain([0, most]).range([2.5, 9]);
  const reach = Math.max(2, ...drawn.map(({ from, to }) => Math.abs(to - from)));
  const bulge = scaleLinear().domain([1, reach]);
  const back = drawn.some(({ from, to }) => to < from) ? BACK : 16;
  const x = LABELS + back;
  const width = x + SKIP;
  const height = ROW * shown.length + 12;
  const y = (row: number): number => ROW * (row + 0.5) + 4;
  const curve = line().curve(curveBasis);
  const lines = drawn.map(({ from, to, reports, place }) => {
    const distance = Math.abs(to - from);
    const turned = to < from;
    const side = turned ? x - bulge.copy().range([26, BACK * 1.25])(distance) : x + bulge.copy().range([34, SKIP * 1.05])(distance);
    const points: [number, number][] = !turned && distance === 1 ? [[x, y(from)], [x, y(to)]] : [[x, y(from)], [side, y(from) + (y(to) - y(from)) * 0.12], [side, y(to) - (y(to) - y(from)) * 0.12], [x, y(to)]];
    const path = element('path', { 'class': turned ? 'step turned' : 'step', 'd': curve(points) ?? '', 'stroke-width': thickness(reports) })
      + element('title', {}, escaped(reports === 1
        ? say`“${shown[to]!.label}” right after “${shown[from]!.label}”: in 1 report`
        : say`“${shown[to]!.label}” right after “${shown[from]!.label}”: in ${reports} reports`));
    return place === null ? element('g', {}, path) : element('a', { href: passages.hrefOf(place), tabindex: '-1' }, path);
  });
  const nodes = shown.map(({ label, agree, of, cells }, row) => {
    const place = cells.findLast(cell => cell.place !== null)?.place ?? null;
    const dot = element('circle', { class: 'node', cx: x, cy: y(row), r: radius(agree) }) + element('title', {}, escaped(say`“${label}”: in ${agree} of ${of}`));
    return element('text', { 'class': 'label', 'x': LABELS - 14, 'y': y(row) + 4, 'text-anchor': 'end' }, escaped(fitted(label, LABELS - 20)))
      + (place === null ? element('g', {}, dot) : element('a', { href: passages.hrefOf(place), tabindex: '-1' }, dot));
  });
  return element('svg', { 'viewBox': `0 0 ${width} ${height}`, 'width': width, 'height': height, 'aria-hidden': 'true', 'class': 'order' }, ...[...lines].reverse(), ...nodes);
}
