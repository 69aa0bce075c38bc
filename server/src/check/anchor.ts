/**
 * Knows a finding again in a later version of the text: by its rule, the words it flags and the words around them, never by line numbers.
 * White space, punctuation, quotes and numbers of labels do not count, so that edits elsewhere, renumbering and re-wrapping leave it known.
 */
import { dice, wordsOf } from '../text/similarity';
import type { Span } from '../text/span';

/** As written, white space folded, so that a person can find the place too. */
export interface Anchor {
  readonly rule: string;
  /** What the finding flags. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

export interface Anchored { readonly rule: string; readonly span: Span }

/** Characters kept of what is flagged, and on each side of it. */
const LONGEST_TEXT = 240;
const LONGEST_SIDE = 70;
/** Rules about labels: what counts is the place, as the label itself changes with each renumbering. */
const LABELS = /^(?:numbering|annex|reference)\/|^follow-up\/row-number$/;
const ROMAN = new Set(['ii', 'iii', 'iv', 'vi', 'vii', 'viii', 'ix', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi']);
/** Least likeness of the surroundings; one side left alone is enough. */
const ALIKE = 0.5;
/** So many words are a finding's own wherever they stand; fewer may stand in many places. */
const DISTINCT = 3;
/** Pairs of one rule and wording beyond which only equal surroundings are looked for. */
const MOST_PAIRS = 40_000;

export function anchorOf({ rule, span }: Anchored, text: string): Anchor {
  const end = Math.max(span.start, Math.min(span.end, span.start + LONGEST_TEXT));
  return {
    rule,
    text: folded(text.slice(span.start, end)),
    before: folded(text.slice(Math.max(0, span.start - LONGEST_SIDE), span.start).replace(span.start > LONGEST_SIDE ? /^\S*\s/ : /^/, '')),
    after: folded(text.slice(end, end + LONGEST_SIDE).replace(end + LONGEST_SIDE < text.length ? /\s\S*$/ : /$/, '')),
  };
}

const folded = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** For each finding the index of the anchor that is its own, or -1. An anchor is that of one finding at most. */
export function pair(anchors: readonly Anchor[], findings: readonly Anchored[], text: string): number[] {
  const paired = findings.map(() => -1);
  if (anchors.length === 0) return paired;
  const buckets = new Map<string, Bucket>();
  anchors.forEach((anchor, index) => {
    const key = keyOf(anchor);
    const bucket = buckets.get(key);
    if (bucket) bucket.anchors.push(sidesOf(anchor, index)); else buckets.set(key, { anchors: [sidesOf(anchor, index)], findings: [] });
  });
  const rules = new Set(anchors.map(({ rule }) => rule));
  findings.forEach((finding, index) => {
    if (!rules.has(finding.rule)) return;
    const anchor = anchorOf(finding, text);
    buckets.get(keyOf(anchor))?.findings.push(sidesOf(anchor, index));
  });
  for (const [key, bucket] of buckets) if (bucket.findings.length > 0) pairBucket(bucket, isDistinct(key), paired);
  return paired;
}

interface Sides {
  readonly index: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Anchors and findings of one rule that flag the same words. */
interface Bucket { anchors: Sides[]; findings: Sides[] }

function pairBucket({ anchors, findings }: Bucket, distinct: boolean, paired: number[]): void {
  if (distinct && anchors.length === 1 && findings.length === 1) {
    paired[findings[0]!.index] = anchors[0]!.index;
    return;
  }
  const equal = new Map<string, Sides[]>();
  for (const anchor of anchors) {
    const known = equal.get(joined(anchor));
    if (known) known.push(anchor); else equal.set(joined(anchor), [anchor]);
  }
  const taken = new Set<number>();
  const left = findings.filter(finding => {
    const anchor = equal.get(joined(finding))?.shift();
    if (!anchor) return true;
    paired[finding.index] = anchor.index;
    taken.add(anchor.index);
    return false;
  });
  const free = anchors.filter(({ index }) => !taken.has(index));
  if (left.length * free.length > MOST_PAIRS) return;
  const likely = left.flatMap(finding => free.map(anchor => ({ finding: finding.index, anchor: anchor.index, alike: (alike(finding.before, anchor.before) + alike(finding.after, anchor.after)) / 2 })))
    .filter(each => each.alike >= ALIKE).sort((a, b) => b.alike - a.alike);
  for (const { finding, anchor } of likely) {
    if (paired[finding]! >= 0 || taken.has(anchor)) continue;
    paired[finding] = anchor;
    taken.add(anchor);
  }
}

const alike = (a: readonly string[], b: readonly string[]): number => a.length + b.length === 0 ? 1 : dice(a, b);

const joined = ({ before, after }: Sides): string => `${before.join(' ')}|${after.join(' ')}`;

const sidesOf = ({ before, after }: Anchor, index: number): Sides => ({ index, before: withoutLabels(wordsOf(before)), after: withoutLabels(wordsOf(after)) });

const keyOf = ({ rule, text }: Anchor): string => `${rule} ${(LABELS.test(rule) ? withoutLabels(wordsOf(text)) : wordsOf(text)).join(' ')}`;

const isDistinct = (key: string): boolean => /^(?:acronym|name)\//.test(key) || (!LABELS.test(key.slice(0, key.indexOf(' '))) && key.split(' ').length > DISTINCT);

const withoutLabels = (words: readonly string[]): string[] => words.filter(word => word.length > 1 && !ROMAN.has(word) && !/\d/.test(word));
