/** Whether a text is in English, by the small words that no English text does without. */

const SMALL: readonly string[] = [' the ', ' of ', ' and ', ' to ', ' in ', ' for ', ' on ', ' by ', ' with ', ' was ', ' were ', ' that ', ' as '];
/** UTF-16 units that are looked at. */
const READ = 3_000;
/** Words below which nothing can be told. */
const FEWEST = 40;
/** English prose has a third of such words; lists of names and posts have a tenth. */
const LEAST = 0.06;
/** From here on the letters are not Latin. */
const BEYOND_LATIN = 0x250;
const PUNCTUATION = 0x2000;
const AFTER_PUNCTUATION = 0x2e80;

/** True for English and for texts too short to tell. */
export function isEnglish(text: string): boolean {
  const end = Math.min(text.length, READ);
  let gaps = 0;
  let foreign = 0;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) gaps++;
    else if (code >= BEYOND_LATIN && (code < PUNCTUATION || code >= AFTER_PUNCTUATION)) foreign++;
  }
  if (foreign * 3 > end) return false;
  if (gaps < FEWEST) return true;
  const words = text.slice(0, end).replaceAll('\n', ' ');
  // Changing capitals takes longer than all else, and a text that is not all in capitals has enough small words without it.
  return hasSmallWords(words, LEAST * gaps) || hasSmallWords(words.toLowerCase(), LEAST * gaps);
}

/** Of a report the first few words say enough. */
function hasSmallWords(words: string, enough: number): boolean {
  let small = 0;
  for (const word of SMALL) {
    for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + word.length - 1)) small++;
    if (small >= enough) return true;
  }
  return false;
}
