/** Numbers of those who attended: "20 ARF participants", "58 delegates from 20 ARF countries". */
import type { Joined } from '../joined';
import type { Sentence } from '../sentences';
import type { Phrase } from '../model';
import type { Words } from '../words';

const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const NUMBER = `(\\d{1,3}|(?:${TENS.join('|')})(?:[- ](?:${UNITS.slice(0, 9).join('|')}))?|${[...UNITS].reverse().join('|')})`;
/** Participants of the ARF are worth more than heads. */
const BODIES = new RegExp(`\\b${NUMBER}(?: \\([^)]{1,12}\\))? (?:ARF |ASEAN |other |member |participating |different |remaining )*(?:ARF participants|participants(?! (?:from|representing)\\b)|members|member states|countries|states|delegations)\\b`, 'i');
const HEADS = new RegExp(`\\b${NUMBER}(?: \\([^)]{1,12}\\))? (?:\\w+ ){0,2}(?:delegates|representatives|officials|persons|people|experts|attendees|trainees|participants(?= (?:from|representing)\\b))\\b`, 'i');
/** "41 participants" are people: the ARF never had so many members. */
const MOST_BODIES = 27;

export interface Counted extends Phrase { readonly value: number; readonly of: 'participants' | 'people'; readonly all: boolean }

/** Numbers of ARF Participants and of persons in a stretch of a line, one of each at most, Participants first. */
export function countsIn(joined: Joined, { start, end }: Sentence): Counted[] {
  if (!hasNumber(joined.words, start, end)) return [];
  const words = joined.text.slice(start, end);
  return ([['participants', BODIES], ['people', HEADS]] as const).flatMap(([of, pattern]) => {
    const hit = pattern.exec(words);
    if (hit === null) return [];
    const value = /^\d/.test(hit[1]!) ? Number(hit[1]) : valueOf(hit[1]!.toLowerCase());
    const bare = of === 'participants' && value > MOST_BODIES && /^\S+ participants$/.test(hit[0]);
    return [{ ...joined.phrase(start + hit.index, start + hit.index + hit[0].length), value, of: bare ? 'people' : of, all: /\ball (?:of )?(?:the )?$/i.test(words.slice(0, hit.index)) }];
  });
}

const NUMBERS = new Set([...UNITS, ...TENS]);

function hasNumber(words: Words, start: number, end: number): boolean {
  for (let index = words.from(start); index < words.count && words.start(index) < end; index++) {
    if (words.line.charCodeAt(words.start(index)) <= 57 || NUMBERS.has(words.lower(index))) return true;
  }
  return false;
}

function valueOf(words: string): number {
  const [tens, unit] = words.split(/[- ]/);
  const ten = TENS.indexOf(tens!);
  return ten < 0 ? UNITS.indexOf(tens!) + 1 : (ten + 2) * 10 + (unit === undefined ? 0 : UNITS.indexOf(unit) + 1);
}
