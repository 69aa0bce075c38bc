/** Annexed lists that give how many came from each Participant, against those whom the text names. */
import type { Mentions } from '../report/mentions';
import { say } from '../text/say';
import { atStart } from './attendance-sets';
import { listWords, namesOf } from './follow-up-words';
import type { Finding } from './rule';

/** Share of those named that a list must have to be one of them all. */
const NEARLY_ALL = 0.8;
const FEWEST = 5;

/** The one Participant that a list has or lacks, or has in the place of another. */
export function* countedOtherwise({ attendance, headcounts, delegateLists }: Mentions): Generator<Finding> {
  if (attendance === null || attendance.form !== 'list' || attendance.partial || attendance.all !== null) return;
  const named = [...attendance.present, ...attendance.inPerson, ...attendance.online];
  for (const { annex, span, participants } of headcounts) {
    if (delegateLists.some(list => list.annex === annex)) continue;
    const missing = named.filter(({ participant }) => !participants.includes(participant));
    const extra = participants.filter(participant => !named.some(each => each.participant === participant));
    if (missing.length > 1 || extra.length > 1 || missing.length + extra.length === 0 || participants.length < FEWEST || participants.length - extra.length < NEARLY_ALL * participants.length) continue;
    const [lacking] = missing;
    const more = listWords(namesOf(extra.map(participant => ({ participant, text: participant, span }))));
    const related = [{ span, message: say`The numbers stand here.` }];
    if (lacking === undefined) yield { span, severity: 'information', message: say`${annex.label} counts ${more}, which the text does not name among those who attended. Correct one of them.`, related: [{ span: attendance.span, message: say`Those who attended are named here.` }] };
    else if (extra.length === 0) yield { span: lacking.span, severity: 'information', message: say`${atStart(lacking)} is named as attending, but ${annex.label} counts nobody from there. Add it there, or correct the text.`, related };
    else yield { span: lacking.span, message: say`${atStart(lacking)} is named as attending, where ${annex.label} counts ${more}. Correct one of them.`, related };
  }
}
