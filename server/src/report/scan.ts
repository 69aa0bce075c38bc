/** What a line says of itself, whatever stands around it; offsets are relative to the line, so that it can be kept between versions. */
import { isSpace } from '../text/span';
import type { KeywordHeading } from './heading-words';
import { readOpening } from './keyword-opening';
import { scanMarker, type Marker } from './marker';

export interface LineInfo {
  readonly blank: boolean;
  /** Words of the line: without indent, Markdown hashes, list dash, bold marks and trailing space. */
  readonly start: number;
  readonly end: number;
  /** Columns of white space before the first character. */
  readonly indent: number;
  readonly hashes: number;
  /** Bold marks stand around all words. */
  readonly bold: boolean;
  /** Offset of a list dash or bullet, or -1. */
  readonly bullet: number;
  readonly marker: Marker | null;
  /** First tab after the words begin, or -1. */
  readonly tab: number;
  readonly pipe: number;
  /** Two or more spaces inside the words (or one tab): columns may be aligned. */
  readonly gap: number;
  /** Last character is one that ends a sentence or list item. */
  readonly stops: 'sentence' | 'colon' | 'list' | 'comma' | 'none';
  readonly startsLower: boolean;
  /** A page number or the like: "12", "- 12 -", "Page 3 of 9". */
  readonly pageNumber: boolean;
  /** Where the word "annex" stands in the line; found when first asked for. */
  annexes?: readonly number[] | undefined;
  /** What its words open as a heading by its keyword; found when first asked for. */
  keyword?: KeywordHeading | null | undefined;
  /** What its words say of the page it stands on; see furniture.ts. */
  running?: 'status' | 'name' | 'none' | undefined;
}

const BLANK: LineInfo = { blank: true, start: 0, end: 0, indent: 0, hashes: 0, bold: false, bullet: -1, marker: null, tab: -1, pipe: -1, gap: -1, stops: 'none', startsLower: false, pageNumber: false, annexes: undefined, keyword: undefined, running: undefined };

const ANNEX = /[Aa](?:NNEX|nnex)/g;
const NOWHERE: readonly number[] = [];

/** Offsets in the line at which a word begins with "annex"; kept with what is known of the line. */
export function annexesIn(info: LineInfo, line: () => string): readonly number[] {
  if (info.annexes) return info.annexes;
  let found: number[] | null = null;
  if (!info.blank) {
    const words = line();
    ANNEX.lastIndex = 0;
    for (let hit = ANNEX.exec(words); hit !== null; hit = ANNEX.exec(words)) (found ??= []).push(hit.index);
  }
  return (info.annexes = found ?? NOWHERE);
}

export function scanLine(line: string): LineInfo {
  let start = 0;
  let end = line.length;
  while (start < end && isSpace(line.charCodeAt(start))) start++;
  if (start === end) return BLANK;
  while (end > start && isSpace(line.charCodeAt(end - 1))) end--;
  if (end - start >= 3 && isRule(line, start, end)) return BLANK;
  const indent = start;
  let hashes = 0;
  if (line.charCodeAt(start) === 35) {
    let at = start;
    while (line.charCodeAt(at) === 35) at++;
    if (at - start <= 6 && isSpace(line.charCodeAt(at))) {
      hashes = at - start;
      start = at;
      while (start < end && isSpace(line.charCodeAt(start))) start++;
    }
  }
  const tab = line.indexOf('\t', start);
  let bullet = -1;
  const first = line.charCodeAt(start);
  if (isBullet(first) && start + 1 < end && isSpace(line.charCodeAt(start + 1))) {
    bullet = start;
    start++;
    while (start < end && isSpace(line.charCodeAt(start))) start++;
  }
  let bold = false;
  const mark = boldMark(line, start);
  if (mark > 0) {
    // "**INTRODUCTION**" is bold as a whole; "**3.1.** Title" only opens bold, so the mark is just passed over
    const close = line.startsWith(line.slice(start, start + mark), end - mark) && end - mark > start + mark;
    const inner = line.indexOf(line.slice(start, start + mark), start + mark);
    if (close && inner === end - mark) { bold = true; start += mark; end -= mark; }
    else if (inner < 0) { bold = true; start += mark; }
    else if (inner - start <= 12 + mark || isKeyword(line.slice(start + mark, inner))) start += mark;
  } else if (boldMark(line, end - 2) === 2 && line.indexOf(line.slice(end - 2, end), start) === end - 2) {
    end -= 2; // the closing mark of a title that is bold over several lines
  }
  while (end > start && isSpace(line.charCodeAt(end - 1))) end--;
  while (start < end && isSpace(line.charCodeAt(start))) start++;
  if (start >= end) return BLANK;
  let marker = scanMarker(line, start, end);
  if (marker && marker.body < end && boldMark(line, marker.body) === 2) {
    let body = marker.body + 2;
    while (body < end && isSpace(line.charCodeAt(body))) body++;
    if (line.indexOf(line.slice(marker.body, marker.body + 2), body) < 0) marker = { ...marker, body };
  }
  const opening = line.charCodeAt(start);
  return {
    blank: false, start, end, indent, hashes, bold, bullet, marker, tab,
    pipe: line.indexOf('|', start),
    gap: end - start < 400 ? gapIn(line, start, end) : -1,
    stops: stopOf(line, start, end),
    // "l5." is a number that was misread, not a word
    startsLower: opening >= 97 && opening <= 122 && !(opening === 108 && line.charCodeAt(start + 1) >= 48 && line.charCodeAt(start + 1) <= 57),
    pageNumber: end - start < 24 && isPageNumber(line, start, end),
    annexes: undefined, keyword: undefined, running: undefined,
  };
}

