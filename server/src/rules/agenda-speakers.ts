import { isOne } from '../report/mentions/agenda-sessions';
import type { AgendaPerson, AgendaSession, AnnexedAgenda, CoChair, SectionPerson } from '../report/mentions';
import { keysOf } from '../report/mentions/person-likeness';
import { editDistance } from '../text/similarity';
import { say } from '../text/say';
import { annexWords, headingWords, itemWords, quoted } from './agenda-words';
import { listWords } from './follow-up-words';
import type { Finding, Rule } from './rule';

/** So many persons of the agenda stand in their sections where one that is told to speak elsewhere, or who is not named at all, is worth a word. */
const SOME = 2;
const HABIT = 3;
/** Of so many one may depart. */
const ONE_IN = 4;

/** Persons who chair or speak in the annexed agenda, against those of the section on the item. */
export const agendaSpeakers: Rule = {
  id: 'agenda/speakers',
  title: 'The annexed agenda names the speakers and moderators of the report',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ mentions }) {
    const byAgenda = new Map<AnnexedAgenda, AgendaSession[]>();
    for (const session of mentions.agendaSessions) {
      const sessions = byAgenda.get(session.agenda);
      if (sessions === undefined) byAgenda.set(session.agenda, [session]); else sessions.push(session);
    }
    for (const sessions of byAgenda.values()) {
      for (const session of sessions) yield* chairs(session);
      yield* speakers(sessions, mentions.coChairs);
    }
  },
};

/** Both sides say who chairs, and nobody stands in both. */
function* chairs({ agenda, item, told, chairs: own, section }: AgendaSession): Generator<Finding> {
  const chairing = told.filter(person => person.chairs);
  if (chairing.length === 0 || own.length === 0 || chairing.some(person => own.some(other => isOne(other.keys, person.keys)))) return;
  yield {
    span: chairing[0]!.span,
    message: say`${annexWords(agenda)} has ${names(chairing)} in the chair of ${quoted(item.name.text)}, the report has ${names(own)}. Check who chaired.`,
    related: [{ span: own[0]!.span, message: say`Who chaired ${headingWords(section)} is told here.` }],
  };
}

/** Whom the agenda has speak and the section does not name, and whom the section has speak and the agenda does not name. */
interface Departure {
  readonly session: AgendaSession;
  readonly absent: AgendaPerson[];
  readonly others: SectionPerson[];
}

function* speakers(sessions: readonly AgendaSession[], coChairs: readonly CoChair[]): Generator<Finding> {
  const all = sessions.map(session => departureOf(session, coChairs));
  const habit = all.reduce((sum, { session, absent }) => sum + session.told.filter(person => !person.chairs && person.named && !absent.includes(person)).length, 0);
  const departing = all.filter(({ absent, others }) => absent.length + others.length > 0);
  const sure: Finding[] = [];
  const likely: Finding[] = [];
  for (const { session, absent } of departing) {
    for (const person of [...absent]) {
      const near = session.presenters.find(other => isMisspelt(other.keys, person.keys));
      if (near !== undefined) { settle(departing, person, near); yield spelt(session, person, near); continue; }
      const away = departing.find(other => other.session !== session && other.others.some(each => isOne(each.keys, person.keys)));
      if (away === undefined) continue;
      const there = away.others.find(each => isOne(each.keys, person.keys))!;
      settle(departing, person, there);
      sure.push(elsewhere(session, person, away.session, there));
    }
  }
  // Somebody of whom the report knows nothing, where it has one other person speak, shows no habit and needs none.
  const [only, another] = departing;
  if (habit < SOME && only !== undefined && another === undefined && only.absent.length === 1 && only.others.length === 1 && only.absent[0]!.bearers.length === 0) yield { ...exchanged(only.session, only.absent[0]!, only.others[0]!), severity: 'information' };
  // An agenda that names who leads each session has the report tell of many more who speak.
  const leadsAlone = all.every(({ session }) => session.told.filter(person => !person.chairs).length <= 1);
  const missing = departing.flatMap(({ session, absent }) => absent.map(person => unnamed(session, person)));
  if (missing.length === 1 && habit >= SOME && leadsAlone) { yield* missing; return; }
  const agreeing = all.filter(({ session, absent, others }) => absent.length + others.length === 0 && session.told.some(person => !person.chairs && person.named)).length;
  for (const { session, absent, others } of departing) {
    for (let pairs = Math.min(absent.length, others.length); pairs > 0; pairs--) sure.push(exchanged(session, absent.shift()!, others.shift()!));
    for (const person of absent) likely.push(unnamed(session, person));
    if (!leadsAlone) for (const person of others) likely.push(unlisted(session, person));
  }
  // Where many depart, the agenda and the report name their speakers in different ways.
  const few = Math.max(1, Math.floor(habit / ONE_IN));
  if (habit >= SOME && sure.length + likely.length <= few + (sure.length > 1 ? 1 : 0)) yield* sure;
  if (habit >= HABIT && agreeing >= SOME && sure.length + likely.length <= few) yield* likely;
}

