/** Words around an event and its date that tell whether it is over, still to come, or a day by which something is due. */
import { isSpace } from '../../text/span';
import { SIGNAL } from '../signals';
import { WordPattern } from '../word-pattern';
import type { Words } from '../words';
import { isNext } from './promises';

const MODAL = new WordPattern('(would|will|shall|should|may|might|could) (be)? (*ly)? (held*|convened*|hosted*|conducted*|organised*|organized*|take*)');
const FUTURE = new WordPattern('(would|will|to be|scheduled|planned|slated|due|proposed|envisaged|foreseen|tentatively|provisionally)');
/** Before the name: an event that somebody offers to hold. */
const OFFERED = new WordPattern('((offer|offered|offers|proposed|plan|planned|plans|intend|intended|intends|agreed|wish|wished|wishes) to|would|will) (co)? (host|hold|convene|organise|organize|conduct)');
/** Before the name: what goes to a meeting that is still to come. */
const BROUGHT = new WordPattern('(would|will|(was|were|is|are|due|expected|going|about|scheduled|set|intended|meant) to) (then)? be (reported|submitted|presented|considered|decided|taken|approved|raised|settled|discussed|tabled|forwarded|conveyed|endorsed|adopted|announced|reviewed)');
/** The same, told of who brings it. */
const BRINGS = new WordPattern('(would|will|shall|(agreed|undertook|promised|decided|asked|requested) to) (then|also|jointly|duly)? (report|submit|present|forward|convey|bring|refer|table|put|transmit|recommend)');
const TO_EVENT = /\b(?:to|before|at) (?:the )?(?:next )?$/;
const MOST_BROUGHT = 12;
/** Before the name: an event that is over. */
const RECALLED = new WordPattern('(recall|recalled|recalls|recalling|outcome of|outcomes of|result of|results of|success of|since)');
/** Before the name: whoever reports on something tells how it went. */
const REPORTED = new WordPattern('(report|reports|reported|reporting|summary|account|findings|proceedings|lessons|evaluation) (on|of|from|about)');
const NOT_YET = new WordPattern('(would|will|preparation|preparations|arrangements|progress|draft)');
/** Behind the name: who ran it. */
const RAN = /^,?\s(?:\([^()]*\),?\s)?(?:(?:jointly\s)?(?:co-)?(?:chaired|hosted|organi[sz]ed|conducted)\sby\b|held\b|convened\b|conducted\b|which\s(?:was|were|had|took)\b)/i;
const HAD = new WordPattern('had (*ly)? (been|taken|met)');
const PAST = new WordPattern('(was|were|had|took place|met)');
const HELD = new Set(['held', 'convened', 'conducted']);
/** What was only meant to be. */
const PLANNED = ['scheduled', 'planned', 'slated', 'due', 'set', 'to', 'expected', 'proposed', 'intended'];
/** What was planned and did not come about lies where it likes. */
const PUT_OFF = new WordPattern('(postpon*|cancel*|original*|resched*|initial*|(previously|once|first|earlier) (planned|scheduled|slated|set|due|fixed|foreseen|envisaged|intended|meant|proposed|announced)|had hoped*|supposed*|meant (for|to)|defer*|delayed|shifted|moved (from|to|twice|once|again|online)|put (off|back)|brought forward|called off|given up|fell through|fallen through|abandon*|dropped|scrapped|suspended|withdrawn|lapsed|no longer|never (held|took|taken|came|met)|(would|should|could|might|were to|was to) have|(not|unable to|failed to) (yet)? (be|been)? (held|convene*|organise*|organize*|host*|take|taken|go|gone|meet|met|happen*|come)|instead of|overtaken by)');
/** What became of what had been planned. */
const CAME_ABOUT = new WordPattern('(had|has|was|were) (in (the end|fact)|at last|after all|*ly|then|however|instead|thus|therefore|already|also|first|once|so)? (been)? (*ly|then|instead)? (held|convened|conducted|hosted|organised|organized|combined|merged|joined|moved|changed|altered|transferred|replaced|split|shortened|turned|taken|gone|met|to (wait|give|go|be (held|moved|changed|split|put|given)))|(in the end|*ly|then|instead|nevertheless)? (took place|went ahead|became|found|met|came to nothing|did not|could not|gave way|turned into|slipped|clashed|coincided)');
/** So many words may stand between a day and what came of it: the place, "and", "it". */
const BEFORE_OUTCOME = 6;
/** With these something else begins. */
const ELSE = new Set(['would', 'will', 'should', 'may', 'that', 'who', 'whose', 'where', 'as', 'since', 'after', 'before', 'if', 'when', 'like']);
/** A sentence of what is still to come, or that is not sure of its day. */
const AHEAD = new WordPattern('(would|will|shall|to be|draft|proposed|planned|scheduled|by)');
const RECEIVED = new WordPattern('(had|have|has|received|previous|last (year|meeting)|was)');
const ASKING = ['due', 'requested', 'asked', 'invited', 'encouraged', 'urged', 'reminded'];
const DUE = new WordPattern('(by|before|(no|not) later than|until) (the end of)? $');
/** Words of the longest of these. */
const MOST_DUE = 6;
const UNNAMED = new WordPattern('(would|will|had|was|were) (be|been) (held|convened|hosted)');

