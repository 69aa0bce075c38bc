/** Dates as reports write them: days, spans of days, spans over months, months with a year. */
import type { CalendarDate, DateMention } from '../report/model';
import { dayNumbersBefore, isDash, isDigit, isLetter, skipSpaces, skipSpacesBack } from './date-parts';
import { phrase } from './say';

/** Said where a message names one; reports have them in English. */
export const MONTHS: readonly string[] = [phrase`January`, phrase`February`, phrase`March`, phrase`April`, phrase`May`, phrase`June`, phrase`July`, phrase`August`, phrase`September`, phrase`October`, phrase`November`, phrase`December`];
/** Number of a month by its full or short name in small letters. */
const NUMBERS: ReadonlyMap<string, number> = new Map([...MONTHS.flatMap((name, index) => [name, name.slice(0, 3)].map(each => [each.toLowerCase(), index + 1] as const)), ['sept', 9]]);
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Where a month's name may begin, a numeric date with its year first or last; a candidate only, settled by hand. */
const CANDIDATE = /(?:J(?:an|AN|u[nl]|U[NL])|F(?:eb|EB)|M(?:a[ry]|A[RY])|A(?:pr|PR|ug|UG)|S(?:ep|EP)|O(?:ct|CT)|N(?:ov|OV)|D(?:ec|EC)|(?:19|20)\d\d-\d\d-|[/.](?:19|20)\d\d)/g;

/** One month with its days and year, before neighbours are joined to spans. */
interface Atom {
  readonly start: number;
  readonly end: number;
  readonly month: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly year: number | null;
}

/**
 * Every date between two offsets of a text, in order, none overlapping.
 * A month alone counts only with a day or a year, or as the beginning of a span ("November/December 2013").
 * Time is linear in the length: each candidate is looked at within a bounded window.
 */
export function findDates(text: string, from = 0, to = text.length): DateMention[] {
  const atoms: Atom[] = [];
  // Cut first: a search that finds nothing must not run on beyond the region.
  const region = to < text.length ? text.slice(0, to) : text;
  CANDIDATE.lastIndex = from;
  let floor = from;
  for (let hit = CANDIDATE.exec(region); hit !== null; hit = CANDIDATE.exec(region)) {
    const atom = isLetter(text.charCodeAt(hit.index)) ? wordAtom(text, hit.index, floor, to) : figureAtom(text, hit.index, floor, to);
    if (atom === null) continue;
    atoms.push(atom);
    floor = atom.end;
    CANDIDATE.lastIndex = Math.max(CANDIDATE.lastIndex, atom.end);
  }
  return joined(text, atoms);
}

/** The only date of a text, or the first; null without one. */
export function firstDate(text: string): DateMention | null {
  return findDates(text)[0] ?? null;
}

/** "31 May 2024", "31 May", "May 2024". */
export function formatDate(date: CalendarDate): string {
  return [date.day, MONTHS[date.month - 1], date.year].filter(part => part !== null).join(' ');
}

/** True when day and month agree and no year contradicts; a date without a day agrees with every day of its month. */
export function agrees(a: CalendarDate, b: CalendarDate): boolean {
  return a.month === b.month && (a.day === null || b.day === null || a.day === b.day) && (a.year === null || b.year === null || a.year === b.year);
}

function wordAtom(text: string, at: number, floor: number, to: number): Atom | null {
  if (at > floor && isLetter(text.charCodeAt(at - 1))) return null;
  let end = at;
  while (end < to && end - at < 12 && isLetter(text.charCodeAt(end))) end++;
  const month = monthNumber(text.slice(at, end));
  if (month === 0) return null;
  // behind a full name it ends the sentence
  if (text[end] === '.' && end - at < 5 && end < to && !/^(?:may|june|july)$/i.test(text.slice(at, end))) end++;
  const days = dayNumbersBefore(text, at, floor, LENGTHS[month - 1]!);
  if (days !== null) {
    const year = yearAfter(text, end, to);
    return { start: days.start, end: year?.end ?? end, month, first: days.first, last: days.last, year: year?.year ?? null };
  }
  const american = americanDays(text, at, end, to, month);
  if (american !== null) return american;
  const year = yearAfter(text, end, to);
  return { start: at, end: year?.end ?? end, month, first: null, last: null, year: year?.year ?? null };
}

/** Number of a month's full or short name in title case or capitals; 0 for any other word. */
export function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  if (word.slice(1) !== lower.slice(1) && word !== word.toUpperCase()) return 0;
  return NUMBERS.get(lower) ?? 0;
}

/** A four-figure year after a date, with or without a comma. */
function yearAfter(text: string, end: number, to: number): { year: number; end: number } | null {
  let at = skipSpaces(text, end, to, 4);
  if (text[at] === ',') at = skipSpaces(text, at + 1, to, 4);
  if (at === end || at + 4 > to || isDigit(text.charCodeAt(at + 4))) return null;
  const figures = text.slice(at, at + 4);
  return /^(?:19|20)\d\d$/.test(figures) ? { year: Number(figures), end: at + 4 } : null;
}

