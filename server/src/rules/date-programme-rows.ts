import { meetingDays } from '../match/meeting-days';
import type { ProgrammeRow } from '../report/mentions/programme-rows';
import { lastDay } from '../text/calendar';
import { say } from '../text/say';
import { listWords } from './follow-up-words';
import type { Rule } from './rule';

/** The rows of a programme that stands in the text are in the order of days and hours, on days of the meeting; on the day of the row. */
export const dateProgrammeRows: Rule = {
  id: 'date/programme-rows',
  title: 'A programme in the text goes from day to day, on the days of the meeting',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    if (mentions.programmeRows.length === 0) return;
    const meeting = meetingDays(report, mentions);
    for (const rows of mentions.programmeRows) {
      const year = meeting?.dates[0]?.from.year ?? null;
      const dayOf = ({ date: { to } }: ProgrammeRow): number => lastDay({ ...to, year: to.year ?? year }) ?? 0;
      const outside = meeting === null ? [] : rows.filter(row => dayOf(row) < meeting.first || dayOf(row) > meeting.last);
      if (meeting !== null && outside.length === 1 && rows.length > 2) {
        yield {
          span: outside[0]!.date.span, related: [{ span: meeting.dates[0]!.span, message: say`The date of the meeting.` }],
          message: say`The programme has a row on "${outside[0]!.date.text}", and the meeting was held on ${listWords([...new Set(meeting.dates.map(({ text }) => text))].map(text => say`"${text}"`))}. Check the day.`,
        };
        continue;
      }
      const astray = outOfOrder(rows, row => dayOf(row) * 1440 + row.minutes);
      if (astray !== null) yield { span: astray.row.date.span, related: [{ span: astray.next.date.span, message: say`This row stands below it.` }], message: say`This row is on "${astray.row.date.text}", and the row below it is earlier. Check the day, or put the rows in order.` };
    }
  },
};

/** The one row without which all would be in order, and the one that is earlier. */
function outOfOrder(rows: readonly ProgrammeRow[], timeOf: (row: ProgrammeRow) => number): { readonly row: ProgrammeRow; readonly next: ProgrammeRow } | null {
  const times = rows.map(timeOf);
  const at = times.findIndex((time, index) => index + 1 < times.length && time > times[index + 1]!);
  if (at < 0) return null;
  const without = (left: number): boolean => times.every((time, index) => index === left || index + 1 >= times.length || time <= (index + 1 === left ? times[index + 2] ?? Infinity : times[index + 1]!));
  return without(at) || without(at + 1) ? { row: rows[at]!, next: rows[at + 1]! } : null;
}
