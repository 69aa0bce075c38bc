/** Headings and paragraphs that stand twice. */
import type { Span } from '../../text/span';
import { wordsOf } from '../../text/similarity';
import type { Heading, Paragraph, Report } from '../model';
import type { Unit } from '../units';
import { telling } from '../wording';

export type Copy =
  | { readonly kind: 'heading' | 'section' | 'again'; readonly first: Heading; readonly second: Heading; readonly span: Span; readonly firstSpan: Span }
  | { readonly kind: 'paragraph'; readonly first: Paragraph; readonly second: Paragraph; readonly span: Span; readonly firstSpan: Span };

/** Words that two paragraphs beside each other, or far apart, must have in common to be one and its copy. */
const BESIDE = 6;
const APART = 25;
const BEGINNING = 32;

/** In document order. */
export function copiesOf(report: Report, units: readonly Unit[]): readonly Copy[] {
  const out: Copy[] = [];
  headings(report, out);
  paragraphs(units, out);
  return out.length < 2 ? out : out.sort((a, b) => a.span.start - b.span.start);
}

/** Headings and paragraphs that stand there for the second time: what is said of the first need not be said of them. */
export const secondsOf = (copies: readonly Copy[]): ReadonlySet<Heading | Paragraph> => new Set(copies.flatMap(({ kind, second }) => (kind === 'again' && second.label !== null ? [] : [second])));

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
function headings({ headings: all }: Report, out: Copy[]): void {
  for (let index = 1; index < all.length; index++) {
    const [first, second] = [all[index - 1]!, all[index]!];
    if (first.children.length > 0 || (first.label !== null && second.label !== null && first.label !== second.label && first.level === second.level && first.kind === 'session')) continue;
    const key = keyOf(first.title);
    if (key !== '' && key === keyOf(second.title)) out.push({ kind: 'heading', first, second, span: second.nameSpan, firstSpan: first.nameSpan });
  }
  sections(all, out);
}

/** Two sections with the same words, one right after the other: "Introduction" and "Introduction", each over paragraphs. */
function sections(all: readonly Heading[], out: Copy[]): void {
  let first: Heading | null = null;
  const known = new Map<string, Heading>();
  for (const second of all) {
    if (second.level !== 1) continue;
    const before = again(known, second);
    if (before !== null && before !== first && !all.some(other => other !== before && other !== second && other.title === second.title)) out.push({ kind: 'again', first: before, second, span: second.nameSpan, firstSpan: before.nameSpan });
    if (first !== null && first.children.length > 0 && first.kind === second.kind && first.title[0] === second.title[0] && !isBlank(first) && mayBeOne(first, second) && keyOf(first.title) === keyOf(second.title) && keyOf(first.title) !== '') {
      out.push({ kind: 'section', first, second, span: second.nameSpan, firstSpan: first.nameSpan });
    }
    first = second;
  }
}

/** Words of headings that may come under each session. */
const EACH = /\b(?:discussions?|questions?|answers?|exchange|break|groups?|presentations?|exercises?|visits?|remarks|sessions?|panel|summary|observations|lunch|dinner|continued|item|conclusions?|recommendations?)\b/i;

/** The heading of the same words further up, where it is one that a report has but once: several words, whatever its number. */
function again(known: Map<string, Heading>, heading: Heading): Heading | null {
  const { title } = heading;
  const numbered = heading.label !== null && (heading.kind === 'agenda-item' || heading.kind === 'section');
  if ((heading.label !== null || heading.kind !== 'section' || !title.includes(' ')) && !(numbered && /\w[\s-]\w/.test(title))) return null;
  const before = known.get(title) ?? null;
  known.set(title, heading);
  return before !== null && !isBlank(heading) && !EACH.test(title) && before.children.length > 0 && heading.children.length > 0 ? before : null;
}

/** "Agenda Item 4: [Subject]" is yet to be named. */
const isBlank = ({ title }: Heading): boolean => title.includes('[');

/** Sessions are told apart by their numbers. */
const mayBeOne = (first: Heading, second: Heading): boolean => (first.label === null) === (second.label === null) && (second.label === null || second.kind === 'agenda-item');

function paragraphs(units: readonly Unit[], out: Copy[]): void {
  const shared = sharedBeginnings(units);
  if (shared.size === 0) return;
  const known = new Map<string, Paragraph>();
  let before: Paragraph | null = null;
  let last: Paragraph | null = null;
  for (const { paragraph, joined } of units) {
    const goesOn = paragraph === last;
    last = paragraph;
    if (paragraph === null || goesOn) continue;
    // what is yet to be filled in is no copy yet
    const { key, count } = !shared.has(joined.ask(START)) || joined.ask(HAS_BLANKS) ? NONE : joined.ask(KEY);
    const first = count < BESIDE ? undefined : known.get(key);
    if (first !== undefined && (count >= APART || first === before)) out.push({ kind: 'paragraph', first, second: paragraph, span: paragraph.nameSpan, firstSpan: first.nameSpan });
    before = paragraph;
    if (first === undefined && key !== '') known.set(key, paragraph);
  }
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
