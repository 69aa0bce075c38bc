/** Lines that belong to the page, not to the report: page numbers, running heads and feet. */
import { isDigit } from '../text/date-parts';
import { firstWord, hasLetters, lastWord } from '../text/letters';
import { isSpace } from '../text/span';
import type { Source } from './source';
import { WordPattern } from './word-pattern';
import { Words } from './words';

/** Number of the page in "1 | Summary Report", "ARF Report – 3", "Final - page 3": no other figure stands in the line; null for anything else. */
function pageIn(words: string): number | null {
  let last = words.length;
  while (last > 0 && isDigit(words.charCodeAt(last - 1))) last--;
  let first = 0;
  while (first < last && isDigit(words.charCodeAt(first))) first++;
  const leads = first > 0;
  if (leads === last < words.length) return null;
  for (let at = first; at < last; at++) if (isDigit(words.charCodeAt(at))) return null;
  const figures = leads ? words.slice(0, first) : words.slice(last);
  if (figures.length > 3) return null;
  let at = leads ? first : last;
  if (leads) {
    while (isSpace(words.charCodeAt(at))) at++;
    return parts(words.charCodeAt(at)) && at + 1 < words.length ? Number(figures) : null;
  }
  while (isSpace(words.charCodeAt(at - 1))) at--;
  if (!parts(words.charCodeAt(at - 1)) && words.slice(at - 4, at).toLowerCase() === 'page') at -= 4;
  while (isSpace(words.charCodeAt(at - 1))) at--;
  return parts(words.charCodeAt(at - 1)) && at - 1 >= 2 && at - 1 <= 60 ? Number(figures) : null;
}

/** A bar, hyphen or dash. */
const parts = (code: number): boolean => code === 124 || code === 45 || code === 0x2013 || code === 0x2014;

const OTHER_NUMBERED = new Set('session day module part item agenda annex unit panel'.split(' '));

/** "1 | Summary Report", "ARF Report – 3", "Page 3": the same words with rising numbers, each on a line of its own. */
function markNumbered(source: Source, flags: Uint8Array): number {
  const shapes = new Map<string, { line: number; number: number }[]>();
  for (let line = 0; line < source.count; line++) {
    const info = source.info(line);
    if (info.blank || info.marker || info.pageNumber || info.end - info.start > 80 || info.tab >= 0) continue;
    const first = source.text.charCodeAt(source.start(line));
    const last = source.text.charCodeAt(source.end(line) - 1);
    // the number stands at one of the ends
    if (!isDigit(first) && !isDigit(last)) continue;
    const written = source.words(line);
    const number = pageIn(written);
    if (number === null || OTHER_NUMBERED.has(firstWord(written))) continue;
    const words = written.replace(/\d+/, '#').toLowerCase();
    const place = { line, number };
    const same = shapes.get(words);
    if (same) same.push(place); else shapes.set(words, [place]);
  }
  let pages = 0;
  for (const lines of shapes.values()) {
    if (lines.length === 1 && isPageHead(source, lines[0]!.line)) { flags[lines[0]!.line] = 1; pages++; }
    if (lines.length < 2 || lines.some(({ number }, index) => index > 0 && number <= lines[index - 1]!.number)) continue;
    for (const { line } of lines) { flags[line] = 1; pages++; }
  }
  return pages;
}

/** "Summary Report – Page 4" says by itself what it is. */
const isPageHead = (source: Source, line: number): boolean => /[|–—-]\s*page\s*\d{1,3}$/i.test(source.words(line));

/** Words that a status line begins or ends with, looked at before the long pattern, which costs more to compile than to run. */
const FIRST_OF_STATUS = new Set('draft final restricted confidential unclassified official internal for not'.split(' '));
const LAST_OF_STATUS = new Set('draft final restricted'.split(' '));
const isStatus = (words: string): boolean => (FIRST_OF_STATUS.has(firstWord(words)) || LAST_OF_STATUS.has(lastWord(words))) && STATUS_LINE.test(words);
const STATUS_LINE = /^(?:(?:draft|final|restricted|confidential|unclassified|official|internal|for official use only|not for (?:circulation|distribution)|official[- ]sensitive)(?:\s*[-–—,:]?\s*(?:draft|final|version \d+|v\d+|\d{1,2} \p{L}+ \d{4}))?|.{3,60}\s[-–—]\s(?:draft|final|revised draft|restricted))$/iu;
const RUNNING = new WordPattern('(report|reports|statement|arf|asean|ism|isg|draft|restricted|confidential)');

/** What opens an annex or a delegation, which may well come twice. */
const OWN_LINE = new Set(['annex', 'delegation']);

