import { departures, support } from '../match/compare';
import { phrase, said, say } from '../text/say';
import type { Rule } from './rule';

/** How days are written, under the names they have in profiles. */
const DEADLINES: Readonly<Record<string, string>> = {
  'day month year': phrase`day month year`, 'day month': phrase`day month`, 'month day year': phrase`month day year`, 'month day': phrase`month day`,
};

/** Heading of the follow-up table and form of its deadlines, against past reports; each once. */
export const followUpFormAgainstPast: Rule = {
  id: 'follow-up/form-against-past',
  title: 'The follow-up table is headed or dated in another way than in past reports',
  severity: 'information',
  basis: 'past',
  *check(context) {
    for (const { point, convention } of departures(context, 'followUp')) {
      const usual = convention.value as string;
      if (point.span === null || point.value.toLowerCase() === usual.toLowerCase()) continue;
      if (point.id === 'follow-up-heading') {
        yield {
          span: point.span, evidence: convention.evidence,
          message: say`The follow-up table is headed "${point.value}" here and "${usual}" in ${support(convention)}. Use the same heading.`,
        };
      } else if (point.id === 'follow-up-deadline-form') {
        yield {
          span: point.span, evidence: convention.evidence,
          message: say`Deadlines are written as ${said(DEADLINES[point.value] ?? point.value)} here and as ${said(DEADLINES[usual] ?? usual)} in ${support(convention)}. Write them the same way.`,
        };
      }
    }
  },
};
