/** What the text of a report speaks of; extracted once per report, each kind only when it is asked for. */
import type { Span } from '../text/span';
import type { AgendaEntry, AgendaSubItem, Annex, CalendarDate, Cell, DateMention, Heading, LabelStyle, Paragraph, Phrase, Row } from './model';
import type { AnnexDay, AnnexHead } from './mentions/annex-days';
import type { DateSlip } from './mentions/date-slips';
import type { DatedEvent } from './mentions/events';
import type { Opening } from './mentions/opening';
import type { Placeholder } from './mentions/placeholders';
import type { Remnant } from './mentions/remnants';
import type { Repeat } from './mentions/repeats';
import type { Thanks } from './mentions/thanks';
import type { SessionYears } from './mentions/session-years';
import type { Passage } from './passages';

export interface Mentions {
  /** Annex citations of the body in document order; one per label, so a pair gives two and a range one per member. */
  readonly citations: readonly Citation[];
  readonly attendance: Attendance | null;
  /** Attendance as a remark beside the list of delegates tells it: "Other Participants except ... joined online". */
  readonly listedAttendance: readonly Attendance[];
  /** Whether a remark beside the list of delegates says that it names those in person only. */
  readonly listsInPerson: boolean;
  /** Participants that speak in the body, in document order. */
  readonly interventions: readonly Intervention[];
  readonly coChairs: readonly CoChair[];
  /** Names of those Participants whose name has more than one spelling in use, wherever they stand. */
  readonly spelledNames: readonly SpelledName[];
  readonly acronyms: readonly Acronym[];
  /** Dates in the whole text, in document order. */
  readonly allDates: readonly DateMention[];
  /** How the body introduces and uses them. */
  readonly acronymUses: readonly AcronymUse[];
  /** Names of several words in capitals: in the body, then in headings, the follow-up table and titles of annexes. */
  readonly properNames: readonly ProperName[];
  /** Bodies and treaties whose official names are nearly, but not quite right. */
  readonly officialNameSlips: readonly OfficialNameSlip[];
  /** Names that are worded in two ways. */
  readonly nameVariants: { readonly activities: readonly NameVariant[]; readonly others: readonly NameVariant[] };
  /** Words that can be spelt in two ways. */
  readonly spellings: readonly SpellingUse[];
  /** Persons of the text and of the list of delegates, each with all places that name it. */
  readonly persons: readonly NamedPerson[];
  /** Dates in the body, in document order. */
  readonly dates: readonly DateMention[];
  /** Dates that cannot be, in the whole text. */
  readonly dateSlips: readonly DateSlip[];
  /** Events of the body to which a date is given. */
  readonly events: readonly DatedEvent[];
  /** Days by which the body asks or promises that something be done. */
  readonly dueDates: readonly DateMention[];
  /** Lines over this meeting's annexed agendas, programmes and lists. */
  readonly annexHeads: readonly AnnexHead[];
  /** Dates at the head of annexed agendas, programmes and lists, and of their days. */
  readonly annexDays: readonly AnnexDay[];
  readonly sessionYears: readonly SessionYears[];
  readonly activities: readonly Activity[];
  /** What the first paragraphs say of the meeting itself; null where they do not say that it was held. */
  readonly opening: Opening | null;
  /** What stands for words still to be written, in the whole text. */
  readonly placeholders: readonly Placeholder[];
  /** Comments and tracked changes left in the text. */
  readonly remnants: readonly Remnant[];
  /** Headings, paragraphs and sentences that stand twice. */
  readonly repeats: readonly Repeat[];
  /** Sentences at the end that thank somebody. */
  readonly thanks: readonly Thanks[];
  /** Whether there are apostrophes below the title. */
  readonly apostrophes: boolean;
  /** Brackets of the title without their partner. */
  readonly titleBrackets: readonly Phrase[];
  readonly undertakings: readonly Undertaking[];
  /** One for each row of the follow-up table. */
  readonly followUps: readonly FollowUp[];
  /** One for each row, in the same order. */
  readonly rowPlaces: readonly RowPlace[];
  /** Annexes whose title names one person or Participant. */
  readonly annexOwners: readonly AnnexOwner[];
  /** Paragraphs on what one speaker presented. */
  readonly presentations: readonly Presentation[];
  /** Where the report refers to its own numbered parts, in the text and in the follow-up table. */
  readonly references: readonly Reference[];
  /** Agendas and programmes among the annexes. */
  readonly agendas: readonly AnnexedAgenda[];
  /** Lines of the body that list annexes without citing them: "Annex 3: Programme of Work". */
  readonly annexListings: readonly AnnexListing[];
  readonly documentSymbols: readonly DocumentSymbolMention[];
}

