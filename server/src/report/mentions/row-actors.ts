/** Rows of the follow-up table that name another actor than the one sentence of the text which gives their day. */
import type { DueLine, FollowUp, RowActor } from '../mentions';
import type { CalendarDate, Cell, Phrase, Report } from '../model';
import { agrees } from '../../text/dates';
import { participantOf, type Named } from '../participants';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';
import type { WordingSource } from '../wordings';
import { locate } from './row-cells';
import { isAnother, PERSON, UNNAMED } from './row-doers';
import { PARTIES, STEMS } from './row-words';
import { shareOf } from './stems';

/** Share of a row's words that the sentence with its day must have, with those before it in its paragraph. */
const ABOUT = 0.3;

const NAME = "[A-Z][\\w.&'-]*(?:\\s(?:of|the|for|and|on|in|&|[A-Z][\\w.&'-]*|\\([A-Z][^()]{1,40}\\))(?=\\s|,|$))*";
/** "The AHA Centre would", "Prof. Zhang was asked" */
const ACTS = new RegExp(`(${NAME}|\\b${UNNAMED}),?\\s(?:also\\s|further\\s|then\\s)?(?:would|will|shall|undertook|agreed|offered|promised|volunteered|committed|accepted|(?:is|are) to|(?:was|were)\\s(?:also\\s)?(?:asked|requested|tasked|invited|instructed|entrusted))\\b`, 'g');
/** "requested the ASEAN Secretariat to", "agreed that SPREP would" */
const ASKED = new RegExp(`\\b(?:requested|asked|tasked|instructed|invited|entrusted|agreed that)\\s(?:the\\s)?(${NAME}|${UNNAMED})\\s(?:to|would|should|with)\\b`, 'g');
/** "would be sent out by Thailand" */
const DONE_BY = new RegExp(`\\bbe\\s(?:[a-z]+\\s){1,3}by\\s(?:the\\s)?(${NAME})`, 'g');
/** "ACTION: Marine Engineer, by"; "Action Point 3: SPREP to" */
const LINE = /^(?:actions?|action (?:points?|items?)|follow-?up|task)(?:\s\d{1,2})?\s?[:–—-]\s+(?:the\s)?([A-Z][^:;]{1,80}?),?\s(?:by|to|before|until)\s/i;
const IT = /^(?:It|He|She|They)\s/;
/** What ends a clause before another of the same sentence: "Canada invited them to name one, and the ARF Unit was asked". */
const CLAUSE = /\b(?:[a-z]{3,}ed|would|was|were|had|gave|took|made|said)\b.*[,;]\s(?:and|but|while|whereas)\s(?:the\s)?$/;
const SUBJECT = new RegExp(`^(?:The\\s)?(${NAME})\\s[a-z]`);
/** Names nobody in particular, or many. */
const NOBODY = /^(?:(?:all|any|arf|asean|the|other|interested|each|every|both|two|three)\s)*(?:participants?|participating|members?|delegat\w+|meeting|committee|council|conference|seminar|workshop|roundtable|forum|board|plenary|group|they|it|he|she|this|these|which|co-?chair\w*|chair\w*|proponents?|sponsors?|co-?sponsors?|co-?leads?|leads?|hosts?|organi[sz]ers?|countries|states|tb[acd]|secretary|secretariat|unit|asean secretariat|arf unit|no|in|on|at|as|to|for)\b/i;

/** `line`: an action line, which is about what stands above it. */
interface Acting { readonly sentence: Sentence; readonly actor: Sentence | null; readonly due: readonly CalendarDate[]; readonly dates: Sentence; readonly by: boolean; readonly line: boolean }

