/** Names that are the same but for how their words are spelt: "AHA Center" and "AHA Centre", "Work Plan" and "Workplan", "Ha Noi" and "Hanoi". */
import { ARTICLES, type PlainForms } from '../name-words';
import type { Standing } from './name-forms';

export interface Spelled {
  /** Letters of all words in one spelling, and the first of them. */
  readonly letters: string;
  readonly start: string;
  /** The words as they are written, and how many letters of one spelling stand up to the end of each. */
  readonly written: readonly string[];
  readonly ends: readonly number[];
  /** Several countries may have one: it is the same in one paragraph only. */
  readonly national: boolean;
}

/** Two names of which one begins with the letters of the other. */
export interface Twin {
  readonly one: Standing;
  readonly other: Standing;
  readonly national: boolean;
  /** What is told once for the words that differ; null where they are written alike. */
  readonly key: string | null;
}

const ODD = /[^A-Za-z\d]/;
/** Shorter names say too little. */
const FEWEST = 8;
/** With these begin names that several countries have, each in its own spelling. */
const NATIONAL = new Set(['ministry', 'ministries', 'department', 'office', 'bureau', 'directorate', 'division', 'national', 'royal', 'federal', 'institute', 'embassy', 'school', 'university', 'college', 'academy', 'centre', 'center', 'agency', 'authority', 'minister', 'director', 'secretary', 'head', 'deputy', 'cyber', 'cybersecurity', 'coast', 'coastguard', 'defence', 'defense', 'maritime', 'strategy', 'action']);

export const isNational = (word: string): boolean => NATIONAL.has(word);

/** Words in one spelling, each worked out once. */
export class SpelledWords {
  private readonly words = new Map<string, readonly [letters: string, written: string]>();
  constructor(private readonly forms: PlainForms) {}

  /** Null for what is too short. */
  spelled(own: readonly string[]): Spelled | null {
    const words = own[0] === 'ARF' ? own.slice(1) : own;
    if (words.length < 2) return null;
    const written: string[] = [];
    const ends: number[] = [];
    let letters = '';
    for (const word of words) {
      const [inOne, as] = this.wordOf(word);
      if (inOne === '') continue;
      letters += inOne;
      written.push(as);
      ends.push(letters.length);
    }
    return letters.length < FEWEST ? null : { letters, start: letters.slice(0, FEWEST), written, ends, national: isNational(words[0]!.toLowerCase()) };
  }

  private wordOf(word: string): readonly [string, string] {
    let known = this.words.get(word);
    if (known === undefined) {
      const odd = ODD.test(word);
      const own = (odd ? word.replace(/&/g, 'and').replace(/[.,]/g, '') : word).toLowerCase();
      const inOne = odd ? word.replace(/&/g, 'and').split(/[/-]+/).map(this.forms.of).join('').replace(/ /g, '') : this.forms.of(word).replace(' ', '');
      // what is not a matter of spelling is the same in both
      this.words.set(word, known = ARTICLES.has(own) ? ['', ''] : [inOne, own === 'un' ? 'united nations' : word.charCodeAt(1) < 91 && /^[A-Z]{2,}s$/.test(word) ? own.slice(0, -1) : own]);
    }
    return known;
  }
}

/** Lays two names side by side; null where they say nothing of each other's spelling. */
export function twinOf(one: Standing, other: Standing, words: SpelledWords): Twin | null {
  const [a, b] = [one.form.spelledBy(words)!, other.form.spelledBy(words)!];
  const shorter = Math.min(a.letters.length, b.letters.length);
  if (!(shorter === b.letters.length ? a.letters.startsWith(b.letters) : b.letters.startsWith(a.letters))) return null;
  const [x, y] = [writtenTo(a, shorter), writtenTo(b, shorter)];
  if (x === null || y === null) return null;
  const difference = differing(x, y);
  if (difference === null && a.letters.length !== b.letters.length) return null;
  return { one, other, national: a.national || b.national, key: difference === null ? null : keyOf(difference, a.start) };
}

/** The first name before that is the same in another spelling, once for each word that differs. The name is noted for those that follow. */
export function earlierSpelling(here: Standing, told: Set<string>): Standing | null {
  const { name, twins, version } = here;
  const before = twins.map(twin => ({ twin, other: twin.one === here ? twin.other : twin.one }))
    .filter(({ other }) => other.version === version && other.order < here.order && other.spelt).sort((a, b) => a.other.order - b.other.order);
  for (const { twin: { national, key }, other } of before) {
    if (national && (name.paragraph === null || name.paragraph !== other.name.paragraph)) continue;
    if (key === null) return null;
    if (told.has(key)) continue;
    told.add(key);
    return other;
  }
  here.spelt = true;
  return null;
}

/** A hyphen more or less is told once, another spelling for each name. */
function keyOf(difference: string, start: string): string {
  const [x, y] = difference.split('\n').map(words => words.replace(/[\s'-]/g, ''));
  return x === y ? difference : difference + start;
}

/** The words up to so many letters; null where a word goes on beyond. */
function writtenTo({ written, ends }: Spelled, letters: number): readonly string[] | null {
  const last = ends.indexOf(letters);
  return last < 0 ? null : written.slice(0, last + 1);
}

/** The words that differ, as a key; null for none. An apostrophe at the end says whose what follows is. */
function differing(a: readonly string[], b: readonly string[]): string | null {
  const words = [a, b].map(each => each.join(' ').replace(/'$/, '').split(' '));
  const [x, y] = words as [string[], string[]];
  let start = 0;
  while (start < x.length && start < y.length && x[start] === y[start]) start++;
  if (start === x.length && start === y.length) return null;
  let end = 1;
  while (x.length - end >= start && y.length - end >= start && x.at(-end) === y.at(-end)) end++;
  return [x.slice(start, x.length - end + 1).join(' '), y.slice(start, y.length - end + 1).join(' ')].sort().join('\n');
}
