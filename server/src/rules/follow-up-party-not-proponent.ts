import type { FollowUp } from '../report/mentions';
import { say } from '../text/say';
import { activityWords, listWords, namesOf, rowWords } from './follow-up-words';
import { partiesOf, type PartyView } from './follow-up-parties';
import { retoldIn, type Retold } from './follow-up-retold';
import { rowActors, rowBodies } from './follow-up-bodies';
import { toldParties } from './follow-up-told';
import { otherThanReporting } from './reporting';
import type { Finding, Rule } from './rule';

/** A row that names somebody who, by the text, has no part in it. */
export const followUpPartyNotProponent: Rule = {
  id: 'follow-up/party-not-proponent',
  title: 'The follow-up table names a party that is not among the proponents',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    yield* retold(retoldIn(report, mentions));
    yield* toldParties(mentions);
    const told = new Set<FollowUp>();
    yield* rowBodies(report, mentions, told);
    for (const followUp of mentions.followUps) {
      const view = partiesOf(followUp);
      const [activity] = followUp.activities;
      const reporting = view === null && followUp.activities.length === 1 && activity!.leads.length === 0 ? otherThanReporting(report, followUp.parties, activity!, mentions.interventions) : null;
      if (reporting !== null) {
        told.add(followUp);
        yield {
          span: reporting.extra.span, severity: 'information',
          message: say`${rowWords(followUp)} names ${listWords(namesOf(followUp.parties))}; in the text ${listWords(namesOf(reporting.together))} speak of ${activityWords(activity!)} first. Check who is to follow up.`,
          related: [{ span: reporting.missing.span, message: say`The text names them here.` }],
        };
      }
      if (view === null || view.wrong.length === 0) continue;
      told.add(followUp);
      yield {
        span: view.wrong[0]!.span,
        message: messageOf(followUp, view),
        related: [{ span: view.due[0]!.span, message: say`The text says so here.` }],
      };
    }
    yield* rowActors(mentions, told);
  },
};

/** Follow-ups in plain sentences that name somebody whom the text did not name there, in place of one whom it did. */
function* retold(pairs: readonly Retold[]): Generator<Finding> {
  for (const { later, first } of pairs) {
    const isIn = (named: Retold['later']['named']) => ({ participant }: { readonly participant: string }): boolean => named.some(other => other.participant === participant);
    const wrong = later.named.filter(name => !isIn(first.named)(name));
    const due = first.named.filter(name => !isIn(later.named)(name));
    if (wrong.length === 0 || due.length === 0) continue;
    yield {
      span: wrong[0]!.span,
      message: say`The follow-ups name ${listWords(namesOf(wrong))} here, where the text names ${listWords(namesOf(due))}. Name those who are to follow up.`,
      related: [{ span: due[0]!.span, message: say`The text says so here.` }],
    };
  }
}

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
