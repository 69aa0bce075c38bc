import { citedBodies } from './follow-up-bodies';
import { citedParties } from './follow-up-told';
import type { Rule } from './rule';

/** "Thailand to circulate the draft by May (paragraph 18)", and paragraph 18 asks somebody else. */
export const followUpCitedParagraph: Rule = {
  id: 'follow-up/cited-paragraph',
  title: 'A follow-up that names a paragraph names those whom the paragraph asks to act',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    yield* citedParties(report, mentions);
    yield* citedBodies(report, mentions);
  },
};
