/** Which part of the new draft each part of the old one became: the same words first, then the most alike, then what a part was split into. */
import { containment, dice } from '../../text/similarity';

export interface Worded { readonly words: readonly string[] }

export interface Pair {
  /** Indexes into the old and the new parts. */
  readonly old: number;
  readonly new: number;
  /** `same`: one became the other. `split`: the new part was split off from the old one. `merged`: the old part went into the new one. */
  readonly role: 'same' | 'split' | 'merged';
}

/** Share of their words that two parts must have in common to be the same part, rewritten. */
const ALIKE = 0.5;
/** The same where a part is all that is left between two that are paired. */
const ALIKE_IN_PLACE = 0.25;
/** Share of the words of a part that stand in another from which it was split or into which it was merged. */
const CONTAINED = 0.75;
/** Words below which containment proves nothing. */
const FEWEST = 6;
/** Candidates looked at for each part. */
const MOST_CANDIDATES = 8;
/** A word that more parts than this have says nothing about which part it is. */
const COMMON = 40;

/** In the order of the new parts, then of the old ones that became nothing of their own. Near-linear in the number of words. */
export function align(old: readonly Worded[], now: readonly Worded[]): Pair[] {
  const aligner = new Aligner(old, now);
  aligner.same();
  aligner.alike();
  aligner.inPlace();
  aligner.splitAndMerged();
  return aligner.pairs.sort((a, b) => a.new - b.new || a.old - b.old);
}

class Aligner {
  readonly pairs: Pair[] = [];
  private readonly oldTo: (number | null)[];
  private readonly newTo: (number | null)[];

  constructor(private readonly old: readonly Worded[], private readonly now: readonly Worded[]) {
    this.oldTo = old.map(() => null);
    this.newTo = now.map(() => null);
  }

  /** Parts with the very same words, in their order. */
  same(): void {
    const waiting = new Map<string, number[]>();
    this.old.forEach(({ words }, index) => {
      const key = words.join(' ');
      const list = waiting.get(key);
      if (list) list.push(index); else waiting.set(key, [index]);
    });
    this.now.forEach(({ words }, index) => {
      const found = waiting.get(words.join(' '))?.shift();
      if (found !== undefined) this.pair(found, index);
    });
  }

  /** The most alike first, wherever they stand. */
  alike(): void {
    const bearers = this.bearers();
    const scored: { old: number; new: number; score: number; far: number }[] = [];
    this.now.forEach(({ words }, index) => {
      if (this.newTo[index] !== null) return;
      for (const candidate of candidatesFor(words, bearers)) {
        const score = dice(this.old[candidate]!.words, words);
        if (score >= ALIKE) scored.push({ old: candidate, new: index, score, far: Math.abs(candidate / this.old.length - index / this.now.length) });
      }
    });
    scored.sort((a, b) => b.score - a.score || a.far - b.far || a.new - b.new || a.old - b.old);
    for (const each of scored) if (this.oldTo[each.old] === null && this.newTo[each.new] === null) this.pair(each.old, each.new);
  }

  /** What alone is left between two neighbours that are paired is the same part, if it has anything in common at all. */
  inPlace(): void {
    this.now.forEach(({ words }, index) => {
      if (this.newTo[index] !== null) return;
      const before = index === 0 ? -1 : this.newTo[index - 1];
      const after = index === this.now.length - 1 ? this.old.length : this.newTo[index + 1];
      if (before === null || before === undefined || after !== before + 2) return;
      if (this.oldTo[before + 1] === null && dice(this.old[before + 1]!.words, words) >= ALIKE_IN_PLACE) this.pair(before + 1, index);
    });
  }

  /** A part that stands whole in what another was, or the other way round. */
  splitAndMerged(): void {
    const partners = [...this.pairs];
    const byOld = new Map(partners.map(pair => [pair.old, pair]));
    const byNew = new Map(partners.map(pair => [pair.new, pair]));
    this.now.forEach(({ words }, index) => {
      if (this.newTo[index] !== null || words.length < FEWEST) return;
      const from = [this.newTo[index - 1], this.newTo[index + 1]].find(near => near !== null && near !== undefined && containment(words, leftOver(this.old[near]!.words, this.now[byOld.get(near)!.new]!.words)) >= CONTAINED);
      if (from !== null && from !== undefined) this.pairs.push({ old: from, new: index, role: 'split' });
    });
    this.old.forEach(({ words }, index) => {
      if (this.oldTo[index] !== null || words.length < FEWEST) return;
      const into = [this.oldTo[index - 1], this.oldTo[index + 1]].find(near => near !== null && near !== undefined && containment(words, leftOver(this.now[near]!.words, this.old[byNew.get(near)!.old]!.words)) >= CONTAINED);
      if (into !== null && into !== undefined) this.pairs.push({ old: index, new: into, role: 'merged' });
    });
  }

  private pair(old: number, now: number): void {
    this.oldTo[old] = now;
    this.newTo[now] = old;
    this.pairs.push({ old, new: now, role: 'same' });
  }

  /** Old parts that are not paired yet, by their words. */
  private bearers(): Map<string, number[]> {
    const out = new Map<string, number[]>();
    this.old.forEach(({ words }, index) => {
      if (this.oldTo[index] !== null) return;
      for (const word of new Set(words)) {
        const list = out.get(word);
        if (list) list.push(index); else out.set(word, [index]);
      }
    });
    return out;
  }
}

/** Those that share the most words, rare ones above all. */
function candidatesFor(words: readonly string[], bearers: ReadonlyMap<string, readonly number[]>): number[] {
  const weights = new Map<number, number>();
  for (const word of new Set(words)) {
    const having = bearers.get(word);
    if (having === undefined || having.length > COMMON) continue;
    for (const index of having) weights.set(index, (weights.get(index) ?? 0) + 1 / having.length);
  }
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES).map(([index]) => index);
}

/** Words of the first bag that the second does not have. */
export function leftOver(words: readonly string[], taken: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of taken) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter(word => {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    return left === 0;
  });
}
