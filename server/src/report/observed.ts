/** The few mentions that learning looks at: what reads all the others is not even loaded for them. */
import type { Mentions } from './mentions';
import { attendanceOf } from './mentions/attendance';
import { citationsOf } from './mentions/citations';
import type { Report } from './model';
import { unitsOf } from './units';
import type { WordingSource } from './wordings';

export function observedMentions(report: Report, wordings: WordingSource): Pick<Mentions, 'attendance' | 'citations'> {
  return { attendance: attendanceOf(report, unitsOf(report, wordings)), citations: citationsOf(report, wordings) };
}
