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

/** Statements with the same words; a few of them stand for all. */
const MOST_SAME = 4;
/** Statements of the precedent looked at for one of the draft: enough for any report, and a bound for what is none. */
const MOST_CANDIDATES = 60;

interface Masked {
  readonly words: readonly string[];
  readonly heading: boolean;
  readonly statements: Statement[];
}

export interface Origin {
  /** Statements of the precedent that are alike to the same degree. */
  readonly statements: readonly Statement[];
  /** All words but facts are the same. */
  readonly exact: boolean;
}

/** Statements of a precedent, looked up by the words they share with one of a draft. */
export class Copies {
  private readonly byKey = new Map<string, Masked>();
  private readonly byWord = new Map<string, Masked[]>();
  private readonly known = new Map<Statement, Origin | null>();

  /** `facts`: words that change from one meeting to the next and say nothing of where a statement comes from. */
  constructor(statements: readonly Statement[], private readonly facts: ReadonlySet<string>) {
    for (const statement of statements) {
      const words = this.mask(statement);
      if (words.length < FEWEST_WORDS) continue;
      const key = keyOf(statement, words);
      const same = this.byKey.get(key);
      if (same !== undefined) {
        if (same.statements.length < MOST_SAME) same.statements.push(statement);
        continue;
      }
      const masked: Masked = { words, heading: statement.place === 'heading', statements: [statement] };
      this.byKey.set(key, masked);
      for (const word of new Set(words)) {
        const list = this.byWord.get(word);
        if (list === undefined) this.byWord.set(word, [masked]); else list.push(masked);
      }
    }
  }

  /** What the statement was copied from; null when nothing is alike enough. */
  originOf(statement: Statement): Origin | null {
    const known = this.known.get(statement);
    if (known !== undefined) return known;
    const found = this.search(statement);
    this.known.set(statement, found);
    return found;
  }

  private search(statement: Statement): Origin | null {
    const words = this.mask(statement);
    if (words.length < FEWEST_WORDS) return null;
    const same = this.byKey.get(keyOf(statement, words));
    if (same !== undefined) return { statements: same.statements, exact: true };
    // A copy shares nearly all words with its origin, so it is among those of its rarest ones.
    const lists = [...new Set(words)].map(word => this.byWord.get(word) ?? []).filter(list => list.length > 0).sort((a, b) => a.length - b.length).slice(0, 4);
    let best: Masked | null = null;
    let bestScore: number = ALIKE;
    for (const candidate of new Set(lists.flatMap(list => list.slice(0, MOST_CANDIDATES)))) {
      if (candidate.heading !== (statement.place === 'heading')) continue;
      const score = dice(words, candidate.words);
      if (score < bestScore || (score === bestScore && best !== null)) continue;
      best = candidate;
      bestScore = score;
    }
    return best === null ? null : { statements: best.statements, exact: bestScore === 1 };
  }

  private mask(statement: Statement): string[] {
    if (statement.end - statement.start > LONGEST) return [];
    let words = wordsOf(statement);
    for (const date of findDates(words).reverse()) words = `${words.slice(0, date.span.start)} ${words.slice(date.span.end)}`;
    return significantWords(words).filter(word => !/^\d/.test(word) && !this.facts.has(word));
  }
}

const keyOf = (statement: Statement, words: readonly string[]): string => `${statement.place === 'heading'} ${words.join(' ')}`;
