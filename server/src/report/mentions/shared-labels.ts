/** Labels that a sentence shares out among several papers: "The List of Delegates and the Agenda appear as Annexes 1 and 2, respectively." */

/** Labels shared out among papers, right after the last of them. */
const SHARED_OUT = /^["”'’]?(?:\*\*|__)?,?\s+respectively\b/;
/** How each of several papers is introduced. */
const EACH_PAPER = /^(?:the|a|an|his|her|its|their)\s/i;

/** Whether the words after the last label share the labels out. */
export const isSharedOut = (after: string): boolean => SHARED_OUT.test(after);

/** How many papers "the List of Delegates, the Agenda and the Programme" are; null where they cannot be told apart, and below zero where one of them may be several. */
export function papersIn(subject: string): number | null {
  const parts = subject.split(/,\s*(?:and\s+)?|\s+and\s+(?=(?:the|a|an|his|her|its|their)\s)/i).filter(part => part !== '');
  if (parts.length < 2 || !parts.every(part => EACH_PAPER.test(part))) return null;
  // "the remarks of the Co-Chairs" may be two papers
  return parts.some(part => /^\S+\s+(?:\p{L}+\s+)*?\p{L}+s(?:\s+(?:of|by|from|delivered|made|given)\b|$)/u.test(part)) ? -parts.length : parts.length;
}
