/** Dates that cannot be: days that no month has, spans that run backwards, weekdays that are not those of the day. */
import { firstDay, lastDay, weekdayOf, WEEKDAYS } from '../../text/calendar';
import { findDates, monthNumber } from '../../text/dates';
import type { DateMention, Phrase, Report } from '../model';
import { telling } from '../wording';
import type { Stretch } from '../wordings';
import { daySlipsIn, type MonthLength } from './day-slips';
import type { Span } from '../../text/span';
import { isWithin, textIn } from '../watch';

export type DateSlip = Phrase & (
  | { readonly kind: 'no-such-day'; readonly month: MonthLength | null }
  | { readonly kind: 'backwards' }
  /** `right`: the English name of the right one. */
  | { readonly kind: 'weekday'; readonly right: string });

const GAP = '[ \\t\\u00a0]{0,3}';
const WEEKDAY = new RegExp(`\\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b(?:${GAP}(?:to|and|[-–—/])${GAP}(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b)?`, 'gi');
const DATE_REACH = 60;
/** Between two dates of one span. */
const SPAN_JOINT = /^\s*(?:[-–—]|to|until|through)\s*$/;

export function dateSlipsOf(report: Report, dates: readonly DateMention[], stretches: readonly Stretch[]): readonly DateSlip[] {
  const found = backwards(report, dates);
  const own = report.title?.dates ?? [];
  for (const { wording, start } of stretches) {
    for (const one of wording.ask(SLIPS)) found.push(moved(one, start));
    for (const named of wording.ask(WEEKDAYS_NAMED)) {
      const right = rightDay(named, own);
      if (right !== null) found.push(moved({ ...phraseOf(wording.text, named.start, named.end), kind: 'weekday', right }, start));
    }
  }
  const taken = new Set<number>();
  return found.sort((a, b) => a.span.start - b.span.start).filter(({ span }) => !taken.has(span.start) && taken.add(span.start));
}

const phraseOf = (text: string, start: number, end: number): Phrase => ({ text: text.slice(start, end).replace(/\s+/g, ' '), span: { start, end } });
const backward = (text: string, span: Span): DateSlip => ({ ...phraseOf(text, 0, text.length), span, kind: 'backwards' });

const moved = (slip: DateSlip, by: number): DateSlip => ({ ...slip, span: { start: slip.span.start + by, end: slip.span.end + by } });

/** A cheap look at what most stretches do not have. */
const DAY_NAME = /[nsirNSIR](?:day|DAY)/;

/** What is wrong with days of a stretch by themselves. */
const SLIPS = telling(({ text }) => daySlipsIn(text).map(({ start, end, kind, month }): DateSlip => (kind === 'backwards' ? backward(text.slice(start, end), { start, end }) : { ...phraseOf(text, start, end), kind, month })));

/** "brought forward from November to": no span. */
const MOVED = /\b(?:brought|moved?|advanced|postponed|changed?|shifted|rescheduled|deferred|put|altered|amended|corrected)\b[^.;]{0,40}\bfrom\s+$/i;
const MOVED_REACH = 80;

/** "30 December to 2 November 2021" */
function backwards(report: Report, dates: readonly DateMention[]): DateSlip[] {
  const out: DateSlip[] = [];
  let before: DateMention | null = null;
  for (const date of dates) {
    if (runsBack(date)) out.push(backward(textIn(report, date.span), date.span));
    else if (before !== null && isWithin(report, before.span.end, date.span.start, 12) && SPAN_JOINT.test(textIn(report, { start: before.span.end, end: Math.max(before.span.end, date.span.start) })) && before.from.year !== null && date.to.year !== null && firstDay(before.from)! > lastDay(date.to)! && !MOVED.test(textIn(report, { start: Math.max(0, before.span.start - MOVED_REACH), end: before.span.start }))) {
      const span = { start: before.span.start, end: date.span.end };
      out.push(backward(textIn(report, span), span));
    }
    before = date;
  }
  return out;
}

/** "1 June 2021 to 31 May 2022": both ends have their year. */
const OWN_YEARS = /\d{4}.*\d{4}/s;

