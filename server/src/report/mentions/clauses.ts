/** Where the clause around a verb begins and ends. */
import { agrees } from '../../text/dates';
import type { Joined } from '../joined';
import type { CalendarDate } from '../model';
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
    const word = words.lower(index);
    // "asked for copies, which Myanmar undertook to provide": whoever stands behind it acts
    if (RELATIVE.has(word) && next - end === 1 && next < last && opensSubject(words, index + 1)) from = Math.max(from, end + 1);
    // most words are followed by one space; only "that" begins a clause there
    if (next - end === 1 && word !== 'that') continue;
    if (mark <= 32 && word === 'that') {
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
  const before = PASSED_OVER.exec(clause)?.[0].length ?? 0;
  return { start: from + before + fronted(clause.slice(before)), end: from + clause.length };
}

/** "At the request of Japan, Myanmar": how long the words are that stand before the subject, with their comma; 0 without any. */
const fronted = (clause: string): number => (FRONTED.test(clause) && !clause.endsWith(',') ? clause.lastIndexOf(', ') + 1 : 0);
const FRONTED = /^(?:(?:at|upon|on|in|with) (?:the |an? )?(?:answer|contrast|insistence|instance|invitation|light|proposal|reply|request|response|suggestion|support|urging|view|wish)s?\b|(?:after|agreeing|although|answering|as|asked|because|echoing|encouraged|following|if|invited|like|noting|prompted|recalling|referring|replying|requested|responding|seconded|since|speaking|supported|supporting|thanked|thanking|though|unlike|urged|welcomed|welcoming|when)\b)/i;

const RELATIVE = new Set(['which', 'whom']);
const DETERMINERS = new Set(['the', 'its', 'their', 'both', 'all', 'each', 'he', 'she', 'they', 'it', 'this', 'these']);

/** Whether a subject may begin with a word: a name, or what stands before a noun. */
const opensSubject = (words: Words, index: number): boolean => words.line.charCodeAt(words.start(index)) < 97 || DETERMINERS.has(words.lower(index));

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

/** Sentences that give a day, each from the clause with it where that has a subject of its own: "Malaysia asked that the Unit be told, and the Philippines agreed to write by". */
export const clausesDue = (joined: Joined, day: CalendarDate): Sentence[] => joined.sentences.flatMap(({ start, end }) => {
  const due = joined.dates(start, end).find(({ to }) => agrees(to, day));
  return due === undefined ? [] : [{ start: start + ownClause(joined.slice(start, due.span.start)), end }];
});

const ownClause = (before: string): number => [...before.matchAll(OWN_CLAUSE)].reduce((_, hit) => hit.index + hit[0].length, 0);
const OWN_CLAUSE = /(?:(?<=\s[a-z]{2,20}),\s(?:and|while|but|whereas)\s|;\s(?:and\s)?)(?=(?:the\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,3}\s(?:also\s)?(?:would|will|agreed|undertook|offered|promised|volunteered|said|was|is|had))/g;
