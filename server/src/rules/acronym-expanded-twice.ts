import { expandedIn, isSameExpansion } from './acronym-words';
import type { Rule } from './rule';

/** An acronym that is introduced again, in the same words. */
export const acronymExpandedTwice: Rule = {
  id: 'acronym/expanded-twice',
  title: 'An acronym is introduced once',
  severity: 'information',
  basis: 'draft',
  *check({ mentions }) {
    for (const use of mentions.acronymUses) {
      const [first, ...again] = expandedIn(use);
      const same = first === undefined ? [] : again.filter(({ expansion }) => isSameExpansion(first.expansion.text, expansion.text));
      if (same.length === 0) continue;
      yield {
        span: same[0]!.span,
        message: `"${use.acronym}" has been introduced before. Use the acronym alone here${same.length > 1 ? `, and at ${same.length - 1} more place${same.length > 2 ? 's' : ''}` : ''}.`,
        related: [{ span: first!.span, message: 'It is introduced here.' }, ...same.slice(1).map(({ span }) => ({ span, message: 'It is introduced again here.' }))],
      };
    }
  },
};
