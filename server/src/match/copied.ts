/** Finds for a statement of a draft the one of the precedent it was copied from, whatever facts were changed in it. */
import { findDates } from '../text/dates';
import { dice, significantWords } from '../text/similarity';
import { wordsOf, type Statement } from './statements';

/** Two statements this alike, without their facts, are one and its copy. */
const ALIKE = 0.8;
/** With fewer words of their own two statements are alike by chance. */
const FEWEST_WORDS = 3;
/** Longer statements are no prose. */
const LONGEST = 3000;

interface Masked {
  readonly statement: Statement;
  readonly words: readonly string[];
}

/** Statements of a precedent, looked up by the words they share with one of a draft. */
export class Copies {
  private readonly byWord = new Map<string, Masked[]>();

  /** `facts`: words that change from one meeting to the next and say nothing of where a statement comes from. */
  constructor(statements: readonly Statement[], private readonly facts: ReadonlySet<string>) {
    for (const statement of statements) {
      const words = this.mask(statement);
      if (words.length < FEWEST_WORDS) continue;
      const masked = { statement, words };
      for (const word of new Set(words)) {
        const list = this.byWord.get(word);
        if (list === undefined) this.byWord.set(word, [masked]); else list.push(masked);
      }
    }
  }

  /** The statement of the precedent most alike; null when none is alike enough. `exact` when all words but facts are the same. */
  originOf(statement: Statement): { readonly origin: Statement; readonly exact: boolean } | null {
    const words = this.mask(statement);
    if (words.length < FEWEST_WORDS) return null;
    // A copy shares nearly all words with its origin, so it is among those of its rarest ones.
    const lists = [...new Set(words)].map(word => this.byWord.get(word) ?? []).filter(list => list.length > 0).sort((a, b) => a.length - b.length).slice(0, 4);
    let best: Masked | null = null;
    let bestScore: number = ALIKE;
    for (const candidate of new Set(lists.flat())) {
      if (candidate.statement.place === 'heading' !== (statement.place === 'heading')) continue;
      const score = dice(words, candidate.words);
      if (score < bestScore || (score === bestScore && best !== null)) continue;
      best = candidate;
      bestScore = score;
    }
    return best === null ? null : { origin: best.statement, exact: bestScore === 1 };
  }

  private mask(statement: Statement): string[] {
    if (statement.end - statement.start > LONGEST) return [];
    let words = wordsOf(statement);
    for (const date of findDates(words).reverse()) words = `${words.slice(0, date.span.start)} ${words.slice(date.span.end)}`;
    return significantWords(words).filter(word => !/^\d/.test(word) && !this.facts.has(word));
  }
}
