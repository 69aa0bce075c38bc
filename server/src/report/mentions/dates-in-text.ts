/** Dates in the body of a report. */
import { findDates } from '../../text/dates';
import type { DateMention, Report } from '../model';

/** Dates of the body in document order; those of the title block, the follow-up table and the annexes are left out. */
export function datesOf(report: Report): readonly DateMention[] {
  const start = report.title?.span.end ?? 0;
  const end = report.annexes[0]?.span.start ?? report.text.length;
  const table = report.followUp?.span;
  if (table === undefined || table.start >= end) return findDates(report.text, start, end);
  return [...findDates(report.text, start, Math.max(start, table.start)), ...findDates(report.text, Math.min(end, table.end), end)];
}
