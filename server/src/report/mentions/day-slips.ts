/**
 * Days that no month has, and days of one month that run backwards. What stands around each figure is read by hand: patterns that read such
 * days take long to compile, and nearly no report has one.
 */
import { daysIn } from '../../text/calendar';
import { isDigit, isLetter } from '../../text/date-parts';
import { monthNumber } from '../../text/dates';

/** Of the month that lacks the day; null where no month has the number. */
export interface MonthLength {
  readonly month: number;
  /** Only where the length depends on it. */
  readonly year: number | null;
  readonly days: number;
}

export interface DaySlip {
  readonly start: number;
  readonly end: number;
  readonly kind: 'no-such-day' | 'backwards';
  readonly month: MonthLength | null;
}

const FIGURES = /\d+/g;

/** Days that no month has come first. */
export function daySlipsIn(text: string): DaySlip[] {
  const none: DaySlip[] = [];
  const back: DaySlip[] = [];
  FIGURES.lastIndex = 0;
  for (let hit = FIGURES.exec(text); hit !== null; hit = FIGURES.exec(text)) {
    const figures = hit[0];
    const start = hit.index;
    const end = start + figures.length;
    if (figures.length > 4 || figures.length === 3) continue;
    const slip = inFigures(text, start, end);
    if (slip !== null) none.push(slip);
    if (figures.length > 2) continue;
    const value = Number(figures);
    const late = value > 28 || value === 0 ? dayBeforeMonth(text, start, end, value) ?? dayBehindMonth(text, start, end, value) : null;
    if (late !== null) none.push(late);
    const turned = backwards(text, start, end, value);
    if (turned !== null) back.push(turned);
  }
  return [...none, ...back];
}

const noSuchDay = (start: number, end: number, month: number, year: number | null): DaySlip =>
  ({ start, end, kind: 'no-such-day', month: month >= 1 && month <= 12 ? { month, year: month === 2 ? year : null, days: daysIn(month, year) } : null });

/** "31 June 2024", "29-31 June" */
function dayBeforeMonth(text: string, start: number, end: number, day: number): DaySlip | null {
  const month = monthBehind(text, end);
  if (month === null) return null;
  const { year, end: last } = yearBehind(text, month.end);
  // "45 May" may be a number and a verb
  if ((day <= daysIn(month.month, year) && day > 0) || ((day > 39 || day === 0) && year === null) || day > 59 || (month.word === 'May' && year === null && day > 31)) return null;
  const from = firstOfSpan(text, start);
  const begin = from !== null && isFree(text, from, '/.') ? from : isFree(text, start, '/.') ? start : null;
  return begin === null ? null : noSuchDay(begin, last, month.month, year);
}

/** "June 31, 2024", "February 29-30, 2023" */
function dayBehindMonth(text: string, start: number, end: number, day: number): DaySlip | null {
  let at = pastOrdinal(text, end);
  if (text[at] !== ',') return null;
  at = skip(text, at + 1, 2, isSpace);
  if (!isYear(text, at)) return null;
  const year = Number(text.slice(at, at + 4));
  const from = firstOfSpan(text, start);
  const month = (from === null ? null : monthUpTo(text, from)) ?? monthUpTo(text, start);
  return month === null || (day > 0 && day <= daysIn(month.month, year)) ? null : noSuchDay(month.start, at + 4, month.month, year);
}

