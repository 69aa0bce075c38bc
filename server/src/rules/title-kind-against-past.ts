import { departures, support } from '../match/compare';
import { UNNAMED } from '../profile/points';
import { STRENGTH } from '../profile/strength';
import { say } from '../text/say';
import type { Rule } from './rule';

/** What the title calls the report, against past reports; on these words. */
export const titleKindAgainstPast: Rule = {
  id: 'title/kind-against-past',
  title: 'The title calls the report something else than past reports do',
  severity: 'information',
  basis: 'past',
  *check(context) {
    for (const { point, convention } of departures(context, 'titleKind')) {
      const { evidence, mean } = convention;
      // Reports of one kind go by several names: only what hardly any past report calls itself otherwise is worth a word.
      const usual = evidence.of >= STRENGTH.warning.reports && mean >= STRENGTH.warning.mean;
      if (point.span === null || (!usual && !context.profile.precedent)) continue;
      if (convention.value === UNNAMED) continue;
      yield {
        span: point.span, evidence,
        message: point.value === UNNAMED
          ? say`The title does not say what kind of report this is; ${support(convention)} are called "${convention.value as string}". Add these words.`
          : say`The title calls this "${point.value}", and "${convention.value as string}" in ${support(convention)}. Use the usual words, or keep these if they are meant.`,
      };
    }
  },
};
