/** Whether a text is in English, by the small words that no English text does without. */

const SMALL = new Set(['the', 'of', 'and', 'to', 'in', 'for', 'on', 'by', 'with', 'was', 'were', 'is', 'are', 'that', 'as', 'at', 'from', 'its', 'which', 'be', 'this', 'not']);
/** UTF-16 units that are looked at. */
const READ = 3_000;
/** Words below which nothing can be told. */
const FEWEST = 40;
/** English prose has a third of such words; lists of names and posts have a tenth. */
const LEAST = 0.07;

/** True for English and for texts too short to tell. */
export function isEnglish(text: string): boolean {
  const words = text.slice(0, READ).toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST) return true;
  let small = 0;
  for (const word of words) if (SMALL.has(word)) small++;
  return small >= LEAST * words.length;
}
