/** What stands on the line of an agenda beside the words of an item: its time, its number, who leads. */
import type { ItemNumber, Timed } from './agenda-entry';
import type { Block } from './blocks';
import { clockAt, type Clock } from './clock';
import type { Phrase } from './model';
import { findParticipants } from './participants';
import type { Source } from './source';

/** "1. 9.00 Introduction" or "1. Opening Remarks     13.00-13.20": the time of a numbered item, behind its number or its words. */
export function timeBeside(source: Source, { first, last, marker }: Block): Timed | null {
  if (marker === null || first !== last) return null;
  const from = source.lines.start(first) + marker.body;
  const words = source.text.slice(from, source.end(first));
  const clock = /^\d{1,2}[.:h]\d{2}\b/.test(words) ? clockAt(words, 0) : null;
  return clock === null ? timeBehind(source.text, from, source.end(first)) : timed(words, clock, from);
}

/** "Opening Remarks     13.00-13.20", "Opening Remarks (13.00)", "Opening Remarks, 13.00": a time behind the words of an item, and nothing behind it. */
export function timeBehind(text: string, start: number, end: number): Timed | null {
  const words = text.slice(start, end);
  const gap = BEHIND.exec(words);
  if (gap === null) return null;
  const at = gap.index + gap[0].length;
  const clock = clockAt(words, at);
  // after a mere gap one time may be anything
  if (clock === null || (clock.to === null && !/[(,[]/.test(gap[0])) || !/^\s*(?:hrs?\.?)?[)\]]?\s*$/.test(words.slice(clock.end))) return null;
  return timed(words, clock, start);
}
const BEHIND = /(?: {3,}|\t| [([]|, )(?=\d{1,2}[.:h]?\d{2}[^\n]{0,30}$)/;

const timed = (words: string, clock: Clock, start: number): Timed => ({ clock, phrase: { text: words.slice(clock.start, clock.end), span: { start: start + clock.start, end: start + clock.end } } });

/** Where the words before a time end. */
export function endBefore(text: string, at: number): number {
  let end = at;
  while (/[\s(,[]/.test(text[end - 1]!)) end--;
  return end;
}

/** "2. Space Traffic" behind a time, or "2" in a column of its own. */
export function numberAt(text: string, start: number, end: number): (ItemNumber & { readonly words: number }) | null {
  const hit = /^(\d{1,2})(?:[.)]\s+|\t\s*|[ \u00a0]{2,})(?=\S)/.exec(text.slice(start, Math.min(end, start + 16)));
  return hit === null ? null : { value: Number(hit[1]), span: { start, end: start + hit[1]!.length }, words: start + hit[0].length };
}

/** Words that a wide gap parts from the title on one line: another column, which may name who leads. */
export function columnBehind(text: string, start: number, end: number): { readonly words: number; readonly phrase: Phrase | null } | null {
  const line = text.slice(start, end);
  const gap = line.includes('\n') ? null : / {3,}(?=\S)/.exec(line);
  if (gap === null || gap.index === 0) return null;
  const from = start + gap.index + gap[0].length;
  const words = text.slice(from, end);
  return { words: start + gap.index, phrase: findParticipants(words).length > 0 ? { text: words, span: { start: from, end } } : null };
}
