/** Words for those who run something: "co-sponsors", "the proponents", "lead countries". */
import { isSpace } from '../../text/span';
import type { Words } from '../words';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const ALONE = wordSet('sponsor sponsors proponent proponents organiser organisers organizer organizers host hosts cosponsor cosponsors cochair cochairs coproponent coproponents colead coleads coorganiser coorganisers coorganizer coorganizers cohost cohosts');
const AFTER_CO = wordSet('sponsor sponsors chair chairs proponent proponents lead leads organiser organisers organizer organizers host hosts');
const LEAD = wordSet('lead leading');
const COUNTRY = wordSet('country countries');
const BEING = wordSet('as being are is were was');

/** Whether nothing but one hyphen stands between a word and the one before it. */
export const isHyphened = (words: Words, index: number): boolean => index > 0 && words.start(index) - words.end(index - 1) === 1 && words.line.charCodeAt(words.end(index - 1)) === 45;

/** Index after the words for a role that begin with the word `at`; -1 for none. */
export function roleAfter(words: Words, at: number, limit: number): number {
  let word = at;
  const co = words.lower(at) === 'co' && isHyphened(words, at + 1);
  if (co) word++;
  if (word >= limit) return -1;
  const lower = words.lower(word);
  if (LEAD.has(lower) && word + 1 < limit && COUNTRY.has(words.lower(word + 1)) && words.joined(word + 1)) return word + 2;
  return (co ? AFTER_CO : ALONE).has(lower) ? word + 1 : -1;
}

/** Where ", as the" and the like begins that leads to the role at `role`: the spaces or the comma before it; -1 when nothing does. */
export function roleBefore(words: Words, role: number, floor: number): number {
  let word = role - 1;
  if (words.lower(word) === 'the' && words.lower(word - 1) === 'of' && words.lower(word - 2) === 'one') word -= 3;
  else if (words.lower(word) === 'the' || words.lower(word) === 'a') word--;
  if (!BEING.has(words.lower(word))) return -1;
  for (let next = word + 1; next <= role; next++) if (!words.joined(next)) return -1;
  if (words.lower(word) === 'as' && words.lower(word - 1) === 'acting') word--;
  const { line } = words;
  let at = words.start(word);
  while (at > floor && isSpace(line.charCodeAt(at - 1))) at--;
  if (at === words.start(word)) return -1;
  return at > floor && line[at - 1] === ',' ? at - 1 : at;
}

/** Offset after the spaces at an offset; -1 where none stands. */
export function afterSpaces(line: string, offset: number): number {
  let at = offset;
  while (at < line.length && isSpace(line.charCodeAt(at))) at++;
  return at === offset ? -1 : at;
}
