/** Numbers of those who came that stand further on, against the paragraph on attendance. */
import type { Attendance, Mentions, ParticipantMention } from '../report/mentions';
import type { Report } from '../report/model';
import { say } from '../text/say';
import { allIn, yearOf } from './attendance-sets';
import type { Finding } from './rule';

const distinct = (names: readonly ParticipantMention[]): number => new Set(names.map(({ participant }) => participant)).size;
/** Fewer names are no list of all. */
const FEWEST = 3;

export function* toldAgain(report: Report, mentions: Mentions): Generator<Finding> {
  const { attendance, restatedAttendance } = mentions;
  if (attendance === null || restatedAttendance.length === 0) return;
  const bodies = bodiesOf(report, mentions, attendance);
  const people = attendance.counts.filter(({ of, all }) => of === 'people' && !all).flatMap(({ value, together }) => [value, together]);
  for (const { text, span, value, people: persons } of restatedAttendance) {
    if (span.start < attendance.span.end && span.end > attendance.span.start) continue;
    const known = persons ? people : bodies;
    // the others who came may be counted or not
    const more = persons ? 0 : attendance.others.length + 1;
    if (known.length === 0 || known.some(each => value >= each && value <= each + more)) continue;
    yield {
      span, severity: 'information', related: [{ span: attendance.span, message: say`Attendance is told here.` }],
      message: say`"${text}" are spoken of here, and by the paragraph on attendance ${known[0]!} came. Correct one of the numbers.`,
    };
  }
}

/** How many Participants came, as the paragraph counts or names them; none where it does neither for certain. */
function bodiesOf(report: Report, mentions: Mentions, { counts, all, absent, present, inPerson, online, partial }: Attendance): number[] {
  const year = yearOf(report, mentions);
  const told = counts.filter(({ of, all: every }) => of === 'participants' && !every).map(({ value }) => value);
  const named = [present, inPerson, online, [...present, ...inPerson, ...online]].map(distinct).filter(count => count >= FEWEST);
  const left = all === null || all.other || year === null ? [] : [allIn(year).length, allIn(year - 1).length].map(count => count - distinct(absent));
  return partial && told.length === 0 ? [] : [...told, ...(all === null ? named : left)];
}
