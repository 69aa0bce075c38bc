import { variantFinding } from './name-variants';
import { MOST_COMPARED, type Rule } from './rule';

/** An activity that the text, the follow-up table or an annex names in another way than its heading. */
export const nameActivityVaries: Rule = {
  id: 'name/activity-varies',
  title: 'An activity bears one name in its heading, the text, the follow-up table and the annexes',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ mentions }) {
    for (const variant of mentions.nameVariants.activities) yield variantFinding(variant);
  },
};
