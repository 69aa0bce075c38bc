/** What the rules on paragraph numbers share: the common form of a number, and what counts as prose that should have one. */
import { byRange } from '../text/letters';
import type { NumberForm, Paragraph, Report } from '../report/model';
import { sliceOf } from '../text/span';

const OPENS = byRange(/^(?:\*\*)?["“‘']?\p{Lu}/u);
const DAMAGED = byRange(/^(?=[^\s]*\d)[\dlIO]{1,3}[.,;:)]?\s+(?=\p{Lu})/u);

/** The form most paragraph numbers of the body have; null without numbers. */
export function majorityForm(report: Report): NumberForm | null {
  const counts = formCounts(report);
  let best: NumberForm | null = null;
  for (const [form, count] of counts) if (best === null || count > counts.get(best)!) best = form;
  return best;
}

export function formCounts(report: Report): Map<NumberForm, number> {
  const counts = new Map<NumberForm, number>();
  for (const { form } of report.paragraphs) if (form !== null) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

/** A number in the given form: `7.`, `(7)`. */
export function inForm(form: NumberForm | null, value: number): string {
  switch (form) {
    case '1': return String(value);
    case '(1)': return `(${value})`;
    case '1)': return `${value})`;
    default: return `${value}.`;
  }
}

/** A number as the report writes them, with what it puts between number and words. */
export function writeNumber(report: Report, value: number): string {
  const form = majorityForm(report);
  const model = report.paragraphs.find(paragraph => paragraph.form === form && paragraph.labelSpan !== null);
  const gap = model ? sliceOf(report.text, { start: model.labelSpan!.end, end: model.textSpan.start }) : ' ';
  return inForm(form, value) + (/^[ \t\u00a0]+$/.test(gap) ? gap : ' ');
}

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
