/** Two drafts compared by their structure: what became of each heading, paragraph, annex and follow-up row. */
import type { Report } from '../../report/model';
import type { Range } from '../../text/lines';
import { align, leftOver, type Pair } from './align';
import { Ranges } from '../ranges';
import { partsOf, PART_KINDS, type Part, type PartKind } from './parts';

/** `same`: word for word. `shortened` and `extended`: words were only taken out or put in. `reworded`: both. */
export type Change = 'same' | 'shortened' | 'extended' | 'reworded' | 'added' | 'removed' | 'split' | 'merged';

export interface ComparedPart {
  readonly label: string | null;
  readonly name: string;
  readonly range: Range;
}

export interface Entry {
  readonly kind: PartKind;
  /** Null for what was added. */
  readonly old: ComparedPart | null;
  /** Null for what was removed. */
  readonly new: ComparedPart | null;
  /** `split`: the new part was split off from the old one. `merged`: the old part was merged into the new one. */
  readonly change: Change;
  /** Whether it stands elsewhere among its like. */
  readonly moved: boolean;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

export interface Comparison {
  /** By kind, in the order of the new draft; what was removed stands after what it followed. */
  readonly entries: readonly Entry[];
}

export function compareReports(old: Report, now: Report): Comparison {
  const before = partsOf(old);
  const after = partsOf(now);
  const oldRanges = new Ranges(old.lines, old.text.length);
  const newRanges = new Ranges(now.lines, now.text.length);
  const shown = (ranges: Ranges, part: Part): ComparedPart => ({ label: part.label, name: part.name, range: ranges.of(part.span) });
  return {
    entries: PART_KINDS.flatMap(kind => {
      const pairs = align(before[kind], after[kind]);
      const moved = movedAmong(pairs.filter(pair => pair.role === 'same'));
      return ordered(before[kind].length, after[kind].length, pairs).map(({ old: from, new: to, pair }): Entry => {
        const was = from === null ? null : before[kind][from]!;
        const is = to === null ? null : after[kind][to]!;
        const wordsAdded = is === null ? 0 : leftOver(is.words, was?.words ?? []).length;
        const wordsRemoved = was === null ? 0 : leftOver(was.words, is?.words ?? []).length;
        return {
          kind, old: was && shown(oldRanges, was), new: is && shown(newRanges, is),
          change: changeOf(was, is, pair, wordsAdded, wordsRemoved), moved: pair !== null && moved.has(pair), wordsAdded, wordsRemoved,
        };
      });
    }),
  };
}

function changeOf(was: Part | null, is: Part | null, pair: Pair | null, added: number, removed: number): Change {
  if (was === null) return 'added';
  if (is === null) return 'removed';
  if (pair !== null && pair.role !== 'same') return pair.role;
  if (added === 0 && removed === 0) return was.words.every((word, index) => word === is.words[index]) ? 'same' : 'reworded';
  return added === 0 ? 'shortened' : removed === 0 ? 'extended' : 'reworded';
}

interface Placed { readonly old: number | null; readonly new: number | null; readonly pair: Pair | null }

/** All old and new parts, paired or not: in the new order, with removed ones where their old neighbour before them went. */
function ordered(olds: number, news: number, pairs: readonly Pair[]): Placed[] {
  const byNew = new Map<number, Pair[]>();
  const gone = new Set(Array.from({ length: olds }, (_, index) => index));
  for (const pair of pairs) {
    const list = byNew.get(pair.new);
    if (list) list.push(pair); else byNew.set(pair.new, [pair]);
    gone.delete(pair.old);
  }
  const place = new Map(pairs.filter(pair => pair.role === 'same').map(pair => [pair.old, pair.new]));
  const after = new Map<number, number[]>();
  for (const index of gone) {
    let near = index - 1;
    while (near >= 0 && !place.has(near)) near--;
    const at = near < 0 ? -1 : place.get(near)!;
    const list = after.get(at);
    if (list) list.push(index); else after.set(at, [index]);
  }
  const removedAfter = (at: number): Placed[] => (after.get(at) ?? []).map(index => ({ old: index, new: null, pair: null }));
  return [
    ...removedAfter(-1),
    ...Array.from({ length: news }, (_, index): Placed[] => {
      const own = byNew.get(index)?.map((pair): Placed => ({ old: pair.old, new: index, pair }));
      return [...(own ?? [{ old: null, new: index, pair: null }]), ...removedAfter(index)];
    }).flat(),
  ];
}

/** The fewest pairs that must have been moved for the others to stand in their old order. */
function movedAmong(pairs: readonly Pair[]): Set<Pair> {
  const sorted = [...pairs].sort((a, b) => a.new - b.new);
  // the longest run of rising old indexes stays
  const tails: number[] = [];
  const previous: (number | null)[] = [];
  sorted.forEach((pair, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[tails[middle]!]!.old < pair.old) low = middle + 1; else high = middle;
    }
    previous[index] = low === 0 ? null : tails[low - 1]!;
    tails[low] = index;
  });
  const moved = new Set(pairs);
  for (let at: number | null | undefined = tails.at(-1); at !== null && at !== undefined; at = previous[at]) moved.delete(sorted[at]!);
  return moved;
}
