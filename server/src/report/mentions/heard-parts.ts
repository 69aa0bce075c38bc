/** What a part of the report speaks of. */
import { foldPlural, significantWords } from '../../text/similarity';
import type { Span } from '../../text/span';
import type { Acronym } from '../mentions';
import { findParticipants } from '../participants';
import type { Unit } from '../units';
import { telling } from '../wording';

/** A word that is heard may have another ending. */
const BEGINNING = 4;
/** Letters that words made from one another share. */
export const ROOT = 6;

const WORDS = telling(({ text }): ReadonlySet<string> => new Set(significantWords(text)));

/** A part of the report with a number, and the units that make it up. */
export interface Part { readonly label: string; readonly key: string; readonly span: Span; readonly nameSpan: Span; readonly headings: readonly string[]; readonly lists: boolean; readonly units: readonly Unit[] }

/** What a part speaks of: its words and those of its headings. */
export class Heard {
  private readonly words: ReadonlySet<string>;
  private roots: ReadonlySet<string> | undefined;
  private loose: ReadonlySet<string> | undefined;
  private participants: ReadonlySet<string> | undefined;

  constructor(private readonly part: Part, private readonly acronyms: () => readonly Acronym[]) {
    this.words = new Set([...part.units.flatMap(({ joined }) => [...joined.ask(WORDS)]), ...part.headings.flatMap(significantWords)]);
  }

  /** Whether the words stand there one behind the other. */
  says(phrase: string): boolean { return this.part.units.some(({ joined }) => joined.text.toLowerCase().includes(phrase)) || this.part.headings.some(title => title.toLowerCase().includes(phrase)); }

  has(word: string): boolean { return this.words.has(foldPlural(word)); }

  /** As `has`, headings left out. */
  speaksOf(word: string): boolean { return this.part.units.some(({ joined }) => joined.ask(WORDS).has(foldPlural(word))); }

  speaksOfRoot(word: string): boolean { return this.part.units.some(({ joined }) => [...joined.ask(WORDS)].some(each => each.startsWith(word.slice(0, ROOT)))); }

  /** Whether a word begins so. */
  begins(root: string): boolean { return [...this.words].some(word => word.startsWith(root)); }

  /** The word or one made from it: "proposed" for "proposal". */
  hasRoot(word: string): boolean {
    const roots = this.roots ??= new Set([...this.words].map(each => each.slice(0, ROOT)));
    return roots.has(foldPlural(word).slice(0, ROOT));
  }

  /** Whether it has the word in whatever form: with another ending, written out, or as an acronym. */
  echoes(word: string): boolean {
    const loose = this.loose ??= this.spelledOut();
    if (loose.has(word.slice(0, word.length > BEGINNING ? BEGINNING : undefined)) || loose.has(foldPlural(word))) return true;
    const acronym = this.acronyms().find(each => each.acronym.toLowerCase() === word);
    return acronym !== undefined && acronym.definitions.some(({ expansion }) => significantWords(expansion.text).every(each => this.words.has(each)));
  }

  private spelledOut(): Set<string> {
    const expanded = this.acronyms().filter(({ acronym }) => this.words.has(foldPlural(acronym.toLowerCase()))).flatMap(({ definitions }) => definitions.flatMap(({ expansion }) => significantWords(expansion.text)));
    return new Set([...this.words, ...expanded].flatMap(word => (word.length > BEGINNING ? [word, word.slice(0, BEGINNING)] : [word])));
  }

  names(participant: string): boolean {
    const named = this.participants ??= new Set([...this.part.units.flatMap(({ joined }) => joined.participants()), ...this.part.headings.flatMap(title => findParticipants(title))].map(name => name.participant));
    return named.has(participant);
  }
}
