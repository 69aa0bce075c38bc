import { departures, support } from '../match/compare';
import { said, say } from '../text/say';
import { NUMERALS } from './structure-heading-form-against-past';
import type { Rule } from './rule';

/** How annex labels count and are written, against past reports; once per draft, on its first label. */
export const annexStyleAgainstPast: Rule = {
  id: 'annex/style-against-past',
  title: 'Annex labels are written in another style than in past reports',
  severity: 'warning',
  lesser: ['information'],
  basis: 'past',
  *check(context) {
    for (const { point, convention, strength } of departures(context, 'annexStyle')) {
      if (point.span === null) continue;
      const usual = convention.value as string;
      if (point.id === 'annex-label-style') {
        yield {
          span: point.span, severity: strength, evidence: convention.evidence,
          message: say`Annexes are labelled with ${said(NUMERALS[point.value] ?? point.value)} here and with ${said(NUMERALS[usual] ?? usual)} in ${support(convention)}. Use one style, or keep this one if the series has changed.`,
        };
      } else if (point.id === 'annex-label-keyword') {
        yield {
          span: point.span, severity: 'information', evidence: convention.evidence,
          message: say`Annexes are called "${point.value}" here and "${usual}" in ${support(convention)}. Use one word, or keep this one if the series has changed.`,
        };
      } else if (point.id === 'annex-label-capitals') {
        yield {
          span: point.span, severity: 'information', evidence: convention.evidence,
          message: say`Annex labels are written "${point.value}" here and "${usual}" in ${support(convention)}. Use the same capitals.`,
        };
      }
    }
  },
};
