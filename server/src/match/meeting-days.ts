/** The days of the meeting itself, as the title and the first paragraph give them. */
import type { Mentions } from '../report/mentions';
import type { DateMention, Report } from '../report/model';
import { periodOf, spanning, type Period } from '../text/calendar';

export interface MeetingDays extends Period {
  /** Where they stand, the title's first. */
  readonly dates: readonly DateMention[];
}

/** From the first day to the last one, of both meetings where a report covers two; null where neither place gives a year. */
export function meetingDays(report: Report, mentions: Mentions): MeetingDays | null {
  const dates = [...report.title?.dates ?? [], ...mentions.opening?.dates ?? []];
  const days = spanning(dates.flatMap(date => periodOf(date) ?? []));
  return days === null ? null : { ...days, dates };
}
