/** Deadlines told by a part of a year: "by the end of 2014", "first quarter of 2015", "mid-2016". */
import type { CalendarDate } from '../model';

const PART = /\b(?:(end|close|beginning|start|middle)[ -](?:of[ -])?(?:the[ -]year[ -])?|(mid|late|early)[ -]|(first|second|third|fourth|last) (quarter|half) of )((?:19|20)\d\d)\b|\bQ([1-4])[ ,]{1,2}((?:19|20)\d\d)\b/i;
const ORDER: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };
/** Looked for before the pattern is used. */
const HINT = /end|close|begin|start|mid|late|early|quarter|half|Q\d/i;

/** The first part of a year that a line names, with the month in which it ends; null for none. */
export function periodEndIn(line: string): { readonly start: number; readonly end: number; readonly date: CalendarDate } | null {
  if (!HINT.test(line)) return null;
  const hit = PART.exec(line);
  if (hit === null) return null;
  const [text, edge, part, order, kind, year, quarter, quarterYear] = hit;
  return { start: hit.index, end: hit.index + text.length, date: { year: Number(year ?? quarterYear), month: lastMonth(edge ?? part, order, kind, quarter), day: null } };
}

function lastMonth(edge: string | undefined, order: string | undefined, kind: string | undefined, quarter: string | undefined): number {
  if (quarter !== undefined) return 3 * Number(quarter);
  if (order !== undefined) {
    const months = kind!.toLowerCase() === 'half' ? 6 : 3;
    return order.toLowerCase() === 'last' ? 12 : Math.min(12, months * ORDER[order.toLowerCase()]!);
  }
  switch (edge!.toLowerCase()) {
    case 'mid': case 'middle': return 6;
    case 'beginning': case 'start': case 'early': return 3;
    default: return 12;
  }
}
