/** Names of activities in running words: "the ARF Workshop on Maritime Security", "ARF Points of Contact Directory". */

import { findParticipants } from '../participants';

/** Place of a name in a line. */
export interface NameAt { readonly start: number; readonly end: number }

const KIND = '(?:Series of (?:Workshops|Seminars|Training Courses)|Workshops?|Seminars?|Conferences?|Training Courses?|Training(?: Programme)?|Courses?|Roundtables?|Round Tables?|Symposium|Symposia|Table-?[Tt]op Exercises?|(?:Desktop|Field Training) Exercises?|Exercises?|TTX|Directory|Compendium)';
/** A kind of activity; tried only where one of these words stands. */
const ANY_KIND = new RegExp(`\\b${KIND}\\b`, 'g');
const SMALL = /^(?:of|on|in|the|and|for|to|with|against|under|a|an|among|between|through|towards)$/;
const TOKEN = /\s+([A-Za-z0-9][\w'&/.–-]*)/y;

/** Whether a heading or a row names a kind of activity at all. */
export const namesKind = (words: string): boolean => words.search(ANY_KIND_PLAIN) >= 0;
const ANY_KIND_PLAIN = new RegExp(`\\b${KIND}\\b|\\b(?:concept paper|proposal|initiative|project|study|guidelines|work ?plan)\\b`, 'i');

const LEADS = /\b(?:co-?)?(?:leads?|chairs?|hosts?|sponsors?|proponents?|organi[sz]ers?)\b/i;

/** The name of an activity without the brackets that say who runs it: "(Japan and Fiji)", "[Co-leads: India, Canada]". */
export function bareName(name: string): string {
  const open = Math.max(name.lastIndexOf('('), name.lastIndexOf('['));
  if (open <= 0 || !/[)\]]\s*$/.test(name)) return name;
  return LEADS.test(name.slice(open)) || findParticipants(name, open).length > 0 ? name.slice(0, open).trimEnd() : name;
}

/** Names of activities in a line, in order. A kind without words of its own ("the Workshop") is no name. */
export function activityNamesIn(line: string, from = 0, to = line.length): NameAt[] {
  const out: NameAt[] = [];
  const region = to < line.length ? line.slice(0, to) : line;
  ANY_KIND.lastIndex = from;
  for (let hit = ANY_KIND.exec(region); hit !== null; hit = ANY_KIND.exec(region)) {
    const start = startOf(line, hit.index, Math.max(from, out.at(-1)?.end ?? from));
    const end = endOf(line, hit.index + hit[0].length, to);
    ANY_KIND.lastIndex = Math.max(end, hit.index + hit[0].length);
    const words = line.slice(start, end).split(' ').length;
    if (words >= 3 && (end > hit.index + hit[0].length || /\bARF\b/.test(line.slice(start, hit.index)))) out.push({ start, end });
  }
  return out;
}

/** Goes back over words in capitals and the small words between them, to the name's first word. */
function startOf(line: string, at: number, floor: number): number {
  let start = at;
  for (let words = 0; words < 10; words++) {
    const before = /(?:^|[\s"'(])([A-Za-z0-9][\w'&/-]*)\s$/.exec(line.slice(Math.max(floor, start - 32), start));
    if (before === null) break;
    const word = before[1]!;
    if (/^(?:The|This|That|A|An|In|At|Concept|Paper|Proposed|Its|Their)$/.test(word)) break;
    if (/^[A-Z]/.test(word)) start -= word.length + 1;
    else if (/^(?:of|and)$/.test(word) && /[A-Z][\w'&/-]*\s(?:of|and)\s$/.test(line.slice(Math.max(floor, start - 40), start))) start -= word.length + 1;
    else break;
  }
  return start;
}

/** Goes on over "on", "for" and words in capitals; ends before a comma, a verb, any plain word. */
function endOf(line: string, at: number, to: number): number {
  const led = /^(?:\s(?:on|for|of|to|in the)\b|:)/.exec(line.slice(at, at + 8));
  if (led === null) return at;
  let end = at;
  let solid = at;
  const participants = new Set(findParticipants(line, at, Math.min(to, at + 300)).map(({ start }) => start));
  for (let words = 0; words < 40; words++) {
    TOKEN.lastIndex = line[end] === ':' ? end + 1 : end;
    const next = TOKEN.exec(line);
    if (next === null || TOKEN.lastIndex > to) break;
    const word = next[1]!;
    const bare = word.replace(/[.]+$/, '');
    if (!SMALL.test(word) && !/^[A-Z0-9]/.test(word) && !/^(?:field|use|context|security)$/.test(word)) break;
    if (participants.has(next.index + next[0].length - word.length)) {
      const before = line.slice(solid, next.index).trim();
      if (before !== '' && before !== 'and') break;
    }
    end = TOKEN.lastIndex;
    if (!SMALL.test(word)) solid = end - (word.length - bare.length);
    if (bare !== word) break;
  }
  return solid;
}
