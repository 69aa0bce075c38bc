import { fromCardinal } from '../text/numerals';
import type { FollowUp } from '../report/mentions';
import { phrase, said, say } from '../text/say';
import { activityWords, listWords, namesOf, rowWords } from './follow-up-words';
import { partiesOf, type PartyView } from './follow-up-parties';
import { toldMissing } from './follow-up-told';
import type { Finding, Rule } from './rule';

/** From two on. */
const NUMBERS = [phrase`two`, phrase`three`, phrase`four`, phrase`five`, phrase`six`, phrase`seven`, phrase`eight`, phrase`nine`];
const inWords = (value: number): string => said(NUMBERS[value - 2] ?? String(value));

/** A row that names some of the proponents and leaves out others. */
export const followUpMissingProponent: Rule = {
  id: 'follow-up/missing-proponent',
  title: 'The follow-up table leaves out some of the proponents',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    yield* toldMissing(report, mentions);
    for (const followUp of mentions.followUps) {
      const view = partiesOf(followUp);
      const counted = view === null || view.wrong.length + view.missing.length === 0 ? fewerThan(followUp) : null;
      if (counted !== null) yield counted;
      // Where a wrong party stands, that finding says who is due.
      if (view === null || view.wrong.length > 0 || view.missing.length === 0 || followUp.partyCell === null) continue;
      yield {
        span: followUp.partyCell.span,
        // who names none of them may mean that somebody else is to act
        severity: view.missing.length === view.due.length ? 'information' : 'warning',
        message: messageOf(followUp, view),
        related: [{ span: view.missing[0]!.span, message: say`The text names ${namesOf(view.missing)[0]!} here.` }],
      };
    }
  },
};

/** "The three proponents would submit it": how many act. */
const COUNTED = /\b(?:the|all) (two|three|four|five|six|[2-6]) (?:co-?)?(?:proponents|sponsors|chairs|leads|lead countries|hosts|organi[sz]ers|convenors)\b/i;

/** "Thailand, on behalf of the three co-chairs, would": one of them acts. */
const ON_BEHALF = /\b(?:on behalf of|for)\b/i;

/** A row that names fewer than the one request says are to act. */
function fewerThan(followUp: FollowUp): Finding | null {
  const { partyCell, parties, undertakings, unknown, whole } = followUp;
  const [request, other] = undertakings.filter(({ kind }) => kind !== 'expression-of-interest');
  const named = new Set(parties.map(({ participant }) => participant)).size;
  if (partyCell === null || request === undefined || other !== undefined || named === 0 || unknown !== null || !whole) return null;
  const actor = request.actors.find(({ text }) => COUNTED.test(text) && !ON_BEHALF.test(text));
  const hit = actor === undefined ? null : COUNTED.exec(actor.text)!;
  const value = hit === null ? 0 : fromCardinal(hit[1]!.toLowerCase()) ?? Number(hit[1]);
  // "the proponents", or somebody besides
  if (named >= value || partyCell.text.split(BETWEEN).length !== named) return null;
  return {
    span: partyCell.span, related: [{ span: actor!.span, message: say`The text says so here.` }],
    message: say`${rowWords(followUp)} names ${named}, but by the text ${hit![0].toLowerCase()} are to act. Name all of them.`,
  };
}
const BETWEEN = /\s*(?:[,;/&]|\band\b)\s*(?:and\s)?/;

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
