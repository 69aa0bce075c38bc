/** Words that are put into a report: English, whatever language the writer reads. */
import type { ParticipantMention } from './mentions';

/** "A", "A and B", "A, B and C". */
export function listInEnglish(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

/** Names that stand with "the" in a sentence. */
const ARTICLE = /^(?:United States|U\.?S\.?(?:A\.?)?$|Philippines|European|EU$|ROK$|DPRK$|DPR |PRC$|Lao P|Russian Federation|Republic|Kingdom|Union|Commonwealth|Democratic|People's|Islamic|Socialist)/;
export const takesArticle = (name: string): boolean => ARTICLE.test(name);

/** Each Participant once, in the words that name it first. */
export function namedOnce(mentions: readonly ParticipantMention[]): string[] {
  const seen = new Map<string, string>();
  for (const { participant, text } of mentions) if (!seen.has(participant)) seen.set(participant, text.replace(/\s+/g, ' '));
  return [...seen.values()];
}

/** As they stand in a sentence, with "the" where it needs one. */
export const namesInEnglish = (mentions: readonly ParticipantMention[]): string[] => namedOnce(mentions).map(name => (takesArticle(name) ? `the ${name}` : name));
