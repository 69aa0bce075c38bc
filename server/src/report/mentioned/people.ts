/** Who attended, spoke and chaired. */
import type { Span } from '../../text/span';
import type { Annex, Delegation, Phrase } from '../model';

export interface ParticipantMention extends Phrase {
  /** Long name in the table of participants. */
  readonly participant: string;
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
  readonly count: AttendanceCount | null;
  /** Every number of participants or of persons that it gives. */
  readonly counts: readonly AttendanceCount[];
  /** The same of those who did not come. */
  readonly gone: readonly AttendanceCount[];
  /** "All ARF Participants", "the other Participants"; null where it does not speak of all. */
  readonly all: AttendanceOfAll | null;
  /** Names in its lists that are those of no Participant: "Chile", "Malayisa". */
  readonly strangers: readonly Stranger[];
  /** How many came from where: "India (4)". */
  readonly sizes: readonly AttendanceSize[];
  /** Whether a list is said to name some only: "including". */
  readonly partial: boolean;
  /** Whether a list is said to follow some order of its own: "in order of intervention". */
  readonly ordered: boolean;
}

/** A list of delegates with the delegations of Participants in it. */
export interface DelegateList {
  readonly annex: Annex;
  readonly delegations: readonly { readonly node: Delegation; readonly participant: string }[];
  readonly others: readonly Delegation[];
  /** Whether everything in it was read as delegations: nothing stands beside them. */
  readonly whole: boolean;
  /** Whether it names the heads alone, and says how many came with each. */
  readonly heads: boolean;
  /** How many it has from Participants, and in all. */
  readonly own: number;
  readonly people: number;
  /** What the line below it gives as the number of those in it. */
  readonly total: (Phrase & { readonly value: number }) | null;
}

/** A Participant that is said to be online, or there in person. */
export interface ModeMention extends ParticipantMention { readonly online: boolean }

export interface AttendanceCount extends Phrase {
  readonly value: number;
  /** The same with other persons counted right behind: "21 experts and 15 officials". */
  readonly together: number;
  readonly of: 'participants' | 'people';
  /** "All 27 ARF Participants". */
  readonly all: boolean;
  /** Names in the same clause: those there, and those excepted. */
  readonly there: readonly ParticipantMention[];
  readonly excepted: readonly ParticipantMention[];
  readonly mode: 'in-person' | 'online' | null;
}

export interface AttendanceSize extends Phrase { readonly name: string; readonly value: number }

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
  /** Where the text tells of it by the answer alone: "in reply to Sri Lanka". */
  readonly answered: boolean;
}

/** One of several spellings of a Participant's name, of which a report keeps to one. */
export interface SpelledName extends ParticipantMention {
  /** The spelling without capitals and long forms: "Viet Nam", "Vietnam". */
  readonly spelling: string;
  /** A name that these reports do not use: "South Korea". */
  readonly everyday: boolean;
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

/** A person where it is named. */
export interface PersonMention {
  /** Forms of address and name. */
  readonly span: Span;
  /** "HE", "Ambassador", "Mr"; empty in lists that leave them out. */
  readonly titles: readonly string[];
  readonly name: Phrase;
  readonly words: readonly string[];
  /** These in small letters, without accents, dots and hyphens. */
  readonly keys: readonly string[];
  readonly post: Phrase | null;
  /** The body that the person is of, where no post is given: "Dr. Reed of the Institute of Ports". */
  readonly body: Phrase | null;
  /** In a list of delegates. */
  readonly listed: boolean;
  /** In a list of delegates, an agenda, or a list of annexes. */
  readonly late: boolean;
  /** Long name of the Participant that the person is said to come from: in brackets or behind "of", or as its delegation; null where nothing says so. */
  readonly country: string | null;
  /** For whom or what it stands, as written in brackets behind it or beside it in a list: "Japan", "UNIDIR". */
  readonly given: string | null;
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