/** "AGENDA ITEM 6", "Plenary Session 2:": what opens a heading, and nothing else. */
function isKeyword(words: string): boolean {
  const opening = words.length < LONGEST_KEYWORD ? readOpening(words) : null;
  return opening !== null && opening.title >= words.length;
}
const LONGEST_KEYWORD = 24;

/** Offset in the line at which a wide gap stands between words, one behind a stop being wider; -1 for none. */
function gapIn(line: string, start: number, end: number): number {
  if (line.indexOf('  ', start) < 0 && line.indexOf('\u00a0', start) < 0) return -1;
  for (let at = start; at < end; at++) {
    const first = at;
    while (isBlank(line.charCodeAt(at))) at++;
    if (at - first < 2 || at >= end || isSpace(line.charCodeAt(at))) continue;
    const before = line.charCodeAt(first - 1);
    if (at - first >= 4 || (first > start && !isSpace(before) && !isStop(before))) return first;
  }
  return -1;
}

const isBlank = (code: number): boolean => code === 32 || code === 0xa0;
const isStop = (code: number): boolean => code === 46 || code === 58 || code === 59 || code === 63 || code === 33;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isMargin = (code: number): boolean => code === 45 || code === 0x2013 || code === 0x2014 || code === 124 || isSpace(code);

/** "12", "- 12 -", "Page 3", "Page 3 of 9", "3/9". */
function isPageNumber(line: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from < to && isMargin(line.charCodeAt(from))) from++;
  while (to > from && isMargin(line.charCodeAt(to - 1))) to--;
  const first = figures(line, from);
  if (first > from) return first === to || (from === start && to === end && countsPages(line, first, end));
  if (from !== start || to !== end || line.slice(start, start + 4).toLowerCase() !== 'page' || !isSpace(line.charCodeAt(start + 4))) return false;
  const number = skipSpace(line, start + 4);
  const last = figures(line, number);
  return last > number && (last === end || countsPages(line, last, end));
}

/** " of 9", "/9" up to the end. */
function countsPages(line: string, at: number, end: number): boolean {
  const joint = skipSpace(line, at);
  const behind = line.charCodeAt(joint) === 47 ? joint + 1 : line.slice(joint, joint + 2).toLowerCase() === 'of' ? joint + 2 : -1;
  if (behind < 0) return false;
  const number = skipSpace(line, behind);
  const last = figures(line, number);
  return last > number && last === end;
}

/** End of up to three figures. */
function figures(line: string, from: number): number {
  let at = from;
  while (at - from < 3 && isDigit(line.charCodeAt(at))) at++;
  return at;
}

function skipSpace(line: string, from: number): number {
  let at = from;
  while (isSpace(line.charCodeAt(at))) at++;
  return at;
}

