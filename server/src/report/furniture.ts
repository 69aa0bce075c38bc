/** Lines that belong to the page, not to the report: page numbers, running heads and feet. */
import { isDigit } from '../text/date-parts';
import { hasLetters } from '../text/letters';
import type { Source } from './source';

const NUMBERED = /^(\d{1,3})\s*[|–—-]\s*\D+$|^\D{2,60}[|–—-]\s*(?:page\s*)?(\d{1,3})$/i;

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
    const match = /^(?:session|day|module|part|item|agenda|annex|unit|panel)\b/i.test(source.words(line)) ? null : NUMBERED.exec(source.words(line));
    if (!match) continue;
    const words = source.words(line).replace(/\d+/, '#').toLowerCase();
    const place = { line, number: Number(match[1] ?? match[2]) };
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

/** Looked at before the long pattern, which costs more to compile than to run. */
const STATUS_HINT = /draft|final|restricted|confidential|classified|official|internal|not for/i;
const STATUS_LINE = /^(?:(?:draft|final|restricted|confidential|unclassified|official|internal|for official use only|not for (?:circulation|distribution)|official[- ]sensitive)(?:\s*[-–—,:]?\s*(?:draft|final|version \d+|v\d+|\d{1,2} \p{L}+ \d{4}))?|.{3,60}\s[-–—]\s(?:draft|final|revised draft|restricted))$/iu;
const RUNNING = /\b(?:reports?|statement|ARF|ASEAN|ISM|ISG|draft|restricted|confidential)\b/i;

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
    const words = source.words(line);
    if (begun && words.length <= 90 && STATUS_HINT.test(words) && STATUS_LINE.test(words)) flags[line] = 1;
    else if (begun && RUNNING.test(words) && !/^(?:annex|delegation)\b/i.test(words)) {
      const same = lines.get(words.toLowerCase());
      if (same) same.push(line); else lines.set(words.toLowerCase(), [line]);
    }
  }
  for (const same of lines.values()) if (same.length >= 2) for (const line of same) flags[line] = 1;
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
