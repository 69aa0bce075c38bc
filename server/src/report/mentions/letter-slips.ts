/** Words with a capital, of names above all, of which one stands elsewhere with two letters exchanged, or one doubled or left out: "Mainla", "Manila". */
import { covers, type Span } from '../../text/span';
import type { Mentions } from '../mentions';
import type { Report } from '../model';
import { textIn } from '../watch';
import { officialOf } from '../official-names';
import { telling } from '../wording';
import { isFamiliar } from './acronym-words';
import type { Stretch } from '../wordings';

export interface LetterSlip {
  readonly text: string;
  readonly span: Span;
  /** The word as it stands elsewhere, where first, and how often. */
  readonly other: string;
  readonly otherSpan: Span;
  readonly times: number;
}

/** Shorter words are near to too many others; of four letters acronyms alone are looked at. */
const SHORTEST_WORD = 5;
const SHORTEST_DOUBLED = 6;
const SHORTEST_LACKING = 8;
/** What two good words are that differ so. */
const BOTH_GOOD = new Set(['united untied', 'there three', 'trail trial', 'angel angle', 'brain brian', 'quiet quite', 'diary dairy', 'liang laing', 'marital martial', 'casual causal', 'angels angles', 'trails trials', 'sacred scared', 'minister minster', 'judgement judgment', 'acknowledgement acknowledgment']);

interface Capital {
  readonly word: string;
  /** The same for all words that begin alike and have these letters, in any order and as often as may be. */
  readonly letters: number;
  readonly start: number;
  readonly end: number;
  count: number;
}
const NONE: readonly Capital[] = [];

const LETTER = 'A-Za-z\\u00c0-\\uffff';
const WORD = new RegExp(`(?<![${LETTER}])[A-Z](?:[A-Z]{${SHORTEST_WORD - 2}}(?![${LETTER}])|[${LETTER}]{${SHORTEST_WORD - 1},})`, 'g');

/** Each word of a stretch once, where it stands first. */
const CAPITALS = telling(({ text }): readonly Capital[] => {
  let found: Map<string, Capital> | null = null;
  WORD.lastIndex = 0;
  for (let hit = WORD.exec(text); hit !== null; hit = WORD.exec(text)) {
    const start = hit.index;
    const end = WORD.lastIndex;
    if (JOINED.includes(text[start - 1] ?? ' ') || JOINED.includes(text[end] ?? ' ') || (text[end] === '.' && isLetter(text.charCodeAt(end + 1)))) continue;
    const word = hit[0].toLowerCase();
    const known = (found ??= new Map()).get(word);
    if (known === undefined) found.set(word, { word, letters: lettersOf(hit[0]), start, end, count: 1 }); else known.count++;
  }
  return found === null ? NONE : [...found.values()];
});

function lettersOf(word: string): number {
  let letters = (word.charCodeAt(0) & 31) << 26;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31) % 26;
  return letters;
}

/** What joins a word to more than itself. */
const JOINED = '@/_-’\'&#';
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 192;

interface Known { word: string; span: Span; count: number }

