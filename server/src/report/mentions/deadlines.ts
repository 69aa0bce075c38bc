/** By when something is to be done. */
import { findDates } from '../../text/dates';
import type { CalendarDate } from '../model';
import type { Sentence } from '../sentences';
import { periodEndIn } from './period-ends';
import { SIGNAL } from '../signals';
import { WordPattern } from '../word-pattern';
import type { Wording } from '../wording';
import type { Words } from '../words';
import { isNext } from './promises';

/** What stands right before a date that is a deadline. */
const BY = new WordPattern('(by|before|(no|not) later than|on or before|prior to|until|latest by|due (date)? (is|was|on)?|deadline (is|was|of|on)?) (the)? ((end|beginning|start|middle) (of)?|close of business (on|of)?|early|mid|late|(first|second|third|last) (week|half) of)? (the)? (*day)? $');
const BY_FIRST = new Set('by before no not on prior until latest due deadline'.split(' '));
/** "deadline for comments is". */
const SET = new WordPattern('(is|was|of|would be|being|on|set (for|on|at)) (the)? (*day)? $');
/** "received by 30 June" tells of what came in, "to be received by" of what is due. */
const CAME_IN = new Set('received submitted registered collected'.split(' '));
const TO_COME = new Set('be being and or then re jointly'.split(' '));
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
    if (BY.after(words, index, limit) === limit) return !CAME_IN.has(words.lower(index - 1)) || TO_COME.has(words.lower(index - 2));
    if (word !== 'deadline' || !OF_WHAT.has(words.lower(index + 1))) continue;
    for (let next = index + 3; next < limit && !/[,;]/.test(line.slice(words.end(next - 1), words.start(next))); next++) if (SET.after(words, next, limit) === limit) return true;
  }
  return false;
}

/** What leads to an event that tells a deadline. */
const LEADS_TO = new WordPattern('(prior to|before|ahead of|(no|not) later than|in time for)');
const OWN = new Set(['the', 'its', 'their']);
const COMING = new Set(['next', 'upcoming', 'forthcoming']);
const ENDS = new Set(['so', 'and']);
const MOST = 60;

/** Where the event by which something is due stands: "before the next SOM"; null without one. */
function eventIn(words: Words, { start, end }: Sentence): Sentence | null {
  const limit = words.from(end);
  for (let index = words.from(start); index < limit; index++) {
    const word = words.sign(index) & SIGNAL.until || words.lower(index) === 'in' ? LEADS_TO.after(words, index, limit) : -1;
    if (word < 0 || word >= limit || !isNext(words, word)) continue;
    const found = eventAt(words, word, end);
    if (found !== null) return found;
  }
  return null;
}

function eventAt(words: Words, first: number, end: number): Sentence | null {
  const { line } = words;
  const at = words.start(first);
  const opener = OWN.has(words.lower(first)) && isNext(words, first + 1) ? first + 1 : first;
  const code = line.charCodeAt(words.start(opener));
  let from: number;
  if (code >= 65 && code <= 90) from = words.start(opener) + 1;
  else if (COMING.has(words.lower(opener)) || /^\d{1,2}(?:st|nd|rd|th)$/.test(words.lower(opener))) {
    if (!isNext(words, opener + 1)) return null;
    from = words.start(opener + 1);
  } else return null;
  for (let stop = from + 1; stop <= Math.min(end, from + MOST); stop++) {
    if (stop === end) return { start: at, end: stop };
    const mark = line.charCodeAt(stop);
    if (mark === 44 || mark === 59 || mark === 46 || mark === 41 || mark === 40) return { start: at, end: stop };
    if (mark !== 32) continue;
    const next = words.from(stop);
    if (words.start(next) !== stop + 1) continue;
    const word = words.lower(next);
    if (ENDS.has(word) || (word === 'in' && words.lower(next + 1) === 'order') || (word === 'to' && isNext(words, next + 1) && line.charCodeAt(words.start(next + 1)) >= 97)) return { start: at, end: stop };
  }
  return null;
}

export interface Deadline extends Sentence {
  readonly date: CalendarDate | null;
  readonly event: boolean;
}

/** The deadline of a sentence: its date where it has one, else the event it names with the day of that; null without any. */
export function deadlineIn(wording: Wording, { start, end }: Sentence): Deadline | null {
  const { text, words } = wording;
  for (const date of wording.dates(start, end)) {
    if (isDue(words, start, date.span.start)) return { start: date.span.start, end: date.span.end, date: date.to, event: false };
  }
  if ((words.signals(start, end) & SIGNAL.until) === 0) return null;
  const period = periodEndIn(text.slice(start, end));
  if (period !== null && /\b(?:by|before|no(?:t)? later than|until) (?:the )?$/.test(text.slice(Math.max(start, start + period.start - 24), start + period.start))) return { start: start + period.start, end: start + period.end, date: period.date, event: false };
  const event = eventIn(words, { start, end });
  if (event === null) return null;
  const held = findDates(text, event.start, event.end)[0];
  return { ...event, date: held?.from ?? null, event: true };
}
