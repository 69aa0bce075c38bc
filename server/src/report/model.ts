/**
 * The tree a report is read into. Every node knows its span; nothing here knows of files, editors or terminals.
 * All spans are half-open UTF-16 offsets into `Report.text`.
 */
import type { Span } from '../text/span';
import type { LineTable } from '../text/lines';

export type Family = 'ism' | 'isg' | 'workshop' | 'training' | 'experts' | 'statement' | 'other';
export const FAMILIES: readonly Family[] = ['ism', 'isg', 'workshop', 'training', 'experts', 'statement', 'other'];

export type Capitals = 'upper' | 'title' | 'sentence';
/** How a label counts: `arabic` 3, `roman` III, `letter` C; `none` for a single "the Annex". */
export type LabelStyle = 'arabic' | 'roman' | 'letter' | 'none';

export interface Report {
  readonly text: string;
  readonly lines: LineTable;
  readonly title: TitleBlock | null;
  /** Guessed from the title and structure. */
  readonly family: Family;
  /** Whether the opening is that of a summary report. */
  readonly recognised: boolean;
  /** Top level of the tree, in document order: paragraphs before any heading, headings, the follow-up table, annexes. */
  readonly children: readonly Node[];
  /** Flat views of the same nodes, in document order, wherever they stand in the tree. */
  readonly headings: readonly Heading[];
  /** Paragraphs of the body (never those inside annexes). */
  readonly paragraphs: readonly Paragraph[];
  /** Lists of the body. */
  readonly lists: readonly List[];
  readonly annexes: readonly Annex[];
  readonly followUp: FollowUpTable | null;
  /** How the body's paragraphs are numbered; rules on numbering stay silent unless it is `sequence`. */
  readonly numbering: NumberingScheme;
  /** Offsets of the body at which a word begins that may cite annexes, in order; see `annexWordsOf`. */
  readonly annexWords: readonly number[];
}

/**
 * `sequence`: one run through the report. `sections`: restarts under headings throughout (HTML lists; two meetings).
 * `decimal`: 5.2, 6.1.2 as paragraph numbers. `lost`: the extraction made every number the same. `none`: no numbers.
 */
export type NumberingScheme = 'sequence' | 'sections' | 'decimal' | 'lost' | 'none';

export interface TitleBlock {
  readonly span: Span;
  readonly lines: readonly Span[];
  /** "Co-Chairs' Summary Report" without the words that join it to the meeting. */
  readonly kind: Phrase | null;
  /** The meeting's name without ordinal, acronym in brackets, place and date; joined over line breaks in `text`. */
  readonly meeting: Phrase | null;
  readonly ordinal: (Phrase & { readonly value: number }) | null;
  /** In brackets, or null. */
  readonly acronym: Phrase | null;
  readonly theme: Phrase | null;
  /** "Final", "DRAFT (2 April 2014)". */
  readonly status: Phrase | null;
  readonly venues: readonly Venue[];
  readonly dates: readonly DateMention[];
}

export interface Phrase {
  readonly text: string;
  readonly span: Span;
}

export interface Venue extends Phrase {
  readonly city: string | null;
  readonly country: string | null;
  readonly mode: 'in-person' | 'hybrid' | 'online' | null;
}

