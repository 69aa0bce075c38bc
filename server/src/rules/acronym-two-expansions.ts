import { say } from '../text/say';
import { expandedElsewhere, expandedIn, isSameExpansion } from './acronym-words';
import type { Rule } from './rule';

/** An acronym that stands for one thing here and for another there. */
export const acronymTwoExpansions: Rule = {
  id: 'acronym/two-expansions',
  title: 'An acronym stands for the same words throughout',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ mentions }) {
    for (const use of mentions.acronymUses) {
      if (use.introductions.length < 2) continue;
      const [first, ...again] = expandedIn(use);
      // What is told as a wrong official name is not told again.
      if (first === undefined || first.official === false) continue;
      for (const { expansion, official, inBody } of [...again, ...expandedElsewhere(use)]) {
        if (isSameExpansion(first.expansion.text, expansion.text) || official === false) continue;
        yield {
          span: expansion.span, ...(!inBody && { severity: 'information' as const }),
          message: say`"${use.acronym}" stands for "${expansion.text}" here and for "${first.expansion.text}" before. Let both say the same, or give one of them another acronym.`,
          related: [{ span: first.expansion.span, message: say`It was introduced here.` }],
        };
      }
    }
  },
};
