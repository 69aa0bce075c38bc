import { departures, support } from '../match/compare';
import type { Report } from '../report/model';
import { capitalised } from '../text/letters';
import { said, say } from '../text/say';
import type { Span } from '../text/span';
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
          message: isAnnex(labelAt(context.report, point.span))
            ? say`Annexes are labelled with ${said(NUMERALS[point.value] ?? point.value)} here and with ${said(NUMERALS[usual] ?? usual)} in ${support(convention)}. Use one style, or keep this one if the series has changed.`
            : say`Labels such as "${labelAt(context.report, point.span)}" count with ${said(NUMERALS[point.value] ?? point.value)} here and with ${said(NUMERALS[usual] ?? usual)} in ${support(convention)}. Use one style, or keep this one if the series has changed.`,
        };
      } else if (point.id === 'annex-label-keyword') {
        yield {
          span: point.span, severity: 'information', evidence: convention.evidence,
          message: say`Annexes are called "${point.value}" here and "${usual}" in ${support(convention)}. Use one word, or keep this one if the series has changed.`,
        };
      } else if (point.id === 'annex-label-capitals') {
        yield {
          span: point.span, severity: 'information', evidence: convention.evidence,
          message: say`Annex labels are written "${written(labelAt(context.report, point.span), point.value)}" here and "${written(labelAt(context.report, point.span), usual)}" in ${support(convention)}. Use the same capitals.`,
        };
      }
    }
  },
};

/** "Appendix 2", on one line. */
const labelAt = ({ text }: Report, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');

const isAnnex = (label: string): boolean => /^\W*annex/i.test(label) || !/^\W*[a-z]{2}/i.test(label);

/** The word of a label, "annex" or "appendix", in capitals as "ANNEX" has them or "Annex". */
function written(label: string, capitals: string): string {
  const word = isAnnex(label) ? 'annex' : /[a-z]+/i.exec(label)![0].toLowerCase();
  return capitals === 'ANNEX' ? word.toUpperCase() : capitalised(word);
}