/** "31.06.2024", "2024-06-31" */
function inFigures(text: string, start: number, end: number): DaySlip | null {
  const mark = text[end];
  if ((mark !== '/' && mark !== '.' && mark !== '-') || !isDigit(text.charCodeAt(end + 1)) || !isFree(text, start, '/.-')) return null;
  const second = figuresEnd(text, end + 1);
  if (text[second] !== mark || second - end > 3) return null;
  const third = figuresEnd(text, second + 1);
  if (!isBehind(text, third)) return null;
  const [one, two, three] = [Number(text.slice(start, end)), Number(text.slice(end + 1, second)), Number(text.slice(second + 1, third))];
  const fits = (month: number, day: number, year: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
  if (mark === '-') return !isYear(text, start) || second - end !== 3 || third - second !== 3 || fits(two, three, one) ? null : noSuchDay(start, third, two, one);
  // whichever of the two is the month
  return end - start > 2 || third - second !== 5 || !isYear(text, second + 1) || fits(two, one, three) || fits(one, two, three) ? null : noSuchDay(start, third, two, three);
}

/** "25-23 May 2024" */
function backwards(text: string, start: number, end: number, first: number): DaySlip | null {
  let at = skip(text, pastOrdinal(text, end), 3, isGap);
  // "from 23 to 21 March"
  const joint = isDash(text.charCodeAt(at)) ? 1 : text.startsWith('to ', at) && isSpace(text.charCodeAt(at - 1)) ? 2 : 0;
  if (joint === 0) return null;
  at = skip(text, at + joint, 3, isGap);
  const after = figuresEnd(text, at);
  if (after === at || after - at > 2) return null;
  const last = Number(text.slice(at, after));
  if (first <= last || first > 31 || last < 1) return null;
  const month = monthBehind(text, after);
  if (month === null || !isFree(text, start, '/.,:–—-') || (isSpace(text.charCodeAt(start - 1)) && (!isFree(text, start - 1, '/.:–—-') || isDigit(text.charCodeAt(start - 2))))) return null;
  return { start, end: yearBehind(text, month.end).end, kind: 'backwards', month: null };
}

const isSpace = (code: number): boolean => code === 32 || code === 0xa0;
const isGap = (code: number): boolean => isSpace(code) || code === 9;
const isDash = (code: number): boolean => code === 45 || code === 0x2013 || code === 0x2014;
const isWord = (code: number): boolean => isLetter(code) || isDigit(code) || code === 95;

/** Whether none of the marks stands before an offset. */
const isFree = (text: string, at: number, marks: string): boolean => at === 0 || !marks.includes(text[at - 1]!);

/** Whether figures end here, and are no part of something longer. */
const isBehind = (text: string, at: number): boolean => text[at] !== '/' && text[at] !== '-';

const isYear = (text: string, at: number): boolean => figuresEnd(text, at) === at + 4 && (text.startsWith('19', at) || text.startsWith('20', at));

function skip(text: string, at: number, most: number, test: (code: number) => boolean): number {
  let end = at;
  while (end < at + most && test(text.charCodeAt(end))) end++;
  return end;
}

function figuresEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

const pastOrdinal = (text: string, at: number): number => (['st', 'nd', 'rd', 'th'].includes(text.slice(at, at + 2)) ? at + 2 : at);

/** The first day of a span, before the last one. */
function firstOfSpan(text: string, last: number): number | null {
  let at = last;
  while (at > last - 3 && isGap(text.charCodeAt(at - 1))) at--;
  if (!isDash(text.charCodeAt(at - 1))) return null;
  const dash = --at;
  while (at > dash - 3 && isGap(text.charCodeAt(at - 1))) at--;
  let start = at;
  while (isDigit(text.charCodeAt(start - 1))) start--;
  return start === at || at - start > 2 ? null : start;
}

/** Letters of a name that is not cut short: behind it a stop ends the sentence. */
const FULL_NAME = 5;

/** The month behind a day that ends at an offset. */
function monthBehind(text: string, end: number): { readonly month: number; readonly word: string; readonly end: number } | null {
  const day = pastOrdinal(text, end);
  let at = skip(text, day, 3, isSpace);
  if (at === day) return null;
  if (text.startsWith('of', at) && isSpace(text.charCodeAt(at + 2))) at += 3;
  const code = text.charCodeAt(at);
  if (!(code >= 65 && code <= 90)) return null;
  const after = skip(text, at, 12, isLetter);
  const word = text.slice(at, after);
  const month = isWord(text.charCodeAt(after)) ? 0 : monthNumber(word);
  return month === 0 ? null : { month, word, end: text[after] === '.' && word.length < FULL_NAME ? after + 1 : after };
}

/** The month before a day that begins at an offset. */
function monthUpTo(text: string, day: number): { readonly month: number; readonly start: number } | null {
  let end = day;
  while (end > day - 3 && isSpace(text.charCodeAt(end - 1))) end--;
  if (end === day) return null;
  if (text[end - 1] === '.') end--;
  let start = end;
  while (start > end - 12 && isLetter(text.charCodeAt(start - 1))) start--;
  const code = text.charCodeAt(start);
  const month = start === end || code > 90 || isWord(text.charCodeAt(start - 1)) ? 0 : monthNumber(text.slice(start, end));
  return month === 0 ? null : { month, start };
}

/** The year behind a month, with or without a comma, and where the date ends. */
function yearBehind(text: string, end: number): { readonly year: number | null; readonly end: number } {
  let at = skip(text, end, 1, isSpace);
  if (text[at] === ',') at++;
  at = skip(text, at, 3, isGap);
  return isYear(text, at) ? { year: Number(text.slice(at, at + 4)), end: at + 4 } : { year: null, end };
}