/** A stretch of a line, by its words. */
export interface Stretched {
  readonly words: Words;
  /** First word, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

export const stretched = (words: Words, start: number, end: number): Stretched => ({ words, from: words.from(start), to: words.from(end) });

const has = (pattern: WordPattern, { words, from, to }: Stretched): boolean => pattern.within(words, from, to);

/** Whether a pattern fits that begins with a word of a signal. */
function hasSigned(signal: number, pattern: WordPattern, { words, from, to }: Stretched): boolean {
  for (let index = from; index < to; index++) if ((words.sign(index) & signal) !== 0 && pattern.after(words, index, to) >= 0) return true;
  return false;
}

/** What the words of a sentence are signs of. */
export function signalsOf({ words, from, to }: Stretched): number {
  let found = 0;
  for (let index = from; index < to; index++) found |= words.sign(index);
  return found;
}

/** `signals` are those of the sentence. */
export const isPutOff = (sentence: Stretched, signals: number): boolean => (signals & SIGNAL.putOff) !== 0 && hasSigned(SIGNAL.putOff, PUT_OFF, sentence);
export const isAhead = (sentence: Stretched, signals: number): boolean => (signals & SIGNAL.ahead) !== 0 && hasSigned(SIGNAL.ahead, AHEAD, sentence);
/** Asks for something, or promises it, by a day; and does not tell of what came in by then. */
export const asksFor = (sentence: Stretched, signals: number): boolean =>
  (signals & SIGNAL.wants) !== 0 && ((signals & SIGNAL.past) === 0 || (!hasSigned(SIGNAL.past, RECEIVED, sentence) && !wereReceived(sentence)));

/** "were" with what neither asks nor is due. */
function wereReceived({ words, from, to }: Stretched): boolean {
  for (let index = from; index + 1 < to; index++) {
    if (words.lower(index) === 'were' && words.line.charCodeAt(words.end(index)) === 32 && words.start(index + 1) - words.end(index) === 1 && !ASKING.some(word => words.lower(index + 1).startsWith(word))) return true;
  }
  return false;
}

/** Whether the words before a date make it a day by which something is due. */
export function isDueOn(words: Words, floor: number, date: number): boolean {
  const to = words.from(date);
  if (to === 0 || words.end(to - 1) + 1 !== date || !isSpace(words.line.charCodeAt(date - 1))) return false;
  for (let index = Math.max(words.from(floor), to - MOST_DUE); index < to; index++) if (DUE.after(words, index, to) === to) return !cameIn(words, index - 1);
  return false;
}

/** "papers received by 30 June": that is over, while what is "to be received by" then is not. */
const cameIn = (words: Words, index: number): boolean => index >= 0 && CAME_IN.has(words.lower(index)) && !words.lower(index + 1).startsWith('no') && isNext(words, index + 1) && !(index > 0 && words.start(index) - words.end(index - 1) === 1 && words.joined(index) && TO_COME.has(words.lower(index - 1)));
const CAME_IN = new Set(['received', 'submitted', 'registered', 'collected']);
const TO_COME = new Set(['be', 'being', 'and', 'or', 'then', 're']);

/** Whether the words between an event and its date, or those before its name, say that it is still to come. */
export const isToCome = (between: Stretched, before: Stretched, name: number): boolean =>
  has(MODAL, between) || has(FUTURE, between) || leadsUp(OFFERED, before, name, 4) || leadsUp(BROUGHT, before, name, 4) || (TO_EVENT.test(before.words.line.slice(Math.max(0, name - MOST_DUE * 3), name)) && leadsUp(BRINGS, before, name, MOST_BROUGHT));

/** Whether the words behind the date of a plan tell what became of it: "planned for May 2022, had been held online". */
export function cameAbout({ words, from, to }: Stretched): boolean {
  for (let index = from; index < Math.min(to, from + BEFORE_OUTCOME) && !ELSE.has(words.lower(index)); index++) if (CAME_ABOUT.after(words, index, to) >= 0) return true;
  return false;
}

/** Whether they say that it is over. */
export function isOver(between: Stretched, event: number, before: Stretched, name: number): boolean {
  const { words, from, to } = between;
  for (let index = from; index < to; index++) {
    const after = PAST.after(words, index, to);
    if (after >= 0 && !isPlanned(words, after, to)) return true;
    if (HELD.has(words.lower(index)) && /^(?:\s?\([^()]*\)|\)|\sin (?:the|this) series)?,?\s$/.test(words.line.slice(event, words.start(index))) && !isPlanned(words, index + 1, to)) return true;
  }
  return leadsUp(RECALLED, before, name, 3);
}

