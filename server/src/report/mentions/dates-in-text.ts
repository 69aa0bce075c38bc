/** Dates of a report. */
import type { DateMention, Report } from '../model';
import type { Stretch } from '../wordings';

/** Dates of the whole text in document order. */
export function allDatesOf(stretches: readonly Stretch[]): readonly DateMention[] {
  const out: DateMention[] = [];
  for (const { wording, start } of stretches) for (const { text, span, from, to } of wording.dates()) out.push({ text, span: { start: span.start + start, end: span.end + start }, from, to });
  return out;
}

/** Dates of the body; those of the title block, the follow-up table and the annexes are left out. */
export function datesOf(report: Report, all: readonly DateMention[]): readonly DateMention[] {
  const start = report.title?.span.end ?? 0;
  const end = report.annexes[0]?.span.start ?? Infinity;
  const table = report.followUp?.span;
  return all.filter(({ span }) => span.start >= start && span.end <= end && (table === undefined || span.end <= table.start || span.start >= table.end));
}
