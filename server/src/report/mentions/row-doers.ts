/** Kinds of those who act: a Participant, all of them, the Secretariat, the chairs, a person; and whether a paragraph has one of a kind act at all. */
import { participantOf } from '../participants';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';

export type DoerKind = 'participant' | 'all' | 'secretariat' | 'chairs' | 'person' | 'body';

const LEADS = '(?:(?:[Aa]ll|[Tt]he|[Oo]ther|[Ee]ach|[Ee]very|ARF|ASEAN|[Rr]emaining|[Pp]articipating)\\s)*';
/** Whoever acts without a name of its own: "all ARF participants", "the co-chairs". */
export const UNNAMED = `(?<!\\b(?:[Tt]wo|[Bb]oth|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Tt]hese|[Tt]hose|[Ss]ome|[Ss]everal|[Mm]ost|[Mm]any)\\s)${LEADS}(?:[Pp]articipants?|[Mm]embers?(?:\\s[Ss]tates?)?|[Dd]elegations?|[Cc]ountries|[Cc]o-?[Cc]hair(?:s|men)|[Ss]ecretariat|ARF\\sUnit)`;

const ALL = new RegExp(`^${LEADS}(?:[Pp]articipants?|[Mm]embers?(?:\\s[Ss]tates?)?|[Dd]elegations?|[Cc]ountries)$|^[Aa]ll$`);
const SECRETARIAT = /^(?:the\s)?(?:(?:ASEAN|ARF)\s)?(?:Secretariat|ARF Unit|Unit)$/i;
const CHAIRS = /^(?:the\s)?(?:\w+\s)?co-?chair(?:s|men)$/i;
export const PERSON = /^(?:H\.?E\.?\s)?(?:Mr|Ms|Mrs|Miss|Mdm|Dr|Prof|Professor|Assoc|Ambassador|Captain|Capt|Colonel|Col|General|Gen|Lieutenant|Lt|Major|Maj|Commander|Cdr|Commodore|Admiral|Brigadier|Judge|Councillor|Sir|Dato|Datuk)\b/;

/** Null for what may be anybody: "the proponents", "those that wish". */
export function kindOf(name: string): DoerKind | null {
  if (ALL.test(name)) return 'all';
  if (SECRETARIAT.test(name)) return 'secretariat';
  if (CHAIRS.test(name)) return 'chairs';
  if (PERSON.test(name)) return 'person';
  if (participantOf(name) !== null) return 'participant';
  return /^[A-Z]{4,}$/.test(name) ? 'body' : null;
}

/** Kinds of which one may stand for the other: a person or body of a country, chairs that are Participants. */
const mayBe = (a: DoerKind, b: DoerKind): boolean => (a === 'participant' && (b === 'person' || b === 'body' || b === 'chairs')) || (a === 'person' && b !== 'all') || (a === 'chairs' && b === 'body');

/** To whom something is sent, and of whom it is. */
export const RECEIVING = /\b(?:to|among|for|from|of|between|with)\s(?:(?:all|the|other|each|every|ARF|ASEAN|two|three|both|interested|its)\s)*(?:participants?|members?(?:\sstates?)?|delegations?|countries|co-?chair(?:s|men)|(?:ASEAN\s)?Secretariat|ARF\sUnit)\b/gi;
const HEARD: Readonly<Record<'all' | 'secretariat' | 'chairs', RegExp>> = {
  all: /\b(?:participants?|members?|delegat\w+|countries|all|each|every\w*|states|they|those|others?|officials|nations|whoever|who)\b/i,
  secretariat: /\b(?:secretariat|ARF Unit|secretary)\b/i,
  chairs: /\bchair/i,
};

/** Whether those in the cell of a row are of other kinds than the one who acts in the text, and the sentence has none of them act. */
export function isAnother(parts: readonly string[], actor: string, joined: Unit['joined'], { start, end }: Sentence): boolean {
  const acting = kindOf(actor);
  const kinds = parts.map(kindOf);
  if (acting === null || acting === 'body' || kinds.includes(null) || kinds.length === 0) return false;
  // comments that all are to send concern those who run the activity
  const said = joined.text.slice(start, end).replace(RECEIVING, ' ');
  return (kinds as DoerKind[]).every((kind, index) => kind !== acting && !mayBe(kind, acting) && !mayBe(acting, kind) && !acts(kind, parts[index]!, said, acting === 'all' ? joined.participants() : joined.participants(start, end)));
}

function acts(kind: DoerKind, name: string, said: string, named: ReturnType<Unit['joined']['participants']>): boolean {
  if (kind === 'all' || kind === 'secretariat' || kind === 'chairs') return HEARD[kind].test(said);
  if (kind === 'participant') { const participant = participantOf(name); return named.some(each => each.participant === participant); }
  return (name.match(/[A-Z][\w'-]{2,}/g) ?? []).some(word => said.includes(word));
}
