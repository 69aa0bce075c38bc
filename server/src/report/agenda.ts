/** The body of an agenda or programme: entries with time, number, words, lead and sub-items; as a table or as lines. */
import { fromLetters, fromRoman } from '../text/numerals';
import type { Span } from '../text/span';
import { columnsOf, readBlocks, type Block } from './blocks';
import type { AgendaEntry, AgendaSubItem, AgendaTable, Phrase } from './model';
import { plainWords } from './plain';
import type { Source } from './source';
import { readTable } from './tables';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type DraftEntry = Writable<Omit<AgendaEntry, 'subItems'>> & { subItems: AgendaSubItem[] };

const TIME = /\b\d{1,2}\s?[.:h]\s?\d{2}\b(?:\s?(?:hrs?|hours|am|pm|a\.m\.|p\.m\.))?(?:\s*(?:[–—-]|to)\s*\d{1,2}\s?[.:h]\s?\d{2}(?:\s?(?:hrs?|hours|am|pm|a\.m\.|p\.m\.))?)?(?:\s*\(\d{1,3}\s*min(?:ute)?s?\.?\))?/i;
const ITEM = /^(?:agenda\s+item|item|session)\s*(?:no\.?\s*)?(\d{1,2}|[ivx]{1,5})\b\s*[:.–—-]?\s*/i;
const itemValue = (label: string): number | null => (/^\d/.test(label) ? Number(label) : fromRoman(label));

/** Null when the lines have no entry. */
export function readAgenda(source: Source, from: number, to: number, furniture: Uint8Array): AgendaTable | null {
  const entries: DraftEntry[] = [];
  let line = from;
  while (line < to) {
    if (source.info(line).blank || furniture[line]) { line++; continue; }
    if (columnsOf(source, line) === null) { line++; continue; }
    const table = readTable(source, line, to, furniture, isHead(source, line));
    if (!table) { line++; continue; }
    for (const row of table.rows) {
      const entry = entryOfRow(source, row.cells.map(cell => ({ text: cell.text, span: cell.span })), row.span);
      if (entry) entries.push(entry);
    }
    line = table.last + 1;
  }
  if (entries.length === 0) fromLines(source, from, to, furniture, entries);
  if (entries.length === 0) return null;
  const span = { start: entries[0]!.span.start, end: entries.at(-1)!.span.end };
  return { kind: 'agenda-table', span, nameSpan: entries[0]!.title.span, entries };
}

const isHead = (source: Source, line: number): boolean => {
  const raw = source.raw(line);
  return !TIME.test(raw) && !/\bitem\s*\d/i.test(raw) && /\b(?:time|agenda|item|programme|program|activity|topic|no|lead|chair|speaker)s?\b/i.test(raw);
};

