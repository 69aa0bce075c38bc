import { say } from '../text/say';
import type { Rule } from './rule';

/** "The fund should be kept open for" and then the next paragraph; on the last word. */
export const structureBrokenOff: Rule = {
  id: 'structure/broken-off',
  title: 'A paragraph ends where its last sentence ends',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    for (const { span, text } of mentions.brokenOff) yield { span, message: say`The sentence breaks off behind "${text}", and something new begins. Write out the rest of it.` };
  },
};
