import { say } from '../text/say';
import type { Rule } from './rule';

/** "the report of Syndicate D" where the syndicates are A, B and C. */
export const referenceGroup: Rule = {
  id: 'reference/group',
  title: 'A group that the report refers to by its letter or number is one of those it has',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    for (const { span, text, noun, known, last } of mentions.citedGroups) {
      yield {
        span, message: say`There is no ${noun} ${text} in this report, which has ${known.join(', ')}. Give the letter or number of the one that is meant.`,
        related: [{ span: last, message: say`The last one stands here.` }],
      };
    }
  },
};
