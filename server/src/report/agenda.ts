/** The body of an agenda or programme: entries with time, number, words, lead and sub-items; as a table or as lines. */
import { entryOf, type DraftEntry, type Timed } from './agenda-entry';
import { columnBehind, endBefore, numberAt, timeBehind, timeBeside } from './agenda-line';
import { behindPart, entriesIn, sessionAt } from './agenda-parts';
import { leadColumns, readRow, tellsDay } from './agenda-row';
import { columnsOf, readBlocks, type Block } from './blocks';
import { clockAt, type Clock } from './clock';
import { readKeywordHeading, type KeywordHeading } from './heading-words';
import { htmlRows } from './html-rows';
import type { AgendaEntry, AgendaTable, Row, Table } from './model';
import { plainWords } from './plain';
import type { Source } from './source';
import { readTable } from './tables';

/** Names without number or time make an agenda from this many on, each no longer than a heading. */
const FEWEST_BARE = 3;
const MOST_BARE = 160;

/** Null when the lines have no entry. */
export function readAgenda(source: Source, from: number, to: number, furniture: Uint8Array): AgendaTable | null {
  const entries: DraftEntry[] = [];
  const days = new Days();
  let line = from;
  while (line < to) {
    if (source.info(line).blank || furniture[line]) { line++; continue; }
    if (columnsOf(source, line) === null) {
      const timed = entries.length === 0 ? null : timedLine(source, line, days.current);
      const below = entries.length === 0 || timed !== null ? null : subItemBetween(source, line, to, furniture);
      if (timed !== null) entries.push(timed);
      else if (below !== null) addSubItem(entries.at(-1), below.item);
      else days.note(source.words(line), entries);
      line = below === null ? line + 1 : below.next;
      continue;
    }
    const table = readTable(source, line, to, furniture, isHead(source, line));
    if (!table) { line++; continue; }
    fromRows(source.text, table.head, table.rows, days, entries);
    line = table.last + 1;
  }
  if (entries.length === 0) fromHtml(source, from, to, entries);
  if (entries.length === 0) fromParts(source, from, to, furniture, entries);
  if (entries.length === 0) fromLines(source, from, to, furniture, entries);
  if (entries.length === 0) fromBareLines(source, from, to, furniture, entries);
  if (entries.length === 0) return null;
  const span = { start: entries[0]!.span.start, end: entries.at(-1)!.span.end };
  return { kind: 'agenda-table', span, nameSpan: entries[0]!.title.span, entries };
}

/** Those of a table of the text. */
export function entriesOfTable(text: string, { head, rows }: Table): readonly AgendaEntry[] {
  const entries: DraftEntry[] = [];
  fromRows(text, head, rows, new Days(), entries);
  return entries;
}

function fromRows(text: string, head: Row | null, rows: readonly Row[], days: Days, entries: DraftEntry[]): void {
  const leads = leadColumns(head);
  for (const row of rows) {
    const reading = readRow(text, row, leads, days.current);
    if (reading === null) continue;
    if (reading.kind === 'day') days.note(reading.words, entries);
    else if (reading.kind === 'entries') {
      days.note(reading.day, entries);
      entries.push(...reading.entries.map(entry => ({ ...entry, day: days.current })));
    } else if (reading.kind === 'sub-item') addSubItem(entries.at(-1), reading.item);
    else if (reading.kind === 'sub-items') for (const item of reading.items) addSubItem(entries.at(-1), item);
    else {
      if (reading.day !== null) days.note(reading.day, entries);
      entries.push({ ...reading.entry, day: days.current });
    }
  }
}

function fromHtml(source: Source, from: number, to: number, entries: DraftEntry[]): void {
  let line = from;
  while (line < to && !/<tr\b/i.test(source.words(line).slice(0, 40))) line++;
  if (line === to) return;
  const rows = htmlRows(source.text, source.start(line), source.end(to - 1));
  fromRows(source.text, rows.find(({ head }) => head) ?? null, rows.filter(({ head }) => !head), new Days(), entries);
}

