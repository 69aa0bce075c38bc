/** Numbers of those who attended: "20 ARF participants", "58 delegates from 20 ARF countries". */
import { CARDINAL_TENS, CARDINAL_UNITS, fromCardinal } from '../../text/numerals';
import type { Joined } from '../joined';
import type { Sentence } from '../sentences';
import type { Phrase } from '../model';
import type { Words } from '../words';

const NUMBER = `(\\d{1,3}|(?:${CARDINAL_TENS.join('|')})(?:[- ](?:${CARDINAL_UNITS.slice(0, 9).join('|')}))?|${[...CARDINAL_UNITS].reverse().join('|')})`;
/** Participants of the ARF are worth more than heads. */
const BODIES = new RegExp(`\\b${NUMBER}(?: \\([^)]{1,12}\\))? (?:(?:out )?of (?:the |all )?(?:\\d{2}|twenty(?:-\\w+)?) )?(?:ARF |ASEAN |other |member |participating |different |remaining )*(?:participants|members|member states|countries|states|delegations)\\b`, 'i');
const HEADS = new RegExp(`\\b${NUMBER}(?: \\([^)]{1,12}\\))? (?:(?!(?:were|was|are|of|and) )\\w+ ){0,2}(?:delegates|representatives|officials|persons|people|experts|EEPs|attendees|trainees|students|fellows)\\b`, 'i');

/** "Of the 24 participants of the ARF, 18 sent delegations" */
const OF_ALL = new RegExp(`^(?:[\\d.()\\[\\]]+\\s+)?Of (?:all )?(?:the )?${NUMBER} (?:ARF |ASEAN |member )*(?:participants|members|member states|countries|states|delegations)(?: (?:of|in) the (?:ARF|ASEAN Regional Forum|Forum))?, (?:only |some )?${NUMBER}\\b(?! (?:participants|members|delegat|officials|persons|per ))`, 'i');

/** "India (3) and Japan (2), 31 in all" */
const IN_ALL = new RegExp(`(?<=\\(\\d{1,3}\\),? )${NUMBER} (?:in all|in total|altogether)\\b`, 'i');

/** More Participants than the ARF has: persons are meant. */
const MOST_BODIES = 27;

/** `together`: with other persons counted right behind: "21 experts and 15 officials". */
export interface Counted extends Phrase { readonly value: number; readonly together: number; readonly of: 'participants' | 'people'; readonly all: boolean }

const AND_MORE = new RegExp(`^,? (?:and|as well as|plus) ${NUMBER} (?!(?:ARF|ASEAN|countr|participants|members|states|delegations)\\b)[a-z]`, 'i');

/** Numbers of ARF Participants and of persons in a stretch of a line, one of each at most, Participants first. */
export function countsIn(joined: Joined, { start, end }: Sentence): Counted[] {
  if (!hasNumber(joined.words, start, end)) return [];
  const words = joined.text.slice(start, end);
  const valueOf = (number: string): number => (/^\d/.test(number) ? Number(number) : fromCardinal(number)!);
  const counted = (hit: RegExpExecArray, of: Counted['of'], offset: number): Counted => ({
    ...joined.phrase(start + offset + hit.index, start + offset + hit.index + hit[0].length), of,
    value: valueOf(hit[1]!), together: valueOf(hit[1]!) + valueOf(AND_MORE.exec(words.slice(offset + hit.index + hit[0].length))?.[1] ?? '0'), all: /\ball (?:of )?(?:the )?$/i.test(words.slice(0, offset + hit.index)),
  });
  const share = OF_ALL.exec(words);
  if (share !== null) {
    const at = start + share[0].length - share[2]!.length;
    return [{ ...joined.phrase(at, at + share[2]!.length), of: 'participants', value: valueOf(share[2]!), together: valueOf(share[2]!), all: false }];
  }
  const out: Counted[] = [];
  let bodies = BODIES.exec(words);
  let offset = 0;
  // "56 participants from eight countries" came; "20 ARF participants", "20 participants of the ARF" sent them
  if (bodies !== null && /^\S+ participants$/i.test(bodies[0].replace(/^\S+ \([^)]*\) /, 'n ')) && (/^ (?:from|of(?! (?:the )?(?:ARF|ASEAN Regional Forum|Forum)\b)|representing)\b/.test(words.slice(bodies.index + bodies[0].length)) || counted(bodies, 'people', 0).value > MOST_BODIES)) {
    out.push(counted(bodies, 'people', 0));
    offset = bodies.index + bodies[0].length;
    bodies = BODIES.exec(words.slice(offset));
  }
  if (bodies !== null) out.unshift(counted(bodies, 'participants', offset));
  const heads = out.some(({ of }) => of === 'people') ? null : HEADS.exec(words);
  if (heads !== null) out.push(counted(heads, 'people', 0));
  const whole = out.some(({ of }) => of === 'people') ? null : IN_ALL.exec(words);
  if (whole !== null) out.push(counted(whole, 'people', 0));
  return out;
}

const NUMBERS = new Set([...CARDINAL_UNITS, ...CARDINAL_TENS]);

function hasNumber(words: Words, start: number, end: number): boolean {
  for (let index = words.from(start); index < words.count && words.start(index) < end; index++) {
    if (words.line.charCodeAt(words.start(index)) <= 57 || NUMBERS.has(words.lower(index))) return true;
  }
  return false;
}
