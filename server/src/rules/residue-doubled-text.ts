import { MOST_COMPARED, type Rule } from './rule';

/** One paragraph, or one sentence, twice; on the second. */
export const residueDoubledText: Rule = {
  id: 'residue/doubled-text',
  title: 'A paragraph or sentence stands twice',
  severity: 'warning',
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ mentions }) {
    for (const { kind, span, firstSpan } of mentions.repeats) {
      if (kind !== 'heading') yield { span, related: [{ span: firstSpan, message: 'The first one.' }], message: `This ${kind} stands twice in the report, word for word. Take one of the two out.` };
    }
  },
};
