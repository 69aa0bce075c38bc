/** Names of several words in capitals: bodies, papers, treaties, activities. */
import type { ProperName } from '../mentions';
import { plainWords } from '../name-words';
import type { Passage } from '../passages';
import { memo } from '../memory';
import { telling } from '../wording';
import { AFRESH, type WordingSource } from '../wordings';

const JOINS = new Set(['of', 'on', 'in', 'the', 'and', 'for', 'to', 'with', 'against', 'at', 'as', 'by', 'from', 'through', 'towards', 'under', 'field', 'use', 'context']);
const LONGEST_JOIN = 7;
const LONGEST_OPENER = 9;
/** Words with which a sentence begins before a name does. */
const OPENERS = new Set(['The', 'In', 'At', 'On', 'This', 'These', 'That', 'Those', 'A', 'An', 'As', 'For', 'By', 'To', 'With', 'From', 'Under', 'During', 'After', 'Before', 'Since', 'Its', 'Their', 'His', 'Her', 'Both', 'All', 'Some', 'Several', 'Many', 'Other', 'And', 'While', 'Following', 'Through', 'Of', 'It', 'They', 'He', 'She', 'Mr', 'Ms', 'Mrs', 'Dr']);

const NONE = 0;
const SMALL = 1;
/** Figures go with names as words in capitals do. */
const CAPITAL = 2;
/** Apostrophe, ampersand, stroke, hyphen: inside a word only. */
const MARK = 3;
const LAST = 0x24f;
const CLASS = new Uint8Array(LAST + 1);
for (let code = 0; code <= LAST; code++) {
  const capital = (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code >= 0xc0 && code <= 0xde);
  CLASS[code] = capital ? CAPITAL : (code >= 97 && code <= 122) || code >= 0xc0 ? SMALL : code === 39 || code === 38 || code === 45 || code === 47 ? MARK : NONE;
}

/** Runs of at least two words in capitals, with the small words between them, in the order of the passages. */
export function properNamesOf(passages: readonly Passage[], wordings: WordingSource): readonly ProperName[] {
  const known = new Map<string, NameWords>();
  const out: ProperName[] = [];
  for (const passage of passages) {
    const runs = passage.joined.ask(RUNS);
    if (runs.length === 0) continue;
    const { joined, place, paragraph, headings } = passage;
    for (const run of runs) {
      run.own ??= known.get(run.text) ?? wordings.recall(WORDS, run.text);
      const { text, words, plain } = run.own;
      if (wordings === AFRESH) known.set(text, run.own);
      out.push({ text, span: joined.span(run.start, run.end), words, plain, place, paragraph, headings });
    }
  }
  return out;
}

/** A run of words in capitals in a line. */
export class Run {
  #own: NameWords | null = null;
  constructor(readonly start: number, readonly end: number, readonly text: string) {}
  /** Its words, once somebody has asked for them: those of another run that has the same are as good. No part of what was told. */
  get own(): NameWords | null { return this.#own; }
  set own(words: NameWords | null) { this.#own = words; }
}

export const RUNS = telling(({ text }): readonly Run[] => runsIn(text));

export interface NameWords {
  readonly text: string;
  readonly words: readonly string[];
  /** In plain form, see name-words.ts. */
  readonly plain: readonly string[];
}

/** The words of a run. */
export const WORDS = memo((text): NameWords => {
  const words = text.split(' ').map(bareWord);
  return { text, words, plain: plainWords(words) };
});

/** Without marks at its end, and without what says that something is its own. */
function bareWord(token: string): string {
  let end = token.length;
  while (isOuterMark(token.charCodeAt(end - 1))) end--;
  return token.slice(0, owns(token, 0, end) ? end - 2 : end);
}

/** Marks that are no part of a word at its end; an apostrophe may be. */
const isOuterMark = (code: number): boolean => code <= LAST && CLASS[code] === MARK && code !== 39;
const owns = (text: string, from: number, end: number): boolean => end - from > 2 && text.charCodeAt(end - 1) === 115 && text.charCodeAt(end - 2) === 39;

const NO_RUNS: readonly Run[] = [];

function runsIn(line: string): readonly Run[] {
  let out: Run[] | null = null;
  const { length } = line;
  let start = 0;
  let count = 0;
  /** End of the last word that does not only join, and how many of these there are. */
  let solidEnd = 0;
  let solids = 0;
  /** Where the word before ends, white space included or not. */
  let before = -1;
  const close = (): void => {
    if (solids >= 2) (out ??= []).push(new Run(start, solidEnd, line.slice(start, solidEnd)));
    count = 0;
    solids = 0;
  };
  for (let at = 0; at < length;) {
    let code = line.charCodeAt(at);
    const kind = code > LAST ? NONE : CLASS[code]!;
    if (kind === NONE || kind === MARK) { at++; continue; }
    const from = at;
    do { code = ++at < length ? line.charCodeAt(at) : 0; } while (code <= LAST && CLASS[code] !== NONE);
    if (count > 0 && (from !== before + 1 || line.charCodeAt(before) !== 32)) close();
    before = at;
    if (kind === SMALL) {
      if (count === 0) continue;
      if (at - from <= LONGEST_JOIN && JOINS.has(line.slice(from, at))) count++; else close();
      continue;
    }
    let end = at;
    while (isOuterMark(line.charCodeAt(end - 1))) end--;
    const own = owns(line, from, end);
    const last = own ? end - 2 : end;
    if (count === 0) {
      if (last - from <= LONGEST_OPENER && OPENERS.has(line.slice(from, last))) continue;
      start = from;
    }
    count++;
    solids++;
    solidEnd = last;
    // a possessive ends the name it belongs to
    if (own && end === at) close();
  }
  close();
  return out ?? NO_RUNS;
}
