/** Finds which of many names a stretch of words speaks of. */
import { significantWords } from '../text/similarity';
import { memo } from './memory';
import { AFRESH, type WordingSource } from './wordings';

/** Words that say what stage a thing is at, not which thing it is. */
const STAGE = new Set(['arf', 'concept', 'paper', 'note', 'proposed', 'proposal', 'draft', 'asean', 'regional', 'forum', 'co', 'lead', 'country', 'brief', 'briefing', 'update']);
/** Words for a kind of event, which many names share. */
const KINDS = new Set(['workshop', 'seminar', 'serie', 'series', 'conference', 'training', 'course', 'roundtable', 'symposium', 'exercise', 'directory', 'meeting', 'activity']);
const KIND_WEIGHT = 0.4;
/** Share of a name's weight that the words must hold. */
const ENOUGH = 0.62;
/** How much better than the next best a partial match must be. */
const MARGIN = 0.12;
/** A word of more names tells none of them. */
const MOST_OWNERS = 200;

export const nameWords = (text: string): string[] => significantWords(text).filter(word => !STAGE.has(word));

export interface NameWords {
  /** In their order. */
  readonly all: readonly string[];
  /** Each once. */
  readonly different: readonly string[];
  /** Different ones that are not for a kind of event. */
  readonly plain: readonly string[];
  /** How many of all are not for a kind of event. */
  readonly plainCount: number;
  /** The same for names of the same words. */
  readonly key: string;
}

export const NAME_WORDS = memo((text): NameWords => {
  const all = nameWords(text);
  const different = [...new Set(all)];
  const isPlain = (word: string): boolean => !KINDS.has(word);
  return { all, different, plain: different.filter(isPlain), plainCount: all.filter(isPlain).length, key: [...all].sort().join(' ') };
});

export interface NameMatch {
  readonly index: number;
  /** 0 to 1: share of the name's weight found. */
  readonly score: number;
}

/** An index over names; words that many of the names share, or that `common` has, weigh little. */
export class NameIndex {
  private readonly byWord = new Map<string, number[]>();
  private readonly words: readonly NameWords[];
  private readonly totals: readonly number[];
  private readonly common: readonly string[];

  constructor(names: readonly string[], common = '', private readonly wordings: WordingSource = AFRESH) {
    this.common = wordings.recall(NAME_WORDS, common).different;
    this.words = names.map(name => wordings.recall(NAME_WORDS, name));
    this.words.forEach(({ different }, index) => {
      for (const word of different) {
        const list = this.byWord.get(word);
        if (list === undefined) this.byWord.set(word, [index]); else list.push(index);
      }
    });
    this.totals = this.words.map(({ different }) => different.reduce((sum, word) => sum + this.weight(word), 0));
  }

  /** Names the words speak of, best first; a name whose found words all belong to a better one is left out. */
  match(text: string): NameMatch[] {
    const present = this.wordings.recall(NAME_WORDS, text).different;
    const scores = new Map<number, { weight: number; count: number }>();
    for (const word of present) {
      const owners = this.byWord.get(word);
      if (owners === undefined || owners.length > MOST_OWNERS) continue;
      const weight = this.weight(word);
      for (const index of owners) {
        const score = scores.get(index);
        if (score === undefined) scores.set(index, { weight, count: KINDS.has(word) ? 0 : 1 });
        else { score.weight += weight; if (!KINDS.has(word)) score.count++; }
      }
    }
    const ranked = [...scores]
      .map(([index, { weight, count }]) => ({ index, score: weight / this.totals[index]!, weight, count }))
      .filter(({ index, score, count }) => score >= ENOUGH && count >= Math.min(2, this.words[index]!.plain.length))
      .sort((a, b) => b.weight - a.weight || b.score - a.score || a.index - b.index);
    const out: NameMatch[] = [];
    const used = new Set<string>();
    for (const { index, score } of ranked) {
      const own = this.words[index]!.plain.filter(word => present.includes(word));
      if (out.length > 0 && own.every(word => used.has(word))) continue;
      if (out.length > 0 && score < out[0]!.score - MARGIN && score < 0.9) continue;
      for (const word of own) used.add(word);
      out.push({ index, score });
    }
    return out;
  }

  /** The name that is the same as these words but for small differences, or that begins with them; -1 for none. */
  same(text: string): number {
    const { different, plain } = this.wordings.recall(NAME_WORDS, text);
    if (plain.length === 0) return -1;
    const shared = new Map<number, number>();
    for (const word of different) {
      const owners = this.byWord.get(word);
      if (owners === undefined) continue;
      for (let at = 0; at < owners.length && at < MOST_OWNERS; at++) shared.set(owners[at]!, (shared.get(owners[at]!) ?? 0) + 1);
    }
    let best = -1;
    for (const [index, count] of shared) {
      const close = count / different.length >= 0.9 && plain.length >= 2 ? true : count / different.length >= 0.7 && count / this.words[index]!.different.length >= 0.7;
      if (close && (best < 0 || this.closer(index, best, shared))) best = index;
    }
    return best;
  }

  private closer(a: number, b: number, shared: ReadonlyMap<number, number>): boolean {
    const [x, y] = [shared.get(a)!, shared.get(b)!];
    return x !== y ? x > y : this.words[a]!.different.length < this.words[b]!.different.length;
  }

  private weight(word: string): number {
    const weight = 1 / Math.sqrt((this.byWord.get(word)?.length ?? 1) + (this.common.includes(word) ? 2 : 0));
    return KINDS.has(word) ? weight * KIND_WEIGHT : weight;
  }
}