/** Who acts by a day, sentence by sentence. */
const ACTING = telling((wording): readonly Acting[] => {
  const { text } = wording;
  if (!/\b(?:19|20)\d\d\b/.test(text) || !/\b(?:by|before|until|than)\s/.test(text)) return NONE;
  return wording.sentences.flatMap((sentence, index) => {
    const dates = wording.dates(sentence.start, sentence.end).filter(({ to }) => to.day !== null && to.year !== null);
    const [first] = dates;
    if (first === undefined) return [];
    const words = text.slice(sentence.start, first.span.start);
    const line = LINE.exec(words);
    const before = wording.sentences[index - 1];
    const hit = line ?? lastOf(words) ?? null;
    const at = hit !== null ? { start: sentence.start + hit.index + hit[0].indexOf(hit[1]!), length: hit[1]!.length } : !IT.test(words) || before === undefined ? null : subjectOf(text, before);
    const start = at === null ? 0 : at.start + (text.startsWith('The ', at.start) ? 4 : 0);
    return [{ sentence, actor: at === null ? null : { start, end: at.start + at.length }, due: dates.map(({ to }) => to), dates: first.span, by: hit !== null && BY.test(text.slice(Math.max(0, first.span.start - REACH), first.span.start)), line: line !== null }];
  });
});
const BY = /\b(?:by|before|until|than)\s(?:[A-Z][a-z]+day,?\s)?$/;
const NONE: readonly Acting[] = [];

/** The one who acts that stands nearest to the day. */
const lastOf = (words: string): RegExpExecArray | undefined => [ACTS, ASKED, DONE_BY].flatMap(pattern => [...words.matchAll(pattern)]).filter(([, name]) => !IT.test(`${name!} `)).sort((a, b) => a.index - b.index).at(-1);

function subjectOf(text: string, { start, end }: Sentence): { readonly start: number; readonly length: number } | null {
  const hit = SUBJECT.exec(text.slice(start, end));
  return hit === null ? null : { start: start + hit[0].indexOf(hit[1]!), length: hit[1]!.length };
}

/** Action lines that give a day ("ACTION: Marine Engineer, by 24 February 2017"), and sentences that say who acts by one. */
export const dueLinesOf = (units: readonly Unit[]): readonly DueLine[] => units.flatMap(({ joined }) => joined.ask(ACTING).flatMap(({ line, due, dates, actor, by }) => (line || (actor !== null && by) ? [{ ...joined.phrase(dates.start, dates.end), date: due[0]!, line }] : [])));

/** One for each row that is certainly for another. */
export function rowActorsOf(report: Report, followUps: readonly FollowUp[], units: readonly Unit[], wordings: WordingSource): readonly RowActor[] {
  const rows = new Rows(report, followUps, units, wordings);
  return followUps.flatMap(followUp => rowActorOf(followUp, rows) ?? []);
}

/** The one sentence that gives the day of a row and is about it. */
interface Telling extends Acting {
  readonly unit: Unit;
  /** Share of the row's words that are heard there, above an action line too. */
  readonly share: number;
  readonly heard: ReadonlySet<string>;
}

function rowActorOf(followUp: FollowUp, rows: Rows): RowActor | null {
  const { row, partyCell, matter } = followUp;
  const alone = row.cells.length < 2;
  if (partyCell === null || matter === null || (partyCell.text.length > LONGEST && !alone)) return null;
  const told = rows.tellingOf(followUp, matter.text);
  if (told === null) return null;
  const { unit, unit: { joined }, sentence, actor } = told;
  const found = (wrong: string | Phrase, { start, end }: Sentence): RowActor =>
    ({ followUp, wrong: typeof wrong === 'string' ? locate(rows.report.text, partyCell, wrong) : wrong, actor: joined.phrase(start, end) });
  const parts = alone ? followUp.parties.map(({ text }) => text) : partsOf(partyCell.text);
  const clause = actor === null ? sentence : clauseOf(joined.text, sentence, actor);
  const beside = actor !== null && rows.shareIn(matter.text, joined.slice(clause.start, clause.end)) >= ABOUT ? besideIn(parts, actor, joined, clause) : null;
  if (beside !== null) return found(beside, actor!);
  if (alone) return null;
  const swapped = swappedIn(parts, joined.participants());
  if (swapped !== null) return found(swapped.part, swapped.meant);
  if (actor !== null) {
    const name = joined.slice(actor.start, actor.end);
    const wrong = agrees(told.due[0]!, followUp.deadline!.date) && isAnother(parts, name, joined, clause) ? partyCell.text : wrongIn(parts, partyCell, name, unit, rows.units);
    if (wrong !== null) return found(wrong, actor);
  }
  const [named] = joined.participants(sentence.start, sentence.end);
  return named !== undefined && areStrange(parts, unit, rows.units) ? found(partyCell, named) : null;
}

