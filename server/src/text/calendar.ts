/** The calendar: how long months are, which day of the week a date was, which of two dates comes first. */
import type { CalendarDate, DateMention } from '../report/model';
import { phrase } from './say';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MILLISECONDS_A_DAY = 86_400_000;

/** Said where a message names one. */
export const WEEKDAYS: readonly string[] = [phrase`Sunday`, phrase`Monday`, phrase`Tuesday`, phrase`Wednesday`, phrase`Thursday`, phrase`Friday`, phrase`Saturday`];

/** Days of a month; February has 29 where the year is not known. */
export function daysIn(month: number, year: number | null): number {
  if (month !== 2) return LENGTHS[month - 1]!;
  return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
}

/** Days from a fixed point to the first day that is meant; null without a year. */
export function firstDay({ year, month, day }: CalendarDate): number | null {
  return year === null ? null : Date.UTC(year, month - 1, day ?? 1) / MILLISECONDS_A_DAY;
}

/** The same to the last day that is meant: of a month without a day, its last. */
export function lastDay({ year, month, day }: CalendarDate): number | null {
  return year === null ? null : Date.UTC(year, month - 1, day ?? daysIn(month, year)) / MILLISECONDS_A_DAY;
}

/** Index into WEEKDAYS; null for a date without day or year. */
export function weekdayOf({ year, month, day }: CalendarDate): number | null {
  return year === null || day === null ? null : new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

export interface Period { readonly first: number; readonly last: number }

/** First and last day of what a date says; null without a year. */
export function periodOf({ from, to }: DateMention): Period | null {
  const first = firstDay(from);
  const last = lastDay(to);
  return first === null || last === null || last < first ? null : { first, last };
}

/** From the first to the last day of several periods; null of none. */
export function spanning(periods: readonly Period[]): Period | null {
  return periods.length === 0 ? null : { first: Math.min(...periods.map(({ first }) => first)), last: Math.max(...periods.map(({ last }) => last)) };
}

export const contains = (outer: Period, inner: Period): boolean => outer.first <= inner.first && inner.last <= outer.last;

/**
 * How two dates stand to each other, whether or not both give a year: `same`; `within`, where one says more exactly or more shortly
 * what the other says; `apart`.
 */
export function relation(a: DateMention, b: DateMention): 'same' | 'within' | 'apart' {
  const year = a.to.year ?? b.to.year ?? 2000;
  const [one, two] = [periodOf(inYear(a, b.from.year ?? year, b.to.year ?? year)), periodOf(inYear(b, a.from.year ?? year, a.to.year ?? year))];
  if (one === null || two === null) return 'apart';
  if (one.first === two.first && one.last === two.last) return 'same';
  return contains(one, two) || contains(two, one) ? 'within' : 'apart';
}

const inYear = (date: DateMention, from: number, to: number): DateMention => ({ ...date, from: { ...date.from, year: date.from.year ?? from }, to: { ...date.to, year: date.to.year ?? to } });
