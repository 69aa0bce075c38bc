/** The one row that is about something else than what its actor promised by its day. */
import type { FollowUp, Mentions, Undertaking } from '../report/mentions';
import { stemsOf } from '../report/mentions/stems';
import type { Report } from '../report/model';
import { textIn } from '../report/watch';
import { agrees } from '../text/dates';
import { say } from '../text/say';
import { rowWords } from './follow-up-words';
import type { Finding } from './rule';

/** So many other rows use the words of what was promised. */
const HABIT = 2;
/** What is sent round and what is done with it, which says nothing of the matter. */
const KINDS = stemsOf('list paper draft report note form letter proposal concept document copy text date dates outline programme agenda information details comments summary plan programme names first second final revised new updated send circulate prepare submit draft provide share present complete publish convey inform write organise hold host participants members secretariat meeting workshop seminar next');

const dueWith = ({ deadline, parties }: FollowUp, undertakings: readonly Undertaking[]): readonly Undertaking[] => (deadline?.date.day == null ? [] : undertakings.filter(({ deadline: given, acting }) =>
  given?.date != null && agrees(given.date, deadline.date) && parties.some(({ participant }) => acting.some(other => other.participant === participant))));

const matterOf = (text: string): readonly string[] => [...stemsOf(text)].filter(stem => !KINDS.has(stem) && !/^\d/.test(stem));

export function* otherSubject(report: Report, { followUps, undertakings }: Mentions): Generator<Finding> {
  const astray: { readonly followUp: FollowUp; readonly due: Undertaking }[] = [];
  let agreeing = 0;
  for (const followUp of followUps) {
    const [due, another] = followUp.matter === null ? [] : dueWith(followUp, undertakings);
    if (due === undefined || another !== undefined) continue;
    const own = matterOf(followUp.matter!.text);
    const said = stemsOf(textIn(report, due.sentence));
    if (own.some(stem => said.has(stem))) agreeing++;
    // acronyms and what has but one word of its own may stand for what the paragraph says
    else if (own.length > 0 && !followUp.activities.some(activity => due.activities.includes(activity)) && !own.some(stem => stemsOf(textIn(report, due.paragraph.span)).has(stem))) astray.push({ followUp, due });
  }
  const [only, more] = astray;
  if (only === undefined || more !== undefined || agreeing < HABIT) return;
  yield {
    span: only.followUp.matter!.span, severity: 'information',
    message: say`${rowWords(only.followUp)} is about something else than what the text asks for by this day, though it names the same actor. Check what is to be done.`,
    related: [{ span: only.due.span, message: say`The text says so here.` }],
  };
}