function departureOf(session: AgendaSession, coChairs: readonly CoChair[]): Departure {
  const { told, presenters } = session;
  // The Co-Chairs lead where nothing is said of them.
  const leads = (keys: readonly string[]): boolean => coChairs.some(({ name }) => isOne(keysOf(name.text.split(/\s+/)), keys));
  const speaking = told.filter(person => !person.chairs);
  return {
    session,
    absent: speaking.filter(({ named, keys }) => !named && !leads(keys)),
    others: speaking.length === 0 ? [] : presenters.filter(({ keys }) => !leads(keys) && !told.some(person => isOne(person.keys, keys))),
  };
}

/** Takes out two names that one finding tells. */
function settle(departing: readonly Departure[], person: AgendaPerson, other: SectionPerson): void {
  for (const { absent, others } of departing) {
    if (absent.includes(person)) absent.splice(absent.indexOf(person), 1);
    if (others.includes(other)) others.splice(others.indexOf(other), 1);
  }
}

/** As many words, all but one of them the same, and that one off by a letter or two. */
function isMisspelt(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const own = long.slice(-short.length);
  const other = own.findIndex((key, index) => key !== short[index]);
  if (short.length === 0 || other < 0 || own.some((key, index) => index !== other && key !== short[index])) return false;
  const [x, y] = [own[other]!, short[other]!];
  return Math.min(x.length, y.length) >= 5 && x[0] === y[0] && editDistance(x, y, 2) <= 2;
}

const names = (persons: readonly SectionPerson[]): string => listWords([...new Set(persons.map(({ text }) => text))]);

const spelt = ({ agenda }: AgendaSession, person: AgendaPerson, other: SectionPerson): Finding => ({
  span: person.span, severity: 'information',
  message: say`${annexWords(agenda)} writes ${person.text}, the report ${other.text}. Use one spelling.`,
  related: [{ span: other.span, message: say`The report has the name here.` }],
});

const elsewhere = ({ agenda, item }: AgendaSession, person: AgendaPerson, { section }: AgendaSession, there: SectionPerson): Finding => ({
  span: person.span,
  message: say`${annexWords(agenda)} has ${person.text} under ${itemWords(item)}, but in the report ${there.text} speaks under ${headingWords(section)}. Check which is right.`,
  related: [{ span: there.span, message: say`The report has the name here.` }],
});

const exchanged = ({ agenda, item }: AgendaSession, person: AgendaPerson, other: SectionPerson): Finding => ({
  span: person.span,
  message: say`${annexWords(agenda)} has ${person.text} under ${itemWords(item)}, where the report does not name ${person.text} and has ${other.text} speak. Check who spoke.`,
  related: [{ span: other.span, message: say`The report has this speaker here.` }],
});

const unnamed = ({ agenda, item, section }: AgendaSession, person: AgendaPerson): Finding => ({
  span: person.span, severity: 'information',
  message: say`${annexWords(agenda)} has ${person.text} under ${itemWords(item)}, but the report does not name ${person.text} there, though it names the other speakers of ${annexWords(agenda)}. Check whether this one spoke.`,
  related: [{ span: section.nameSpan, message: say`The section in the report.` }],
});

const unlisted = ({ agenda, told, section }: AgendaSession, person: SectionPerson): Finding => ({
  span: person.span, severity: 'information',
  message: say`${person.text} speaks under ${headingWords(section)}, but ${annexWords(agenda)} does not have this name there, though it has the other speakers. Add it, or check who spoke.`,
  related: [{ span: told.at(-1)!.span, message: say`The speakers in the agenda.` }],
});
