import { say } from '../text/say';
import type { Rule } from './rule';

/** "Three organisations, namely A and B"; "these seven points" below a list of six; "15 activities, of which six, five and three". */
export const referenceStatedCount: Rule = {
  id: 'reference/stated-count',
  title: 'A number is that of the things or parts which its own sentence counts out',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ mentions }) {
    for (const { span, text, kind, value, counted } of mentions.statedCounts) {
      yield {
        span, severity: kind !== 'parts' || counted > value ? 'warning' : 'information',
        message: kind === 'above'
          ? say`"${text}" are spoken of here, and the list above has ${counted}. Correct the number, or the list.`
          : kind === 'named'
          ? say`"${text}" are announced here, and ${counted} are named. Correct the number, or name what is missing.`
          : say`The parts that this sentence gives add up to ${counted}, not ${value}. Correct the number or its parts.`,
      };
    }
  },
};