/** Counts the days of an agenda: another one begins where other words tell the day, below at least one entry. */
class Days {
  current = 0;
  private words: string | null = null;
  private below = 0;

  note(words: string, entries: readonly DraftEntry[]): void {
    if (!tellsDay(words)) return;
    const plain = plainWords(words);
    if (plain !== this.words && entries.length > this.below) this.current++;
    this.words = plain;
    this.below = entries.length;
  }
}

function addSubItem(entry: DraftEntry | undefined, item: DraftEntry['subItems'][number]): void {
  if (entry === undefined) return;
  entry.subItems.push({ ...item, ordinal: item.ordinal ?? entry.subItems.length + 1 });
  entry.span = { start: entry.span.start, end: Math.max(entry.span.end, item.span.end) };
}

/** A line with a time between the rows of a table, which has too few columns to be one of them: "11.00 - 11.20 | Break". */
function timedLine(source: Source, line: number, day: number): DraftEntry | null {
  const time = timeAt(source, line);
  if (time === null) return null;
  const end = source.end(line);
  let start = time.phrase.span.end;
  while (start < end && /[\s|:–—-]/.test(source.text[start]!)) start++;
  return start === end ? null : entryOf(source.text, time, null, { start, end }, { start: source.start(line), end }, [], day);
}

/** A sub-item on lines of its own between the rows of a table: "4.1. Workshop on ... [Leads: ...]"; `next` is the line behind it. */
function subItemBetween(source: Source, line: number, to: number, furniture: Uint8Array): { readonly item: DraftEntry['subItems'][number]; readonly next: number } | null {
  const { marker, bullet } = source.info(line);
  if (marker === null ? bullet < 0 : marker.path.length === 1) return null;
  let last = line;
  while (last + 1 < to && !furniture[last + 1] && goesOn(source, last + 1)) last++;
  const start = marker === null ? source.start(line) : source.lines.start(line) + marker.body;
  const words = { start, end: source.end(last) };
  const text = plainWords(source.text.slice(words.start, words.end));
  if (text === '') return null;
  const ordinal = marker === null || marker.path.length === 0 ? null : marker.path.at(-1)!;
  return { item: { label: marker?.label ?? null, ordinal, span: { start: source.start(line), end: words.end }, text: { text, span: words }, lead: null }, next: last + 1 };
}

/** Whether a line goes on with the words of the one above. */
function goesOn(source: Source, line: number): boolean {
  const { blank, marker, bullet } = source.info(line);
  return !blank && marker === null && bullet < 0 && columnsOf(source, line) === null && !tellsDay(source.words(line)) && timeAt(source, line) === null;
}

const isHead = (source: Source, line: number): boolean => {
  const raw = source.raw(line);
  return !/\d{1,2}\s?[.:h]\s?\d{2}\b|\b\d{4}\s*(?:[–—-]|to)\s*\d{4}\b/i.test(raw) && !/\bitem\s*\d/i.test(raw) && /\b(?:time|agenda|item|programme|program|activity|topic|no|lead|chair|speaker)s?\b/i.test(raw);
};

function timeAt(source: Source, line: number): Timed | null {
  const start = source.start(line);
  const words = source.words(line).slice(0, 80);
  const clock = clockAt(words, 0) ?? beginningAt(words);
  return clock === null ? null : { clock, phrase: { text: words.slice(0, clock.end), span: { start, end: start + clock.end } } };
}

