/** Annexed agendas, held against the body, and who leads its sessions. */
import type { AgendaEntry, AgendaSubItem, Annex, Heading, Phrase } from '../model';
import type { NamedPerson, ParticipantMention } from './people';
import type { NameLikeness } from './names';
import type { Activity } from './follow-up';

/** Who moderates a numbered session. */
export interface SessionLead {
  readonly heading: Heading;
  /** The word with which a line right under the heading begins: "Moderator"; null without such a line. */
  readonly line: string | null;
  /** Whether its heading or its words tell it in another way. */
  readonly spoken: boolean;
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

/** An item of an annexed agenda that names persons, or who leads or briefs, and what the section it stands for tells of who spoke. */
export interface AgendaSession {
  readonly agenda: AnnexedAgenda;
  readonly item: AgendaItem;
  readonly section: Heading;
  /** Whom the agenda names, on all entries of the item. */
  readonly told: readonly AgendaPerson[];
  /** Participants that the section itself, and not a part of it, names in the role that the agenda gives: "Japan, as lead discussant". */
  readonly leads: readonly ParticipantMention[];
  /** Those of the item's leads whom the section does not name at all. */
  readonly silent: readonly ParticipantMention[];
  /** Of the sub-items that have a heading and leads. */
  readonly subLeads: readonly SubLeads[];
  /** Who chairs or moderates by the words of the section; empty where it does not say. */
  readonly chairs: readonly SectionPerson[];
  /** Who is introduced where a sentence of the section begins. */
  readonly presenters: readonly SectionPerson[];
}

/** Who leads a sub-item, and those of them whom its section does not name. */
export interface SubLeads {
  readonly section: Heading;
  readonly name: Phrase;
  readonly leads: readonly ParticipantMention[];
  readonly silent: readonly ParticipantMention[];
}

export interface SectionPerson extends Phrase {
  /** Words of the name, in small letters. */
  readonly keys: readonly string[];
}

export interface AgendaPerson extends SectionPerson {
  readonly chairs: boolean;
  /** Persons of the text who bear this name; none where the text never names it. */
  readonly bearers: readonly NamedPerson[];
  /** Whether the section names one of them. */
  readonly named: boolean;
}