/** "April 27-28, 2010"; without a year only after a word that leads to a date or where nothing stands before. */
function americanDays(text: string, start: number, end: number, to: number, month: number): Atom | null {
  let at = skipSpaces(text, end, to, 4);
  if (at === end) return null;
  const first = dayAt(text, at, to, month);
  if (first === null) return null;
  let last = first;
  at = skipSpaces(text, first.end, to, 2);
  const joint = isDash(text.charCodeAt(at)) ? at + 1 : /^(?:to|and)\s/.test(text.slice(at, Math.min(at + 4, to))) ? at + 3 : 0;
  if (joint > 0) {
    const second = dayAt(text, skipSpaces(text, joint, to, 2), to, month);
    if (second !== null && second.day > first.day) last = second;
  }
  const year = yearAfter(text, last.end, to);
  if (year === null && !leadsToDate(text, start) && !SPAN.test(text.slice(last.end, Math.min(last.end + 20, to)))) return null;
  return { start, end: year?.end ?? last.end, month, first: first.day, last: last.day, year: year?.year ?? null };
}

/** "July 29 - August 2, 2019": what follows is the end of a span over months. */
const SPAN = /^\s?(?:[-–—]|to\s|and\s)\s?[A-Z][A-Za-z]{2,8}\.?\s\d/;
const LEADS = new Set(['by', 'on', 'before', 'from', 'until', 'than', 'since', 'after']);

/** Whether what stands before in the line or cell makes "May 31" a date: nothing, a weekday, or a word such as "by". */
function leadsToDate(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 14), start);
  const near = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\t'), before.lastIndexOf('|')) + 1).trim();
  return near === '' || /\b(?:(?:morning|afternoon|evening|night) of|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)$/i.test(near) || LEADS.has(near.slice(near.lastIndexOf(' ') + 1).toLowerCase());
}

function dayAt(text: string, at: number, to: number, month: number): { day: number; end: number } | null {
  let end = at;
  while (end < to && end - at < 3 && isDigit(text.charCodeAt(end))) end++;
  const day = Number(text.slice(at, end));
  if (end === at || day < 1 || day > LENGTHS[month - 1]!) return null;
  if (/^(?:st|nd|rd|th)(?![a-z])/i.test(text.slice(end, Math.min(end + 3, to)))) end += 2;
  return isLetter(text.charCodeAt(end)) ? null : { day, end };
}

/** 2024-05-31, 2024-05-29/31, 31/05/2024, 31.05.2024; a day and month that could be exchanged say nothing for certain and are left out. */
function figureAtom(text: string, at: number, floor: number, to: number): Atom | null {
  if (isDigit(text.charCodeAt(at))) {
    const parts = /^(\d{4})-(\d\d)-(\d\d)(?:\/(\d\d)(?![\d-]))?(?!\d)/.exec(text.slice(at, Math.min(at + 14, to)));
    if (parts === null || (at > floor && isDigit(text.charCodeAt(at - 1)))) return null;
    const date = valid(at, at + 10, Number(parts[1]), Number(parts[2]), Number(parts[3]));
    // "2024-05-29/31"
    const last = Number(parts[4] ?? 0);
    return date === null || last <= date.first! || last > LENGTHS[date.month - 1]! ? date : { ...date, end: at + 13, last };
  }
  const parts = /(?<![\d./])(\d{1,2})([/.])(\d{1,2})$/.exec(text.slice(Math.max(floor, at - 6), at));
  if (parts === null || parts[2] !== text[at] || isDigit(text.charCodeAt(at + 5)) || at + 5 > to) return null;
  const [one, two] = [Number(parts[1]), Number(parts[3])];
  if (one <= 12 && two <= 12 && one !== two) return null;
  const year = Number(text.slice(at + 1, at + 5));
  return valid(at - parts[0].length, at + 5, year, Math.min(one, two), Math.max(one, two));
}

function valid(start: number, end: number, year: number, month: number, day: number): Atom | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= LENGTHS[month - 1]! ? { start, end, month, first: day, last: day, year } : null;
}

/** Characters that may stand between the two ends of a span. */
const BETWEEN = 20;
/** "8 September - 12 September", "8 September, to Friday, 12 September". */
const JOINT = /^\s*(?:[-–—‐‑−]|,?\s*to|until|through|\/)\s*(?:[A-Z][a-z]{2,5}day,?\s+)?$/;

/** "4 March, and Wednesday, 5 March 2025": one year for both. */
const SHARED = /^\s*(?:,|,?\s*and|or|&)\s*(?:[A-Z][a-z]{2,5}day,?\s+)?$/;

/** Joins neighbours to spans and hands a year back to those that share it. */
function joined(text: string, atoms: readonly Atom[]): DateMention[] {
  const out: DateMention[] = [];
  for (let index = 0; index < atoms.length; index++) {
    const first = atoms[index]!;
    const next = atoms[index + 1];
    const between = next === undefined || next.start - first.end > BETWEEN ? '' : text.slice(first.end, next.start);
    if (next !== undefined && JOINT.test(between) && spans(first, next)) {
      out.push(mention(text, first, next));
      index++;
    } else if (first.first !== null || first.year !== null) {
      const year = first.year ?? (next !== undefined && SHARED.test(between) && next.first !== null ? next.year : null);
      out.push(mention(text, { ...first, year }, null));
    }
  }
  return out;
}

/** Days are joined to days and months to months. */
const spans = (a: Atom, b: Atom): boolean => (a.first === null) === (b.first === null) && (b.first !== null || b.year !== null);

function mention(text: string, first: Atom, second: Atom | null): DateMention {
  const last = second ?? first;
  const turned = second !== null && first.month > last.month ? 1 : 0;
  const year = first.year ?? (last.year === null ? null : last.year - turned);
  const end = skipSpacesBack(text, last.end, first.start);
  return {
    text: text.slice(first.start, end).replace(/\s+/g, ' '),
    span: { start: first.start, end },
    from: { year, month: first.month, day: first.first },
    to: { year: last.year, month: last.month, day: last.last },
  };
}
