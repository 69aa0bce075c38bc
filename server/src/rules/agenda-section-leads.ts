/** Who leads an item or briefs on it by the annexed agenda, against who does in its section. */
import type { AgendaSession, AnnexedAgenda, Mentions, SubLeads } from '../report/mentions';
import type { Phrase } from '../report/model';
import { say } from '../text/say';
import { annexWords, headingWords, quoted } from './agenda-words';
import { listWords, namesOf } from './follow-up-words';
import { without } from './reporting';
import type { Finding } from './rule';

/** So many leads that are named in their sections show what the agenda means by them; those who brief need not be first, those who lead are. */
const NAMED = 2;

/** What is known of the leads of an agenda: how many are named where they lead, and which are not. */
interface Habit { named: number; readonly depart: SubLeads[] }

export function* sectionLeads({ agendaSessions: sessions, coChairs }: Mentions, told: ReadonlySet<Phrase>): Generator<Finding> {
  const chairing = new Set(coChairs.map(({ participant }) => participant));
  const habits = new Map<AnnexedAgenda, Habit>();
  for (const session of sessions) {
    const { agenda, item, section, subLeads } = session;
    let habit = habits.get(agenda);
    if (habit === undefined) habits.set(agenda, habit = { named: 0, depart: [] });
    // reported together with the next one: nobody speaks right below its heading
    for (const each of subLeads) if (each.section.children.length > 0) count(habit, each, chairing);
    // where nothing says what they do, those behind persons tell whose these are, an opening has many, and co-chairs have the chair
    if (item.leads.length === 0 || item.role === null && (session.told.length > 0 || item.kind !== 'item' || item.leads.every(({ participant }) => chairing.has(participant)))) continue;
    if (session.leads.length === 0) {
      if (item.role !== 'chair') count(habit, { section, name: item.name, leads: item.leads, silent: session.silent }, chairing);
    } else if (without(item.leads, session.leads).length === item.leads.length) yield otherLead(session);
  }
  // where several are not named, the agenda means something else by them
  for (const [agenda, { named, depart: [each, another] }] of habits) if (each !== undefined && another === undefined && named >= NAMED && !told.has(each.name)) yield silentLead(agenda, each);
}

function count(habit: Habit, each: SubLeads, chairing: ReadonlySet<string | null>): void {
  habit.named += each.leads.length - each.silent.length;
  if (each.silent.some(({ participant }) => !chairing.has(participant))) habit.depart.push(each);
}

const otherLead = ({ agenda, item, leads, section }: AgendaSession): Finding => ({
  span: item.leads[0]!.span,
  message: item.role === 'chair'
    ? say`${annexWords(agenda)} has ${listWords(namesOf(item.leads))} in the chair of ${quoted(item.name.text)}, the report has ${listWords(namesOf(leads))}. Check who chaired.`
    : say`${annexWords(agenda)} gives ${listWords(namesOf(item.leads))} as leading ${quoted(item.name.text)}; the report names ${listWords(namesOf(leads))}. Check which is right.`,
  related: [{ span: leads[0]!.span, message: say`Who leads ${headingWords(section)} is told here.` }],
});

const silentLead = (agenda: AnnexedAgenda, { section, name, leads, silent }: SubLeads): Finding => ({
  span: silent[0]!.span, severity: 'information',
  message: say`${annexWords(agenda)} gives ${listWords(namesOf(leads))} as leading ${quoted(name.text)}, but unlike the leads of other items ${listWords(namesOf(silent))} is not said to speak there. Check who led it.`,
  related: [{ span: section.nameSpan, message: say`The section in the report.` }],
});
