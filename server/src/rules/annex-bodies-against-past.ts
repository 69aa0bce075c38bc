import { departures, support } from '../match/compare';
import { STRENGTH } from '../profile/strength';
import { say } from '../text/say';
import type { Rule } from './rule';

/** Annexes cited but not carried, where past reports carry theirs; once, on the first citation. */
export const annexBodiesAgainstPast: Rule = {
  id: 'annex/bodies-against-past',
  title: 'The annexes are not part of the report, as they are in past reports',
  severity: 'information',
  basis: 'past',
  *check(context) {
    for (const { point, convention } of departures(context, 'annexBodies')) {
      // To carry more than past reports did is no fault.
      if (point.span === null || convention.value !== 'carried' || convention.evidence.of < STRENGTH.warning.reports) continue;
      yield {
        span: point.span, evidence: convention.evidence,
        message: say`Annexes are cited, but none follows the text; ${support(convention)} carry theirs. Add them at the end before the report is final.`,
      };
    }
  },
};