/** What all rows are held against. */
class Rows {
  constructor(readonly report: Report, private readonly followUps: readonly FollowUp[], readonly units: readonly Unit[], private readonly wordings: WordingSource) {}

  shareIn(words: string, heard: string): number { return shareOf(this.stemsOf(words), this.stemsOf(heard)); }

  /** Null where there is none for the day of the row, or not one alone. */
  tellingOf(followUp: FollowUp, matter: string): Telling | null {
    const day = followUp.deadline?.date;
    if (day?.day == null || day.year === null) return null;
    const [only, other] = this.units.flatMap((unit, index) => unit.joined.ask(ACTING).filter(({ due }) => due.some(each => agrees(each, day))).flatMap((acting): Telling[] => {
      const above = acting.line ? this.units[index - 1] : undefined;
      const heard = new Set([...this.stemsOf(unit.joined.text), ...(above === undefined ? [] : this.stemsOf(above.joined.text))]);
      const share = shareOf(this.stemsOf(matter), heard);
      return share < ABOUT ? [] : [{ unit, heard, share, ...acting }];
    }));
    if (only === undefined || other !== undefined || this.isMoved(only, matter, day) || this.isOfAnother(only, followUp, day)) return null;
    return only;
  }

  /** Whether another paragraph moves something to the same day. */
  private isMoved({ unit, share }: Telling, matter: string, day: CalendarDate): boolean {
    return this.units.some(({ joined }) => joined !== unit.joined && this.shareIn(matter, joined.text) >= share && joined.dates().some(({ to }) => agrees(to, day)));
  }

  /** Whether the sentence is what another row is for. */
  private isOfAnother({ unit: { joined }, actor, heard, share }: Telling, followUp: FollowUp, day: CalendarDate): boolean {
    return actor !== null && this.followUps.some(row => row !== followUp && row.deadline !== null && agrees(row.deadline.date, day) && row.matter !== null && row.partyCell !== null
      && isNamedIn(joined.slice(actor.start, actor.end), row.partyCell.text) && shareOf(this.stemsOf(row.matter.text), heard) > share);
  }

  private stemsOf(words: string): ReadonlySet<string> { return this.wordings.recall(STEMS, words); }
}

const LONGEST = 120;
const SHORT = /[A-Z]{3}/;
/** Parts the names of a cell. */
const BETWEEN = /\s*(?:[,;/&]|\band\b|\bwith\b)\s*/;

const partsOf = (cell: string): string[] => cell.replace(/\s*\([^()]*\)/g, '').split(BETWEEN).map(part => part.replace(/^the\s/i, '').trim()).filter(part => part !== '');

/** Participants of which the section says nothing at all. */
function areStrange(parts: readonly string[], { headings }: Unit, units: readonly Unit[]): boolean {
  const participants = parts.map(part => participantOf(part));
  if (parts.length === 0 || participants.includes(null)) return false;
  const section = headings.at(-1);
  const isOneOf = ({ participant }: Named): boolean => participants.includes(participant);
  return !headings.some(({ title }) => PARTIES.make(title).some(isOneOf)) && !units.some(unit => (section === undefined || unit.headings.includes(section)) && unit.joined.participants().some(isOneOf));
}

/** The clause of the one who acts. */
const clauseOf = (text: string, sentence: Sentence, { start }: Sentence): Sentence => (CLAUSE.test(text.slice(sentence.start, start)) ? { start, end: sentence.end } : sentence);

