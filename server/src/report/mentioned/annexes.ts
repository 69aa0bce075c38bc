/** What the text cites, refers to and presents. */
import type { Span } from '../../text/span';
import type { Annex, LabelStyle, Paragraph, Phrase } from '../model';

export interface Citation {
  /** The label's words ("ANNEX 4"); for the members of a pair after the first only the letter or number; for a range the range. */
  readonly span: Span;
  /** As written, keyword included: "ANNEX 4", "Annexes 6-11". */
  readonly text: string;
  /** "4", "IV", "B"; "" for "the Annex". */
  readonly id: string;
  readonly style: LabelStyle;
  readonly ordinal: number | null;
  /** Keyword as written: "ANNEX", "Annexes"; null for members that have none of their own. */
  readonly keyword: string | null;
  readonly form: 'single' | 'pair' | 'range' | 'unlabelled';
  readonly emphasised: boolean;
  /** "appears as", "are attached at", "which appears as", "bracket", ...; null when none was found. */
  readonly phrase: string | null;
  /** What is annexed: "The List of Delegates"; null when not found. */
  readonly subject: Phrase | null;
  /** Of labels that are shared out "respectively": how many papers the sentence names, and how many labels; null elsewhere or where that cannot be told. */
  readonly shared: { readonly papers: number; readonly labels: number } | null;
  readonly paragraph: Paragraph | null;
}

export interface AnnexListing {
  /** The letter or number alone. */
  readonly span: Span;
  readonly id: string;
}

export interface AnnexOwner {
  readonly annex: Annex;
  /** As in the title: "KEIKO ARAI", "Viet Nam". */
  readonly name: string;
  /** Long name of the Participant; null for a person. */
  readonly participant: string | null;
  /** Of the paragraphs which cite annexes those that name the person; none for a Participant, which many paragraphs name. */
  readonly named: readonly Paragraph[];
  /** A paragraph that names the person where none of those that cite annexes does; null elsewhere. */
  readonly spoken: Paragraph | null;
}

export interface Presentation {
  readonly paragraph: Paragraph;
  /** Name of the person, with its title of courtesy, or of the Participant. */
  readonly speaker: Phrase;
  /** Whether it tells what was shown or explained, by someone it introduces with post or body. */
  readonly presents: boolean;
}

/** One for each number: "paragraphs 3 and 5" gives two. */
export interface Reference {
  readonly kind: 'paragraph' | 'agenda-item' | 'sub-item' | 'section' | 'session' | 'row';
  /** The number alone. */
  readonly span: Span;
  /** The keyword with all its numbers: "paragraphs 3 and 5". */
  readonly whole: Phrase;
  /** As written: "3.1", "II". */
  readonly label: string;
  readonly path: readonly number[];
  readonly direction: 'above' | 'below' | null;
  /** Whether the number is said to be one of another paper: "paragraph 12 of the Chairman's Statement". */
  readonly another: boolean;
  /** What is said to stand there: "agenda item 3 (Other Matters)". */
  readonly name: Phrase | null;
  /** The activity said to stand in that paragraph: "the ARF Workshop on X (paragraph 9)". */
  readonly about: Phrase | null;
}

/** A document of the United Nations, by its symbol. */
export interface DocumentSymbolMention {
  readonly span: Span;
  /** "A/RES/64/211" */
  readonly symbol: string;
}
