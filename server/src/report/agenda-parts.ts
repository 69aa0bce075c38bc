/** Items of an agenda that share a line or a cell, with no times between them: "Morning: Opening; Rescue at Sea", "Day 2 | Salvage; Closing". */
import { trimSpan, type Span } from '../text/span';
import { entryOf, ITEM, itemValue, type DraftEntry, type ItemNumber } from './agenda-entry';

/** What stands between two of them. */
const BETWEEN = /;|<br\s*\/?>/gi;
const LONGEST = 160;
/** "Session 2: Capacity Building" has its number within so many letters. */
const NUMBERED = 60;

/** The number with which words begin: "Session 2: Capacity Building". */
export function sessionAt(text: string, start: number, end: number): ItemNumber | null {
  const session = ITEM.exec(text.slice(start, Math.min(end, start + NUMBERED)));
  const value = session === null ? null : itemValue(session[1]!);
  return session === null || value === null ? null : { value, span: { start, end: start + session[0].length } };
}

/** An entry for each part of a stretch; none where one of them is too long for a name. */
export function entriesIn(text: string, { start, end }: Span, day: number): DraftEntry[] {
  const words = text.slice(start, end);
  const out: DraftEntry[] = [];
  let from = 0;
  for (const next of [...words.matchAll(BETWEEN)].map(({ index, 0: mark }) => ({ at: index, length: mark.length })).concat({ at: words.length, length: 0 })) {
    const part = words.slice(from, next.at);
    const joint = /^\s*and\s+/.exec(part)?.[0].length ?? 0;
    const span = trimSpan(text, { start: start + from + joint, end: start + from + part.replace(/[\s.]+$/, '').length });
    from = next.at + next.length;
    if (span.end <= span.start) continue;
    if (span.end - span.start > LONGEST) return [];
    out.push(entryOf(text, null, sessionAt(text, span.start, span.end), span, span, [], day));
  }
  return out;
}

/** The part of a day before a colon, or the day itself: "Afternoon: ", "Tuesday, 8 May: ". */
const PART_OF_DAY = /^(?:[-*•]\s*)?(?:\*\*|__)?(?:(?:early |late )?(?:morning|afternoon|evening|forenoon)(?: session)?|before lunch|after lunch|a\.?m\.?|p\.?m\.?)(?:\*\*|__)?\s*[:–—-]\s*/i;
const DAY = /^(?:[-*•]\s*)?(?:\*\*|__)?(?:day\s+\w+|(?:first|second|third|fourth|fifth|last)\s+day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}\s+[A-Z][a-z]{2,8})\b[^:;]{0,50}?(?:\*\*|__)?:\s*/i;

/** Where the items of a line begin behind the part of the day they are in; `day` when it names a day; null for any other line. */
export function behindPart(words: string): { readonly from: number; readonly day: boolean } | null {
  const part = PART_OF_DAY.exec(words);
  if (part !== null) return { from: part[0].length, day: false };
  const day = DAY.exec(words);
  return day === null || day[0].length === words.length ? null : { from: day[0].length, day: true };
}