/** The one Participant in the cell whom the clause does not name, where as many others act: the paragraph may name it for something else. */
function besideIn(parts: readonly string[], actor: Sentence, joined: Unit['joined'], clause: Sentence): string | null {
  const participants = parts.map(part => participantOf(part));
  const acting = new Set(joined.participants(actor.start, actor.end).map(({ participant }) => participant));
  if (acting.size === 0 || acting.size !== parts.length || participants.includes(null) || PERSON.test(joined.slice(actor.start, actor.end))) return null;
  const others = parts.filter((_, index) => !acting.has(participants[index]!));
  const named = joined.participants(clause.start, clause.end);
  return others.length === 1 && named.every(({ participant }) => participant !== participantOf(others[0]!)) ? others[0]! : null;
}

/** The one of several Participants in the cell whom the paragraph does not name, where it names one other in its place. */
function swappedIn(parts: readonly string[], named: readonly Named[]): { readonly part: string; readonly meant: Named } | null {
  const participants = parts.map(part => participantOf(part));
  if (parts.length < 2 || participants.includes(null)) return null;
  const strange = parts.filter((_, index) => !named.some(({ participant }) => participant === participants[index]));
  const others = named.filter(({ participant }) => !participants.includes(participant));
  const [meant] = others;
  return strange.length !== 1 || meant === undefined || others.some(({ participant }) => participant !== meant.participant) ? null : { part: strange[0]!, meant };
}

/** Who stands in the cell and nowhere in the paragraph, where somebody else acts. */
function wrongIn(parts: readonly string[], cell: Cell, actor: string, unit: Unit, units: readonly Unit[]): string | null {
  if (parts.length === 0 || parts.some(part => !/^[A-Z]/.test(part) || NOBODY.test(part)) || NOBODY.test(actor)) return null;
  const people = PERSON.test(actor);
  if (parts.some(part => PERSON.test(part) !== people)) return null;
  const party = participantOf(actor) !== null;
  // a body may be one of the country's
  if (parts.some(part => (participantOf(part) !== null) !== party && !SHORT.test(party ? part : actor))) return null;
  const heard = ` ${[...unit.headings.map(({ title }) => title), unit.joined.text].join(' ')} `;
  const named = new Set(unit.joined.participants().map(({ participant }) => participant));
  const strange = parts.filter(part => { const participant = participantOf(part); return participant === null ? !isIn(part, heard) : !named.has(participant) && !PARTIES.make(heard).some(other => other.participant === participant); });
  if (strange.length < parts.length || isNamedIn(actor, cell.text)) return null;
  // who stands nowhere else may be another name for the same
  if (!strange.every(part => units.some(other => other !== unit && isIn(part, other.joined.text)))) return null;
  return units.some(({ joined }) => isSame(parts, actor, joined.text)) ? null : cell.text;
}

const wordsIn = (name: string): string[] => (name.match(/[A-Z][\w'-]+/g) ?? []).filter(word => !PERSON.test(word) && !EMPTY.has(word));
const EMPTY = new Set(['The', 'Of', 'And', 'ASEAN', 'ARF', 'Office', 'Department', 'Ministry', 'Centre', 'Center', 'Agency', 'National', 'University']);
const isIn = (name: string, text: string): boolean => { const words = wordsIn(name); return words.length > 0 && words.some(word => text.includes(word)); };
const isNamedIn = (actor: string, cell: string): boolean => { const words = wordsIn(actor); return words.length === 0 || words.some(word => cell.includes(word)); };

/** Whether a sentence sets two names beside each other as one: "the River Commission (RC)", "BMKG of Indonesia". */
const isSame = (parts: readonly string[], actor: string, text: string): boolean => parts.some(part => isBeside(text, part, actor) || isBeside(text, actor, part));

function isBeside(text: string, first: string, second: string): boolean {
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const from = at + first.length;
    const joint = BESIDE.exec(text.slice(from, from + REACH));
    if (joint !== null && text.startsWith(second, from + joint[0].length)) return true;
  }
  return false;
}
const REACH = 40;
const BESIDE = /^(?:\s\((?:the\s)?["']?|\)?,?\s(?:of|in|from|as|for)\s(?:the\s)?|'s\s|\s(?=[A-Z]))/;
