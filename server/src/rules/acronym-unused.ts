import type { Report } from '../report/model';
import { officialOf } from '../report/official-names';
import { say } from '../text/say';
import { expandedIn } from './acronym-words';
import type { Rule } from './rule';

/** Most paragraphs that tell who came. */
const OPENING = 3;

/** Where the paragraphs end that tell who came: at the second heading at the latest. */
const openingEnd = ({ paragraphs, headings, text }: Report): number =>
  Math.min(paragraphs[headings.length < 2 ? OPENING - 1 : OPENING]?.span.start ?? text.length, headings.find(({ span }) => span.start > (paragraphs[0]?.span.start ?? 0))?.span.start ?? text.length);

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
    for (const use of mentions.acronymUses) {
      if (use.introductions.length !== 1) continue;
      const [introduction] = expandedIn(use);
      if (introduction === undefined || use.uses.length + use.others > 0) continue;
      // Bodies that were represented are named with their acronyms so that readers know who is meant.
      if (use.familiar || use.acronym.includes(' ') || officialOf(use.acronym) !== null || (introduction.span.start < opening && isName(introduction.expansion.text))) continue;
      yield { span: introduction.span, message: say`"${use.acronym}" is introduced here and never used. Leave the acronym out, or use it where the words stand again.` };
    }
  },
};
