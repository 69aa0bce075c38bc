import type { Report } from '../report/model';
import { officialOf } from '../report/official-names';
import { isWithin } from '../report/watch';
import { say } from '../text/say';
import type { Rule } from './rule';

/** Most paragraphs that tell who came. */
const OPENING = 3;

/** Where the paragraphs end that tell who came: at the second heading at the latest. */
const openingEnd = ({ paragraphs, headings }: Report): number =>
  Math.min(paragraphs[headings.length < 2 ? OPENING - 1 : OPENING]?.span.start ?? Infinity, headings.find(({ span }) => span.start > (paragraphs[0]?.span.start ?? 0))?.span.start ?? Infinity);

/** Whether words are a name: all but those that join begin with a capital. */
const isName = (words: string): boolean => !/\b(?!(?:of|on|in|the|and|for|to|with|against)\b)[a-z]{2,}/.test(words.replace(/-[a-z]+/g, ''));

/** An acronym that is introduced and then never used. */
export const acronymUnused: Rule = {
  id: 'acronym/unused',
  title: 'An acronym that is introduced is used',
  severity: 'information',
  basis: 'draft',
  *check({ report, mentions }) {
    const opening = openingEnd(report);
    for (const { acronym, span, expansion, again } of mentions.unusedAcronyms) {
      if (again !== null) {
        yield {
          span, message: say`"${acronym}" is introduced here and never used, but the words stand again. Use the acronym there, or leave it out here.`,
          related: [{ span: again, message: say`The words stand again here.` }],
        };
        continue;
      }
      // Bodies that were represented are named with their acronyms so that readers know who is meant; not so the one a co-chair comes from.
      const known = acronym.includes(' ') || officialOf(acronym) !== null || (span.start < opening && isName(expansion.text));
      if (known && !mentions.coChairs.some(({ post }) => post !== null && post.span.start <= span.start && isWithin(report, post.span.end, span.start, NEAR))) continue;
      yield { span, message: say`"${acronym}" is introduced here and never used. Leave the acronym out, or use it where the words stand again.` };
    }
  },
};

/** The bracket stands so near behind the post that it belongs to it. */
const NEAR = 3;
