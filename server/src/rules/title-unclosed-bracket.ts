import { say } from '../text/say';
import type { Rule } from './rule';

/** A bracket of the title without its partner; on the bracket. */
export const titleUnclosedBracket: Rule = {
  id: 'title/unclosed-bracket',
  title: 'A bracket in the title is opened and never closed, or closed and never opened',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    for (const { text, span } of mentions.titleBrackets) {
      const opens = text === '(' || text === '[';
      yield {
        span,
        message: opens
          ? say`This bracket in the title is never closed. Close it, or take it out.`
          : say`This bracket in the title is never opened. Open it, or take it out.`,
      };
    }
  },
};
