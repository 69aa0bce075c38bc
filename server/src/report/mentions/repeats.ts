/** Headings, paragraphs and sentences that stand twice. */
import type { Span } from '../../text/span';
import { wordsOf } from '../../text/similarity';
import type { Joined } from '../joined';
import type { Heading, Paragraph, Report } from '../model';
import type { Passage } from '../passages';
import type { Sentence } from '../sentences';
import { SIGNAL } from '../signals';
import type { Unit } from '../units';
import { telling, type Wording } from '../wording';
import { titleEnd } from './titles';

export type Repeat =
  | { readonly kind: 'heading' | 'section'; readonly first: Heading; readonly second: Heading; readonly span: Span; readonly firstSpan: Span }
  | { readonly kind: 'paragraph'; readonly first: Paragraph; readonly second: Paragraph; readonly span: Span; readonly firstSpan: Span }
  | { readonly kind: 'sentence' | 'words' | 'said'; readonly span: Span; readonly firstSpan: Span };

/** Words that two paragraphs beside each other, or far apart, must have in common to be one and its copy. */
const BESIDE = 6;
const APART = 25;
const SENTENCE = 5;
const BEGINNING = 32;

/** In document order. */
export function repeatsOf(report: Report, units: readonly Unit[], passages: readonly Passage[]): readonly Repeat[] {
  const out: Repeat[] = [];
  headings(report, out);
  paragraphs(units, out);
  said(units, out);
  for (let at = units.length; at < passages.length; at++) addTwice(passages[at]!.joined, out);
  return out.length < 2 ? out : out.sort((a, b) => a.span.start - b.span.start);
}

const keyOf = (words: string): string => wordsOf(words).join(' ');
/** Its words as a key, and how many they are. */
const KEY = telling(({ text }) => {
  const words = wordsOf(text);
  return { key: words.join(' '), count: words.length };
});
const START = telling(({ text }) => text.slice(0, BEGINNING));
const HAS_BLANKS = telling(({ text }) => text.includes('['));
const NONE = { key: '', count: 0 };

/** Two headings with the same words and nothing between them. */
function headings({ headings: all }: Report, out: Repeat[]): void {
  for (let index = 1; index < all.length; index++) {
    const [first, second] = [all[index - 1]!, all[index]!];
    if (first.children.length > 0 || (first.label !== null && second.label !== null && first.label !== second.label && first.level === second.level && first.kind === 'session')) continue;
    const key = keyOf(first.title);
    if (key !== '' && key === keyOf(second.title)) out.push({ kind: 'heading', first, second, span: second.nameSpan, firstSpan: first.nameSpan });
  }
  sections(all, out);
}

/** Two sections with the same words, one right after the other: "Introduction" and "Introduction", each over paragraphs. */
function sections(all: readonly Heading[], out: Repeat[]): void {
  let first: Heading | null = null;
  for (const second of all) {
    if (second.level !== 1) continue;
    if (first !== null && first.children.length > 0 && first.kind === second.kind && first.title[0] === second.title[0] && !isBlank(first) && mayBeOne(first, second) && keyOf(first.title) === keyOf(second.title) && keyOf(first.title) !== '') {
      out.push({ kind: 'section', first, second, span: second.nameSpan, firstSpan: first.nameSpan });
    }
    first = second;
  }
}

/** "Agenda Item 4: [Subject]" is yet to be named. */
const isBlank = ({ title }: Heading): boolean => title.includes('[');

/** Sessions are told apart by their numbers. */
const mayBeOne = (first: Heading, second: Heading): boolean => (first.label === null) === (second.label === null) && (second.label === null || second.kind === 'agenda-item');

