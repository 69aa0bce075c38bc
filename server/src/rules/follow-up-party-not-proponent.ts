import type { FollowUp } from '../report/mentions';
import { say } from '../text/say';
import { activityWords, listWords, namesOf, rowWords } from './follow-up-words';
import { partiesOf, type PartyView } from './follow-up-parties';
import { otherThanReporting } from './reporting';
import type { Rule } from './rule';

/** A row that names somebody who, by the text, has no part in it. */
export const followUpPartyNotProponent: Rule = {
  id: 'follow-up/party-not-proponent',
  title: 'The follow-up table names a party that is not among the proponents',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ mentions }) {
    for (const followUp of mentions.followUps) {
      const view = partiesOf(followUp);
      const [activity] = followUp.activities;
      const reporting = view === null && followUp.activities.length === 1 && activity!.leads.length === 0 ? otherThanReporting(followUp.parties, activity!, mentions.interventions) : null;
      if (reporting !== null) {
        yield {
          span: reporting.extra.span, severity: 'information',
          message: say`${rowWords(followUp)} names ${listWords(namesOf(followUp.parties))}; in the text ${listWords(namesOf(reporting.together))} speak of ${activityWords(activity!)} first. Check who is to follow up.`,
          related: [{ span: reporting.missing.span, message: say`The text names them here.` }],
        };
      }
      if (view === null || view.wrong.length === 0) continue;
      yield {
        span: view.wrong[0]!.span,
        message: messageOf(followUp, view),
        related: [{ span: view.due[0]!.span, message: say`The text says so here.` }],
      };
    }
  },
};

function messageOf(followUp: FollowUp, view: PartyView): string {
  const row = rowWords(followUp);
  const wrong = listWords(namesOf(view.wrong));
  const due = listWords(namesOf(view.due));
  const [activity] = followUp.activities;
  if (activity === undefined || view.basis === 'requests') return say`${row} names ${wrong}, but what the text asks for concerns ${due}. Name those who are to follow up.`;
  const name = activityWords(activity);
  if (view.basis === 'mentions') return say`${row} names ${wrong}, but what the text says on ${name} names only ${due}. Name those who are to follow up.`;
  return view.due.length === 1
    ? say`${row} names ${wrong}, but the text gives ${due} as the proponent of ${name}. Name those who are to follow up.`
    : say`${row} names ${wrong}, but the text gives ${due} as the proponents of ${name}. Name those who are to follow up.`;
}
