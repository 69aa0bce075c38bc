/** Words that the messages of the follow-up rules share. */
import { namedOnce, takesArticle } from '../report/in-english';
import type { Activity, FollowUp, ParticipantMention } from '../report/mentions';
import { capitalised } from '../text/letters';
import { say } from '../text/say';

const LONGEST = 70;

/** `"ARF Seminar on Online Scam" (4.3)`, cut at a word when long. */
export function activityWords({ name, heading }: Activity): string {
  const cut = name.text.length <= LONGEST ? name.text : `${name.text.slice(0, name.text.lastIndexOf(' ', LONGEST))} ...`;
  return heading?.label == null ? say`"${cut}"` : say`"${cut}" (${heading.label})`;
}

/** "A", "A and B", "A, B and C". */
export const listWords = (words: readonly string[]): string =>
  (words.length < 2 ? words.join('') : say`${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`);

/** "row 3", or "this row" where rows have no numbers: within a sentence. */
export const rowWithin = ({ row }: FollowUp): string => (row.label === null ? say`this row` : say`row ${row.label}`);

/** The same as a sentence begins. */
export const rowWords = (followUp: FollowUp): string => capitalised(rowWithin(followUp));

/** Each Participant once, in the words that name it first, as they stand in a sentence: with "the" where English needs one. */
export const namesOf = (mentions: readonly ParticipantMention[]): string[] => namedOnce(mentions).map(name => (takesArticle(name) ? say`the ${name}` : name));

/** Share of a row's words below which no one paragraph speaks of it. */
export const HEARD = 0.51;

/** Whether a row stands for nothing that the text is known to say: it may stand for something that is put otherwise there. */
export const standsForNothing = ({ matter, activities, undertakings, touched, echo }: FollowUp): boolean =>
  matter !== null && activities.length === 0 && undertakings.length === 0 && touched.length === 0 && echo < HEARD;
