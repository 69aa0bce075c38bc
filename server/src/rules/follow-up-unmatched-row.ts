import type { FollowUp, Mentions, Undertaking } from '../report/mentions';
import { shareOf, stemsOf } from '../report/mentions/stems';
import { textIn } from '../report/watch';
import { agrees } from '../text/dates';
import { say } from '../text/say';
import { covers } from '../text/span';
import { otherEdition, toldOfAnother, toldOtherwise } from './follow-up-told-otherwise';
import { otherSubject } from './follow-up-other-subject';
import { pointAlone } from './follow-up-point-alone';
import { withoutCounterpart } from './certainty';
import { activityWords, HEARD, rowWithin, rowWords } from './follow-up-words';
import type { Finding, Rule } from './rule';

/** Only a row of which the text has hardly anything surely stands for nothing; one of few words may put it in other ones. */
const HARDLY = 0.34;
const TELLING = 3;
/** Rows on the next meeting, chairs and the like are worded freely; of their words less will do. */
const GENERAL = /\b(?:next|meetings?|chair\w*|co-?chair\w*|host\w*|venue|dates?|ISM|ISG|SOM|report|\d{1,2}(?:st|nd|rd|th))\b/gi;
const HEARD_OF_GENERAL = 0.25;

/** "None", "No action required": nothing is to be followed up. */
const NOTHING = /^\W*(?:none|nil|n\/a|no (?:further )?(?:action|follow-?up))\b/i;

/** A point that says itself who is going to do what sums nothing up: "New Zealand will write to all participants". */
const TELLS = /^(?:The |All )?[A-Z][^.;:]{0,80}?\s(?:will|would|shall|(?:is|are|was|were) (?:asked |requested |invited )?to|agreed to|undertook to|offered to|promised to)\s/;

function heard(matter: string, whole: boolean): number {
  const rest = matter.replace(GENERAL, ' ');
  if (rest === matter) return HEARD;
  return whole && stemsOf(rest).size > 2 ? HEARD_OF_GENERAL : 0;
}

/** A row that stands for nothing in the text, or names an activity about which the text asks nothing. */
export const followUpUnmatchedRow: Rule = {
  id: 'follow-up/unmatched-row',
  title: 'A row of the follow-up table matches nothing in the text',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    yield* toldOtherwise(report, mentions);
    yield* toldOfAnother(report, mentions);
    yield* otherEdition(report, mentions);
    yield* withoutLine(mentions);
    yield* pointAlone(mentions);
    const others = [...otherSubject(report, mentions)];
    const told = new Set(others.map(({ span }) => span));
    yield* others;
    const spare: Finding[] = [];
    for (const followUp of mentions.followUps) {
      if (followUp.matter === null || told.has(followUp.matter.span) || followUp.row.cells.some(({ text }) => NOTHING.test(text))) continue;
      const [activity] = followUp.activities;
      if (followUp.unknown !== null) {
        yield { span: followUp.unknown.span, message: say`${rowWords(followUp)} names "${followUp.unknown.text}", of which the text does not speak. Name the activity that is meant, or add it to the text.` };
      } else if (activity !== undefined && followUp.named && !followUp.asked && !isDueThere(followUp, mentions)) {
        yield {
          span: followUp.matter.span,
          message: say`${rowWords(followUp)} names ${activityWords(activity)}, but the text asks nothing of the kind about it. Name the activity that is meant, or add the request to the text.`,
          related: [{ span: activity.heading?.nameSpan ?? activity.name.span, message: say`The activity stands here.` }],
        };
      } else if (activity === undefined && !(report.followUp!.layout === 'list' && TELLS.test(followUp.matter.text)) && followUp.echo < heard(followUp.matter.text, followUp.whole) && !mentions.undertakings.some(undertaking => isDueWith(undertaking, followUp) && speaksOf(textIn(report, undertaking.sentence), followUp.matter!.text))) {
        const severity = followUp.echo <= HARDLY && stemsOf(followUp.matter.text).size >= TELLING ? 'warning' : 'information';
        spare.push({ span: followUp.matter.span, severity, message: say`${rowWords(followUp)} is about something the text does not speak of. Add it to the text, or take the row out.` });
      }
    }
    yield* withoutCounterpart(spare, spare.length > 0 && hasOwed(mentions));
  },
};

/** Whether the part of the text that the row refers to gives its day. */
const isDueThere = (followUp: FollowUp, { rowPlaces, dates }: Mentions): boolean => {
  const parts = rowPlaces.find(place => place.followUp === followUp)?.parts ?? [];
  return followUp.deadline?.date.day != null && dates.some(({ span, to }) => agrees(to, followUp.deadline!.date) && parts.some(part => covers(part, span)));
};

/** Whether the text asks for something by a day that no row stands for: a spare row may be the one for it, in other words. */
function hasOwed({ followUps, undertakings }: Mentions): boolean {
  const covered = new Set(followUps.flatMap(({ undertakings: own, touched }) => [...own, ...touched]));
  const withRow = new Set(followUps.flatMap(({ activities }) => activities));
  return undertakings.some(undertaking => !undertaking.routine && undertaking.deadline?.date != null && !covered.has(undertaking) && !undertaking.activities.some(activity => withRow.has(activity)));
}

/** Whether somebody whom the row names is to do something by its day: the row may word the matter otherwise. */
const isDueWith = ({ deadline: given, acting, named }: Undertaking, { deadline, parties }: FollowUp): boolean =>
  deadline?.date.day != null && given?.date != null && agrees(given.date, deadline.date) && parties.some(({ participant }) => [...acting, ...named].some(other => other.participant === participant));

const speaksOf = (sentence: string, matter: string): boolean => shareOf(stemsOf(matter), stemsOf(sentence)) > 0;

/** Fewest rows for action lines to be what a table sums up. */
const FEWEST = 3;

/** The one row without an action line above, where every other row repeats one. */
function* withoutLine({ followUps, followUpPoints }: Mentions): Generator<Finding> {
  const lines = followUpPoints.find(list => list.lines)?.points ?? [];
  if (followUps.length < FEWEST || lines.length < FEWEST - 1) return;
  const alone = followUps.filter(({ undertakings, touched, deadline }) => ![...undertakings, ...touched].some(({ span }) => lines.some(line => covers(line.span, span)))
    && !lines.some(line => line.deadline !== null && deadline !== null && agrees(line.deadline.date, deadline.date)));
  const [only] = alone;
  if (only === undefined || alone.length > 1 || only.matter === null || only.echo < HEARD) return;
  yield { span: only.matter.span, severity: 'information', message: say`Each other row of the follow-up table repeats an action line of the text; ${rowWithin(only)} repeats none. Add the line, or take the row out.` };
}
