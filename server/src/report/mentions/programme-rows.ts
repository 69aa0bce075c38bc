/** Rows of programmes that stand in the text, each with its day and hour. */
import { findDates } from '../../text/dates';
import { memo } from '../memory';
import type { DateMention, Report, Table } from '../model';
import { textIn } from '../watch';
import type { WordingSource } from '../wordings';
import { rowsOf, tablesIn } from './event-rows';

export interface ProgrammeRow {
  readonly date: DateMention;
  /** Minutes since midnight. */
  readonly minutes: number;
}

const START = memo((text): number | null => {
  const hit = /(?:^|[\s|])(\d{1,2})(?:[:.](\d{2})|(\d{2})\s?(?:hrs|hours|[-–]\s?\d{4}))/.exec(text);
  return hit === null || +hit[1]! > 24 ? null : +hit[1]! * 60 + +(hit[2] ?? hit[3]!);
});
const DATES = memo(text => findDates(text));

/** One list for each table of which all rows give an hour, and all or most give one day. */
export const programmeRowsOf = (report: Report, wordings: WordingSource): readonly (readonly ProgrammeRow[])[] => tablesIn(report).map(table => rowsIn(report, table, wordings)).filter(rows => rows.length > 2);

function rowsIn(report: Report, table: Table, wordings: WordingSource): ProgrammeRow[] {
  const rows = rowsOf(table);
  const out: ProgrammeRow[] = [];
  for (const { span } of rows) {
    const text = textIn(report, span);
    const [date, ...others] = wordings.recall(DATES, text);
    const minutes = date === undefined ? null : wordings.recall(START, text.slice(0, date.span.start) + text.slice(date.span.end));
    if (date?.to.day == null || date.to.day !== date.from.day || others.length > 0 || minutes === null) return [];
    out.push({ date: { ...date, span: { start: span.start + date.span.start, end: span.start + date.span.end } }, minutes });
  }
  return out;
}
