import type { FollowUp } from '../report/mentions';
import { say } from '../text/say';
import { rowWords } from './follow-up-words';
import type { Rule } from './rule';

/** A row that says word for word what an earlier one says. */
export const followUpDuplicateRow: Rule = {
  id: 'follow-up/duplicate-row',
  title: 'No row of the follow-up table stands twice',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    const numbers = report.followUp?.columns.findIndex(({ role }) => role === 'number') ?? -1;
    const earlier = new Map<string, FollowUp>();
    for (const followUp of mentions.followUps) {
      if (followUp.matter === null) continue;
      const words = wordsOf(followUp, numbers);
      const first = earlier.get(words);
      if (first === undefined) earlier.set(words, followUp);
      else {
        yield {
          span: followUp.row.nameSpan,
          message: say`${rowWords(followUp)} says the same as a row before it. Take one of them out, or say in what they differ.`,
          related: [{ span: first.row.nameSpan, message: say`The same stands here.` }],
        };
      }
    }
  },
};

/** All that a row says beside its number, whatever stops end its cells. */
const wordsOf = ({ row }: FollowUp, numbers: number): string => row.cells.filter(({ column, text }) => column !== numbers && text !== row.label)
  .map(({ text }) => text.toLowerCase().replace(/^\(?\w{1,3}[.)]\s+/, '').replace(/(?:[;,]\s*and)?[\s.;,]*$/, '')).join('\n');
