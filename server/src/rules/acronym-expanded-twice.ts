import type { AcronymIntroduction, AcronymUse } from '../report/mentions';
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
      const [first, ...same] = alike(use);
      if (first === undefined || same.length === 0) continue;
      yield {
        span: same[0]!.span,
        message: told(use.acronym, same.length - 1),
        related: [{ span: first.span, message: say`It is introduced here.` }, ...same.slice(1).map(({ span }) => ({ span, message: say`It is introduced again here.` }))],
      };
    }
  },
};

/** The first introduction and those in the same words; where the letters are those of another language, behind the same name. */
function alike(use: AcronymUse): readonly AcronymIntroduction[] {
  const [first, ...again] = expandedIn(use);
  if (first !== undefined) return [first, ...again.filter(({ expansion }) => isSameExpansion(first.expansion.text, expansion.text))];
  const named = use.introductions.filter(({ inBody, behind }) => inBody && behind !== null);
  return named.filter(({ behind }) => behind === named[0]!.behind);
}

function told(acronym: string, more: number): string {
  if (more === 0) return say`"${acronym}" has been introduced before. Use the acronym alone here.`;
  return more === 1
    ? say`"${acronym}" has been introduced before. Use the acronym alone here, and at 1 more place.`
    : say`"${acronym}" has been introduced before. Use the acronym alone here, and at ${more} more places.`;
}
