/** Stretches of whole lines that can change places, and the gaps between them that stay. */
import type { Report } from '../../report/model';
import { isBlank, isSpace, type Span } from '../../text/span';

/** What may stand on the line before a node or after it: indentation and marks of layout. */
const LEAD = /^[\s#>*_•|–-]*$/;
const TRAIL = /^[\s*_|]*$/;

/** The whole lines of a node without the last line break; null where it shares its lines with other words. */
export function wholeLines(report: Report, node: Span): Span | null {
  const { lines, text } = report;
  const start = lines.start(lines.lineAt(node.start));
  let last = node.end;
  while (last > node.start && isSpace(text.charCodeAt(last - 1))) last--;
  const end = lines.end(lines.lineAt(Math.max(node.start, last - 1)));
  return LEAD.test(text.slice(start, node.start)) && TRAIL.test(text.slice(last, end)) ? { start, end } : null;
}

/** From the end of a line over blank ones to the first that has words; null at the end of the text. */
export function gapAfter(report: Report, end: number): Span | null {
  const { lines, text } = report;
  for (let line = lines.lineAt(end) + 1; line < lines.count; line++) {
    if (!isGap(text, lines.start(line), lines.end(line))) return { start: end, end: lines.start(line) };
  }
  return null;
}

/** From the end of the last line with words above to the start of this one; null at the beginning of the text. */
export function gapBefore(report: Report, start: number): Span | null {
  const { lines, text } = report;
  for (let line = lines.lineAt(start) - 1; line >= 0; line--) {
    if (!isGap(text, lines.start(line), lines.end(line))) return { start: lines.end(line), end: start };
  }
  return null;
}

/** White space alone; a form feed is a page break, and stays where it is. */
export const isGap = (text: string, start: number, end: number): boolean => isBlank(text, start, end) && !text.slice(start, end).includes('\f');

/** The line break the text uses. */
export function lineBreak({ text }: Report): string {
  const at = text.indexOf('\n');
  if (at < 0) return text.includes('\r') ? '\r' : '\n';
  return text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** What to take out with whole lines, so that one gap is left: the gap below them, at the end of the text that above. */
export function withGap(report: Report, content: Span): Span {
  const below = gapAfter(report, content.end);
  if (below) return { start: content.start, end: below.end };
  const above = gapBefore(report, content.start);
  return { start: above?.start ?? content.start, end: content.end };
}

/** What stands between two blocks, as a model for a new one: the gap below it, else that above, else a blank line. */
export function gapLike(report: Report, content: Span): string {
  const gap = gapAfter(report, content.end) ?? gapBefore(report, content.start);
  return gap ? report.text.slice(gap.start, gap.end) : lineBreak(report).repeat(2);
}
