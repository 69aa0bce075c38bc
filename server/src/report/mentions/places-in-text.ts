/** Places named after "in" or "at": "in Da Nang, Viet Nam". */
import { byRange, isCapital } from '../../text/letters';
import type { Span } from '../../text/span';
import type { Joined } from '../joined';
import { participantOf } from '../participants';

export interface PlaceMention {
  readonly text: string;
  readonly span: Span;
  /** Its parts between commas: a building, a city, a country. */
  readonly parts: readonly string[];
}

const LEADS = /\b(?:in|at)\s+(?:both\s+)?(?:the\s+(?:city\s+of\s+)?)?/gi;
const WORD = byRange(/[\s,]*([\p{L}\p{N}'’.-]+)/uy);
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/;
const SMALL = /^(?:of|de|da|do|del|la|le|the|and|al|d)$/;
/** What no place's name is made of: the format of the meeting, its own name. */
const NO_PLACE = /^(?:Hybrid|Person|Persons?|Conjunction|Accordance|Line|English|Meeting|Workshop|ARF|ASEAN|Track|Day|Session)\b/i;
const MOST_WORDS = 12;

/** A place in a line. */
export interface PlaceWords {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly string[];
}

export const placed = (joined: Joined, { start, end, parts }: PlaceWords): PlaceMention => ({ ...joined.phrase(start, end), parts });

/** Places between two offsets of a line, in order. */
export const placesIn = (joined: Joined, from: number, to: number): PlaceMention[] => placeWordsIn(joined.text, from, to).map(place => placed(joined, place));

export function placeWordsIn(line: string, from: number, to: number): PlaceWords[] {
  const region = line.slice(0, to);
  const out: PlaceWords[] = [];
  LEADS.lastIndex = from;
  for (let hit = LEADS.exec(region); hit !== null; hit = LEADS.exec(region)) {
    const start = hit.index + hit[0].length;
    const end = placeEnd(region, start);
    if (end === start) continue;
    // "in Tokyo and Jakarta, respectively" names two; "Trinidad and Tobago" is rather seen as two than "Tokyo and Jakarta" as one
    let at = start;
    for (const part of region.slice(start, end).split(/,?\s+and\s+(?:in\s+)?/)) {
      const begin = region.indexOf(part, at);
      out.push({ start: begin, end: begin + part.length, parts: part.split(/\s*,\s*(?:the\s+)?/).filter(each => each !== '') });
      at = begin + part.length;
    }
    LEADS.lastIndex = end;
  }
  return out;
}

/** Where the words in capitals end that begin at an offset. */
function placeEnd(region: string, start: number): number {
  if (!isCapital(region, start)) return start;
  let end = start;
  let at = start;
  for (let words = 0; words < MOST_WORDS; words++) {
    WORD.lastIndex = at;
    const next = WORD.exec(region);
    if (next === null) break;
    const word = next[1]!;
    if (SMALL.test(word)) { at = WORD.lastIndex; continue; }
    if (!isCapital(word, 0) || MONTH.test(word) || (end === start && NO_PLACE.test(word))) break;
    at = WORD.lastIndex;
    end = at - (word.endsWith('.') && !/^(?:[A-Z]\.)+$|^St\.$/.test(word) ? 1 : 0);
    if (end < at) break;
  }
  return end;
}

/** The country among the parts: the last of several, or a single one that is a Participant. */
export function countryOf(parts: readonly string[]): string | null {
  const last = parts.at(-1);
  if (last === undefined) return null;
  return parts.length > 1 || participantOf(last) !== null ? last : null;
}
