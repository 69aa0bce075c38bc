import { say } from '../text/say';
import type { Rule } from './rule';

/** A colon with nothing behind it, or with another number of points than it announces. */
export const structureAnnounced: Rule = {
  id: 'structure/announced',
  title: 'What a colon announces follows, and as many points as it says',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ mentions }) {
    for (const { span, count, items, follows, before } of mentions.announced) {
      if (!follows) {
        yield {
          ...(before && { severity: 'information' as const }),
          span, message: say`This announces something, and nothing follows. Write out what is meant, or end the sentence.`,
        };
      } else if (count !== null && items !== null && count !== items) {
        yield { span, message: say`${count} are announced here, and the list that follows has ${items}. Correct the number or the list.` };
      }
    }
  },
};