function minutesOf(time: string): { stated: number | null; computed: number | null } {
  const stated = /\((\d{1,3})\s*min/i.exec(time);
  const spans = [...time.matchAll(/(\d{1,2})\s?[.:h]\s?(\d{2})\s*(am|pm|a\.m\.|p\.m\.)?/gi)].slice(0, 2).map(([, hours, minutes, half]) => {
    const noon = half ? half[0]!.toLowerCase() === 'p' : null;
    const hour = Number(hours) % (noon === null ? 24 : 12) + (noon ? 12 : 0);
    return hour * 60 + Number(minutes);
  });
  return { stated: stated ? Number(stated[1]) : null, computed: spans.length === 2 ? spans[1]! - spans[0]! : null };
}

function entryOfRow(source: Source, cells: readonly Phrase[], span: Span): DraftEntry | null {
  let time: Phrase | null = null;
  let item: { value: number; span: Span } | null = null;
  const rest: Phrase[] = [];
  for (const cell of cells) {
    if (cell.text === '') continue;
    const timed = TIME.exec(cell.text);
    if (!time && timed && timed.index <= 3) { time = cell; continue; }
    const numbered = ITEM.exec(cell.text) ?? /^(\d{1,2})\.?$/.exec(cell.text);
    if (!item && numbered && rest.length === 0) {
      const value = itemValue(numbered[1]!);
      if (value !== null) item = { value, span: cell.span };
      if (numbered[0].length >= cell.text.length) continue;
    }
    rest.push(cell);
  }
  if (rest.length === 0 || (!time && !item)) return null;
  let main = rest[0]!;
  const inside = item ? null : numberIn(source.text, main.span);
  if (inside) {
    item = { value: inside.value, span: inside.span };
    main = { text: main.text, span: { start: inside.words, end: main.span.end } };
  }
  const { subItems, titleEnd } = subItemsIn(source.text, { start: main.span.start, end: Math.max(main.span.end, rest.at(-1)!.span.end) });
  return entryOf(source.text, time, item, { start: main.span.start, end: titleEnd }, span, subItems);
}

/** The number with which the words of a cell begin ("2. Session 1"), unless the cell lists several: "1. Welcome 2. Photo". */
function numberIn(text: string, cell: Span): { value: number; span: Span; words: number } | null {
  const raw = text.slice(cell.start, cell.end);
  const match = /^((?:\*\*|__)?)(\d{1,2})[.)](?:\*\*|__)?\s+(?=["“*_<]{0,3}\p{L})/u.exec(raw);
  if (!match) return null;
  const value = Number(match[2]);
  if (new RegExp(`[\\s>]${value + 1}[.)]\\s`).test(raw)) return null;
  const start = cell.start + match[1]!.length;
  return { value, span: { start, end: start + match[2]!.length }, words: cell.start + match[0].length };
}

function entryOf(text: string, time: Phrase | null, item: { value: number; span: Span } | null, words: Span, span: Span, subItems: AgendaSubItem[]): DraftEntry {
  const raw = plainWords(text.slice(words.start, words.end));
  // "Session 1" stays in the title of an item that has its number elsewhere
  const numbered = item !== null && item.span.start <= words.start && item.span.end > words.start ? ITEM.exec(raw) : null;
  const title = numbered ? raw.slice(numbered[0].length) : raw;
  const leadText = /\[([^\]]{2,200})\]\s*$/.exec(title) ?? /\(([^()]{2,120}(?:to (?:brief|lead|chair|present)|chair|lead)[^()]{0,40})\)\s*$/i.exec(title) ?? /\((chair(?:ed by)?|lead|moderator|co-lead)\b[^()]{0,120}\)\s*$/i.exec(title);
  const inside = leadText ? (leadText[0].startsWith('[') ? leadText[1]! : leadText[0].replace(/^\(|\)\s*$/g, '')) : null;
  const at = inside === null ? -1 : text.indexOf(inside, words.start);
  const minutes = time ? minutesOf(time.text) : { stated: null, computed: null };
  return {
    span, time, minutesStated: minutes.stated, minutesComputed: minutes.computed, item: item?.value ?? null, itemSpan: item?.span ?? null,
    title: { text: title, span: words }, lead: inside === null ? null : { text: inside, span: at >= 0 && at < words.end ? { start: at, end: at + inside.length } : words }, subItems,
  };
}

const SUB = /(?:^|[\s>(])((?:[ivx]{1,5}|[a-z]|\d{1,2}(?:\.\d{1,2})?)[.)])\s+(?=[\p{L}"“<\d])/gu;

/** Labelled sub-items inside a cell, each label the successor of the one before it. */
function subItemsIn(text: string, span: Span): { subItems: AgendaSubItem[]; titleEnd: number } {
  const raw = text.slice(span.start, span.end);
  const marks: { label: string; ordinal: number; at: number; body: number; style: string }[] = [];
  for (const match of raw.matchAll(SUB)) {
    const label = match[1]!.slice(0, -1);
    const at = match.index + match[0].indexOf(match[1]!);
    const body = match.index + match[0].length;
    const last = marks.at(-1);
    const next = last ? last.ordinal + 1 : 1;
    const value = last ? valueIn(label, last.style) : fromRoman(label) === 1 ? 1 : fromLetters(label) === 1 || label === '1' ? 1 : /^\d+\.1$/.test(label) ? 1 : null;
    if (value !== next) continue;
    const style = last?.style ?? (/^\d+\./.test(label) ? 'decimal' : /^\d/.test(label) ? 'arabic' : fromRoman(label) === 1 ? 'roman' : 'letter');
    marks.push({ label, ordinal: next, at, body, style });
  }
  if (marks.length === 0) return { subItems: [], titleEnd: span.end };
  const subItems = marks.map((mark, index) => {
    const end = index + 1 < marks.length ? marks[index + 1]!.at : raw.length;
    const words = raw.slice(mark.body, end);
    return { label: mark.label, ordinal: mark.ordinal, span: { start: span.start + mark.at, end: span.start + end }, text: { text: plainWords(words), span: { start: span.start + mark.body, end: span.start + mark.body + words.trimEnd().length } } };
  });
  return { subItems, titleEnd: span.start + marks[0]!.at };
}

function valueIn(label: string, style: string): number | null {
  if (style === 'roman') return fromRoman(label);
  if (style === 'letter') return fromLetters(label);
  if (style === 'decimal') return /^\d+\.\d+$/.test(label) ? Number(label.split('.')[1]) : null;
  return /^\d+$/.test(label) ? Number(label) : null;
}

/** The blocks, cut before every line that begins with a time. */
function atTimes(source: Source, blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    let first = block.first;
    for (let line = block.first + 1; line <= block.last; line++) {
      if (source.info(line).blank || TIME.exec(source.words(line).slice(0, 60))?.index !== 0) continue;
      let last = line - 1;
      while (last > first && source.info(last).blank) last--;
      out.push({ ...block, first, last, start: first === block.first ? block.start : source.start(first), end: source.end(last), indent: source.info(first).indent });
      first = line;
    }
    out.push(first === block.first ? block : { ...block, first, start: source.start(first), marker: null, bullet: false, keyword: null, indent: source.info(first).indent });
  }
  return out;
}

function fromLines(source: Source, from: number, to: number, furniture: Uint8Array, entries: DraftEntry[]): void {
  let margin = -1;
  for (const block of atTimes(source, readBlocks(source, from, to, furniture))) {
    const words = source.text.slice(block.start, block.end);
    const span = { start: block.start, end: block.end };
    const timed = TIME.exec(words);
    const time = timed && timed.index === 0 ? { text: timed[0], span: { start: block.start, end: block.start + timed[0].length } } : null;
    const base = source.lines.start(block.first);
    const marker = time ? null : block.marker;
    const keyword = block.keyword !== null && block.keyword.label !== null && /item|session$/i.test(block.keyword.keyword ?? '') ? block.keyword : null;
    const inner = margin >= 0 && block.indent > margin && !keyword && !time;
    if (keyword || (marker && marker.path.length === 1 && !inner) || time) {
      if (margin < 0) margin = block.indent;
      const number = keyword ? keyword.path[0]! : marker?.path[0] ?? null;
      const labelSpan = keyword ? { start: block.start + keyword.labelStart, end: block.start + keyword.labelEnd } : marker ? { start: base + marker.labelStart, end: base + marker.labelEnd } : span;
      let start = keyword ? block.start + keyword.title : marker ? base + marker.body : time ? time.span.end : block.start;
      while (start < block.end && /[\s:–—-]/.test(source.text[start]!)) start++;
      const session = time ? ITEM.exec(source.text.slice(start, block.end)) : null;
      entries.push(entryOf(source.text, time, number !== null ? { value: number, span: labelSpan } : session && itemValue(session[1]!) !== null ? { value: itemValue(session[1]!)!, span: { start, end: start + session[0].length } } : null, { start: Math.min(start, block.end), end: block.end }, span, []));
      continue;
    }
    const last = entries.at(-1);
    if (!last || !(marker || block.bullet)) continue;
    const start = marker ? base + marker.body : block.start;
    const ordinal = marker ? (marker.path.length > 0 ? marker.path.at(-1)! : marker.roman !== null && (marker.letter === null || marker.roman === last.subItems.length + 1) ? marker.roman : marker.letter) : null;
    last.subItems.push({ label: marker?.label ?? null, ordinal, span, text: { text: plainWords(source.text.slice(start, block.end)), span: { start, end: block.end } } });
    last.span = { start: last.span.start, end: block.end };
  }
}
