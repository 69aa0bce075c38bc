/** What participants run, what they undertake, and the rows that follow it up. */
import type { Span } from '../../text/span';
import type { CalendarDate, Cell, Heading, Paragraph, Phrase, Row } from '../model';
import type { ParticipantMention } from './people';

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
  /** Participants that the paragraphs on its activities, or else on what it stands for, or that it refers to, name; left empty where all its parties run them. */
  readonly heard: readonly ParticipantMention[];
  /** Participants of the sentences on its activities that give its day; looked for only where some of those who run them are no party. */
  readonly dated: readonly ParticipantMention[];
  /** Greatest share of its words, 0 to 1, that one paragraph of the text has; 1 when it stands for something there. */
  readonly echo: number;
  /** An activity that it names and of which the text does not speak; `activities` then has what comes nearest, if anything does. */
  readonly unknown: Phrase | null;
  /** False when a cell that should say what is to be followed up is empty. */
  readonly whole: boolean;
  /** False when it names activities about which the text asks nothing of the kind. */
  readonly asked: boolean;
}

/** The day of a sentence that says who acts by it; `line`: of a line that says who is to do what stands above it. */
export interface DueLine extends Phrase { readonly date: CalendarDate; readonly line: boolean }

/** A row that names somebody else than the one sentence of the text which gives its day. */
export interface RowActor {
  readonly followUp: FollowUp;
  readonly wrong: Phrase;
  /** Who acts in the text. */
  readonly actor: Phrase;
}

/** Where a row of the follow-up table belongs. */
export interface RowPlace {
  readonly followUp: FollowUp;
  /** Where the text speaks of what it is about: the heading or first paragraph with its number, and where the first and last of all parts on it begin; null where that is unknown. */
  readonly place: { readonly span: Span; readonly label: string | null; readonly from: number; readonly to: number } | null;
  /** Parts of the report to which it refers by their numbers; none where one of them is not there. */
  readonly parts: readonly Span[];
  /** The cell that refers to a part of the report which does not speak of the matter, and the part that does, if any. */
  readonly reference: { readonly cell: Cell; readonly meant: { readonly label: string; readonly span: Span } | null } | null;
  /** The event by which it is due, where the text never mentions that event. */
  readonly unheardMilestone: Phrase | null;
}

/** A follow-up that stands in no table, and what of the text it stands for. */
export interface FollowUpPoint {
  readonly span: Span;
  /** Whether it names its paragraphs, and their numbers as it names them. */
  readonly cites: boolean;
  readonly cited: readonly string[];
  /** Who is to act, as written; null where nobody is said to. */
  readonly actor: Phrase | null;
  readonly what: Phrase;
  /** Participants among those who act, and all that it names. */
  readonly parties: readonly ParticipantMention[];
  readonly named: readonly ParticipantMention[];
  readonly deadline: (Phrase & { readonly date: CalendarDate }) | null;
  /** The paragraphs it may sum up: those it names, those above a line, else all before it. */
  readonly over: readonly Paragraph[];
  /** Participants named in those of them that it stands for. */
  readonly heard: readonly ParticipantMention[];
  /** The sentence it stands for, with the share of its words found there; null where none can be told. */
  readonly source: { readonly sentence: Span; readonly paragraph: Paragraph; readonly share: number; readonly named: readonly ParticipantMention[] } | null;
  /** Greatest share of its words that one paragraph has. */
  readonly echo: number;
}

/** A list of follow-ups, or the action lines of a report. */
export interface FollowUpPoints {
  readonly span: Span;
  readonly points: readonly FollowUpPoint[];
  /** Whether it is said to be one of follow-ups: what the text asks for should be in it. */
  readonly announced: boolean;
  /** Lines "Action: ...", each about the paragraphs above it. */
  readonly lines: boolean;
}
