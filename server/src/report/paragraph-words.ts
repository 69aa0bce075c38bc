/** What the words of a paragraph show: whether it is prose that should have a number, and what is left of one that was lost. */
import { byRange } from '../text/letters';
import { sliceOf } from '../text/span';
import type { Paragraph, Report } from './model';

const OPENS = byRange(/^(?:\*\*)?["“‘']?\p{Lu}/u);
const DAMAGED = byRange(/^(?=[^\s]*\d)[\dlIO]{1,3}[.,;:)]?\s+(?=\p{Lu})/u);

const SHORTEST = 60;

/** Length of what is left of a number at the beginning of a paragraph: "7, ", "l7. "; 0 without. */
export function damagedNumber(report: Report, { textSpan }: Paragraph): number {
  return DAMAGED.exec(report.text.slice(textSpan.start, textSpan.start + 12))?.[0].length ?? 0;
}

/** A whole paragraph of prose: long enough, begun with a capital and ended, and not the tail of one that leads in to it. */
export function isUnnumberedProse(report: Report, paragraph: Paragraph): boolean {
  const { start, end } = paragraph.textSpan;
  if (end - start < SHORTEST) return false;
  const damaged = damagedNumber(report, paragraph);
  return OPENS.test(report.text.slice(start + damaged, start + damaged + 4)) && /[.!?]["”’')\]*_]{0,4}$/.test(report.text.slice(Math.max(start, end - 6), end));
}

/** The white space between a paragraph's number and its words. */
export function gapAfterNumber(report: Report, { labelSpan, textSpan }: Paragraph): string {
  const gap = labelSpan === null ? ' ' : sliceOf(report.text, { start: labelSpan.end, end: textSpan.start });
  return /^[ \t\u00a0]+$/.test(gap) ? gap : ' ';
}
