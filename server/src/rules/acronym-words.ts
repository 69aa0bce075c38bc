/** What rules on acronyms share: whether two expansions are the same words. */
import type { AcronymIntroduction, AcronymUse } from '../report/mentions';
import type { Phrase } from '../report/model';
import { significantWords, wordsOf } from '../text/similarity';

/** An introduction whose words are known. */
export type Expanded = AcronymIntroduction & { readonly expansion: Phrase };

/** Introductions in paragraphs and list items with the words that are introduced. */
export const expandedIn = ({ introductions }: AcronymUse): Expanded[] =>
  introductions.filter((introduction): introduction is Expanded => introduction.inBody && introduction.expansion !== null);

/** Those in headings, tables and annexes. */
export const expandedElsewhere = ({ introductions }: AcronymUse): Expanded[] =>
  introductions.filter((introduction): introduction is Expanded => !introduction.inBody && introduction.expansion !== null);

/** Words of an expansion in one spelling. */
const folded = (words: readonly string[]): string => words.map(word => word.replace(/yz/g, 'ys').replace(/iz/g, 'is').replace(/our\b/g, 'or')).join('');

/** Within another name the Forum may be written out or not. */
const FORUM = /\bASEAN\s+Regional\s+Forum(?:\s+\(ARF\))?/gi;

/** Whether two expansions say the same, be one of them longer at its beginning or end. */
export function isSameExpansion(one: string, other: string): boolean {
  const [a, b] = [one, other].map(words => words.replace(FORUM, 'ARF')) as [string, string];
  if (a === b) return true;
  const [shorter, longer] = [significantWords(a), significantWords(b)].sort((x, y) => x.length - y.length);
  if (!folded(longer!).startsWith(folded(shorter!)) && !folded(longer!).endsWith(folded(shorter!))) return false;
  return shorter!.length !== longer!.length || smallWords(a) === smallWords(b);
}

/** The words that join, without articles: "on and" in "Office on Drugs and Crime". */
const smallWords = (words: string): string => wordsOf(words).filter(word => /^(?:of|on|in|and|to|for|at|by|with|from|as|under)$/.test(word)).join(' ');