/** Whether somebody reports on it as on what was held. */
export const isReported = (between: Stretched, event: number, before: Stretched, name: number): boolean =>
  leadsUp(REPORTED, before, name, 3) && !has(NOT_YET, before) && RAN.test(between.words.line.slice(event, event + 80));

/** Whether it was over by then: "had taken place". */
export const wasBefore = (between: Stretched): boolean => has(HAD, between);

/** Whether the word `index` behind white space says that what stands before it was only meant to be. */
const isPlanned = (words: Words, index: number, to: number): boolean => index < to && PLANNED.some(word => words.lower(index).startsWith(word)) && words.line.slice(words.end(index - 1), words.start(index)).trim() === '';

/** Whether a match stands before a name with so many words between at most. */
function leadsUp(pattern: WordPattern, { words, from, to }: Stretched, name: number, most: number): boolean {
  for (let index = from; index < to; index++) {
    const after = pattern.after(words, index, to);
    if (after >= 0 && isNear(words.line, words.end(after - 1), name, most)) return true;
  }
  return false;
}

/** Whether white space and so many words at most, each with one white space behind it, stand between two offsets. */
function isNear(line: string, from: number, to: number, most: number): boolean {
  if (from >= to || !isSpace(line.charCodeAt(from)) || !isSpace(line.charCodeAt(to - 1))) return false;
  let spaces = 0;
  for (let at = from; at < to; at++) {
    if (!isSpace(line.charCodeAt(at))) continue;
    if (at > from && isSpace(line.charCodeAt(at - 1))) return false;
    spaces++;
  }
  return spaces <= most + 1;
}

/** Where the words begin that say of an event without a name that it was or would be held; -1 for none. */
export function heldAt(words: Words, from: number, to: number): number {
  const first = UNNAMED.first(words, words.from(from), words.from(to));
  return first < 0 ? -1 : words.start(first);
}

const DATED_THINGS = new Set((
  'statement statements declaration declarations communique communiques guidelines decision decisions resolution resolutions agreement agreements memorandum memoranda letter letters circular circulars law laws decree decrees '
  + 'earthquake earthquakes tsunami tsunamis typhoon typhoons cyclone cyclones hurricane hurricanes flood floods eruption eruptions accident accidents incident incidents attack attacks collision collisions sinking sinkings'
).split(' '));
const NOTES = new Set(['note', 'notes']);
const VERBAL = new Set(['verbale', 'verbales']);

/** What bears the day on which it was issued or came about, right before a date: "statement of", "letter, dated". */
export function datedThing(words: Words, floor: number, date: number): { readonly start: number; readonly end: number } | null {
  const { line } = words;
  const link = words.from(date) - 1;
  if (link < 1 || words.end(link) + 1 !== date || !isSpace(line.charCodeAt(date - 1))) return null;
  const dated = words.lower(link) === 'dated';
  if (!dated && words.lower(link) !== 'of') return null;
  const before = words.start(link) - 1;
  if (!isSpace(line.charCodeAt(before))) return null;
  const end = dated && line[before - 1] === ',' ? before - 1 : before;
  let last = link - 1;
  const ends = words.end(last) === end;
  // "communiqué": what follows the accent is a word of its own
  if (!ends && words.lower(last) === 's') last--;
  let start = words.start(last);
  if (ends && VERBAL.has(words.lower(last)) && last > 0 && NOTES.has(words.lower(last - 1)) && words.start(last) - words.end(last - 1) === 1) start = words.start(last - 1);
  else if (ends ? !DATED_THINGS.has(words.lower(last)) : words.lower(last) !== 'communiqu' || !/^és?$/i.test(line.slice(words.end(last), end))) return null;
  return start < floor ? null : { start, end };
}