function paragraphs(units: readonly Unit[], out: Repeat[]): void {
  const shared = sharedBeginnings(units);
  const known = new Map<string, Paragraph>();
  let before: Paragraph | null = null;
  let last: Paragraph | null = null;
  let above: Joined | null = null;
  for (const { paragraph, joined } of units) {
    const goesOn = paragraph === last;
    last = paragraph;
    const end = above === null ? null : echoed(above, joined);
    if (end !== null) out.push({ kind: 'sentence', span: paragraph?.textSpan ?? joined.span(0, 1), firstSpan: end });
    above = joined;
    if (paragraph === null || goesOn) {
      addTwice(joined, out);
      continue;
    }
    // what is yet to be filled in is no copy yet
    const { key, count } = shared.size === 0 || !shared.has(joined.ask(START)) || joined.ask(HAS_BLANKS) ? NONE : joined.ask(KEY);
    const first = count < BESIDE ? undefined : known.get(key);
    if (first !== undefined && (count >= APART || first === before)) out.push({ kind: 'paragraph', first, second: paragraph, span: paragraph.nameSpan, firstSpan: first.nameSpan });
    before = paragraph;
    if (first !== undefined) continue;
    if (key !== '') known.set(key, paragraph);
    addTwice(joined, out);
  }
}

function addTwice(joined: Joined, out: Repeat[]): void {
  const twice = joined.ask(TWICE);
  if (twice === null) return;
  for (const [kind, one, two] of twice) out.push({ kind, span: joined.span(two.start, two.end), firstSpan: joined.span(one.start, one.end) });
}

/** Only what begins like another paragraph can be its copy, and few do. */
function sharedBeginnings(units: readonly Unit[]): ReadonlySet<string> {
  const beginnings = new Set<string>();
  const shared = new Set<string>();
  let last: Paragraph | null = null;
  for (const { paragraph, joined } of units) {
    if (paragraph !== null && paragraph !== last) {
      const words = joined.ask(START);
      if (beginnings.has(words)) shared.add(words); else beginnings.add(words);
    }
    last = paragraph;
  }
  return shared;
}

type Pair = readonly [first: Sentence, second: Sentence];
const NO_PAIRS: readonly Pair[] = [];

/** Words and sentences that stand twice in a row; null in most paragraphs. */
const TWICE = telling((wording): readonly (readonly ['words' | 'sentence', Sentence, Sentence])[] | null => {
  const [words, sentences] = [stammer(wording), doubled(wording)];
  return words.length + sentences.length === 0 ? null : [...words.map(([one, two]) => ['words', one, two] as const), ...sentences.map(([one, two]) => ['sentence', one, two] as const)];
});

/** All that a paragraph says, where that is one sentence, and the last of several. */
const ALONE = telling(({ text, sentences }) => (sentences.length === 1 && text.split(' ').length >= SENTENCE ? text.trim() : null));
const LAST = telling(({ text, sentences }): (Sentence & { readonly words: string }) | null => {
  const last = sentences.at(-1);
  return last === undefined || sentences.length < 2 ? null : { ...last, words: text.slice(last.start, last.end).trim() };
});

/** The end of one paragraph where the next says it again and no more. */
function echoed(above: Joined, joined: Joined): Span | null {
  const words = joined.ask(ALONE);
  const last = words === null ? null : above.ask(LAST);
  return last === null || last.words !== words ? null : above.span(last.start, last.end);
}

/** Sentences that stand twice in a row. */
function doubled({ text, sentences }: Wording): readonly Pair[] {
  let out: Pair[] | undefined;
  for (let index = 1; index < sentences.length; index++) {
    const [last, sentence] = [sentences[index - 1]!, sentences[index]!];
    if (sentence.end - sentence.start !== last.end - last.start) continue;
    const words = text.slice(sentence.start, sentence.end);
    if (words === text.slice(last.start, last.end) && words.split(' ').length >= SENTENCE) (out ??= []).push([last, sentence]);
  }
  return out ?? NO_PAIRS;
}

/** Words of what somebody said that stands in two paragraphs; shorter it may be said twice. */
const SAID = 10;

