/** Where the text speaks again of how many came: "greeted the 24 delegations", "20 of the 23 delegations present". */
import { CARDINAL_TENS, CARDINAL_UNITS, fromCardinal } from '../../text/numerals';
import type { Phrase } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

const NUMBER = `(\\d{1,3}|(?:${CARDINAL_TENS.join('|')})(?:-(?:${CARDINAL_UNITS.slice(0, 9).join('|')}))?|${CARDINAL_UNITS.slice(1, 19).reverse().join('|')})`;
const WHO = '((?:ARF |participating )?(?:delegations|participants|members|countries)|delegates)';
/** Of all who came: told by the verb before it, or by what stands behind. */
const TOLD = new RegExp(`\\b(?:greeted|welcomed|thanked|addressed) (?:all )?(?:the )?${NUMBER} ${WHO}(?=[.,;]| (?:and|to|for|present)\\b)|\\b(?:the|all|all the|all of the) ${NUMBER} ${WHO} (?:present|represented|in attendance|attending|in the room|who were present|that were present)\\b(?! (?:in|on|at|from) )`, 'gi');

interface Again extends Sentence { readonly value: number; readonly people: boolean }

/** What hardly a line has, without the numbers. */
const MAY_TELL = /\b(?:greeted|welcomed|thanked|addressed) (?:all )?(?:the )?(?:\d|(?!the |all )[a-z-]+ (?:ARF |participating )?(?:deleg|member|countr|partic))|\b(?:delegations|delegates|members|countries|participants) (?:present|represented|in attendance|attending|in the room|who were|that were)\b/i;
const AGAIN = telling(({ text }): readonly Again[] => (MAY_TELL.test(text) ? [...text.matchAll(TOLD)].flatMap((hit): Again[] => {
  const [number, who] = [hit[1] ?? hit[3]!, hit[2] ?? hit[4]!];
  const value = /^\d/.test(number) ? Number(number) : fromCardinal(number.toLowerCase());
  // "participants" may be persons
  return value === null || /^participants$/.test(who) ? [] : [{ start: hit.index + hit[0].indexOf(number), end: hit.index + hit[0].indexOf(who) + who.length, value, people: who.toLowerCase() === 'delegates' }];
}) : []));

export interface RestatedAttendance extends Phrase { readonly value: number; readonly people: boolean }

export function restatedAttendanceOf(units: readonly Unit[]): readonly RestatedAttendance[] {
  return units.flatMap(({ joined }) => joined.ask(AGAIN).map(({ start, end, value, people }) => ({ ...joined.phrase(start, end), value, people })));
}
