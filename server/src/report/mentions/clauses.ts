/** Where the clause around a verb begins and ends. */
import type { Sentence } from '../sentences';
import type { Words } from '../words';

/** How far back a clause is looked for, in characters. */
const NEAR = 220;
const OPENERS = ['in this regard', 'furthermore', 'further', 'additionally', 'in addition', 'on this note', 'moreover', 'to this end', 'in this connection'];
const CONJUNCTIONS = new Set(['and', 'so', 'but', 'while']);
const BEFORE_POINTING = new Set(['in', 'of', 'to', 'for', 'on', 'with', 'at', 'by', 'from', 'about', 'under', 'during', 'after', 'before']);
const PASSED_OVER = /^(?:also|further|furthermore|additionally|and|,|\s)+/i;

/** The words of the clause that lead up to an offset: from after "that", a comma with a conjunction, a semicolon or the sentence's start. */
export function clauseBefore(words: Words, start: number, at: number): Sentence {
  const { line } = words;
  const near = Math.max(start, at - NEAR);
  let last = at;
  while (last > near && line.charCodeAt(last - 1) <= 32) last--;
  let from = near + openerOf(line.slice(near, near + 24));
  if (from >= last) from = near;
  const limit = words.from(last);
  const first = words.from(near);
  for (let index = first; index < limit; index++) {
    const end = words.end(index);
    const next = index + 1 < limit ? words.start(index + 1) : last;
    if (end >= last) break;
    const mark = line.charCodeAt(end);
    // most words are followed by one space; only "that" begins a clause there
    if (next - end === 1 && words.lower(index) !== 'that') continue;
    if (mark <= 32 && words.lower(index) === 'that') {
      // "in that role", "to that end": it points at something
      if (!BEFORE_POINTING.has(words.lower(index - 1)) && (words.lower(index + 1) !== 'be' || next - end !== 1)) from = Math.max(from, end + 1);
    }
    for (let mid = end; mid + 1 < next; mid++) {
      const code = line.charCodeAt(mid);
      if (line.charCodeAt(mid + 1) > 32) continue;
      if ((code === 59 || code === 58) && mid + 2 < last) from = mid + 2;
      else if (code === 44 && mid + 2 === next && CONJUNCTIONS.has(words.lower(index + 1))) {
        const behind = words.end(index + 1);
        if (behind + 1 < last && line.charCodeAt(behind) <= 32) from = behind + 1;
      }
    }
  }
  const clause = line.slice(from, last);
  return { start: from + (PASSED_OVER.exec(clause)?.[0].length ?? 0), end: from + clause.length };
}

/** Length of the words that open a sentence and say nothing, with their comma and space; 0 for none. */
function openerOf(words: string): number {
  const comma = words.indexOf(', ');
  return comma > 0 && OPENERS.includes(words.slice(0, comma).toLowerCase()) ? comma + 2 : 0;
}

const STOP = /,?\s(?:and that|which|while|whereas)\s|;|\.\s*$/;

/** End of the words that belong to a verb: before the next clause or the sentence's stop. */
export function tailOf(line: string, from: number, end: number): number {
  const words = line.slice(from, Math.min(end, from + 240));
  const stop = STOP.exec(words);
  if (stop !== null) return from + stop.index;
  const whole = from + words.length < end ? words.lastIndexOf(' ') : -1;
  return from + (whole < 0 ? words : words.slice(0, whole)).trimEnd().length;
}
