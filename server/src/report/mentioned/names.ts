/** Names and acronyms, and where they differ. */
import type { Span } from '../../text/span';
import type { Heading, Paragraph, Phrase } from '../model';
import type { Passage } from '../passages';

export interface Acronym {
  readonly acronym: string;
  readonly definitions: readonly { readonly span: Span; readonly expansion: Phrase }[];
  /** Every occurrence of the acronym as a word, definitions included, in document order. */
  readonly uses: readonly Span[];
}

/** How the body of the report introduces and uses an acronym. */
export interface AcronymUse {
  /** In the singular: "CBM". */
  readonly acronym: string;
  /** Where it stands in brackets behind words, headings and annexes included. */
  readonly introductions: readonly AcronymIntroduction[];
  /** In running words of the body, outside names and quotations. */
  readonly uses: readonly Span[];
  /** How often it stands anywhere else. */
  readonly others: number;
  /** Part of a longer acronym that is introduced: CBM in "ISG on CBMs and PD". */
  readonly inCompound: boolean;
  /** Needs no expansion. */
  readonly familiar: boolean;
}

/** An acronym that is introduced nowhere, and the words it stands for. */
export interface SpeltOut {
  readonly acronym: string;
  /** Where it is used first. */
  readonly span: Span;
  readonly words: Phrase;
}

/** Where a thing goes by another acronym, or by another form of its acronym. */
export interface AcronymVariant extends Phrase {
  /** As it is introduced. */
  readonly before: Phrase;
  /** The words that both stand for; null where they are two forms of one acronym. */
  readonly words: string | null;
}

export interface AcronymIntroduction {
  readonly span: Span;
  /** Null where the letters do not fit the words before the bracket. */
  readonly expansion: Phrase | null;
  /** The last three words of the name that stands before the bracket where they do not, in small letters; null for a person's. */
  readonly behind: string | null;
  /** The letters that the words would give, where the acronym differs from them by one slip. */
  readonly meant: string | null;
  /** In a paragraph or list item. */
  readonly inBody: boolean;
  /** Whether the words are what the acronym officially stands for; null where they are another thing altogether, or nothing official is known. */
  readonly official: boolean | null;
}

/** An acronym that is introduced once in a paragraph or list item and never used. */
export interface UnusedAcronym {
  readonly acronym: string;
  readonly span: Span;
  /** What it is said to stand for. */
  readonly expansion: Phrase;
  /** Where these words stand once more. */
  readonly again: Span | null;
}

export interface ProperName extends Phrase {
  readonly words: readonly string[];
  /** Its words in plain form, see name-words.ts. */
  readonly plain: readonly string[];
  readonly place: Passage['place'];
  readonly paragraph: Paragraph | null;
  readonly headings: readonly Heading[];
}

export interface OfficialNameSlip extends Phrase {
  readonly official: string;
  readonly acronym: string | null;
  /** What differs: an apostrophe, a joining word, a slip in one word, British or American spelling, the order, what the thing is called, or words beside the acronym. */
  readonly kind: 'apostrophe' | 'joining' | 'spelling' | 'form' | 'order' | 'head' | 'words';
}

/** A name where it differs from the wording before. */
export interface NameVariant extends Phrase {
  readonly before: Phrase;
  readonly kind: 'kind' | 'words' | 'order' | 'number' | 'spelling' | 'joining';
  /** Whether hardly anything else can be meant. */
  readonly sure: boolean;
}

/**
 * How far two names are one. `same`: but for small words and spelling; `longer`: one has all the words of the other and more;
 * `number`: only singular and plural differ; `differs`: each has words that the other lacks.
 */
export interface NameLikeness {
  readonly relation: 'same' | 'longer' | 'number' | 'differs';
  /** 0 to 1: share of words that both have. */
  readonly score: number;
}

export interface SpellingUse extends Phrase {
  /** What is decided together: "-ise", "-our", one compound, one acronym. */
  readonly group: string;
  readonly form: 'british' | 'american' | 'apart' | 'together' | 'capitals' | 'small';
  /** The same in the other form. */
  readonly other: string;
}
