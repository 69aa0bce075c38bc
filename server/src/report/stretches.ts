/** The whole text in stretches that no name, date or bracket goes beyond, for what is read from it as it is written. */
import { isBlank, type Span } from '../text/span';
import type { Report } from './model';
import type { Stretch, WordingSource } from './wordings';

/** A stretch that has grown longer ends with the next line that ends a sentence. */
const LONG = 3000;
const FULL_STOP = /[.;:!?]["'”’)*\s]*$/;

/** In order, and without gaps: each ends behind an empty line, but for those that a page break puts into a paragraph. */
export function stretchesOf(report: Report, wordings: WordingSource): readonly Stretch[] {
  const { text, lines, paragraphs } = report;
  const out: Stretch[] = [];
  let start = 0;
  let empty = true;
  let next = 0;
  for (let line = 0; line < lines.count; line++) {
    const end = line + 1 < lines.count ? lines.start(line + 1) : text.length;
    const blank = isBlank(text, lines.start(line), end);
    while (next < paragraphs.length && paragraphs[next]!.span.end <= end) next++;
    const cut = next < paragraphs.length && paragraphs[next]!.span.start < end;
    if ((blank && !empty && !cut) || (end - start > LONG && !blank && FULL_STOP.test(text.slice(Math.max(lines.start(line), end - 12), end)))) {
      out.push(wordings.stretch(report, { start, end }));
      start = end;
      empty = true;
    } else empty &&= blank;
  }
  if (!empty) out.push(wordings.stretch(report, { start, end: text.length }));
  return out;
}

/** The line of a stretch that an offset lies in, without its line break. */
export function lineAround(text: string, at: number): Span {
  const start = at === 0 ? 0 : Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  let end = text.indexOf('\n', at);
  if (end < 0) end = text.length;
  const early = text.indexOf('\r', at);
  return { start, end: early >= 0 && early < end ? early : end };
}

