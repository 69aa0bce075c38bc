import { departures, isUsualForm, support } from '../match/compare';
import { UNTOLD } from '../profile/points-attendance';
import { STRENGTH } from '../profile/strength';
import { phrase, said, say } from '../text/say';
import type { Rule } from './rule';

const ALL_BUT = phrase`as all, but for those absent`;
const NAMES: Readonly<Record<string, string>> = { 'list': phrase`by naming those present`, 'count': phrase`by their number`, 'all': ALL_BUT, 'all-but': ALL_BUT, 'hybrid': ALL_BUT };

/** How attendance is told, against past reports. Who was absent and who was online are facts of the meeting, not habits. */
export const attendanceFormAgainstPast: Rule = {
  id: 'attendance/form-against-past',
  title: 'Attendance is not told, or in another way than in past reports',
  severity: 'information',
  basis: 'past',
  *check(context) {
    for (const { point, convention } of departures(context, 'attendance')) {
      if (point.span === null || !isUsualForm(convention) || context.profile.familyReports < STRENGTH.warning.reports) continue;
      if (point.value === UNTOLD) {
        yield { span: point.span, evidence: convention.evidence, message: say`Nothing tells who attended; ${support(convention)} do. Add a sentence, unless there is nothing to say.` };
        continue;
      }
      const usual = NAMES[convention.value as string];
      if (usual === undefined || NAMES[point.value] === usual) continue;
      yield {
        span: point.span, evidence: convention.evidence,
        message: say`The participants are told ${said(NAMES[point.value] ?? point.value)} here, and ${said(usual)} in ${support(convention)}. Tell them the same way, or keep this one if it is meant.`,
      };
    }
  },
};
