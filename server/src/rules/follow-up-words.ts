/** Words that the messages of the follow-up rules share. */
import type { Activity, FollowUp, ParticipantMention } from '../report/mentions';

const LONGEST = 70;

/** `"ARF Seminar on Online Scam" (4.3)`, cut at a word when long. */
export function activityWords({ name, heading }: Activity): string {
  const cut = name.text.length <= LONGEST ? name.text : `${name.text.slice(0, name.text.lastIndexOf(' ', LONGEST))} ...`;
  return heading?.label == null ? `"${cut}"` : `"${cut}" (${heading.label})`;
}

/** "A", "A and B", "A, B and C". */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

/** "Row 3", or "The row" where rows have no numbers. */
export const rowWords = ({ row }: FollowUp): string => (row.label === null ? 'This row' : `Row ${row.label}`);

/** Names that stand with "the" in a sentence. */
const ARTICLE = /^(?:United States|U\.?S\.?(?:A\.?)?$|Philippines|European|EU$|ROK$|DPRK$|DPR |PRC$|Lao P|Russian Federation|Republic|Kingdom|Union|Commonwealth|Democratic|People's|Islamic|Socialist)/;
const withArticle = (name: string): string => (ARTICLE.test(name) ? `the ${name}` : name);

/** Each Participant once, in the words that name it first, with "the" where it needs one. */
export function namesOf(mentions: readonly ParticipantMention[]): string[] {
  const seen = new Map<string, string>();
  for (const { participant, text } of mentions) if (!seen.has(participant)) seen.set(participant, withArticle(text.replace(/\s+/g, ' ')));
  return [...seen.values()];
}
