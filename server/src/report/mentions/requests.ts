/** Words that ask somebody for something: "was requested to", "urged Participants to", "asked that comments be provided". */
import type { Sentence } from '../sentences';
import { SIGNAL } from '../signals';
import type { Words } from '../words';
import { beforeAdverbs, doesAfter, doneAfter, isNext, isSmall, pastAdverbs } from './promises';
import { isHyphened } from './roles';

export interface Requested {
  /** Where the asking word begins. */
  readonly start: number;
  readonly actor: Sentence;
  /** Where the verb of what is asked begins, and where it ends. */
  readonly object: number;
  readonly end: number;
  /** Asking that binds nobody unless it comes with a date. */
  readonly mild: boolean;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const ASKED = wordSet('requested asked urged invited encouraged reminded tasked instructed directed');
const MILD = wordSet('urged invited encouraged called');
const ENTRUSTED = wordSet('tasked entrusted charged');
const BE = wordSet('was were is are');
const DETERMINERS = wordSet('the all other interested its their both each those any relevant concerned');
const ACTORS = wordSet('participants participating members member countries cochair cochairs chair cosponsor cosponsors proponent proponents host organiser organisers organizer organizers states sponsors secretariat trainees experts speakers moderators attendees officials representatives economies them');
const CO_ACTORS = wordSet('co-chair co-chairs co-sponsor co-sponsors');
const LEAD_ACTORS = wordSet('country countries');
const MODALS = wordSet('should would will');
const ANY_MODAL = wordSet('should would will shall to');
const ANSWERS = wordSet('comments inputs feedback nominations responses replies submissions contributions entries views suggestions');
const PROMISED = wordSet('agreed offered undertook promised volunteered pledged');
const ASKS = SIGNAL.asks | SIGNAL.entrusts;

/** Index after an asking word ("requested", "called upon"); -1 for others. */
function askedAfter(words: Words, index: number): number {
  if (!isSmall(words, index)) return -1;
  const word = words.lower(index);
  if (ASKED.has(word)) return index + 1;
  return word === 'called' && /^(?:up)?on$/.test(words.lower(index + 1)) && isNext(words, index + 1) ? index + 2 : -1;
}

/** Index after the verb at `index`, hyphens in it taken along; -1 for what is no word in small letters. */
function verbAfter(words: Words, index: number): number {
  if (!isSmall(words, index)) return -1;
  let after = index + 1;
  while (after < words.count && isHyphened(words, after) && isSmall(words, after)) after++;
  return after;
}

/** Words of who asks: "requested by the Meeting to". */
const MOST_OF_ASKER = 5;

/** Index behind "by" and who asks, else the same index. */
function behindAsker(words: Words, asked: number): number {
  if (asked < 0 || words.lower(asked) !== 'by' || !isNext(words, asked)) return asked;
  for (let at = asked + 1; at <= asked + MOST_OF_ASKER && isNext(words, at); at++) if (words.lower(at) === 'to') return at;
  return asked;
}

/** "was requested to submit". */
export function* passiveRequests(words: Words, sentence: Sentence): Generator<{ readonly start: number; readonly object: number; readonly end: number; readonly mild: boolean; readonly asker: Sentence | null }> {
  const limit = words.from(sentence.end);
  const first = words.from(sentence.start);
  for (let index = first; index < limit; index++) {
    if ((words.sign(index) & SIGNAL.asks) === 0) continue;
    const by = askedAfter(words, index);
    const asked = behindAsker(words, by);
    if (asked < 0 || words.lower(asked) !== 'to' || !isNext(words, asked)) continue;
    let be = beforeAdverbs(words, index);
    if (be < first) continue;
    if (words.lower(be) === 'been' && isNext(words, be) && /^ha(?:s|ve)$/.test(words.lower(be - 1))) be--;
    else if (!BE.has(words.lower(be))) continue;
    const verb = pastAdverbs(words, asked + 1);
    const end = verb < 0 || !isSmall(words, be) ? -1 : verbAfter(words, verb);
    if (end < 0 || end > limit) continue;
    yield { start: words.start(be), object: words.start(verb), end: words.end(end - 1), mild: MILD.has(words.lower(index)), asker: asked === by ? null : { start: words.start(by), end: words.end(asked - 1) } };
    index = end - 1;
  }
}

/** The ways to ask somebody named: "to do", "that they do", "with doing". */
const WAYS = ['to', 'that', 'with'] as const;

/** "requested the proponents to", "agreed that Japan would circulate", "tasked the ARF Unit with preparing". */
export function* activeRequests(words: Words, sentence: Sentence): Generator<Requested> {
  const limit = words.from(sentence.end);
  for (const way of WAYS) {
    if (way === 'with' && (words.signals(sentence.start, sentence.end) & SIGNAL.with) === 0) continue;
    let floor = words.from(sentence.start);
    for (let index = floor; index < limit; index++) {
      if ((words.sign(index) & ASKS) === 0) continue;
      const found = activeAt(words, index, sentence.end, way);
      if (found === null) continue;
      yield found;
      floor = words.from(found.end);
      index = floor - 1;
    }
  }
}

const MOST: Readonly<Record<(typeof WAYS)[number], number>> = { to: 14, that: 10, with: 6 };

function activeAt(words: Words, index: number, end: number, way: (typeof WAYS)[number]): Requested | null {
  const { line } = words;
  const word = words.lower(index);
  let after: number;
  if (way === 'to') {
    after = askedAfter(words, index);
    if (after < 0 || (words.lower(index - 1) === 'had' && isNext(words, index))) return null;
    if (/^(?:for|that)$/.test(words.lower(after))) after++;
  } else {
    if (!isSmall(words, index) || (way === 'with' ? !ENTRUSTED.has(word) : !ASKED.has(word) && word !== 'agreed')) return null;
    after = index + 1;
    if (way === 'that') {
      if (words.lower(after) !== 'that' || !isNext(words, after)) return null;
      after++;
    }
  }
  if (!isNext(words, after)) return null;
  const actor = words.start(after);
  const part = way === 'to' ? /^[\w'&.,()-]+$/ : /^[\w'&.-]+$/;
  let at = headEnd(line, actor, end);
  for (let more = 0; at >= 0 && at < end && line[at] === ' '; more++) {
    const found = doingAt(words, words.from(at), at, end, way);
    if (found !== null) return { start: words.start(index), actor: { start: actor, end: at }, object: found.start, end: found.end, mild: MILD.has(word) };
    if (more === MOST[way]) return null;
    const next = chunkEnd(line, at + 1, end);
    // "asked that the Unit be invited, and Japan agreed to write": another subject
    if (PROMISED.has(line.slice(at + 1, next)) && line.slice(actor, at).includes(',')) return null;
    if (next === at + 1 || !part.test(line.slice(at + 1, next))) return null;
    at = next;
  }
  return null;
}

/** End of what stands at an offset up to the next space. */
function chunkEnd(line: string, at: number, end: number): number {
  let next = at;
  while (next < end && line.charCodeAt(next) !== 32) next++;
  return next;
}

/** End of the first word that names an actor, past "the", "all interested"; -1 when none does. */
function headEnd(line: string, from: number, end: number): number {
  let at = from;
  for (;;) {
    const next = chunkEnd(line, at, end);
    const chunk = line.slice(at, next);
    if (/^[A-Z][\w'&.-]*$/.test(chunk) || ACTORS.has(chunk) || CO_ACTORS.has(chunk) || /^delegat\w+$/.test(chunk)) return next;
    if (chunk === 'lead') {
      const country = chunkEnd(line, next + 1, end);
      if (LEAD_ACTORS.has(line.slice(next + 1, country))) return country;
    }
    if (!DETERMINERS.has(chunk) || next >= end) return -1;
    at = next + 1;
  }
}

/** What is to be done, where an actor ends at the space `at`: verb after "to", verb of a promise, or what somebody is tasked "with". */
function doingAt(words: Words, index: number, at: number, end: number, way: (typeof WAYS)[number]): Sentence | null {
  if (index >= words.count || words.start(index) !== at + 1) return null;
  const word = words.lower(index);
  let verb = index;
  if (way === 'that') {
    if (MODALS.has(word) && isSmall(words, index)) verb = isNext(words, index + 1) ? index + 1 : -1;
  } else if (way === 'to' ? /^(?:to|should)$/.test(word) && isSmall(words, index) : word === 'with') {
    verb = way === 'to' ? pastAdverbs(words, index + 1) : isNext(words, index + 1) ? index + 1 : -1;
    if (way === 'with' && verb >= 0 && words.lower(verb) === 'the' && isNext(words, verb + 1) && isSmall(words, verb + 1)) verb++;
  } else return null;
  const after = verb < 0 ? -1 : way === 'that' ? doesAfter(words, verb) : verbAfter(words, verb);
  return after < 0 || words.end(after - 1) > end ? null : { start: words.start(verb), end: words.end(after - 1) };
}

/** "asked that comments be provided". */
export function* thatPassiveRequests(words: Words, sentence: Sentence): Generator<{ readonly start: number; readonly subject: Sentence; readonly end: number; readonly mild: boolean }> {
  const limit = words.from(sentence.end);
  for (let index = words.from(sentence.start); index < limit; index++) {
    const word = words.sign(index) & SIGNAL.asks ? words.lower(index) : '';
    if (word === '' || (!ASKED.has(word) && word !== 'agreed') || !isSmall(words, index) || words.lower(index + 1) !== 'that' || !isNext(words, index + 1)) continue;
    const from = words.end(index + 1) + 1;
    for (let be = index + 2; be < limit && words.start(be) - from <= 101 && !ANY_MODAL.has(words.lower(be)); be++) {
      if (/[.;]/.test(words.line.slice(words.end(be - 1), words.start(be)))) break;
      if (words.lower(be) !== 'be' || words.start(be) - 1 - from < 3 || words.line.charCodeAt(words.start(be) - 1) !== 32) continue;
      const verb = pastAdverbs(words, be + 1);
      const end = verb < 0 ? -1 : doneAfter(words, verb);
      if (end < 0 || end > limit) continue;
      yield { start: words.start(index), subject: { start: from, end: words.start(be) - 1 }, end: words.end(end - 1), mild: MILD.has(word) };
      index = end - 1;
      break;
    }
  }
}

/** "Comments should reach Malaysia". */
export function* reachRequests(words: Words, sentence: Sentence): Generator<{ readonly start: number; readonly subject: Sentence; readonly end: number }> {
  const limit = words.from(sentence.end);
  for (let index = words.from(sentence.start) + 2; index < limit; index++) {
    if ((words.sign(index) & SIGNAL.reach) === 0) continue;
    const before = words.lower(index - 1);
    const what = /^(?:should|must)$/.test(before) ? index - 2 : before === 'to' && /^(?:are|were)$/.test(words.lower(index - 2)) ? index - 3 : -1;
    if (what >= 0 && ANSWERS.has(words.lower(what))) yield { start: words.start(what), subject: { start: words.start(what), end: words.end(what) }, end: words.end(index) };
  }
}

/** Words before the answers that are asked for. */
const MOST_BEFORE = 3;

/** "invited written comments on the proposal to Cambodia": the answers alone are named. */
export function* answerRequests(words: Words, sentence: Sentence): Generator<{ readonly start: number; readonly object: number; readonly end: number }> {
  const limit = words.from(sentence.end);
  for (let index = words.from(sentence.start); index < limit; index++) {
    if ((words.sign(index) & SIGNAL.asks) === 0) continue;
    const word = words.lower(index);
    const first = word === 'invited' || word === 'requested' ? index + 1 : (word === 'called' || word === 'asked') && words.lower(index + 1) === 'for' ? index + 2 : -1;
    for (let at = first; first > 0 && at < Math.min(limit, first + MOST_BEFORE) && isNext(words, at) && isSmall(words, at); at++) {
      if (!ANSWERS.has(words.lower(at))) continue;
      yield { start: words.start(index), object: words.start(first), end: words.end(at) };
      break;
    }
  }
}
