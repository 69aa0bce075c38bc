import { say } from '../text/say';
import { rowWords } from './follow-up-words';
import type { Rule } from './rule';

/** A row refers to an item or paragraph that does not speak of its matter. */
export const followUpRowReference: Rule = {
  id: 'follow-up/row-reference',
  title: 'A row refers to a part of the report that speaks of something else',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ mentions }) {
    for (const { followUp, reference } of mentions.rowPlaces) {
      if (reference === null) continue;
      const { cell, meant } = reference;
      yield {
        span: cell.span,
        severity: meant === null ? 'information' : 'warning',
        message: meant === null
          ? say`${rowWords(followUp)} refers to ${cell.text}, which does not speak of this. Check the number, or what the row is about.`
          : say`${rowWords(followUp)} refers to ${cell.text}, which does not speak of this. ${meant.label} does: write that, if it is meant.`,
        ...(meant !== null && { related: [{ span: meant.span, message: say`The matter stands here.` }] }),
      };
    }
  },
};