/** A span over months takes its year from its end, so that December to February turns the year; November after December of one year does not. */
function runsBack({ from, to, text }: DateMention): boolean {
  if (from.month === to.month) return from.year === to.year && from.day !== null && to.day !== null && from.day > to.day;
  if (from.year !== null && to.year !== null) return firstDay(from)! > lastDay(to)! || (from.year < to.year && from.month > to.month && from.month - to.month < 4 && !OWN_YEARS.test(text));
  return false;
}

interface NamedDay {
  readonly start: number;
  readonly end: number;
  /** "Mon", "Tues": of the first day, and of the last where a span is named. */
  readonly names: readonly string[];
  readonly beside: DateMention;
}

/** Weekdays beside a date. */
const WEEKDAYS_NAMED = telling(({ text }) => {
  const out: NamedDay[] = [];
  if (DAY_NAME.test(text)) for (const hit of text.matchAll(WEEKDAY)) {
    const end = hit.index + hit[0].length;
    const date = findDates(text, end, Math.min(text.length, end + DATE_REACH))[0];
    const beside = date !== undefined && /^[\s,]*(?:the\s+|on\s+|\()?$/i.test(text.slice(end, date.span.start)) ? date : dayBehind(text, end) ?? dateBefore(text, hit.index, end);
    if (beside === null) continue;
    // "Tuesday, 19 April, to Thursday, 21 April": each end has its own
    const alone = hit[2] === undefined && DAY_NAME.test(text.slice(beside.span.start, beside.span.end)) ? { ...beside, to: beside.from } : beside;
    out.push({ start: hit.index, end, names: hit[2] === undefined ? [hit[1]!] : [hit[1]!, hit[2]], beside: alone });
  }
  return out;
});

/** "Tuesday, March 8" */
function dayBehind(text: string, end: number): DateMention | null {
  const hit = /^,?[ \u00a0]([A-Z][a-z]{2,8})[ \u00a0](\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d|[\d–-])(?!,?\s\d{4})/.exec(text.slice(end, end + 20));
  const month = hit === null ? 0 : monthNumber(hit[1]!);
  if (hit === null || month === 0) return null;
  const day = { day: Number(hit[2]), month, year: null };
  return { text: hit[0], span: { start: end, end: end + hit[0].length }, from: day, to: day };
}

/** The right weekday where a wrong one is named; without a year the date counts only within the meeting's own days. */
function rightDay({ names, beside }: NamedDay, own: readonly DateMention[]): string | null {
  const days = [withYear(beside.from, own), withYear(beside.to, own)] as const;
  const wrong = names.findIndex((name, index) => {
    const right = weekdayOf(days[index]!);
    return right !== null && !WEEKDAYS[right]!.toLowerCase().startsWith(name.toLowerCase());
  });
  // A single weekday before a span is that of its first day, or only of the day it stands in
  if (wrong < 0 || (names.length === 1 && (days[0].day !== days[1].day || days[0].month !== days[1].month))) return null;
  return WEEKDAYS[weekdayOf(days[wrong]!)!]!;
}

/** "19 July 2017 (Tuesday)", "19 July 2017, Tuesday" */
function dateBefore(text: string, at: number, end: number): DateMention | null {
  const date = findDates(text, Math.max(0, at - DATE_REACH), at).at(-1);
  if (date === undefined) return null;
  const between = text.slice(date.span.end, at);
  return /^\s?\($/.test(between) && text[end] === ')' || /^,[ \u00a0]?$/.test(between) && /^\s*(?:\n|$|[.;|\t])/.test(text.slice(end, end + 3)) ? date : null;
}

function withYear(day: DateMention['from'], own: readonly DateMention[]): DateMention['from'] {
  if (day.year !== null) return day;
  const within = own.find(({ from, to }) => from.year !== null && from.year === to.year && (day.month > from.month || day.month === from.month && (day.day ?? 0) >= (from.day ?? 1)) && (day.month < to.month || day.month === to.month && (day.day ?? 0) <= (to.day ?? 31)));
  return within === undefined ? day : { ...day, year: within.from.year };
}
