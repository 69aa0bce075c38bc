/** Finds which of many names a stretch of words speaks of. */
import { significantWords } from '../text/similarity';

/** Words that say what stage a thing is at, not which thing it is. */
const STAGE = new Set(['arf', 'concept', 'paper', 'note', 'proposed', 'proposal', 'draft', 'asean', 'regional', 'forum', 'co', 'lead', 'country', 'brief', 'briefing', 'update']);
/** Words for a kind of event, which many names share. */
const KINDS = new Set(['workshop', 'seminar', 'serie', 'series', 'conference', 'training', 'course', 'roundtable', 'symposium', 'exercise', 'directory', 'meeting', 'activity']);
const KIND_WEIGHT = 0.4;
/** Share of a name's weight that the words must hold. */
const ENOUGH = 0.62;
/** How much better than the next best a partial match must be. */
const MARGIN = 0.12;

export const nameWords = (text: string): string[] => significantWords(text).filter(word => !STAGE.has(word));

/** Without the words for a kind of event. */
export const plainNameWords = (text: string): string[] => nameWords(text).filter(word => !KINDS.has(word));

export interface NameMatch {
  readonly index: number;
  /** 0 to 1: share of the name's weight found. */
  readonly score: number;
}

/** An index over names; words that many of the names share, or that `common` has, weigh little. */
export class NameIndex {
  private readonly byWord = new Map<string, number[]>();
  private readonly words: readonly (readonly string[])[];
  private readonly totals: readonly number[];
  private readonly common: ReadonlySet<string>;

  constructor(names: readonly string[], common = '') {
    this.common = new Set(nameWords(common));
    this.words = names.map(name => [...new Set(nameWords(name))]);
    this.words.forEach((words, index) => {
      for (const word of words) {
        const list = this.byWord.get(word);
        if (list === undefined) this.byWord.set(word, [index]); else list.push(index);
      }
    });
    this.totals = this.words.map(words => words.reduce((sum, word) => sum + this.weight(word), 0));
  }

  /** Names the words speak of, best first; a name whose found words all belong to a better one is left out. */
  match(text: string): NameMatch[] {
    const present = new Set(nameWords(text));
    const scores = new Map<number, { weight: number; count: number }>();
    for (const word of present) {
      const owners = this.byWord.get(word);
      if (owners === undefined || owners.length > 200) continue;
      const weight = this.weight(word);
      for (const index of owners) {
        const score = scores.get(index);
        if (score === undefined) scores.set(index, { weight, count: KINDS.has(word) ? 0 : 1 });
        else { score.weight += weight; if (!KINDS.has(word)) score.count++; }
      }
    }
    const ranked = [...scores]
      .map(([index, { weight, count }]) => ({ index, score: weight / this.totals[index]!, weight, count }))
      .filter(({ index, score, count }) => score >= ENOUGH && count >= Math.min(2, this.plainCount(index)))
      .sort((a, b) => b.weight - a.weight || b.score - a.score || a.index - b.index);
    const out: NameMatch[] = [];
    const used = new Set<string>();
    for (const { index, score } of ranked) {
      const own = this.words[index]!.filter(word => present.has(word) && !KINDS.has(word));
      if (out.length > 0 && own.every(word => used.has(word))) continue;
      if (out.length > 0 && score < out[0]!.score - MARGIN && score < 0.9) continue;
      for (const word of own) used.add(word);
      out.push({ index, score });
    }
    return out;
  }

  /** The name that is the same as these words but for small differences, or that begins with them; -1 for none. */
  same(text: string): number {
    const words = [...new Set(nameWords(text))];
    const plain = words.filter(word => !KINDS.has(word));
    if (plain.length === 0) return -1;
    const shared = new Map<number, number>();
    for (const word of words) for (const index of (this.byWord.get(word) ?? []).slice(0, 200)) shared.set(index, (shared.get(index) ?? 0) + 1);
    let best = -1;
    for (const [index, count] of shared) {
      const close = count / words.length >= 0.9 && plain.length >= 2 ? true : count / words.length >= 0.7 && count / this.words[index]!.length >= 0.7;
      if (close && (best < 0 || this.closer(index, best, shared))) best = index;
    }
    return best;
  }

  private closer(a: number, b: number, shared: ReadonlyMap<number, number>): boolean {
    const [x, y] = [shared.get(a)!, shared.get(b)!];
    return x !== y ? x > y : this.words[a]!.length < this.words[b]!.length;
  }

  private weight(word: string): number {
    const weight = 1 / Math.sqrt((this.byWord.get(word)?.length ?? 1) + (this.common.has(word) ? 2 : 0));
    return KINDS.has(word) ? weight * KIND_WEIGHT : weight;
  }

  private plainCount(index: number): number {
    return this.words[index]!.filter(word => !KINDS.has(word)).length;
  }
}
