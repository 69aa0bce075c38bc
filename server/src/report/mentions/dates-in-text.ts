/** Dates of a report. */
import { findDates } from '../../text/dates';
import type { DateMention, Report } from '../model';

/** Dates of the whole text in document order. */
export const allDatesOf = (report: Report): readonly DateMention[] => findDates(report.text);

/** Dates of the body; those of the title block, the follow-up table and the annexes are left out. */
export function datesOf(report: Report, all: readonly DateMention[] = allDatesOf(report)): readonly DateMention[] {
  const start = report.title?.span.end ?? 0;
  const end = report.annexes[0]?.span.start ?? report.text.length;
  const table = report.followUp?.span;
  return all.filter(({ span }) => span.start >= start && span.end <= end && (table === undefined || span.end <= table.start || span.start >= table.end));
}
