/** Names of several words in capitals: bodies, papers, treaties, activities. */
import type { ProperName } from '../mentions';
import { plainWords } from '../name-words';
import type { Passage } from '../passages';
import { telling } from '../wording';

const JOINS = new Set(['of', 'on', 'in', 'the', 'and', 'for', 'to', 'with', 'against', 'at', 'as', 'by', 'from', 'through', 'towards', 'under', 'field', 'use', 'context']);
const LONGEST_JOIN = 7;
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

/** Runs of at least two words in capitals, with the small words between them, in the order of the passages; the same name has the same list of words wherever it stands. */
export function properNamesOf(passages: readonly Passage[]): readonly ProperName[] {
  const known = new Map<string, Run>();
  const out: ProperName[] = [];
  for (const { joined, place, paragraph, headings } of passages) {
    for (const run of joined.ask(RUNS)) {
      const phrase = joined.phrase(run.start, run.end);
      const own = known.get(phrase.text) ?? run;
      if (own === run) known.set(phrase.text, run);
      out.push({ text: phrase.text, span: phrase.span, words: own.words, plain: own.plain, place, paragraph, headings });
    }
  }
  return out;
}

interface Run { readonly start: number; readonly end: number; readonly words: readonly string[]; readonly plain: readonly string[] }

const RUNS = telling(({ text }) => runsIn(text));

function runsIn(line: string): readonly Run[] {
  const out: Run[] = [];
  const { length } = line;
  let start = 0;
  let words: string[] = [];
  /** End of the last word that does not only join, and how many words stand up to it; how many of these do not join. */
  let solidEnd = 0;
  let solidWords = 0;
  let solids = 0;
  /** Where the word before ends, white space included or not. */
  let before = -1;
  const close = (): void => {
    if (solids >= 2) {
      if (words.length > solidWords) words.length = solidWords;
      out.push({ start, end: solidEnd, words, plain: plainWords(words) });
    }
    words = [];
    solids = 0;
  };
  for (let at = 0; at < length;) {
    let code = line.charCodeAt(at);
    const kind = code > LAST ? NONE : CLASS[code]!;
    if (kind === NONE || kind === MARK) { at++; continue; }
    const from = at;
    do { code = ++at < length ? line.charCodeAt(at) : 0; } while (code <= LAST && CLASS[code] !== NONE);
    if (words.length > 0 && (from !== before + 1 || line.charCodeAt(before) !== 32)) close();
    before = at;
    if (kind === SMALL) {
      if (words.length === 0) continue;
      const word = at - from <= LONGEST_JOIN ? line.slice(from, at) : '';
      if (JOINS.has(word)) words.push(word); else close();
      continue;
    }
    let end = at;
    while (CLASS[line.charCodeAt(end - 1)] === MARK && line.charCodeAt(end - 1) !== 39) end--;
    const owns = end - from > 2 && line.charCodeAt(end - 1) === 115 && line.charCodeAt(end - 2) === 39;
    const word = line.slice(from, owns ? end - 2 : end);
    if (words.length === 0) {
      if (OPENERS.has(word)) continue;
      start = from;
    }
    words.push(word);
    solids++;
    solidEnd = from + word.length;
    solidWords = words.length;
    // a possessive ends the name it belongs to
    if (owns && end === at) close();
  }
  close();
  return out;
}