/** A line drawn with dashes and the like, as Markdown has them between parts. */
function isRule(line: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = line.charCodeAt(at);
    if (code !== 45 && code !== 95 && code !== 42 && code !== 61 && code !== 0x2013 && code !== 0x2014 && !isSpace(code)) return false;
  }
  return true;
}

/** - * • – ▪ ● ◦ · and the private-use bullets that Word's symbol fonts leave behind */
const isBullet = (code: number): boolean =>
  code === 45 || code === 42 || code === 0x2022 || code === 0x2013 || code === 0x25aa || code === 0x25cf || code === 0x25e6 || code === 0xb7 || code === 0x25cb || code === 0x2043 || code === 0xf0b7 || code === 0xf0a7;

const boldMark = (line: string, at: number): number =>
  at >= 0 && ((line.charCodeAt(at) === 42 && line.charCodeAt(at + 1) === 42) || (line.charCodeAt(at) === 95 && line.charCodeAt(at + 1) === 95)) ? 2 : 0;

function stopOf(line: string, start: number, end: number): LineInfo['stops'] {
  let at = beforeReference(line, start, end) - 1;
  // closing quotes, brackets, emphasis marks and glued footnote digits after the stop do not count
  while (at > start && isCloser(line.charCodeAt(at))) at--;
  let code = line.charCodeAt(at);
  if (code >= 48 && code <= 57 && at > start) {
    let digit = at;
    while (digit > start && line.charCodeAt(digit) >= 48 && line.charCodeAt(digit) <= 57) digit--;
    if (at - digit <= 2 && line.charCodeAt(digit) === 46 && digit > start && !(line.charCodeAt(digit - 1) >= 48 && line.charCodeAt(digit - 1) <= 57)) code = 46;
  }
  if (code === 46 || code === 33 || code === 63 || code === 0x2026) return 'sentence';
  if (code === 58) return 'colon';
  if (code === 59) return 'list';
  if (code === 44) return 'comma';
  return endsItem(line, at) ? 'list' : 'none';
}

/** Room for "[ECC/PT1(19)INFO-07]" behind the stop of a sentence. */
const LONGEST_REFERENCE = 60;
/** Shorter words before a stop may be cut short: "No. (3)". */
const WHOLE_WORD = 4;
const CUT_SHORT = new Set(['prof', 'capt', 'approx', 'paras', 'assoc', 'dept', 'univ', 'corp', 'govt', 'intl', 'supt', 'appr']);

/** Where the sentence ends before a document in brackets behind its stop: "saw no need to reply. [SE31(19)006]"; the end of the line without one. */
function beforeReference(line: string, start: number, end: number): number {
  const close = line.charCodeAt(end - 1);
  if (close !== 41 && close !== 93) return end;
  const open = close === 41 ? 40 : 91;
  let at = end - 1;
  for (let depth = 0; at > start && end - at < LONGEST_REFERENCE; at--) {
    const code = line.charCodeAt(at);
    if (code === close) depth++; else if (code === open && --depth === 0) break;
  }
  if (line.charCodeAt(at) !== open) return end;
  let stop = at - 1;
  while (stop > start && isSpace(line.charCodeAt(stop))) stop--;
  if (line.charCodeAt(stop) !== 46) return end;
  let word = stop;
  while (word > start && isLetter(line.charCodeAt(word - 1))) word--;
  return stop - word >= WHOLE_WORD && word > start && !CUT_SHORT.has(line.slice(word, stop).toLowerCase()) ? stop + 1 : end;
}

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xc0;

/** "...; and", "...; or": more items follow. */
function endsItem(line: string, at: number): boolean {
  let word = at;
  while (word > 0 && at - word < 4 && !isSpace(line.charCodeAt(word))) word--;
  const joint = line.slice(word + 1, at + 1);
  if (joint !== 'and' && joint !== 'or') return false;
  while (word > 0 && isSpace(line.charCodeAt(word))) word--;
  return line.charCodeAt(word) === 59;
}

const isCloser = (code: number): boolean => code === 41 || code === 93 || code === 34 || code === 39 || code === 42 || code === 95 || code === 0x201d || code === 0x2019 || code === 0xbb;
