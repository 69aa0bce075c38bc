/** What stands between a thing and its like, and is left or made when things come and go. */
import type { Report } from '../../report/model';
import type { Span } from '../../text/span';
import { gapAfter, gapLike, isGap, lineBreak, withGap } from './blocks';
import { linesOf, siblingsOf, type Thing } from './things';

/** The lines of the nearest of its like above and below, where nothing but blank lines stands between. */
function neighbours(report: Report, thing: Thing, content: Span): { above: Span | null; below: Span | null } {
  const siblings = siblingsOf(report, thing);
  const at = siblings.findIndex(({ node }) => node === thing.node);
  const lines = (sibling: Thing | undefined): Span | null => sibling === undefined ? null : linesOf(report, sibling);
  const above = lines(siblings[at - 1]);
  const below = lines(siblings[at + 1]);
  return {
    above: above && isBetween(report.text, above.end, content.start) ? above : null,
    below: below && isBetween(report.text, content.end, below.start) ? below : null,
  };
}

const isBetween = (text: string, from: number, to: number): boolean => from < to && isGap(text, from, to);

/** What goes with a thing when it leaves its place: the gap to the next of its like, behind the last one, and where it goes up, that before it. */
export function leaving(report: Report, thing: Thing, content: Span, up = false): Span {
  const { above, below } = neighbours(report, thing, content);
  if (below && !(up && above)) return { start: content.start, end: below.start };
  if (above) return { start: above.end, end: content.end };
  return withGap(report, content);
}

/** What is to part a new thing from this one of its kind. */
export function gapBeside(report: Report, thing: Thing, content: Span): string {
  const { above, below } = neighbours(report, thing, content);
  if (below) return report.text.slice(content.end, below.start);
  if (above) return report.text.slice(above.end, content.start);
  if (thing.kind === 'row' || thing.kind === 'entry') return lineBreak(report);
  return (thing.kind === 'paragraph' ? usualGap(report) : null) ?? gapLike(report, content);
}

/** Between the first two numbered paragraphs that follow each other. */
function usualGap(report: Report): string | null {
  for (let at = 1; at < report.paragraphs.length; at++) {
    const paragraph = report.paragraphs[at]!;
    const before = report.paragraphs[at - 1]!;
    const gap = gapAfter(report, report.lines.end(report.lines.lineAt(before.span.end)));
    if (paragraph.label !== null && before.label !== null && gap?.end === report.lines.start(report.lines.lineAt(paragraph.span.start))) return report.text.slice(gap.start, gap.end);
  }
  return null;
}
