/** By when something is to be done. */
import { findDates } from '../../text/dates';
import type { Undertaking } from '../mentions';
import type { Joined } from '../joined';
import type { Sentence } from '../sentences';
import { SIGNAL } from '../signals';
import { WordPattern } from '../word-pattern';
import type { Words } from '../words';

/** What stands right before a date that is a deadline. */
const BY = new WordPattern('(by|before|(no|not) later than|on or before|prior to|until|latest by|due (date)? (is|was|on)?|deadline (is|was|of|on)?) (the)? ((end|beginning|start|middle) (of)?|close of business (on|of)?|early|mid|late|(first|second|third|last) (week|half) of)? (the)? (*day)? $');
const BY_FIRST = new Set('by before no not on prior until latest due deadline'.split(' '));
/** "deadline for comments is". */
const SET = new WordPattern('(is|was|of|would be|being|on|set (for|on|at)) (the)? (*day)? $');
const OF_WHAT = new Set(['for', 'of', 'to']);
/** Words before a date that may tell that it is a deadline, in characters. */
const REACH = 110;

/** Whether the words before a date make it a deadline. */
function isDue(words: Words, from: number, at: number): boolean {
  const { line } = words;
  const limit = words.from(at);
  const last = limit - 1;
  if (last < 0 || words.end(last) > at) return false;
  const gap = line.slice(words.end(last), at);
  if (!/^[\s-]*$/.test(gap) && !(/^,[\s-]*$/.test(gap) && words.lower(last).endsWith('day')) && !(/^:[\s-]*$/.test(gap) && words.lower(last) === 'deadline')) return false;
  for (let index = words.from(Math.max(from, at - REACH)); index < limit; index++) {
    const word = words.lower(index);
    if (!BY_FIRST.has(word)) continue;
    if (BY.after(words, index, limit) === limit) return true;
    if (word !== 'deadline' || !OF_WHAT.has(words.lower(index + 1))) continue;
    for (let next = index + 3; next < limit && !/[,;]/.test(line.slice(words.end(next - 1), words.start(next))); next++) if (SET.after(words, next, limit) === limit) return true;
  }
  return false;
}

/** A deadline told by an event. */
const EVENT = /\b(?:prior to|before|ahead of|no(?:t)? later than|in time for) ((?:the |its |their )?(?:next |upcoming |forthcoming |\d{1,2}(?:st|nd|rd|th) |[A-Z])[^,.;()]{1,60}?)(?=,|;|\.|\)|\(|\sso\b|\sin order\b|\sand\b|\sto\s[a-z]|$)/;

/** The deadline of a sentence: its date where it has one, else the event it names with the day of that; null without any. */
export function deadlineIn(joined: Joined, { start, end }: Sentence): Undertaking['deadline'] {
  const line = joined.text;
  for (const date of joined.dates(start, end)) {
    if (isDue(joined.words, start, date.span.start)) return { ...joined.phrase(date.span.start, date.span.end), date: date.to, event: false };
  }
  if ((joined.words.signals(start, end) & SIGNAL.until) === 0) return null;
  const event = EVENT.exec(line.slice(start, end));
  if (event === null) return null;
  const at = start + event.index + event[0].length - event[1]!.length;
  const held = findDates(line, at, at + event[1]!.length)[0];
  return { ...joined.phrase(at, at + event[1]!.length), date: held?.from ?? null, event: true };
}
