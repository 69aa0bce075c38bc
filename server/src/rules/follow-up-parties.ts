/** Who follows up according to a row, beside those the text names. */
import { WordPattern } from '../report/word-pattern';
import { Words } from '../report/words';
import { agrees } from '../text/dates';
import { covers } from '../text/span';
import type { FollowUp, ParticipantMention, Undertaking } from '../report/mentions';

export interface PartyView {
  /** Proponents of the row's activities; without activities, those the text asks to act, or else names with the request. */
  readonly due: readonly ParticipantMention[];
  /** Named by the row, but neither due nor named by any of the paragraphs the row stands for. */
  readonly wrong: readonly ParticipantMention[];
  /** Due, but not named by the row, where the row names single Participants at all. */
  readonly missing: readonly ParticipantMention[];
  /** What `due` are: proponents of the activities, whom requests name, or all whom the text on the activities names. */
  readonly basis: 'proponents' | 'requests' | 'mentions';
}

/** Roles that stand for all of them without naming any. */
const ROLES = new WordPattern('(proponent|proponents|cosponsor|cosponsors|cochair|cochairs|colead|coleads|co (sponsor|sponsors|chair|chairs|lead|leads)|organiser|organisers|organizer|organizers|lead countries|host|hosts|concerned|respective|all (arf)? (participants|countries|members) (named|listed))');

/** Null where nothing can be said: the row names nobody, or the text names nobody. */
export function partiesOf(followUp: FollowUp): PartyView | null {
  const view = viewOf(followUp);
  return view !== null && view.wrong.length > 0 ? view : ofAnother(followUp) ?? view;
}

/** Whether a row says all that is needed to hold its parties against the text; a row that names the wrong activity, or that does not say what it is about, has its own finding. */
const saysEnough = ({ parties, partyCell, asked, unknown, whole }: FollowUp): boolean => parties.length > 0 && partyCell !== null && asked && unknown === null && whole;

const openOf = ({ undertakings }: FollowUp): Undertaking[] => undertakings.filter(({ kind, routine }) => !routine && kind !== 'expression-of-interest');

function viewOf(followUp: FollowUp): PartyView | null {
  const { parties, activities, undertakings, partyCell, heard, dated } = followUp;
  if (!saysEnough(followUp) || partyCell === null) return null;
  const proponents = activities.length > 0;
  const open = openOf(followUp);
  // a stock phrase that a row takes up with its day is owed as well
  const requests = open.length > 0 ? open : undertakings.filter(({ deadline: given, kind }) => kind !== 'expression-of-interest' && given?.date != null && followUp.deadline !== null && agrees(given.date, followUp.deadline.date));
  const request = requests.length === 1 ? requests[0]! : null;
  const acting = once(proponents ? activities.flatMap(({ leads }) => leads) : request?.acting ?? []);
  // "ARF participants were requested to send it to Japan" names nobody who acts, but whom the row may name.
  const due = acting.length > 0 || proponents ? acting : once(request?.named ?? []);
  const told = new Set(parties.map(({ participant }) => participant));
  if (proponents && activities.some(({ leads }) => leads.length === 0)) return unheard(followUp);
  if (due.length === 0) return request !== null ? ofPronoun(followUp, request) : undertakings.length === 0 ? ofCited(followUp) : null;
  // "with the support of Canada": whoever is named beside it may have a part in it.
  const named = new Set([...heard, ...undertakings.flatMap(undertaking => undertaking.named)].map(({ participant }) => participant));
  const isDue = (participant: string): boolean => due.some(lead => lead.participant === participant);
  const wrong = once(parties).filter(({ participant }) => !isDue(participant) && !named.has(participant));
  // The row repeats exactly those whom one request names or who promise it, be they all of the proponents or not.
  const areTold = (people: readonly ParticipantMention[]): boolean => people.length > 0 && [...told].every(name => people.some(({ participant }) => participant === name)) && people.every(({ participant }) => told.has(participant));
  const asAsked = undertakings.some(({ named: people, acting: doing, routine, deadline }) => areTold(people) || ((!routine || deadline !== null) && areTold(doing)));
  // So does the sentence that gives its day.
  const asDated = areTold(dated);
  const missing = asAsked || asDated || ROLES.within(Words.of(partyCell.text)) ? [] : acting.filter(({ participant }) => !told.has(participant));
  return { due, wrong, missing, basis: proponents ? 'proponents' : 'requests' };
}

/** Where the paragraph that the row refers to names others alone. */
function ofCited({ parties, heard }: FollowUp): PartyView | null {
  if (heard.length === 0 || parties.some(({ participant }) => heard.some(one => one.participant === participant))) return null;
  return { due: once(heard), wrong: once(parties), missing: [], basis: 'requests' };
}

/** "It would send the table": one of those whom the paragraph names, and nobody else. */
function ofPronoun({ parties, heard }: FollowUp, { actors, paragraph, activities }: Undertaking): PartyView | null {
  const [actor, other] = actors;
  if (actor === undefined || other !== undefined || activities.length > 0 || !/^(?:it|he|she)$/i.test(actor.text)) return null;
  const here = once(heard.filter(({ span }) => covers(paragraph.span, span)));
  if (here.length === 0 || parties.some(({ participant }) => here.some(each => each.participant === participant))) return null;
  return { due: here, wrong: once(parties), missing: [], basis: 'requests' };
}

/** Where one request alone is for the day of the row: whom it does not name is not the one who is to act, though it may run the activity. */
function ofAnother(followUp: FollowUp): PartyView | null {
  const { deadline, parties } = followUp;
  if (deadline === null || !saysEnough(followUp)) return null;
  const open = openOf(followUp);
  const [only, other] = open.filter(({ deadline: given }) => given?.date != null && !given.event && agrees(given.date, deadline.date));
  if (only === undefined || other !== undefined || only.acting.length === 0 || only.named.some(({ participant }) => parties.some(party => party.participant === participant))) return null;
  // Another one is for the party of the row, which tells as much of what it stands for as its day does.
  if (open.some(({ acting }) => acting.some(({ participant }) => parties.some(party => party.participant === participant)))) return null;
  return { due: once(only.acting), wrong: once(parties), missing: [], basis: 'requests' };
}

/** Where the text does not say who runs the one activity of the row: whom it never names beside it has no part in it. */
function unheard({ activities, parties, undertakings, heard }: FollowUp): PartyView | null {
  if (activities.length !== 1 || heard.length === 0) return null;
  // "the proponents would ..." may be anybody
  if (undertakings.some(({ actors }) => actors.some(({ text }) => ROLES.within(Words.of(text)) || /\b(?:chairs?|they)\b/i.test(text)))) return null;
  const wrong = once(parties).filter(({ participant }) => !heard.some(one => one.participant === participant));
  return { due: once(heard), wrong, missing: [], basis: 'mentions' };
}

function once(mentions: readonly ParticipantMention[]): ParticipantMention[] {
  return mentions.filter((mention, index) => mentions.findIndex(({ participant }) => participant === mention.participant) === index);
}
