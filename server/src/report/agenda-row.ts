/** A row of an agenda in a table: which cell has the time, the number, the words, and who leads. */
import { byRange, hasLetters } from '../text/letters';
import type { Span } from '../text/span';
import { findDates } from '../text/dates';
import { entryOf, ITEM, itemValue, subItemsIn, type DraftEntry, type ItemNumber, type Timed } from './agenda-entry';
import { entriesIn } from './agenda-parts';
import { clockAt } from './clock';
import type { AgendaSubItem, Cell, Phrase, Row } from './model';
import { honorificOf } from './delegate-titles';
import { chain, findParticipants } from './participants';
import { plainWords } from './plain';

const NUMBERED = byRange(/^((?:\*\*|__)?)(\d{1,2})[.)](?:\*\*|__)?\s+(?=["“*_<]{0,3}\p{L})/u);

/** "i. Workshop on Cables", below the cells of its item. */
const LETTERED = byRange(/^\(?([ivx]{1,5}|[a-z])[.)]\s+(?=["“*_]{0,3}\p{Lu})/u);

const LEADS = /\b(?:leads?|chairs?|moderators?|speakers?|presenters?|responsib\w+|facilitators?|countr(?:y|ies)|delegations?|by)\b/i;

/** Columns whose head says that they name who leads, each with its head. */
export type LeadColumns = ReadonlyMap<number, string>;

export function leadColumns(head: Row | null): LeadColumns {
  return new Map((head?.cells ?? []).filter(({ text }) => LEADS.test(text) && !/\b(?:agenda|subject|topic|programme|activit)/i.test(text)).map(({ column, text }) => [column, text]));
}

const DAY = /^\W{0,4}(?:day\s+(?:\d{1,2}|one|two|three|four|five|[IVX]{1,4})\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/i;

/** Whether words tell the day of what follows: "Day 2", "Thursday, 11 October 2018". */
export function tellsDay(words: string): boolean {
  if (words.length > 80) return false;
  if (DAY.test(words)) return true;
  const [date] = findDates(words);
  return date !== undefined && date.span.start <= 12 && words.length - date.span.end <= 20;
}

/** What a row gives: an entry, one or more sub-items of the entry above, the day of what follows, or nothing. */
export type RowReading =
  | { readonly kind: 'entry'; readonly entry: DraftEntry; readonly day: string | null }
  | { readonly kind: 'sub-item'; readonly item: AgendaSubItem }
  | { readonly kind: 'sub-items'; readonly items: readonly AgendaSubItem[] }
  | { readonly kind: 'day'; readonly words: string }
  | { readonly kind: 'entries'; readonly entries: readonly DraftEntry[]; readonly day: string }
  | null;

export function readRow(text: string, row: Row, leads: LeadColumns, day: number): RowReading {
  let time: Timed | null = null;
  let item: ItemNumber | null = null;
  let dayWords: string | null = null;
  const rest: Cell[] = [];
  let lead: Phrase | null = null;
  let leadHead: string | null = null;
  for (const cell of row.cells) {
    if (cell.text === '') continue;
    if (rest.length > 0 && leads.has(cell.column)) {
      if (lead === null) { lead = cell; leadHead = leads.get(cell.column)!; }
      continue;
    }
    if (!time) {
      const timed = timeIn(text, cell);
      if (timed) {
        time = timed.time;
        if (timed.rest) rest.push({ ...cell, span: timed.rest, text: plainWords(text.slice(timed.rest.start, timed.rest.end)) });
        continue;
      }
    }
    else if (rest.length === 0 && item === null && time.clock.to === null) {
      const timed = timeIn(text, cell);
      if (timed !== null && timed.rest === null && timed.time.clock.to === null && timed.time.clock.from > time.clock.from) {
        time = upTo(text, time, timed.time);
        continue;
      }
    }
    if (rest.length === 0 && dayWords === null && tellsDay(cell.text)) { dayWords = cell.text; continue; }
    if (!item && rest.length === 0 && !(dayWords !== null && time === null && ITEM.test(cell.text) && hasLetters(cell.text.replace(ITEM, ''), 3))) {
      const sub = /^(?:\d{1,2}\.\d{1,2}|\(?(?:[a-z]|[ivx]{1,5})\))[.)]?$/.exec(cell.text);
      const words = sub ? row.cells.slice(cell.column + 1).find(({ text: other }) => other !== '') : undefined;
      if (sub && words && time === null) return { kind: 'sub-item', item: { label: sub[0].replace(/[().]+$|^\(/g, ''), ordinal: null, span: { start: cell.span.start, end: words.span.end }, text: { text: words.text, span: words.span }, lead: leadOf(row, leads, words) } };
      const numbered = ITEM.exec(cell.text) ?? /^(\d{1,2})[.)]?$/.exec(cell.text);
      if (numbered) {
        const value = itemValue(numbered[1]!);
        if (value !== null) item = { value, span: cell.span };
        if (numbered[0].length >= cell.text.length) continue;
      }
    }
    rest.push(cell);
  }
  // "09.00 - 10.30 | Agenda Item 5": its number is all that the row says
  if (rest.length === 0 && time !== null && item !== null && ITEM.test(text.slice(item.span.start, item.span.end))) return { kind: 'entry', entry: entryOf(text, time, null, item.span, row.span, [], day), day: dayWords };
  if (rest.length === 0) return dayWords !== null && time === null ? { kind: 'day', words: dayWords } : null;
  const [first] = rest;
  if (!time && !item) {
    const decimal = /^(\d{1,2}\.\d{1,2})\.?\s+/.exec(first!.text);
    if (decimal) return { kind: 'sub-item', item: { label: decimal[1]!, ordinal: null, span: first!.span, text: { text: first!.text.slice(decimal[0].length), span: { start: Math.min(first!.span.end, first!.span.start + decimal[0].length), end: first!.span.end } }, lead: leadOf(row, leads, first!) } };
    const lettered = first!.column > 0 ? LETTERED.exec(first!.text) : null;
    if (lettered !== null) {
      const below = subItemsIn(text, first!.span).subItems;
      if (below.length > 1 || rest.length === 1 && below.length > 0) return { kind: 'sub-items', items: below };
      if (rest.length > 1) return { kind: 'sub-item', item: { label: lettered[1]!, ordinal: null, span: first!.span, text: { text: first!.text.slice(lettered[0].length), span: { start: Math.min(first!.span.end, first!.span.start + lettered[0].length), end: first!.span.end } }, lead: leadOf(row, leads, first!) } };
    }
  }
  let main: Span = first!.span;
  const inside = item || (dayWords !== null && time === null) ? null : numberIn(text, main);
  if (inside) {
    item = { value: inside.value, span: inside.span };
    main = { start: inside.words, end: main.end };
  }
  if (!time && !item) {
    // "Tuesday | Opening; Rescue at Sea | Salvage": the morning and the afternoon of a day
    const entries = dayWords === null ? [] : rest.flatMap(cell => namesAlone(cell) !== null || honorificOf(cell.text) !== null ? [] : entriesIn(text, cell.span, day));
    return entries.length === 0 ? null : { kind: 'entries', entries, day: dayWords! };
  }
  if (lead === null && rest.length > 1) lead = namesAlone(rest.at(-1)!);
  const subItems: AgendaSubItem[] = [];
  let titleEnd = main.end;
  rest.forEach((cell, index) => {
    if (cell === lead) return;
    // "Item 1. Opening" is an item, and no list that begins with 1
    const led = index === 0 && item !== null && inside === null ? ITEM.exec(text.slice(main.start, Math.min(main.end, main.start + LONGEST_NUMBER)))?.[0].length ?? 0 : 0;
    const found = subItemsIn(text, index === 0 ? { start: main.start + led, end: main.end } : cell.span);
    if (index === 0) titleEnd = found.titleEnd;
    subItems.push(...found.subItems);
  });
  const entry = entryOf(text, time, item, { start: main.start, end: Math.max(titleEnd, main.start) }, row.span, subItems, day);
  entry.lead ??= lead === null ? null : { text: lead.text, span: lead.span };
  if (leadHead !== null) entry.leadHead = leadHead;
  return { kind: 'entry', entry, day: dayWords };
}

const LONGEST_NUMBER = 40;

/** The cell of a row that names who leads, behind the one with its words. */
function leadOf(row: Row, leads: LeadColumns, words: Cell): Phrase | null {
  for (const cell of row.cells) {
    if (cell.text === '' || cell.column <= words.column) continue;
    const lead = leads.has(cell.column) ? { text: cell.text, span: cell.span } : namesAlone(cell);
    if (lead !== null) return lead;
  }
  return null;
}

/** The time with which a cell begins, and what else stands in the cell. */
function timeIn(text: string, cell: Cell): { time: Timed; rest: Span | null } | null {
  const raw = text.slice(cell.span.start, cell.span.end);
  let at = 0;
  while (at < 6 && /[\s*_(]/.test(raw[at] ?? '')) at++;
  const clock = clockAt(raw, at);
  if (clock === null) return null;
  let next = clock.end;
  while (next < raw.length && /[\s*_:;,.)–—-]/.test(raw[next]!)) next++;
  const left = raw.slice(next);
  const words = hasLetters(left, 3) && !/^\(|^(?:<br|local time|hrs|hours)/i.test(left);
  const phrase = words ? { text: raw.slice(at, clock.end), span: { start: cell.span.start + at, end: cell.span.start + clock.end } } : { text: cell.text, span: cell.span };
  return { time: { phrase, clock }, rest: words ? { start: cell.span.start + next, end: cell.span.end } : null };
}

/** One time that begins in one column and ends in the next. */
const upTo = (text: string, { phrase, clock }: Timed, last: Timed): Timed => {
  const span = { start: phrase.span.start, end: last.phrase.span.end };
  return { phrase: { text: plainWords(text.slice(span.start, span.end)), span }, clock: { ...clock, to: last.clock.from, stated: last.clock.stated } };
};

/** The number with which the words of a cell begin ("2. Session 1"), unless the cell lists several: "1. Welcome 2. Photo". */
function numberIn(text: string, cell: Span): { value: number; span: Span; words: number } | null {
  const raw = text.slice(cell.start, cell.end);
  const match = NUMBERED.exec(raw);
  if (!match) return null;
  const value = Number(match[2]);
  if (new RegExp(`[\\s>]${value + 1}[.)]\\s`).test(raw)) return null;
  const start = cell.start + match[1]!.length;
  return { value, span: { start, end: start + match[2]!.length }, words: cell.start + match[0].length };
}

/** A cell that holds nothing but names of Participants. */
function namesAlone(cell: Cell): Phrase | null {
  if (cell.text.length > 200) return null;
  const names = findParticipants(cell.text);
  if (names.length === 0 || chain(cell.text, names).length < names.length) return null;
  return names[0]!.start <= 4 && cell.text.length - names.at(-1)!.end <= 1 ? { text: cell.text, span: cell.span } : null;
}
