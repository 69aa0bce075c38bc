import { variantFinding } from './name-variants';
import { MOST_COMPARED, type Rule } from './rule';

/** "Agenda Items 4" of "Agenda Items 4 and 5" */
const COUNTED = /\s(?:\d{1,3}|[IVX]{1,5}|[A-Z])$/;

/** A body or paper whose name is written in two ways. */
export const nameNameVaries: Rule = {
  id: 'name/name-varies',
  title: 'A body or paper is named in one way',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ mentions }) {
    for (const variant of mentions.nameVariants.others) if (!(variant.kind === 'number' && COUNTED.test(variant.text))) yield variantFinding(variant);
  },
};
