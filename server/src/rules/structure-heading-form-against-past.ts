import { departures, support } from '../match/compare';
import { UNNUMBERED } from '../profile/points';
import { quoted } from './structure-heading-form';
import type { Rule } from './rule';

/** Capitals, keyword, separator and labels of the draft's headings as a whole, against past reports. */
export const headingFormAgainstPast: Rule = {
  id: 'structure/heading-form-against-past',
  title: 'Headings are written in another form than in past reports',
  severity: 'warning',
  lesser: ['information'],
  basis: 'past',
  *check(context) {
    const told = new Set<string>();
    for (const { point, convention, strength } of departures(context, 'headings')) {
      const feature = point.id.split(':')[0]!;
      // One change of form shows in headings of every kind and is told once.
      if (point.span === null || told.has(feature)) continue;
      told.add(feature);
      yield {
        span: point.span, severity: strength, evidence: convention.evidence,
        message: `${describePast(point.id, point.value, convention.value as string)} in ${support(convention)}. Check that the change is meant.`,
      };
    }
  },
};

function describePast(id: string, value: string, usual: string): string {
  const [feature, kind] = id.split(':') as [string, string?];
  const what = kind === 'agenda-item' ? 'agenda item headings' : kind === 'session' ? 'session headings' : 'section headings';
  switch (feature) {
    case 'heading-capitals': return usual === 'upper' ? `The ${what} are not in capitals throughout as they are` : `The ${what} are in capitals throughout; they are not`;
    case 'heading-labels': return value === UNNUMBERED ? 'The sections bear no numbers; they do' : 'The sections bear numbers; they do not';
    case 'heading-keyword': return `The ${what} begin with "${value}"; they begin with "${usual}"`;
    case 'heading-separator': return `The ${what} have ${quoted(value)} after the number; they have ${quoted(usual)}`;
    default: return `Sub-items are labelled in the form "${value}"; they have the form "${usual}"`;
  }
}
