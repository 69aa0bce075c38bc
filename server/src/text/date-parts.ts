/** Small readers of figures and spaces that dates are put together from; every one looks at a bounded stretch. */
import { isSpace } from './span';

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
/** Hyphen-minus, the Unicode hyphens and dashes, the minus sign. */
export const isDash = (code: number): boolean => code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;

/** Offset after at most `most` spaces. */
export function skipSpaces(text: string, at: number, to: number, most: number): number {
  const limit = Math.min(to, at + most);
  let end = at;
  while (end < limit && isSpace(text.charCodeAt(end))) end++;
  return end;
}

/** Offset before the spaces that end at `at`. */
export function skipSpacesBack(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && isSpace(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Days in front of a month's name: `24`, `24th of`, `11-12`, `17, 18 and 19`, and `1920` where a dash was lost. */
export function dayNumbersBefore(text: string, month: number, floor: number, longest: number): { start: number; first: number; last: number } | null {
  const near = Math.max(floor, month - 48);
  let at = skipSpacesBack(text, month, near);
  const of = at - near > 3 && /(?:^|[\s\d])of$/i.test(text.slice(at - 3, at));
  if (of) at = skipSpacesBack(text, at - 2, near);
  const last = numberBefore(text, at, near);
  if (last === null) return null;
  // "Resolution 1325 of October" gives no days
  if (last.figures === 4) return of ? null : lostDash(last, longest);
  if (last.figures > 2 || last.value < 1 || last.value > longest) return null;
  let first = last;
  for (let plain = false; ;) {
    const joint = jointBefore(text, beforeWeekday(text, first.start, near), near);
    if (joint === null || (joint.kind === ',' && !plain)) break;
    const before = numberBefore(text, joint.start, near);
    if (before === null || before.figures > 2 || before.value < 1 || before.value >= first.value || countsDays(text, before.start)) break;
    first = before;
    if (joint.kind === '-') break;
    plain = true;
  }
  return { start: first.start, first: first.value, last: last.value };
}

/** "Monday 15 and Tuesday 16": where the name of a weekday begins that stands before a number; else where the number does. */
function beforeWeekday(text: string, at: number, near: number): number {
  const day = /(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s$/i.exec(text.slice(Math.max(near, at - 11), at));
  return day === null ? at : at - day[0].length;
}

/** "Day 1 - Wednesday, 14 June": the number says which day of the meeting it is. */
const countsDays = (text: string, at: number): boolean => /\b(?:Day|DAY|Session|SESSION)\s$/.test(text.slice(Math.max(0, at - 9), at));

interface Figures { readonly start: number; readonly value: number; readonly figures: number }

/** A whole number that ends at `at`, its ordinal suffix allowed; none when it is part of something longer. */
function numberBefore(text: string, at: number, near: number): Figures | null {
  let end = at;
  if (end - near > 2 && /^(?:st|nd|rd|th)$/i.test(text.slice(end - 2, end))) end = skipSpacesBack(text, end - 2, near);
  let start = end;
  while (start > near && isDigit(text.charCodeAt(start - 1))) start--;
  if (start === end) return null;
  const before = start > 0 ? text.charCodeAt(start - 1) : 32;
  if (start > near && (isLetter(before) || before === 47 || before === 46)) return null;
  if (isDigit(before)) return null;
  return { start, value: Number(text.slice(start, end)), figures: end - start };
}

/** What joins two days, ending at `at`: a dash or "to", a comma, "and". */
function jointBefore(text: string, at: number, near: number): { kind: '-' | ',' | 'and'; start: number } | null {
  let end = skipSpacesBack(text, at, near);
  const code = end > near ? text.charCodeAt(end - 1) : 0;
  if (isDash(code)) return { kind: '-', start: skipSpacesBack(text, end - 1, near) };
  if (code === 44) return { kind: ',', start: skipSpacesBack(text, end - 1, near) };
  const word = /\s(to|and|&)$/i.exec(text.slice(Math.max(near, end - 4), end));
  if (word === null || end === at) return null;
  end = skipSpacesBack(text, end - word[1]!.length, near);
  if (text[end - 1] === ',') end--;
  return { kind: word[1]!.toLowerCase() === 'to' ? '-' : 'and', start: end };
}

function lostDash(number: Figures, longest: number): { start: number; first: number; last: number } | null {
  const first = Math.floor(number.value / 100);
  const last = number.value % 100;
  return first >= 1 && first < last && last <= longest ? { start: number.start, first, last } : null;
}
