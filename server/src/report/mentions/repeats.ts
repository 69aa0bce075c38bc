/** Sentences and words that stand twice. */
import type { Span } from '../../text/span';
import { secondsOf, type Copy } from './copies';
import type { Joined } from '../joined';
import type { Paragraph } from '../model';
import type { Passage } from '../passages';
import type { Sentence } from '../sentences';
import { SIGNAL } from '../signals';
import type { Unit } from '../units';
import { telling, type Wording } from '../wording';
import { titleEnd } from './titles';

export interface Repeat { readonly kind: 'sentence' | 'words' | 'said'; readonly span: Span; readonly firstSpan: Span }

const SENTENCE = 5;

/** In document order; of what is told as a copy whole its sentences are not told. */
export function repeatsOf(units: readonly Unit[], passages: readonly Passage[], copies: readonly Copy[]): readonly Repeat[] {
  const out: Repeat[] = [];
  const seconds = secondsOf(copies);
  inParagraphs(units, seconds, out);
  said(units, seconds, out);
  for (let at = units.length; at < passages.length; at++) addTwice(passages[at]!.joined, out);
  return out.length < 2 ? out : out.sort((a, b) => a.span.start - b.span.start);
}

type Seconds = ReturnType<typeof secondsOf>;

function inParagraphs(units: readonly Unit[], copies: Seconds, out: Repeat[]): void {
  let above: Joined | null = null;
  for (const { paragraph, joined } of units) {
    const end = above === null ? null : echoed(above, joined);
    if (end !== null) out.push({ kind: 'sentence', span: paragraph?.textSpan ?? joined.span(0, 1), firstSpan: end });
    above = joined;
    if (paragraph === null || !copies.has(paragraph)) addTwice(joined, out);
  }
}

function addTwice(joined: Joined, out: Repeat[]): void {
  const twice = joined.ask(TWICE);
  if (twice === null) return;
  for (const [kind, one, two] of twice) out.push({ kind, span: joined.span(two.start, two.end), firstSpan: joined.span(one.start, one.end) });
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
const SAID = 7;

/** So many words whoever says them, and so many of what all do together: that they do again and again in few words. */
const SAID_BY_ANY = 9;
const DONE_BY_ALL = 14;
const ALL = /^(?:(?:the|all|several|many|some)\s)?(?:meetings?|participants|delegat(?:es|ions)|ministers|co-?chairs?|chair(?:man|person)?|officials|experts|members|group|committee|commission|board|council|workshop|seminar|dialogue|conference|session|course)\b/i;

/** Sentences that nobody writes twice: those of some length that begin with a Participant or with somebody addressed, and longer ones. */
const SAYINGS = telling((wording): readonly Sentence[] => {
  const { text, words } = wording;
  const speaks = (words.all & SIGNAL.speaks) !== 0;
  const found = wording.sentences.filter(({ start, end }) => {
    const first = words.from(start);
    const count = words.from(end) - first;
    if (count < (speaks ? SAID : SAID_BY_ANY) || ASKS.test(text.slice(start, end))) return false;
    return count >= (ALL.test(text.slice(start, start + NAMED)) ? DONE_BY_ALL : SAID_BY_ANY) || titleEnd(text, start) >= 0 || wording.participants(start, Math.min(end, start + NAMED)).some(name => name.start - start <= ARTICLE);
  });
  return found.length === 0 ? NO_SENTENCES : found;
});
const NO_SENTENCES: readonly Sentence[] = [];
/** What is asked or attached is worded alike again and again. */
const ASKS = /\b(?:annex|by \d|thank|presentation|comments?|welcomed the)\b/i;
/** Letters of "The ", and of the longest name. */
const ARTICLE = 4;
const NAMED = 60;

/** The same said in two paragraphs; what is said in three is a formula. */
function said(units: readonly Unit[], copies: Seconds, out: Repeat[]): void {
  const known = new Map<string, { readonly joined: Joined; readonly at: Sentence; readonly paragraph: Paragraph | null }>();
  const again = new Map<string, Repeat | null>();
  for (const { paragraph, joined } of units) {
    if (paragraph !== null && copies.has(paragraph)) continue;
    for (const at of joined.ask(SAYINGS)) {
      const key = joined.slice(at.start, at.end);
      const first = known.get(key);
      if (first === undefined) known.set(key, { joined, at, paragraph });
      else if (first.paragraph !== paragraph) again.set(key, again.has(key) ? null : { kind: 'said', span: joined.span(at.start, at.end), firstSpan: first.joined.span(first.at.start, first.at.end) });
    }
  }
  for (const repeat of again.values()) if (repeat !== null) out.push(repeat);
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
