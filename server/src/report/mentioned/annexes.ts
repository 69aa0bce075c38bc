/** What the text cites, refers to and presents. */
import type { Span } from '../../text/span';
import type { Annex, LabelStyle, List, ListItem, Paragraph, Phrase } from '../model';

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
  /** What the line says behind it. */
  readonly title: Phrase;
}

export interface AnnexOwner {
  readonly annex: Annex;
  /** As in the title: "KEIKO ARAI", "Viet Nam". */
  readonly name: string;
  /** Words of a person's name, in small letters; none for a Participant. */
  readonly words: readonly string[];
  /** Long name of the Participant; null for a person. */
  readonly participant: string | null;
  /** Of the paragraphs which cite annexes those that name the person; none for a Participant, which many paragraphs name. */
  readonly named: readonly Paragraph[];
  /** A paragraph that names the person where none of those that cite annexes does; null elsewhere. */
  readonly spoken: Paragraph | null;
  /** How the first paragraph that cites the annex names the person, where that differs in one word; else null. */
  readonly as: string | null;
}

/** Two annexes of which the title of each names whom the text speaks of where it cites the other. */
export interface ExchangedPapers {
  readonly annex: Annex;
  /** Whom its title names. */
  readonly name: string;
  readonly other: Annex;
  readonly otherName: string;
  /** Where each is first cited. */
  readonly citation: Citation;
  readonly otherCitation: Citation;
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
  /** The day of the meeting on which that agenda item is said to be taken up, counted from 0; null where none is named. */
  readonly day: number | null;
}

/** A reference to parts of the report that say nothing of what they are said to hold. */
export interface Misreference {
  /** The keyword with all its numbers. */
  readonly whole: Phrase;
  readonly kind: Reference['kind'];
  /** What is said to stand there. */
  readonly words: string;
  /** The parts that speak of it, three at most. */
  readonly meant: readonly { readonly label: string; readonly nameSpan: Span }[];
  /** Whether hardly any other part speaks of it. */
  readonly sure: boolean;
}

/** A number that its own sentence counts out otherwise: things named behind it or listed above it, or its parts. */
export interface StatedCount extends Phrase {
  /** `named`, `parts`: in the same sentence; `above`: in the list right above; `beyond`, `restated`: counted out before; `ranges`: the range before; `report`: parts that the report has; `series`: the meeting's own number; `listed`: a list further above; `share`: the whole of which it is a part; `percent`: what the numbers beside it make; `title`: the number of the meeting in the title. */
  readonly kind: 'named' | 'parts' | 'above' | 'beyond' | 'restated' | 'ranges' | 'report' | 'series' | 'listed' | 'share' | 'percent' | 'title';
  readonly value: number;
  readonly counted: number;
}

/** "point (d)", "recommendation (c)" of a list in the body. */
export interface PointReference {
  /** The letter with its brackets. */
  readonly span: Span;
  readonly whole: Phrase;
  /** Without brackets, in small letters. */
  readonly label: string;
  readonly list: List;
  /** Null where the list has no such point. */
  readonly item: ListItem | null;
  /** Another point of the list, which alone says what the sentence speaks of, and the words for it. */
  readonly meant: { readonly item: ListItem; readonly words: string } | null;
}

/** A footnote's mark in the text, or the note itself. */
export interface Footnote {
  /** Of the mark, also where it opens the note. */
  readonly span: Span;
  /** In plain figures or, in Markdown, as it is written. */
  readonly label: string;
  readonly isNote: boolean;
}

/** "Table 2", "Figure 1": over it, or where the text speaks of it; "Table 3" also for the end of "Tables 2 and 3". */
export interface TableNumber extends Phrase {
  /** What is counted, in small letters. */
  readonly sort: string;
  readonly value: number;
  readonly isCaption: boolean;
}

/** A document that the annex on the documents of the meeting does not list. */
export interface UnlistedDocument {
  readonly span: Span;
  readonly symbol: string;
  readonly annex: Annex;
  /** The last one that it lists. */
  readonly last: string;
}

/** A document of the United Nations, by its symbol. */
export interface DocumentSymbolMention {
  readonly span: Span;
  /** "A/RES/64/211" */
  readonly symbol: string;
}

/** A total in the last row of a table; its words are the figure. */
export interface Tally extends Phrase {
  /** Null in the body. */
  readonly annex: Annex | null;
  readonly total: number;
  readonly rows: number;
  /** What the rows add up to. */
  readonly added: number;
  /** The name of the row whose cells the total stands behind; null for the total of a column. */
  readonly row: string | null;
}

/** Numbers of persons by Participant, which nothing but a sum may follow. */
export interface Headcount {
  readonly annex: Annex;
  readonly span: Span;
  readonly bodies: number;
  /** Their long names. */
  readonly participants: readonly string[];
  /** Those in rows of their own that are no Participants. */
  readonly others: number;
  /** What the numbers add up to: those of Participants, and all. */
  readonly people: number;
  readonly all: number;
  /** Their sum by the words right behind a list in one paragraph. */
  readonly total: number | null;
}

/** What the words before a colon announce. */
export interface Announced {
  /** The number and what it counts, else the colon. */
  readonly span: Span;
  readonly count: number | null;
  /** Points of the one list that follows. */
  readonly items: number | null;
  /** Whether anything follows that may be what is announced. */
  readonly follows: boolean;
  /** Whether another numbered paragraph stands right below, which some writers take for what follows. */
  readonly before: boolean;
}

/** A figure that a paragraph gives for a row of the table beside it, where it is that of another row. */
export interface TableFigure extends Phrase {
  readonly figure: string;
  readonly label: string;
  /** The figures of the row. */
  readonly due: string;
  readonly row: Span;
}

/** "recommendation 7" of six; its words are the whole reference. */
export interface CountedPoint extends Phrase {
  readonly numberSpan: Span;
  /** The last that there is, and where it stands. */
  readonly last: number;
  readonly lastSpan: Span;
}

/** "Syndicate D" of a report whose syndicates are A, B and C; its words are the label. */
export interface CitedGroup extends Phrase {
  /** "Syndicate" */
  readonly noun: string;
  /** The labels that there are, and where the last of them stands. */
  readonly known: readonly string[];
  readonly last: Span;
}
