/** Names that are the same but for how their words are spelt: "AHA Center" and "AHA Centre", "Work Plan" and "Workplan", "Ha Noi" and "Hanoi". */
import type { ProperName } from '../mentions';
import { ARTICLES, type PlainForms } from '../name-words';
import type { NamePart } from './name-parts';

interface Spelled {
  readonly name: ProperName;
  readonly part: NamePart;
  /** Letters of all words in one spelling. */
  readonly letters: string;
  /** The words as they are written, and how many letters of one spelling stand up to the end of each. */
  readonly written: readonly string[];
  readonly ends: readonly number[];
  /** Several countries may have one: it is the same in one paragraph only. */
  readonly national: boolean;
}

const ODD = /[^A-Za-z\d]/;
/** Shorter names say too little. */
const FEWEST = 8;
/** With these begin names that several countries have, each in its own spelling. */
const NATIONAL = new Set(['ministry', 'ministries', 'department', 'office', 'bureau', 'directorate', 'division', 'national', 'royal', 'federal', 'institute', 'embassy', 'school', 'university', 'college', 'academy', 'centre', 'center', 'agency', 'authority', 'minister', 'director', 'secretary', 'head', 'deputy', 'cyber', 'cybersecurity', 'coast', 'coastguard', 'defence', 'defense', 'maritime', 'strategy', 'action']);

export const isNational = (word: string): boolean => NATIONAL.has(word);

export class SpelledNames {
  private readonly byStart = new Map<string, Spelled[]>();
  private readonly told = new Set<string>();
  private readonly words = new Map<string, readonly [letters: string, written: string]>();
  constructor(private readonly forms: PlainForms) {}

  /** Takes a name in; gives the one before that is the same in another spelling, once for each word that differs. */
  add(name: ProperName, part: NamePart): Spelled | null {
    const here = this.spelled(name, part);
    if (here === null) return null;
    const start = here.letters.slice(0, FEWEST);
    const known = this.byStart.get(start);
    if (known === undefined) { this.byStart.set(start, [here]); return null; }
    for (const before of known) {
      const shorter = Math.min(before.letters.length, here.letters.length);
      if (!(shorter === here.letters.length ? before.letters.startsWith(here.letters) : here.letters.startsWith(before.letters)) || ((here.national || before.national) && (name.paragraph === null || name.paragraph !== before.name.paragraph))) continue;
      const [a, b] = [writtenTo(before, shorter), writtenTo(here, shorter)];
      if (a === null || b === null) continue;
      const difference = differing(a, b);
      if (difference === null) { if (before.letters.length === here.letters.length) return null; continue; }
      // a hyphen more or less is told once, another spelling for each name
      const [x, y] = difference.split('\n').map(words => words.replace(/[\s'-]/g, ''));
      const key = x === y ? difference : difference + start;
      if (this.told.has(key)) continue;
      this.told.add(key);
      return before;
    }
    known.push(here);
    return null;
  }

  private spelled(name: ProperName, part: NamePart): Spelled | null {
    const words = part.words[0] === 'ARF' ? part.words.slice(1) : part.words;
    if (words.length < 2) return null;
    const written: string[] = [];
    const ends: number[] = [];
    let letters = '';
    for (const word of words) {
      const [inOne, own] = this.wordOf(word);
      if (inOne === '') continue;
      letters += inOne;
      written.push(own);
      ends.push(letters.length);
    }
    return letters.length < FEWEST ? null : { name, part, letters, written, ends, national: isNational(words[0]!.toLowerCase()) };
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