export function letterSlipsOf(report: Report, stretches: readonly Stretch[], mentions: Told): readonly LetterSlip[] {
  const firsts = new Map<number, string>();
  const doubtful = new Set<number>();
  for (const { wording } of stretches) for (const { letters, word } of wording.ask(CAPITALS)) {
    const first = firsts.get(letters);
    if (first === undefined) firsts.set(letters, word);
    else if (first !== word) doubtful.add(letters);
  }
  if (doubtful.size === 0) return [];
  const out: LetterSlip[] = [];
  for (const words of wordsOf(stretches, doubtful)) for (const [index, one] of words.entries()) for (const two of words.slice(index + 1)) {
    if (!isSlip(one.word, two.word)) continue;
    const isRarer = one.count < two.count || (one.count === two.count && !report.text.includes(one.word) && report.text.includes(two.word));
    const [slip, right] = isRarer ? [one, two] : [two, one];
    if (slip.count > 1 || (right.count < 2 && slip.word.length !== right.word.length) || !isWord(slip, right, report) && !isAcronymSlip(slip, right, report, mentions) || isToldElsewhere(slip, right, mentions)) continue;
    out.push({ text: textIn(report, slip.span), span: slip.span, other: textIn(report, right.span), otherSpan: right.span, times: right.count });
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}

/** All the words that have the same letters, in groups. */
function wordsOf(stretches: readonly Stretch[], among: ReadonlySet<number>): Iterable<readonly Known[]> {
  const groups = new Map<number, Known[]>();
  for (const { wording, start: base } of stretches) for (const { letters, word, start, end, count } of wording.ask(CAPITALS)) {
    if (!among.has(letters)) continue;
    const group = groups.get(letters) ?? [];
    groups.set(letters, group);
    const known = group.find(each => each.word === word);
    if (known === undefined) group.push({ word, span: { start: start + base, end: end + base }, count }); else known.count += count;
  }
  return groups.values();
}

const ENDING = /^(?:ed|ing|ors?|ers?|ations?|ments?|ous)$/;

/** Two neighbours exchanged behind the first letter, or a letter doubled or left out. */
function isSlip(one: string, two: string): boolean {
  if (BOTH_GOOD.has(`${one} ${two}`) || BOTH_GOOD.has(`${two} ${one}`)) return false;
  if (one.length === two.length) {
    let at = 1;
    while (at < one.length && one[at] === two[at]) at++;
    // "Center", "Centre": each is good where it is a body's own
    if (at === one.length - 2 && /(?:er|re)$/.test(one)) return false;
    return one[0] === two[0] && one[at] === two[at + 1] && one[at + 1] === two[at] && one.slice(at + 2) === two.slice(at + 2);
  }
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  if (long.length !== short.length + 1 || short.length < SHORTEST_DOUBLED) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  // "Counsellor", "Counselor": two ways to spell, and not a slip
  if (long.slice(at + 1) !== short.slice(at) || at === short.length) return false;
  return long[at] === long[at - 1] ? long[at] !== 'l' || !ENDING.test(short.slice(at)) : short.length >= SHORTEST_LACKING;
}

const inCapitals = (text: string): boolean => text.length < 9 && text === text.toUpperCase();

/** A word of a heading in capitals stands elsewhere in small letters. */
const isWord = ({ span, word: { length } }: Known, { word }: Known, report: Report): boolean =>
  length >= SHORTEST_WORD && (!inCapitals(textIn(report, span)) || report.text.includes(word) || report.text.includes(word[0]!.toUpperCase() + word.slice(1)));

/** An acronym with two letters exchanged in a list or table, one that nobody knows; those of the text have rules of their own. */
function isAcronymSlip(slip: Known, right: Known, report: Report, { acronyms }: Told): boolean {
  const [text, other] = [textIn(report, slip.span), textIn(report, right.span)];
  return inCapitals(text) && inCapitals(other) && right.count > 1 && slip.word.length === right.word.length && !isWord(right, right, report)
    && !isFamiliar(text) && officialOf(text) === null && !acronyms.some(({ acronym }) => acronym === text) && acronyms.some(({ acronym }) => acronym === other);
}

type Told = Pick<Mentions, 'persons' | 'nameVariants' | 'officialNameSlips' | 'acronyms'>;

/** Names of persons and of bodies are held against each other as a whole. */
function isToldElsewhere(slip: Known, right: Known, { persons, nameVariants, officialNameSlips }: Told): boolean {
  const isIn = (span: Span): boolean => covers(span, slip.span);
  // two may well be called "Marten" and "Maarten"
  return persons.some(person => (slip.word.length === right.word.length ? person.nearly : [...person.mentions, ...person.nearly]).some(({ span }) => isIn(span)))
    || [...nameVariants.activities, ...nameVariants.others].some(({ span }) => isIn(span)) || officialNameSlips.some(({ span }) => isIn(span));
}
