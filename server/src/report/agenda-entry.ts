/** One entry of an agenda from its words: title, lead in brackets, sub-items. */
import { byRange } from '../text/letters';
import { fromCardinal, fromLetters, fromRoman } from '../text/numerals';
import { trimSpan, type Span } from '../text/span';
import { minutesBehind, type Clock } from './clock';
import type { AgendaEntry, AgendaSubItem, Phrase } from './model';
import { plainWords } from './plain';

export type Writable<T> = { -readonly [K in keyof T]: T[K] };
export type DraftEntry = Writable<Omit<AgendaEntry, 'subItems'>> & { subItems: AgendaSubItem[] };

/** The number of an item and where it stands. */
export interface ItemNumber { readonly value: number; readonly span: Span }

/** A time of the report: its words and what they mean. */
export interface Timed { readonly phrase: Phrase; readonly clock: Clock }

export const ITEM = /^(?:agenda\s+item|item|session|module|topic|theme|panel|unit|segment)\s*(?:no\.?\s*)?(\d{1,2}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)\b\s*[:.–—-]?\s*/i;
export const itemValue = (label: string): number | null => (/^\d/.test(label) ? Number(label) : fromRoman(label) ?? fromCardinal(label));

/** Words in the brackets that close a title, when they say who leads. */
const SQUARE = /\[([^\]]{2,200})\]\s*$/;
const TO_BRIEF = /\(([^()]{2,120}(?:to (?:brief|lead|chair|present)|chair|lead)[^()]{0,40})\)\s*$/i;
const ROLE = /\(((?:chair(?:ed by)?|lead|moderator|co-lead)\b[^()]{0,120})\)\s*$/i;

export function entryOf(text: string, time: Timed | null, item: ItemNumber | null, words: Span, span: Span, subItems: AgendaSubItem[], day: number): DraftEntry {
  const raw = plainWords(text.slice(words.start, words.end));
  // "Session 1" stays in the title of an item that has its number elsewhere
  const numbered = item !== null && item.span.start <= words.start && item.span.end > words.start ? ITEM.exec(raw) : null;
  const title = numbered ? raw.slice(numbered[0].length) : raw;
  const inside = (SQUARE.exec(title) ?? TO_BRIEF.exec(title) ?? ROLE.exec(title))?.[1] ?? null;
  const at = inside === null ? -1 : text.indexOf(inside, words.start);
  const clock = time?.clock ?? null;
  return {
    span, time: time?.phrase ?? null, minutesStated: clock?.stated ?? minutesBehind(title), minutesComputed: clock === null || clock.to === null ? null : clock.to - clock.from,
    from: clock?.from ?? null, to: clock?.to ?? null, day, item: item?.value ?? null, itemSpan: item?.span ?? null,
    title: { text: title, span: words }, lead: inside === null ? null : { text: inside, span: at >= 0 && at < words.end ? { start: at, end: at + inside.length } : words }, subItems,
  };
}

const SUB = byRange(/(?:^|[\s>(])((?:[ivx]{1,5}|[a-z]|\d{1,2})[.)]|\d{1,2}\.\d{1,2}[.)]?)\s+(?=[\p{L}"“<\d])/gu);
const LIST_ITEM = /<li\b[^<>]{0,80}>|[•●▪◦]/gi;

interface Mark { readonly label: string | null; readonly ordinal: number; readonly at: number; readonly body: number; readonly style: string }

/** Sub-items inside a cell, each label the successor of the one before it; without labels, the items of a list. */
export function subItemsIn(text: string, span: Span): { subItems: AgendaSubItem[]; titleEnd: number } {
  const raw = text.slice(span.start, span.end);
  const marks = labelledMarks(raw);
  if (marks.length === 0) for (const hit of raw.matchAll(LIST_ITEM)) marks.push({ label: null, ordinal: marks.length + 1, at: hit.index, body: hit.index + hit[0].length, style: 'list' });
  if (marks.length === 0) return { subItems: [], titleEnd: span.end };
  const subItems = marks.map((mark, index) => {
    const end = index + 1 < marks.length ? marks[index + 1]!.at : raw.length;
    const inside = raw.slice(mark.body, end);
    // what closes the brackets around all of them, or parts one from the next
    const tail = /\([^()]*\)\W*$/.test(inside) ? /[;,\s]*$/ : /[;,\s)]*$/;
    const words = trimSpan(text, { start: span.start + mark.body, end: span.start + mark.body + inside.replace(tail, '').length });
    return { label: mark.label, ordinal: mark.ordinal, span: { start: span.start + mark.at, end: span.start + end }, text: { text: plainWords(text.slice(words.start, words.end)), span: words }, lead: null };
  });
  return { subItems: subItems.filter(({ text: words }) => words.text !== ''), titleEnd: span.start + raw.slice(0, marks[0]!.at).replace(/[\s(]+$/, '').length };
}

/** "Agenda Item 3 (continued)": its parts are counted on. */
export const CONTINUED = /\bcont(?:inued|inuation|['’]?d)\b/i;

function labelledMarks(raw: string): Mark[] {
  const marks: Mark[] = [];
  const goesOn = CONTINUED.test(raw);
  for (const match of raw.matchAll(SUB)) {
    const label = match[1]!.replace(/[.)]$/, '');
    const at = match.index + match[0].indexOf(match[1]!);
    const body = match.index + match[0].length;
    const last = marks.at(-1);
    const later = last === undefined && goesOn ? valueIn(label, 'decimal') : null;
    const next = last ? last.ordinal + 1 : later ?? 1;
    const value = last ? valueIn(label, last.style) : fromRoman(label) === 1 ? 1 : fromLetters(label) === 1 || label === '1' ? 1 : /^\d+\.1$/.test(label) ? 1 : later;
    if (value !== next) continue;
    const style = last?.style ?? (/^\d+\./.test(label) ? 'decimal' : /^\d/.test(label) ? 'arabic' : fromRoman(label) === 1 ? 'roman' : 'letter');
    marks.push({ label, ordinal: next, at, body, style });
  }
  return marks;
}

function valueIn(label: string, style: string): number | null {
  if (style === 'roman') return fromRoman(label);
  if (style === 'letter') return fromLetters(label);
  if (style === 'decimal') return /^\d+\.\d+$/.test(label) ? Number(label.split('.')[1]) : null;
  return /^\d+$/.test(label) ? Number(label) : null;
}
