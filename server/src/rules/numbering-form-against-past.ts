import { departures, isUsualForm, support } from '../match/compare';
import { BULLETS, UNNUMBERED } from '../profile/points';
import { say } from '../text/say';
import type { Rule } from './rule';

/** How paragraph numbers run, and how these and the points of lists are written, against past reports; once per draft, on the first number. */
export const numberingFormAgainstPast: Rule = {
  id: 'numbering/form-against-past',
  title: 'Paragraph numbers or the points of lists are written in another form than in past reports',
  severity: 'warning',
  lesser: ['information'],
  basis: 'past',
  *check(context) {
    for (const { point, convention, strength } of departures(context, 'numbering')) {
      if (point.span === null) continue;
      if (point.id === 'numbering-scope') {
        yield {
          span: point.span, severity: 'information', evidence: convention.evidence,
          message: point.value === 'sections'
            ? say`Paragraph numbers start anew under each heading here; they run through the report in ${support(convention)}. Check that the change is meant.`
            : say`Paragraph numbers run through the report here; they start anew under each heading in ${support(convention)}. Check that the change is meant.`,
        };
        continue;
      }
      const usual = convention.value as string;
      // Numbers that Word counts by itself are lost when the text is copied.
      const lost = point.value === UNNUMBERED || usual === UNNUMBERED;
      yield {
        span: point.span, severity: lost ? 'information' : strength, evidence: convention.evidence,
        message: point.value === UNNUMBERED
          ? say`Paragraphs are not numbered here; they are numbered "${usual}" in ${support(convention)}. Check that the change is meant.`
          : usual === UNNUMBERED
          ? say`Paragraphs are numbered "${point.value}" here; they are not numbered in ${support(convention)}. Check that the change is meant.`
          : say`Paragraph numbers are written "${point.value}" here and "${usual}" in ${support(convention)}. Use the same form.`,
      };
    }
    for (const { point, convention } of departures(context, 'lists')) {
      if (point.span === null || !isUsualForm(convention)) continue;
      const usual = convention.value as string;
      yield {
        span: point.span, severity: 'information', evidence: convention.evidence,
        message: point.value === BULLETS
          ? say`Points of lists bear no letters or numbers here; they are marked "${usual}" in ${support(convention)}. Check that the change is meant.`
          : usual === BULLETS
          ? say`Points of lists are marked "${point.value}" here; they bear no letters or numbers in ${support(convention)}. Check that the change is meant.`
          : say`Points of lists are marked "${point.value}" here and "${usual}" in ${support(convention)}. Use the same form.`,
      };
    }
  },
};
