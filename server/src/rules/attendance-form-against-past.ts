import { departures, support } from '../match/compare';
import { STRENGTH } from '../profile/strength';
import type { Rule } from './rule';

const NAMES: Readonly<Record<string, string>> = { 'list': 'by naming those present', 'count': 'by their number', 'all': 'as all, but for those absent', 'all-but': 'as all, but for those absent', 'hybrid': 'as all, but for those absent' };

/** How attendance is told, against past reports. Who was absent and who was online are facts of the meeting, not habits. */
export const attendanceFormAgainstPast: Rule = {
  id: 'attendance/form-against-past',
  title: 'Attendance is told in another way than in past reports',
  severity: 'information',
  basis: 'past',
  *check(context) {
    for (const { point, convention } of departures(context, 'attendance')) {
      const usual = NAMES[convention.value as string];
      if (point.span === null || usual === undefined || NAMES[point.value] === usual) continue;
      if (convention.mean < STRENGTH.warning.mean || convention.evidence.of < STRENGTH.warning.reports || context.profile.familyReports < STRENGTH.warning.reports) continue;
      yield {
        span: point.span, evidence: convention.evidence,
        message: `The participants are told ${NAMES[point.value] ?? point.value} here, and ${usual} in ${support(convention)}. Tell them the same way, or keep this one if it is meant.`,
      };
    }
  },
};
