import { activityWords, listWords, namesOf, rowWords } from './follow-up-words';
import { partiesOf } from './follow-up-parties';
import type { Rule } from './rule';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (value: number): string => NUMBERS[value] ?? String(value);

/** A row that names some of the proponents and leaves out others. */
export const followUpMissingProponent: Rule = {
  id: 'follow-up/missing-proponent',
  title: 'The follow-up table leaves out some of the proponents',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    for (const followUp of mentions.followUps) {
      const view = partiesOf(followUp);
      // Where a wrong party stands, that finding says who is due.
      if (view === null || view.wrong.length > 0 || view.missing.length === 0 || followUp.partyCell === null) continue;
      const [activity] = followUp.activities;
      const of = view.basis === 'proponents' && activity !== undefined ? `proponents of ${activityWords(activity)}` : 'whom the text asks to act';
      yield {
        span: followUp.partyCell.span,
        message: `${rowWords(followUp)} leaves out ${listWords(namesOf(view.missing))}, ${inWords(view.missing.length)} of the ${inWords(view.due.length)} ${of}. Add ${view.missing.length === 1 ? 'it' : 'them'}.`,
        related: [{ span: view.missing[0]!.span, message: `The text names ${namesOf(view.missing)[0]} here.` }],
      };
    }
  },
};
