/** Numbers of those who attended: "20 ARF participants", "58 delegates from 20 ARF countries". */
import type { Joined } from '../joined';
import type { Sentence } from '../sentences';
import type { Phrase } from '../model';

const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const NUMBER = `(\\d{1,3}|(?:${TENS.join('|')})(?:[- ](?:${UNITS.slice(0, 9).join('|')}))?|${[...UNITS].reverse().join('|')})`;
/** Participants of the ARF are worth more than heads. */
const BODIES = new RegExp(`\\b${NUMBER}(?: \\([^)]{1,12}\\))? (?:ARF |ASEAN |other |member |participating |different )*(?:participants|members|member states|countries|states|delegations)\\b`, 'i');
const HEADS = new RegExp(`\\b${NUMBER}(?: \\([^)]{1,12}\\))? (?:\\w+ ){0,2}(?:delegates|representatives|officials|persons|people|experts|attendees)\\b`, 'i');

/** The first count of ARF Participants in a stretch of a line, else of persons; null without one. */
export function countIn(joined: Joined, { start, end }: Sentence): (Phrase & { readonly value: number }) | null {
  const words = joined.text.slice(start, end);
  const hit = BODIES.exec(words) ?? HEADS.exec(words);
  if (hit === null) return null;
  const value = /^\d/.test(hit[1]!) ? Number(hit[1]) : valueOf(hit[1]!.toLowerCase());
  return { ...joined.phrase(start + hit.index, start + hit.index + hit[0].length), value };
}

function valueOf(words: string): number {
  const [tens, unit] = words.split(/[- ]/);
  const ten = TENS.indexOf(tens!);
  return ten < 0 ? UNITS.indexOf(tens!) + 1 : (ten + 2) * 10 + (unit === undefined ? 0 : UNITS.indexOf(unit) + 1);
}
