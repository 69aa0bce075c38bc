import { say } from '../text/say';
import { rowWords } from './follow-up-words';
import type { Rule } from './rule';

/** A row is due by an event of which the text never speaks. */
export const followUpMilestone: Rule = {
  id: 'follow-up/milestone',
  title: 'A row is due by an event that the text never mentions',
  severity: 'information',
  basis: 'draft',
  *check({ mentions }) {
    for (const { followUp, unheardMilestone } of mentions.rowPlaces) {
      if (unheardMilestone === null) continue;
      yield {
        span: unheardMilestone.span,
        message: say`${rowWords(followUp)} is due by "${unheardMilestone.text}", of which the text says nothing. Check the event, or let the text say what is due by then.`,
      };
    }
  },
};
