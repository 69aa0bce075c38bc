import { say } from '../text/say';
import { MOST_COMPARED, type Rule } from './rule';

/** One heading twice in a row; on the second. */
export const residueDoubledHeading: Rule = {
  id: 'residue/doubled-heading',
  title: 'A heading stands twice in a row',
  severity: 'warning',
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ mentions }) {
    for (const { kind, span, firstSpan } of mentions.repeats) {
      if (kind === 'heading') yield { span, related: [{ span: firstSpan, message: say`The first one.` }], message: say`This heading stands twice in a row, with nothing between. Take one of the two out.` };
    }
  },
};