/** A day, a span of days or a month as written; months 1-12. */
export interface DateMention extends Phrase {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface CalendarDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

interface NodeBase {
  /** The whole node, with all that belongs to it. */
  readonly span: Span;
  /** Its heading, or its number or label, or its first words where it has neither. */
  readonly nameSpan: Span;
}

export type Node = Heading | Paragraph | List | ListItem | TextBlock | FollowUpTable | Row | Annex | Delegation | Person | Table | AgendaTable;

export interface Heading extends NodeBase {
  readonly kind: 'section' | 'agenda-item' | 'session' | 'sub-item';
  /** 1 for sections, agenda items and sessions, 2 for what stands under them, and so on. */
  readonly level: number;
  /** As written, without its final stop: "3", "3.1", "IV", "(a)"; null when the heading has none. */
  readonly label: string | null;
  readonly labelSpan: Span | null;
  /** Value of each part of the label: 3.1 is [3, 1]; IV is [4]; empty without a label. */
  readonly path: readonly number[];
  /** Of several under one heading, "Agenda Items 4 and 5", the number of the last; absent for one alone. */
  readonly last?: number;
  readonly labelStyle: LabelStyle;
  /** Without keyword, label and separator, page-break free, bold marks removed. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly form: HeadingForm;
  readonly children: readonly Node[];
}

/** Whether a node of any union is a heading. */
export function isHeading<T extends { readonly kind: string }>(node: T): node is Extract<T, { readonly kind: Heading['kind'] }> {
  return node.kind === 'section' || node.kind === 'agenda-item' || node.kind === 'session' || node.kind === 'sub-item';
}

export interface HeadingForm {
  /** "AGENDA ITEM", "Session", "Day", "Module", "Part", ... in the writer's capitals; null without one. */
  readonly keyword: string | null;
  /** What parts the label from the title: ":", "–", "-", ".", "" */
  readonly separator: string;
  readonly capitals: Capitals;
  readonly bold: boolean;
  /** Number of leading # in Markdown; 0 without. */
  readonly hashes: number;
}

/** How a paragraph number is written: `1.`, `1`, `(1)`, `[1]`, `1)`; `5.2` for decimals; null without a number. */
export type NumberForm = '1.' | '1' | '(1)' | '[1]' | '1)' | '5.2';

export interface Paragraph extends NodeBase {
  readonly kind: 'paragraph';
  /** As written without brackets and final stop: "12", "5.2"; null for a paragraph without a number. */
  readonly label: string | null;
  /** Value of the last part of the label. */
  readonly number: number | null;
  readonly path: readonly number[];
  /** The number itself with its brackets and stop, so that replacing it renumbers. */
  readonly labelSpan: Span | null;
  /** Digits only. */
  readonly numberSpan: Span | null;
  readonly form: NumberForm | null;
  /** The words, from after the number to the end of the last piece; page breaks inside are part of it. */
  readonly textSpan: Span;
  /** One span per stretch of lines; more than one when page breaks cut the paragraph. The first includes the number. */
  readonly pieces: readonly Span[];
  readonly children: readonly List[];
}

export type ListStyle = 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman' | 'arabic' | 'bullet';

export interface List extends NodeBase {
  readonly kind: 'list';
  readonly style: ListStyle;
  readonly items: readonly ListItem[];
}

export interface ListItem extends NodeBase {
  readonly kind: 'list-item';
  /** "a", "iv", "3"; null for bullets. */
  readonly label: string | null;
  readonly ordinal: number | null;
  /** The label with its brackets or stop. */
  readonly labelSpan: Span | null;
  readonly textSpan: Span;
  readonly children: readonly List[];
}

/** Words that are none of the others: a lead-in, a remark below a list of delegates. */
export interface TextBlock extends NodeBase {
  readonly kind: 'text';
}

export interface Table extends NodeBase {
  readonly kind: 'table';
  /** `parted`: by slashes or dashes on one line. */
  readonly form: 'tabs' | 'pipes' | 'aligned' | 'html' | 'parted';
  readonly head: Row | null;
  readonly rows: readonly Row[];
}

export interface Row extends NodeBase {
  readonly kind: 'row';
  /** As written in the number column, or null. */
  readonly label: string | null;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** Trimmed; an empty cell keeps the place where its words would stand. */
  readonly span: Span;
  /** Plain words: HTML tags and bold marks removed, entities decoded, white space folded. */
  readonly text: string;
  /** Index of its column. */
  readonly column: number;
}

export type ColumnRole = 'number' | 'reference' | 'issue' | 'action' | 'deadline' | 'party' | 'status' | 'other';

export interface Column {
  readonly text: string;
  readonly span: Span;
  readonly role: ColumnRole;
  /** Whether its cells told the role, and not its head. */
  readonly byCells: boolean;
}

export interface FollowUpTable extends NodeBase {
  readonly kind: 'follow-up-table';
  /** The heading's words, else the table head's. */
  readonly title: string;
  readonly headingSpan: Span | null;
  /** The heading where it bears a number, which counts with those of the sections; it is none of `Report.headings`. */
  readonly numbered: Heading | null;
  readonly form: HeadingForm | null;
  readonly leadIn: TextBlock | null;
  readonly columns: readonly Column[];
  readonly head: Row | null;
  readonly rows: readonly Row[];
  /** `list` when the follow-ups are a plain list without columns. */
  readonly layout: Table['form'] | 'list';
}

export interface Annex extends NodeBase {
  readonly kind: 'annex';
  /** As written without bold marks: "ANNEX 1", "Annex". */
  readonly label: string;
  readonly labelSpan: Span;
  /** "1", "IV", "B"; "" for an unlabelled annex. */
  readonly id: string;
  readonly style: LabelStyle;
  readonly ordinal: number | null;
  readonly title: string;
  /** Null when the annex has no title, or only the label stands there. */
  readonly titleSpan: Span | null;
  readonly content: 'delegates' | 'agenda' | 'programme' | 'follow-up' | 'other';
  readonly children: readonly Node[];
}

export interface Delegation extends NodeBase {
  readonly kind: 'delegation';
  /** Without "Delegation of (the)". */
  readonly name: string;
  readonly people: readonly Person[];
  /** How many came by a number beside it: "(3)", or the figure of its row. */
  readonly size?: number;
  /** Those beside the people named: "and two others". */
  readonly more?: number;
}

export interface Person extends NodeBase {
  readonly kind: 'person';
  readonly number: number | null;
  readonly labelSpan: Span | null;
  readonly numberSpan: Span | null;
  readonly honorific: string | null;
  readonly name: Phrase;
  readonly post: Phrase | null;
}

export interface AgendaTable extends NodeBase {
  readonly kind: 'agenda-table';
  readonly entries: readonly AgendaEntry[];
}

export interface AgendaEntry {
  readonly span: Span;
  /** "10.20 – 11.00 (40 minutes)" */
  readonly time: Phrase | null;
  readonly minutesStated: number | null;
  /** From the times themselves. */
  readonly minutesComputed: number | null;
  /** Minutes after midnight at which it begins and ends, as written; null without a time. */
  readonly from: number | null;
  readonly to: number | null;
  /** Which day of the agenda it stands under, counted from 0: one more below every line or cell with another day. */
  readonly day: number;
  /** Number of the agenda item; null for breaks, registration and the like. */
  readonly item: number | null;
  readonly itemSpan: Span | null;
  /** Words of the entry without its sub-items, plain. */
  readonly title: Phrase;
  /** What stands in square or round brackets, or in a column of its own, as lead: "Chair: Russia". */
  readonly lead: Phrase | null;
  /** What the column is headed in which the lead stands: "Moderator". */
  readonly leadHead?: string;
  readonly subItems: readonly AgendaSubItem[];
}

export interface AgendaSubItem {
  readonly label: string | null;
  readonly ordinal: number | null;
  readonly span: Span;
  /** Plain words without the label. */
  readonly text: Phrase;
  /** What stands in a column of its own as lead. */
  readonly lead: Phrase | null;
}
