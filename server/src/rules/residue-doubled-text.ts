import { say } from '../text/say';
import { MOST_COMPARED, type Rule } from './rule';

/** One paragraph, or one sentence, twice; on the second. */
export const residueDoubledText: Rule = {
  id: 'residue/doubled-text',
  title: 'A paragraph or sentence stands twice',
  severity: 'warning',
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ report, mentions }) {
    for (const { kind, span, firstSpan } of [...mentions.copies, ...mentions.repeats]) {
      if (kind === 'heading' || kind === 'section' || kind === 'again') continue;
      yield {
        span, related: [{ span: firstSpan, message: say`The first one.` }],
        message: kind === 'words'
          ? say`"${report.text.slice(span.start, span.end).replace(/\s+/g, ' ')}" stands twice in a row. Take one of the two out.`
          : kind === 'paragraph'
          ? say`This paragraph stands twice in the report, word for word. Take one of the two out.`
          : say`This sentence stands twice in the report, word for word. Take one of the two out.`,
      };
    }
  },
};
