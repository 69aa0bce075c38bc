/** Official names taken apart, so that what nearly names one of them is found by a few of its words. */
import { ARTICLES, JOINING, plainWord, plainWords } from '../name-words';
import { officialNames, type OfficialName } from '../official-names';

export interface KnownName {
  readonly official: OfficialName;
  /** All words in plain form without articles, and those that do not only join. */
  readonly words: readonly string[];
  readonly solid: readonly string[];
  readonly spaced: string;
  /** How many of the solid words are different ones. */
  readonly size: number;
  /** Place among the solid words of the noun that says what it is: there may be several such bodies. */
  readonly head: number;
  readonly apostrophe: boolean;
  readonly articles: number;
  /** Words that have another spelling elsewhere: plain form and official one. */
  readonly spelt: ReadonlyMap<string, string>;
}

export interface OfficialTable {
  /** Names by each of their two rarest words: a name with all words but one has one of these. */
  readonly byWord: ReadonlyMap<string, readonly KnownName[]>;
  readonly byOfficial: ReadonlyMap<OfficialName, readonly KnownName[]>;
  /** Names of two words by the beginning of the second, where that is long. */
  readonly short: ReadonlyMap<string, readonly KnownName[]>;
}

/** So many letters of a word are enough to look for a slip in it. */
export const START = 6;
const LONG = 8;

let made: OfficialTable | undefined;

export const isSolid = (word: string): boolean => !JOINING.has(word);
export const articlesIn = (words: readonly string[]): number => words.reduce((count, word) => count + (ARTICLES.has(word.toLowerCase()) ? 1 : 0), 0);

/** Made when first asked for. */
export function officialTable(): OfficialTable {
  if (made !== undefined) return made;
  const byOfficial = new Map<OfficialName, KnownName[]>();
  const counts = new Map<string, number>();
  for (const official of officialNames()) {
    const known = [official.name, ...official.also].map(name => knownName(official, name));
    byOfficial.set(official, known);
    for (const { solid } of known) for (const word of solid) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const byWord = new Map<string, KnownName[]>();
  const short = new Map<string, KnownName[]>();
  for (const known of byOfficial.values()) {
    for (const name of known) {
      const rare = [...new Set(name.solid)].sort((a, b) => counts.get(a)! - counts.get(b)!);
      for (const word of rare.slice(0, 2)) add(byWord, word, name);
      if (name.solid.length === 2 && name.solid[1]!.length >= LONG) add(short, name.solid[1]!.slice(0, START), name);
    }
  }
  return made = { byWord, byOfficial, short };
}

function add(map: Map<string, KnownName[]>, key: string, name: KnownName): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [name]); else list.push(name);
}

function knownName(official: OfficialName, name: string): KnownName {
  const written = name.split(' ');
  const words = plainWords(written);
  const solid = words.filter(isSolid);
  const joint = words.findIndex((word, index) => index > 0 && !isSolid(word));
  return {
    official, words, solid, spaced: ` ${words.join(' ')} `, size: new Set(solid).size,
    head: (joint < 0 ? solid.length : words.slice(0, joint).filter(isSolid).length) - 1,
    apostrophe: name.includes("s'"), articles: articlesIn(written),
    spelt: new Map(written.filter(word => SPELT.test(word)).map(word => [plainWord(word), word.toLowerCase()])),
  };
}

const SPELT = /i[sz]ations?$|i[sz]ed?$|^(?:Centre|Center|Programme|Program|Defence|Defense|Labour|Labor|Harbour|Harbor)s?$/;
