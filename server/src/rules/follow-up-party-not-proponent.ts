import { activityWords, listWords, namesOf, rowWords } from './follow-up-words';
import { partiesOf } from './follow-up-parties';
import type { Rule } from './rule';

/** A row that names somebody who, by the text, has no part in it. */
export const followUpPartyNotProponent: Rule = {
  id: 'follow-up/party-not-proponent',
  title: 'The follow-up table names a party that is not among the proponents',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    for (const followUp of mentions.followUps) {
      const view = partiesOf(followUp);
      if (view === null || view.wrong.length === 0) continue;
      const wrong = listWords(namesOf(view.wrong));
      const due = listWords(namesOf(view.due));
      const [activity] = followUp.activities;
      const what = view.basis === 'mentions' && activity !== undefined
        ? `what the text says on ${activityWords(activity)} names only ${due}`
        : view.basis === 'proponents' && activity !== undefined ? `the text gives ${due} as ${view.due.length === 1 ? 'the proponent' : 'the proponents'} of ${activityWords(activity)}`
        : `what the text asks for concerns ${due}`;
      yield {
        span: view.wrong[0]!.span,
        message: `${rowWords(followUp)} names ${wrong}, but ${what}. Name those who are to follow up.`,
        related: [{ span: view.due[0]!.span, message: 'The text says so here.' }],
      };
    }
  },
};