/** Sentences that begin with a Participant or with somebody addressed: what the meeting and its chairs do they do again and again. */
const SAYINGS = telling((wording): readonly Sentence[] => {
  const { text, words } = wording;
  if ((words.all & SIGNAL.speaks) === 0) return NO_SENTENCES;
  return wording.sentences.filter(({ start, end }) => {
    const first = words.from(start);
    if (words.from(end) - first < SAID || ASKS.test(text.slice(start, end))) return false;
    return titleEnd(text, start) >= 0 || wording.participants(start, Math.min(end, start + NAMED)).some(name => name.start - start <= ARTICLE);
  });
});
const NO_SENTENCES: readonly Sentence[] = [];
/** What is asked or attached is worded alike again and again. */
const ASKS = /\b(?:annex|by \d|thank|presentation|comments?|welcomed the)\b/i;
/** Letters of "The ", and of the longest name. */
const ARTICLE = 4;
const NAMED = 60;

/** The same said by the same in two paragraphs. */
function said(units: readonly Unit[], out: Repeat[]): void {
  const known = new Map<string, { readonly joined: Joined; readonly at: Sentence; readonly paragraph: Paragraph | null }>();
  // of what is told as a copy whole its sentences need not be told
  const copies = secondsOf(out);
  for (const { paragraph, joined } of units) {
    if (paragraph !== null && copies.has(paragraph)) continue;
    for (const at of joined.ask(SAYINGS)) {
      const key = joined.text.slice(at.start, at.end);
      const first = known.get(key);
      if (first === undefined) known.set(key, { joined, at, paragraph });
      else if (first.paragraph !== paragraph) out.push({ kind: 'said', span: joined.span(at.start, at.end), firstSpan: first.joined.span(first.at.start, first.at.end) });
    }
  }
}

/** Words that may well follow themselves, or join words that do: "had had", "step by step", "more and more". */
const OWN_ECHO = new Set('had that very much many far so no more again long really too by after and or to in on upon than is blah ha who what it'.split(' '));
const MOST_WORDS = 3;

/** One to three words that stand twice in a row: "the the", "for its for its". */
function stammer(wording: Wording): readonly Pair[] {
  const { text, words } = wording;
  let out: Pair[] | undefined;
  // The first letter and the length of a word, and of the three before it: few words share both.
  let one = 0;
  let two = 0;
  let three = 0;
  for (let at = 0, next = 0; at < words.count; at++) {
    const start = words.start(at);
    const look = (words.end(at) - start) * 256 + (text.charCodeAt(start) & 255);
    if (at >= next && (look === one || look === two || look === three)) {
      const many = timesTwo(wording, at);
      if (many > 0) {
        (out ??= []).push([{ start: words.start(at - many), end: words.end(at - 1) }, { start, end: words.end(at + many - 1) }]);
        next = at + many + 1;
      }
    }
    three = two;
    two = one;
    one = look;
  }
  return out ?? NO_PAIRS;
}

/** How many words from one on stand right before it as well; 0 for none. */
function timesTwo({ text, words }: Wording, at: number): number {
  for (let many = 1; many <= MOST_WORDS && at + many <= words.count && at - many >= 0; many++) {
    const one = { start: words.start(at - many), end: words.end(at - 1) };
    const two = { start: words.start(at), end: words.end(at + many - 1) };
    if (one.end - one.start !== two.end - two.start) continue;
    const written = text.slice(one.start, one.end);
    if (written !== text.slice(two.start, two.end) || !/^[a-z]{2,}(?:\s[a-z]{2,})*$/.test(written) || !/^\s$/.test(text.slice(one.end, two.start)) || /[-'’]/.test(text[two.end] ?? '')) continue;
    if (!written.split(/\s/).some(word => many === 1 ? OWN_ECHO.has(word) : ECHOING.has(word))) return many;
  }
  return 0;
}

/** Words between what is said twice on purpose: "day after day after day". */
const ECHOING = new Set('by after and or upon than more'.split(' '));

/** Headings and paragraphs that stand there for the second time: what is said of the first need not be said of them. */
export const secondsOf = (repeats: readonly Repeat[]): ReadonlySet<Heading | Paragraph> => new Set(repeats.flatMap(repeat => ('second' in repeat ? [repeat.second] : [])));