/** A document of the United Nations, by its symbol. */
export interface DocumentSymbolMention {
  readonly span: Span;
  /** "A/RES/64/211" */
  readonly symbol: string;
}

export interface AnnexListing {
  /** The letter or number alone. */
  readonly span: Span;
  readonly id: string;
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

/** Where a row of the follow-up table belongs. */
export interface RowPlace {
  readonly followUp: FollowUp;
  /** Where the text speaks of what it is about: the heading or first paragraph with its number, and where the first and last of all parts on it begin; null where that is unknown. */
  readonly place: { readonly span: Span; readonly label: string | null; readonly from: number; readonly to: number } | null;
  /** The cell that refers to a part of the report which does not speak of the matter, and the part that does, if any. */
  readonly reference: { readonly cell: Cell; readonly meant: { readonly label: string; readonly span: Span } | null } | null;
  /** The event by which it is due, where the text never mentions that event. */
  readonly unheardMilestone: Phrase | null;
}

export interface AnnexOwner {
  readonly annex: Annex;
  /** As in the title: "KEIKO ARAI", "Viet Nam". */
  readonly name: string;
  /** Long name of the Participant; null for a person. */
  readonly participant: string | null;
  /** Of the paragraphs which cite annexes those that name the person; none for a Participant, which many paragraphs name. */
  readonly named: readonly Paragraph[];
}

export interface Presentation {
  readonly paragraph: Paragraph;
  /** Name of the person, with its title of courtesy, or of the Participant. */
  readonly speaker: Phrase;
  /** Whether it tells what was shown or explained, by someone it introduces with post or body. */
  readonly presents: boolean;
}

export interface Attendance {
  readonly span: Span;
  readonly form: 'list' | 'all-but' | 'all' | 'count' | 'hybrid';
  readonly present: readonly ParticipantMention[];
  readonly inPerson: readonly ParticipantMention[];
  readonly online: readonly ParticipantMention[];
  readonly absent: readonly ParticipantMention[];
  /** Organisations and others: "ASEAN Secretariat". */
  readonly others: readonly Phrase[];
  readonly count: (Phrase & { readonly value: number }) | null;
  /** Every number of participants or of persons that it gives. */
  readonly counts: readonly AttendanceCount[];
  /** "All ARF Participants", "the other Participants"; null where it does not speak of all. */
  readonly all: AttendanceOfAll | null;
  /** Names in its lists that are those of no Participant: "Chile", "Malayisa". */
  readonly strangers: readonly Stranger[];
  /** Whether a list is said to name some only: "including". */
  readonly partial: boolean;
  /** Whether a list is said to follow some order of its own: "in order of intervention". */
  readonly ordered: boolean;
}

export interface AttendanceCount extends Phrase {
  readonly value: number;
  readonly of: 'participants' | 'people';
  /** "All 27 ARF Participants". */
  readonly all: boolean;
  /** Names in the same clause: those there, and those excepted. */
  readonly there: readonly ParticipantMention[];
  readonly excepted: readonly ParticipantMention[];
  readonly mode: 'in-person' | 'online' | null;
}

export interface AttendanceOfAll extends Phrase {
  readonly online: boolean;
  /** "All other", "the remaining": those named elsewhere are left out. */
  readonly other: boolean;
}

/** A name among those of Participants that is none of theirs. */
export interface Stranger extends Phrase {
  /** Long name of the Participant whose name it nearly is; null for a country that is none. */
  readonly nearest: string | null;
  readonly among: 'present' | 'absent';
}

/** A Participant, by itself or through one who speaks for it, is the subject of a verb that reports what was said. */
export interface Intervention extends ParticipantMention {
  /** Who speaks: the Participant itself, its delegate, or a person who may come from there without speaking for it. */
  readonly speaker: 'participant' | 'delegate' | 'person';
  /** True where the sentence may tell of what was said before or elsewhere: "had informed", "announced a moratorium". */
  readonly earlier: boolean;
}

export interface ParticipantMention extends Phrase {
  /** Long name in the table of participants. */
  readonly participant: string;
}

/** One of several spellings of a Participant's name, of which a report keeps to one. */
export interface SpelledName extends ParticipantMention {
  /** The spelling without capitals and long forms: "Viet Nam", "Vietnam". */
  readonly spelling: string;
  /** False in headings, annexes, tables and the title. */
  readonly running: boolean;
}

export interface CoChair {
  readonly span: Span;
  readonly honorific: string | null;
  readonly name: Phrase;
  readonly post: Phrase | null;
  /** Participant whose official the co-chair is, by its long name; null when not found. */
  readonly participant: string | null;
}

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

export interface AcronymIntroduction {
  readonly span: Span;
  /** Null where the letters do not fit the words before the bracket. */
  readonly expansion: Phrase | null;
  /** The letters that the words would give, where the acronym differs from them by one slip. */
  readonly meant: string | null;
  /** In a paragraph or list item. */
  readonly inBody: boolean;
}

export interface ProperName extends Phrase {
  readonly words: readonly string[];
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
  readonly kind: 'kind' | 'words' | 'number' | 'spelling' | 'joining';
  /** Whether hardly anything else can be meant. */
  readonly sure: boolean;
}

export interface SpellingUse extends Phrase {
  /** What is decided together: "-ise", "-our", one compound, one acronym. */
  readonly group: string;
  readonly form: 'british' | 'american' | 'apart' | 'together' | 'capitals' | 'small';
  /** The same in the other form. */
  readonly other: string;
}

/** A person where it is named. */
export interface PersonMention {
  /** Forms of address and name. */
  readonly span: Span;
  /** "HE", "Ambassador", "Mr"; empty in lists that leave them out. */
  readonly titles: readonly string[];
  readonly name: Phrase;
  readonly words: readonly string[];
  readonly post: Phrase | null;
  /** In a list of delegates. */
  readonly listed: boolean;
  /** "his" or "her" where it can mean nobody else. */
  readonly pronoun: Phrase | null;
}

export interface NamedPerson {
  /** In the order of the text, then of the list. */
  readonly mentions: readonly PersonMention[];
  /** Mentions that differ from the name by a slip in one word and are nobody else's. */
  readonly nearly: readonly PersonMention[];
  /** Where the surname stands in the text alone, as the one who speaks. */
  readonly bare: readonly Phrase[];
}

/** Something with a name of its own that participants run: a workshop, seminar, series, directory, concept paper. */
export interface Activity {
  /** The name as in the heading or, without one, as in the paragraph. */
  readonly name: Phrase;
  readonly heading: Heading | null;
  readonly paragraphs: readonly Paragraph[];
  /** Who runs or proposes it. */
  readonly leads: readonly ParticipantMention[];
  /** True for what is proposed and not yet agreed or held. */
  readonly proposed: boolean;
}

/** A promise, request or deadline in the text. */
export interface Undertaking {
  /** The words that undertake. */
  readonly span: Span;
  readonly sentence: Span;
  readonly paragraph: Paragraph;
  readonly kind: 'request' | 'promise' | 'deadline' | 'expression-of-interest';
  /** Who is to act, as written ("ARF Participants", "the ARF Unit"). */
  readonly actors: readonly Phrase[];
  /** Participants among the actors. */
  readonly acting: readonly ParticipantMention[];
  /** All Participants its sentence names. */
  readonly named: readonly ParticipantMention[];
  /** What is to be done: head words ("written feedback and comments"). */
  readonly object: Phrase | null;
  /** Activities it concerns; several for "each proposal". Empty when it concerns none in particular. */
  readonly activities: readonly Activity[];
  /** `event` is true where it is told by something that is to happen ("before the SOM on 7 June"), whose day it then has, if any. */
  readonly deadline: (Phrase & { readonly date: CalendarDate | null; readonly event: boolean }) | null;
  /** Set for stock phrases that nobody follows up ("would be circulated in due course"). */
  readonly routine: boolean;
}

/** What a row of the follow-up table says, and what in the text it stands for. */
export interface FollowUp {
  readonly row: Row;
  /** What is to be followed up: all its cells that hold it, at the place of the first; null when they are empty. */
  readonly matter: Phrase | null;
  readonly activities: readonly Activity[];
  /** Whether the row itself names its activities, and not by a number or as "all proposals". */
  readonly named: boolean;
  /** Undertakings it stands for. */
  readonly undertakings: readonly Undertaking[];
  /** Undertakings of paragraphs whose words it repeats: close enough to call them covered, too far to compare them. */
  readonly touched: readonly Undertaking[];
  /** The cell of the deadline, in a list the whole item; null without one. */
  readonly deadlineCell: Cell | null;
  readonly deadline: (Phrase & { readonly date: CalendarDate }) | null;
  readonly partyCell: Cell | null;
  /** Participants named as those who follow up. */
  readonly parties: readonly ParticipantMention[];
  /** Participants that the paragraphs on its activities, or else on what it stands for, name; left empty where all its parties run them. */
  readonly heard: readonly ParticipantMention[];
  /** Greatest share of its words, 0 to 1, that one paragraph of the text has; 1 when it stands for something there. */
  readonly echo: number;
  /** An activity that it names and of which the text does not speak; `activities` then has what comes nearest, if anything does. */
  readonly unknown: Phrase | null;
  /** False when a cell that should say what is to be followed up is empty. */
  readonly whole: boolean;
  /** False when it names activities about which the text asks nothing of the kind. */
  readonly asked: boolean;
}

/** An agenda or programme among the annexes, held against the headings of the body. */
export interface AnnexedAgenda {
  readonly annex: Annex;
  readonly items: readonly AgendaItem[];
  /** Whether enough of its items stand for headings that it is the agenda of what the body tells. */
  readonly followed: boolean;
  /** Headings of the first level for which no item stands. */
  readonly unlisted: readonly Heading[];
}

export interface AgendaItem {
  readonly entry: AgendaEntry;
  /** Its number, where the heading it stands for counts the same things: items, sessions. */
  readonly number: number | null;
  /** Without who leads it, when and where. */
  readonly name: Phrase;
  readonly leads: readonly ParticipantMention[];
  /** What the leads do: chair the item, brief on it, or run what it names; null where it does not say. */
  readonly role: LeadRole | null;
  /** `pause`: a break, a meal, registration; `formal`: opening, adoption, closing, which often have no section. */
  readonly kind: 'item' | 'formal' | 'pause';
  readonly heading: Heading | null;
  readonly likeness: NameLikeness | null;
  readonly subItems: readonly AgendaSubItemMention[];
  /** Sub-headings of its heading for which no sub-item stands; empty where it lists none. */
  readonly unlisted: readonly Heading[];
}

export type LeadRole = 'chair' | 'brief' | 'lead';

export interface AgendaSubItemMention {
  readonly subItem: AgendaSubItem;
  readonly name: Phrase;
  readonly leads: readonly ParticipantMention[];
  readonly role: LeadRole | null;
  readonly heading: Heading | null;
  readonly likeness: NameLikeness | null;
  /** The activity it names, found by its heading or, without one, by its name. */
  readonly activity: Activity | null;
  /** False for a remark: "Participants are encouraged to introduce their proposals". */
  readonly named: boolean;
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
