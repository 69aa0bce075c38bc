import { stemsOf } from '../report/mentions/stems';
import { say } from '../text/say';
import { activityWords, rowWords } from './follow-up-words';
import type { Rule } from './rule';

/** Less of a row's words than this in any one paragraph means that the text does not speak of it. */
const HEARD = 0.51;
/** Rows on the next meeting, chairs and the like are worded freely; of their words less will do. */
const GENERAL = /\b(?:next|meetings?|chair\w*|co-?chair\w*|host\w*|venue|dates?|ISM|ISG|SOM|report|\d{1,2}(?:st|nd|rd|th))\b/gi;
const HEARD_OF_GENERAL = 0.25;


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
  basis: 'draft',
  *check({ mentions }) {
    for (const followUp of mentions.followUps) {
      if (followUp.matter === null) continue;
      const [activity] = followUp.activities;
      if (followUp.unknown !== null) {
        yield { span: followUp.unknown.span, message: say`${rowWords(followUp)} names "${followUp.unknown.text}", of which the text does not speak. Name the activity that is meant, or add it to the text.` };
      } else if (activity !== undefined && followUp.named && !followUp.asked) {
        yield {
          span: followUp.matter.span,
          message: say`${rowWords(followUp)} names ${activityWords(activity)}, but the text asks nothing of the kind about it. Name the activity that is meant, or add the request to the text.`,
          related: [{ span: activity.heading?.nameSpan ?? activity.name.span, message: say`The activity stands here.` }],
        };
      } else if (activity === undefined && followUp.echo < heard(followUp.matter.text, followUp.whole)) {
        yield { span: followUp.matter.span, message: say`${rowWords(followUp)} is about something the text does not speak of. Add it to the text, or take the row out.` };
      }
    }
  },
};
