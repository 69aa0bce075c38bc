import type { FollowUp } from '../report/mentions';
import { phrase, said, say } from '../text/say';
import { activityWords, listWords, namesOf, rowWords } from './follow-up-words';
import { partiesOf, type PartyView } from './follow-up-parties';
import { toldMissing } from './follow-up-told';
import type { Rule } from './rule';

/** From two on. */
const NUMBERS = [phrase`two`, phrase`three`, phrase`four`, phrase`five`, phrase`six`, phrase`seven`, phrase`eight`, phrase`nine`];
const inWords = (value: number): string => said(NUMBERS[value - 2] ?? String(value));

/** A row that names some of the proponents and leaves out others. */
export const followUpMissingProponent: Rule = {
  id: 'follow-up/missing-proponent',
  title: 'The follow-up table leaves out some of the proponents',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    yield* toldMissing(report, mentions);
    for (const followUp of mentions.followUps) {
      const view = partiesOf(followUp);
      // Where a wrong party stands, that finding says who is due.
      if (view === null || view.wrong.length > 0 || view.missing.length === 0 || followUp.partyCell === null) continue;
      yield {
        span: followUp.partyCell.span,
        message: messageOf(followUp, view),
        related: [{ span: view.missing[0]!.span, message: say`The text names ${namesOf(view.missing)[0]!} here.` }],
      };
    }
  },
};

function messageOf(followUp: FollowUp, { basis, missing, due }: PartyView): string {
  const row = rowWords(followUp);
  const left = listWords(namesOf(missing));
  const all = inWords(due.length);
  const [activity] = followUp.activities;
  if (basis === 'proponents' && activity !== undefined) {
    const name = activityWords(activity);
    if (due.length === 1) return say`${row} leaves out ${left}, the proponent of ${name}. Add it.`;
    return missing.length === 1
      ? say`${row} leaves out ${left}, one of the ${all} proponents of ${name}. Add it.`
      : say`${row} leaves out ${left}, ${inWords(missing.length)} of the ${all} proponents of ${name}. Add them.`;
  }
  if (due.length === 1) return say`${row} leaves out ${left}, whom the text asks to act. Add it.`;
  return missing.length === 1
    ? say`${row} leaves out ${left}, one of the ${all} whom the text asks to act. Add it.`
    : say`${row} leaves out ${left}, ${inWords(missing.length)} of the ${all} whom the text asks to act. Add them.`;
}
