import type { StatedCount } from '../report/mentions';
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
    const read = new Set<number>();
    for (const count of mentions.statedCounts) {
      const { span, kind, value, counted } = count;
      // parts and lists may be read in two ways
      if (kind === 'parts' || kind === 'named') {
        if (read.has(span.start)) continue;
        read.add(span.start);
      }
      yield { span, severity: (kind === 'parts' && counted <= value) || ((kind === 'series' || kind === 'ranges') && counted < value) ? 'information' : 'warning', message: messageOf(count) };
    }
  },
};

function messageOf({ text, kind, value, counted }: StatedCount): string {
  switch (kind) {
    case 'listed': return say`"${text}" are spoken of here, and the list in which they stand has ${counted}. Correct the number, or the list.`;
    case 'above': return say`"${text}" are spoken of here, and the list above has ${counted}. Correct the number, or the list.`;
    case 'named': return say`"${text}" are announced here, and ${counted} are named. Correct the number, or name what is missing.`;
    case 'parts': return say`The parts that this sentence gives add up to ${counted}, not ${value}. Correct the number or its parts.`;
    case 'share': return say`"${text}" are said to be a part of ${value}. Correct one of the two numbers.`;
    case 'percent': return say`The numbers in this sentence make ${counted} per cent, not ${value}. Correct one of them.`;
    case 'title': return say`This says "${text}", and the title gives this meeting the number ${counted}. Correct one of them.`;
    case 'beyond': return say`"${text}" is spoken of here, and the text has counted out ${counted} of them. Correct the number.`;
    case 'restated': return say`"${text}" are spoken of here, and the text has just counted out ${counted}. Correct the number.`;
    case 'ranges': return say`"${text}" does not go on where the numbers before it in this sentence end: ${counted} would. Correct the numbers.`;
    case 'series': return say`"${text}" is spoken of here, and this is number ${counted - 1} of its series: number ${counted} comes next. Check the number.`;
    case 'report': return say`"${text}" are spoken of here, and the report has ${counted}. Correct the number, or what the report has.`;
  }
}
