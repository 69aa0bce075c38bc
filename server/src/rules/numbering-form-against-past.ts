import { departures, support } from '../match/compare';
import type { Rule } from './rule';

/** How paragraph numbers are written, against past reports; once per draft, on the first number. */
export const numberingFormAgainstPast: Rule = {
  id: 'numbering/form-against-past',
  title: 'Paragraph numbers are written in another form than in past reports',
  severity: 'warning',
  lesser: ['information'],
  basis: 'past',
  *check(context) {
    for (const { point, convention, strength } of departures(context, 'numbering')) {
      if (point.span === null) continue;
      yield {
        span: point.span, severity: strength, evidence: convention.evidence,
        message: `Paragraph numbers are written "${point.value}" here and "${convention.value as string}" in ${support(convention)}. Use the same form.`,
      };
    }
  },
};
