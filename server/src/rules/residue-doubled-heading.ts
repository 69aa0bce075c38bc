import { say } from '../text/say';
import { MOST_COMPARED, type Rule } from './rule';

/** One heading twice in a row, with or without words under the first; on the second. */
export const residueDoubledHeading: Rule = {
  id: 'residue/doubled-heading',
  title: 'A heading stands twice in a row',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ mentions }) {
    for (const { kind, span, firstSpan } of mentions.copies) {
      if (kind === 'heading') yield { span, related: [{ span: firstSpan, message: say`The first one.` }], message: say`This heading stands twice in a row, with nothing between. Take one of the two out.` };
      if (kind === 'again') yield { span, severity: 'information', related: [{ span: firstSpan, message: say`The first one.` }], message: say`Another section has the same heading. Name what stands under this one, or put the two together.` };
      if (kind === 'section') yield { span, related: [{ span: firstSpan, message: say`The first one.` }], message: say`The section before this one has the same heading. Take this one out, or name what stands under it.` };
    }
  },
};
