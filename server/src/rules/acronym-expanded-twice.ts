import { say } from '../text/say';
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
      if (use.introductions.length < 2) continue;
      const [first, ...again] = expandedIn(use);
      const same = first === undefined ? [] : again.filter(({ expansion }) => isSameExpansion(first.expansion.text, expansion.text));
      if (same.length === 0) continue;
      yield {
        span: same[0]!.span,
        message: told(use.acronym, same.length - 1),
        related: [{ span: first!.span, message: say`It is introduced here.` }, ...same.slice(1).map(({ span }) => ({ span, message: say`It is introduced again here.` }))],
      };
    }
  },
};

function told(acronym: string, more: number): string {
  if (more === 0) return say`"${acronym}" has been introduced before. Use the acronym alone here.`;
  return more === 1
    ? say`"${acronym}" has been introduced before. Use the acronym alone here, and at 1 more place.`
    : say`"${acronym}" has been introduced before. Use the acronym alone here, and at ${more} more places.`;
}
