import { variantFinding } from './name-variants';
import { MOST_COMPARED, type Rule } from './rule';

/** A body or paper whose name is written in two ways. */
export const nameNameVaries: Rule = {
  id: 'name/name-varies',
  title: 'A body or paper is named in one way',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ mentions }) {
    for (const variant of mentions.nameVariants.others) yield variantFinding(variant);
  },
};
