/** Numbers of those who attended: "20 ARF participants", "58 delegates from 20 ARF countries". */
import type { Joined } from '../joined';
import type { Sentence } from '../sentences';
import type { Phrase } from '../model';
import type { Words } from '../words';

const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const NUMBER = `(\\d{1,3}|(?:${TENS.join('|')})(?:[- ](?:${UNITS.slice(0, 9).join('|')}))?|${[...UNITS].reverse().join('|')})`;
/** Participants of the ARF are worth more than heads. */
const BODIES = new RegExp(`\\b${NUMBER}(?: \\([^)]{1,12}\\))? (?:ARF |ASEAN |other |member |participating |different |remaining )*(?:participants|members|member states|countries|states|delegations)\\b`, 'i');
const HEADS = new RegExp(`\\b${NUMBER}(?: \\([^)]{1,12}\\))? (?:\\w+ ){0,2}(?:delegates|representatives|officials|persons|people|experts|attendees)\\b`, 'i');

/** More Participants than the ARF has: persons are meant. */
const MOST_BODIES = 27;

export interface Counted extends Phrase { readonly value: number; readonly of: 'participants' | 'people'; readonly all: boolean }

/** Numbers of ARF Participants and of persons in a stretch of a line, one of each at most, Participants first. */
export function countsIn(joined: Joined, { start, end }: Sentence): Counted[] {
  if (!hasNumber(joined.words, start, end)) return [];
  const words = joined.text.slice(start, end);
  const counted = (hit: RegExpExecArray, of: Counted['of'], offset: number): Counted => ({
    ...joined.phrase(start + offset + hit.index, start + offset + hit.index + hit[0].length), of,
    value: /^\d/.test(hit[1]!) ? Number(hit[1]) : valueOf(hit[1]!.toLowerCase()), all: /\ball (?:of )?(?:the )?$/i.test(words.slice(0, offset + hit.index)),
  });
  const out: Counted[] = [];
  let bodies = BODIES.exec(words);
  let offset = 0;
  // "56 participants from eight countries" came; "20 ARF participants" sent them
  if (bodies !== null && /^\S+ participants$/i.test(bodies[0].replace(/^\S+ \([^)]*\) /, 'n ')) && (/^ (?:from|of|representing)\b/.test(words.slice(bodies.index + bodies[0].length)) || counted(bodies, 'people', 0).value > MOST_BODIES)) {
    out.push(counted(bodies, 'people', 0));
    offset = bodies.index + bodies[0].length;
    bodies = BODIES.exec(words.slice(offset));
  }
  if (bodies !== null) out.unshift(counted(bodies, 'participants', offset));
  const heads = out.some(({ of }) => of === 'people') ? null : HEADS.exec(words);
  if (heads !== null) out.push(counted(heads, 'people', 0));
  return out;
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