/** "0900 Opening": at a time of day that is no year. */
function beginningAt(words: string): Clock | null {
  const hit = BEGINNING.exec(words);
  return hit === null ? null : { start: 0, end: hit[0].length, from: Number(hit[1]) * 60 + Number(hit[2]), to: null, stated: null };
}
const BEGINNING = /^(0[5-9]|1\d)([0-5][05])(?=[\s\u00a0]+["“\p{Lu}])/u;

const WEEKDAY = /^\W{0,4}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day\s)/i;

/** Where an item begins behind the day it is on: "14 March    Item 1: Opening"; 0 where a line opens otherwise. */
function pastDay(words: string): number {
  const hit = DAY_BEFORE.exec(words);
  return hit !== null && readItem(words.slice(hit[0].length), false) !== null ? hit[0].length : 0;
}
const DAY_BEFORE = /^(?:day\s\w+|(?:[a-z]+day,?\s)?\d{1,2}\s[A-Z][a-z]{2,8}(?:\s\d{4})?)(?:\s{2,}|\s?:\s+)(?=\S)/i;

/** The blocks, cut before every line that begins with a time, a day of the week or the label of an item. */
function atTimes(source: Source, blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    let first = block.first;
    let keyword = block.keyword;
    let below = block.marker === null && tellsDay(source.words(first));
    let past = keyword !== null || block.marker !== null ? 0 : pastDay(source.words(first));
    if (past > 0) keyword = readItem(source.words(first).slice(past), true);
    const part = (last: number): Block => (first === block.first ? { ...block, last, start: block.start + past, end: source.end(last), keyword } : { ...block, first, last, start: source.start(first) + past, end: source.end(last), marker: null, bullet: false, keyword, indent: source.info(first).indent });
    for (let line = block.first + 1; line <= block.last; line++) {
      if (source.info(line).blank) continue;
      const behind = pastDay(source.words(line));
      const item = readItem(source.words(line).slice(behind), below || behind > 0);
      if (item === null && timeAt(source, line) === null && !(WEEKDAY.test(source.words(line)) && tellsDay(source.words(line)))) continue;
      let last = line - 1;
      while (last > first && source.info(last).blank) last--;
      out.push(part(last));
      first = line;
      past = behind;
      keyword = item;
      below ||= item === null && tellsDay(source.words(line));
    }
    out.push(first === block.first && past === 0 ? block : part(block.last));
  }
  return out;
}

/** "Agenda Item 4: Data Policy"; right below a day, any heading that opens with a keyword. */
function readItem(words: string, below: boolean): KeywordHeading | null {
  const heading = readKeywordHeading(words);
  return heading !== null && (below || (heading.separator !== '' && heading.label !== null && NUMBERED.test(heading.keyword ?? ''))) ? heading : null;
}

const NUMBERED = /item|session$/i;

/** The value of a roman numeral or letter in capitals that counts the entries of an outline: I, II, III; A, B, C. */
function outlineValue(marker: NonNullable<Block['marker']>, count: number): number | null {
  if (!marker.upper) return null;
  return marker.roman === count + 1 ? marker.roman : marker.letter === count + 1 ? marker.letter : null;
}

