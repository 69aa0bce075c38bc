/** What the rules on paragraph numbers share: the common form of a number. */
import { gapAfterNumber } from '../report/paragraph-words';
import type { NumberForm, Report } from '../report/model';

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
    case '[1]': return `[${value}]`;
    case '1)': return `${value})`;
    default: return `${value}.`;
  }
}

/** A number as the report writes them, with what it puts between number and words. */
export function writeNumber(report: Report, value: number): string {
  const form = majorityForm(report);
  const model = report.paragraphs.find(paragraph => paragraph.form === form && paragraph.labelSpan !== null);
  return inForm(form, value) + (model === undefined ? ' ' : gapAfterNumber(report, model));
}
