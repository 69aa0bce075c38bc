/** Headings, paragraphs and sentences that stand twice. */
import type { Span } from '../../text/span';
import { wordsOf } from '../../text/similarity';
import type { Heading, Paragraph, Report } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

export type Repeat =
  | { readonly kind: 'heading'; readonly first: Heading; readonly second: Heading; readonly span: Span; readonly firstSpan: Span }
  | { readonly kind: 'paragraph'; readonly first: Paragraph; readonly second: Paragraph; readonly span: Span; readonly firstSpan: Span }
  | { readonly kind: 'sentence' | 'words'; readonly span: Span; readonly firstSpan: Span };

/** Words that two paragraphs beside each other, or far apart, must have in common to be one and its copy. */
const BESIDE = 6;
const APART = 25;
const SENTENCE = 5;
const BEGINNING = 32;

/** In document order. */
export function repeatsOf(report: Report, units: readonly Unit[]): readonly Repeat[] {
  return [...headings(report), ...paragraphs(units)].sort((a, b) => a.span.start - b.span.start);
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
function* headings(report: Report): Iterable<Repeat> {
  for (let index = 1; index < report.headings.length; index++) {
    const [first, second] = [report.headings[index - 1]!, report.headings[index]!];
    if (first.children.length > 0 || keyOf(first.title) === '' || keyOf(first.title) !== keyOf(second.title) || (first.label !== null && second.label !== null && first.label !== second.label && first.level === second.level && first.kind === 'session')) continue;
    yield { kind: 'heading', first, second, span: second.nameSpan, firstSpan: first.nameSpan };
  }
}

function* paragraphs(units: readonly Unit[]): Iterable<Repeat> {
  const known = new Map<string, Paragraph>();
  const beginnings = new Set<string>();
  const whole = units.filter(({ paragraph }, index) => paragraph !== null && paragraph !== units[index - 1]?.paragraph);
  // only what begins like another paragraph can be its copy, and few do
  const shared = new Set(whole.map(({ joined }) => joined.ask(START)).filter(words => beginnings.size === beginnings.add(words).size));
  let before: Paragraph | null = null;
  for (const { paragraph, joined } of whole) {
    if (paragraph === null) continue;
    // what is yet to be filled in is no copy yet
    const { key, count } = !shared.has(joined.ask(START)) || joined.ask(HAS_BLANKS) ? NONE : joined.ask(KEY);
    const first = count < BESIDE ? undefined : known.get(key);
    if (first !== undefined && (count >= APART || first === before)) yield { kind: 'paragraph', first, second: paragraph, span: paragraph.nameSpan, firstSpan: first.nameSpan };
    else if (first === undefined) known.set(key, paragraph);
    if (first === undefined) for (const [one, two] of joined.ask(STAMMER)) yield { kind: 'words', span: joined.span(two.start, two.end), firstSpan: joined.span(one.start, one.end) };
    if (first === undefined) for (const [one, two] of joined.ask(DOUBLED)) yield { kind: 'sentence', span: joined.span(two.start, two.end), firstSpan: joined.span(one.start, one.end) };
    before = paragraph;
  }
}

/** Sentences that stand twice in a row. */
const DOUBLED = telling(({ text, sentences }) => {
  const out: [Sentence, Sentence][] = [];
  let last: Sentence | null = null;
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    if (last !== null && words.length === last.end - last.start && words === text.slice(last.start, last.end) && words.split(' ').length >= SENTENCE) out.push([last, sentence]);
    last = sentence;
  }
  return out;
});

/** Words that may well follow themselves, or join words that do: "had had", "step by step", "more and more". */
const OWN_ECHO = new Set('had that very much many far so no more again long really too by after and or to in on upon than is blah ha who what it'.split(' '));
const MOST_WORDS = 3;

/** One to three words that stand twice in a row: "the the", "for its for its". */
const STAMMER = telling(({ text, words }) => {
  const out: [Sentence, Sentence][] = [];
  for (let at = 1; at < words.count; at++) {
    for (let many = 1; many <= MOST_WORDS && at + many <= words.count && at - many >= 0; many++) {
      if (words.lower(at) !== words.lower(at - many)) continue;
      const one = { start: words.start(at - many), end: words.end(at - 1) };
      const two = { start: words.start(at), end: words.end(at + many - 1) };
      const written = text.slice(one.start, one.end);
      if (!/^[a-z]{2,}(?:\s[a-z]{2,})*$/.test(written) || written !== text.slice(two.start, two.end) || !/^\s$/.test(text.slice(one.end, two.start)) || /[-'’]/.test(text[two.end] ?? '')) continue;
      if (written.split(/\s/).some(word => many === 1 ? OWN_ECHO.has(word) : ECHOING.has(word))) continue;
      out.push([one, two]);
      at += many;
      break;
    }
  }
  return out;
});

/** Words between what is said twice on purpose: "day after day after day". */
const ECHOING = new Set('by after and or upon than more'.split(' '));

/** Headings and paragraphs that stand there for the second time: what is said of the first need not be said of them. */
export const secondsOf = (repeats: readonly Repeat[]): ReadonlySet<Heading | Paragraph> => new Set(repeats.flatMap(repeat => ('second' in repeat ? [repeat.second] : [])));