function fromLines(source: Source, from: number, to: number, furniture: Uint8Array, entries: DraftEntry[]): void {
  let margin = -1;
  const days = new Days();
  for (const block of atTimes(source, readBlocks(source, from, to, furniture))) {
    const span = { start: block.start, end: block.end };
    const bulleted = block.bullet && margin >= 0 && block.indent > margin && entries.at(-1)?.item != null ? timeAt(source, block.first) : null;
    const time = bulleted === null ? timeAt(source, block.first) : null;
    const base = source.lines.start(block.first);
    const marker = time ? null : block.marker;
    const beside = marker === null ? null : timeBeside(source, block);
    const keyword = block.keyword !== null && block.keyword.label !== null && NUMBERED.test(block.keyword.keyword ?? '') ? block.keyword : null;
    if (!time && !keyword && tellsDay(source.words(block.first))) { days.note(source.words(block.first), entries); continue; }
    const inner = margin >= 0 && block.indent > margin && !keyword && !time;
    const outline = marker === null || marker.path.length > 0 || inner || entries.some(entry => entry.time !== null) ? null : outlineValue(marker, entries.length);
    if (keyword || (marker && (marker.path.length === 1 || outline !== null) && !inner) || time) {
      if (margin < 0) margin = block.indent;
      const number = keyword ? keyword.path[0]! : marker?.path[0] ?? outline;
      const labelSpan = keyword ? { start: block.start + keyword.labelStart, end: block.start + keyword.labelEnd } : marker ? { start: base + marker.labelStart, end: base + marker.labelEnd } : span;
      let start = keyword ? block.start + keyword.title : marker ? base + marker.body : time ? time.phrase.span.end : block.start;
      if (beside !== null && beside.phrase.span.start <= start) start = beside.phrase.span.end;
      while (start < block.end && /[\s:–—-]/.test(source.text[start]!)) start++;
      const counted = time && number === null ? numberAt(source.text, start, block.end) : null;
      const lead = time ? columnBehind(source.text, counted?.words ?? start, block.end) : null;
      const words = { start: Math.min(counted?.words ?? start, block.end), end: lead?.words ?? (beside !== null && beside.phrase.span.start > start ? endBefore(source.text, beside.phrase.span.start) : block.end) };
      const entry = entryOf(source.text, time ?? beside, number !== null ? { value: number, span: labelSpan } : counted ?? sessionAt(source.text, start, block.end), words, span, [], days.current);
      entry.lead ??= lead === null || lead.phrase === null ? null : lead.phrase;
      entries.push(entry);
      continue;
    }
    const last = entries.at(-1);
    if (!last || !(marker || block.bullet)) continue;
    let start = marker ? base + marker.body : bulleted?.phrase.span.end ?? block.start;
    while (start < block.end && /[\s:–—-]/.test(source.text[start]!)) start++;
    const ordinal = marker ? (marker.path.length > 0 ? marker.path.at(-1)! : marker.roman !== null && (marker.letter === null || marker.roman === last.subItems.length + 1) ? marker.roman : marker.letter) : null;
    last.subItems.push({ label: marker?.label ?? null, ordinal, span, text: { text: plainWords(source.text.slice(start, block.end)), span: { start, end: block.end } }, lead: null });
    last.span = { start: last.span.start, end: block.end };
  }
}

/** Lines that open with a day or a part of it and have several items each; any other line makes it something else. */
function fromParts(source: Source, from: number, to: number, furniture: Uint8Array, entries: DraftEntry[]): void {
  const days = new Days();
  const found: DraftEntry[] = [];
  for (let line = from; line < to; line++) {
    if (source.info(line).blank || furniture[line]) continue;
    const words = source.words(line);
    const part = timeAt(source, line) === null ? behindPart(words) : null;
    if (part === null) {
      if (!tellsDay(words)) return;
      days.note(words, found);
      continue;
    }
    if (part.day) days.note(words.slice(0, part.from), found);
    found.push(...entriesIn(source.text, { start: source.start(line) + part.from, end: source.end(line) }, days.current));
  }
  if (found.length >= FEWEST_BARE) entries.push(...found);
}

/** An agenda of nothing but names, a line each, with or without bullets; any line that is none makes it a text. */
function fromBareLines(source: Source, from: number, to: number, furniture: Uint8Array, entries: DraftEntry[]): void {
  const found: DraftEntry[] = [];
  const days = new Days();
  for (let line = from; line < to; line++) {
    const { blank, stops, startsLower, marker } = source.info(line);
    if (blank || furniture[line]) continue;
    const words = source.words(line);
    if (marker !== null || startsLower || columnsOf(source, line) !== null || words.length > MOST_BARE || stops === 'sentence' || stops === 'comma') return;
    if (tellsDay(words)) { days.note(words, found); continue; }
    const span = { start: source.start(line), end: source.end(line) };
    const time = timeBehind(source.text, span.start, span.end);
    found.push(entryOf(source.text, time, null, time === null ? span : { start: span.start, end: endBefore(source.text, time.phrase.span.start) }, span, [], days.current));
  }
  if (found.length >= FEWEST_BARE) entries.push(...found);
}