function runningOf(words: string): 'status' | 'name' | 'none' {
  if (words.length <= 90 && isStatus(words)) return 'status';
  return RUNNING.within(Words.of(words)) && !OWN_LINE.has(firstWord(words)) ? 'name' : 'none';
}

/** Heads and feet without a number: a status word on a line of its own below the title, or the report's name met again in the same words. */
function markRunning(source: Source, flags: Uint8Array): void {
  const lines = new Map<string, number[]>();
  let begun = false;
  for (let line = 0; line < source.count; line++) {
    const info = source.info(line);
    if (info.blank) continue;
    // above the first paragraph a status word belongs to the title
    begun ||= info.marker !== null || info.end - info.start > 160;
    if (info.marker || info.bullet >= 0 || info.hashes > 0 || info.tab >= 0 || info.pipe >= 0 || info.end - info.start > 110 || info.stops === 'sentence') continue;
    const apart = line > 0 && source.info(line - 1).blank && line + 1 < source.count && source.info(line + 1).blank;
    if (!apart) continue;
    if (!begun) continue;
    const running = info.running ??= runningOf(source.words(line));
    if (running === 'status') flags[line] = 1;
    else if (running === 'name') {
      const words = source.words(line);
      const same = lines.get(words.toLowerCase());
      if (same) same.push(line); else lines.set(words.toLowerCase(), [line]);
    }
  }
  for (const [words, same] of lines) {
    if (same.length < 2 || (same.length === 2 && areHeadings(source, words, same))) continue;
    for (const line of same) flags[line] = 1;
  }
}

/** Whether lines of the same words, in small letters, are headings over paragraphs: a head or foot says what it is a report of, or the title's words. */
const areHeadings = (source: Source, words: string, lines: readonly number[]): boolean =>
  lines.every(line => isOverNumber(source, line)) && !OF_REPORT.test(words) && !titleOf(source).includes(words);

/** What a head or foot alone says. */
const OF_REPORT = /\b(?:reports?|statement|draft|restricted|confidential)\b/i;
const TITLE = 800;
function titleOf(source: Source): string {
  let line = 0;
  while (line < source.count && source.info(line).marker === null && source.info(line).end - source.info(line).start <= 160) line++;
  return source.text.slice(0, Math.min(TITLE, line < source.count ? source.lines.start(line) : TITLE)).toLowerCase().replace(/\s+/g, ' ');
}

/** Whether a line stands over a numbered paragraph and behind the end of a sentence, as a heading does. */
function isOverNumber(source: Source, line: number): boolean {
  let above = line - 1;
  while (above >= 0 && source.info(above).blank) above--;
  let below = line + 1;
  while (below < source.count && source.info(below).blank) below++;
  return above >= 0 && source.info(above).stops === 'sentence' && below < source.count && source.info(below).marker !== null;
}

/**
 * One flag per line. A running head or foot stands beside a page number or form feed more than once,
 * in the same words; a number alone on its line is a page number.
 */
export function findFurniture(source: Source): Uint8Array {
  const flags = new Uint8Array(source.count);
  const beside = new Map<string, Set<number>>();
  let pages = markNumbered(source, flags);
  markRunning(source, flags);
  for (let line = 0; line < source.count; line++) {
    const info = source.info(line);
    const feed = !info.blank && source.text.charCodeAt(source.lines.start(line)) === 12;
    if (info.pageNumber && !info.marker) { flags[line] = 1; pages++; }
    // a status word at the foot of the page
    else if (line > 0 && flags[line - 1] && info.end - info.start <= 9 && /^(?:final|draft)$/i.test(source.words(line))) flags[line] = 1;
    if (!flags[line] && !feed) continue;
    if (feed) note(line);
    for (const step of [-1, 1]) {
      let at = line + step;
      for (let seen = 0; at >= 0 && at < source.count && Math.abs(at - line) <= 4 && seen < 2; at += step) {
        if (source.info(at).blank) continue;
        seen++;
        note(at);
      }
    }
  }
  if (pages === 0 && beside.size === 0) return flags;
  for (const lines of beside.values()) if (lines.size >= 2) for (const line of lines) flags[line] = 1;
  return flags;

  function note(line: number): void {
    const info = source.info(line);
    if (info.pageNumber || info.marker || info.end - info.start > 120 || info.stops === 'sentence') return;
    const words = source.words(line).toLowerCase();
    if (!hasLetters(words, 3)) return;
    const lines = beside.get(words);
    if (lines) lines.add(line); else beside.set(words, new Set([line]));
  }
}
