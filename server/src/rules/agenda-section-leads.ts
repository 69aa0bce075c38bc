/** Who leads an item or briefs on it by the annexed agenda, against who does in its section. */
import type { AgendaSession, AnnexedAgenda, Mentions, SubLeads } from '../report/mentions';
import type { Phrase } from '../report/model';
import { covers } from '../text/span';
import { say } from '../text/say';
import { annexWords, headingWords, quoted } from './agenda-words';
import { listWords, namesOf } from './follow-up-words';
import { without } from './reporting';
import type { Finding } from './rule';

/** So many items whose leads speak in their sections show what the agenda means by them: those who brief need not be first, those who lead are. */
const BRIEFING = 2;
const LEADING = 3;

/** Of the sub-items whose leads are all named where they are reported, the one that has others. */
function* silentBelow(sessions: readonly AgendaSession[], chairing: ReadonlySet<string | null>, told: ReadonlySet<Phrase>): Generator<Finding> {
  const known = new Map<AnnexedAgenda, { readonly agree: SubLeads[]; readonly depart: SubLeads[] }>();
  for (const { agenda, subLeads } of sessions) for (const each of subLeads) {
    let own = known.get(agenda);
    if (own === undefined) known.set(agenda, own = { agree: [], depart: [] });
    // reported together with the next one: nobody speaks right below its heading
    if (each.section.children.length === 0) continue;
    if (each.silent.length > 0 && each.silent.every(({ participant }) => chairing.has(participant))) continue;
    (each.silent.length === 0 ? own.agree : own.depart).push(each);
  }
  for (const [agenda, { agree, depart: [each, another] }] of known) {
    if (each === undefined || another !== undefined || agree.length < LEADING || told.has(each.name)) continue;
    yield silentLead(agenda, each);
  }
}

export function* sectionLeads({ agendaSessions: sessions, interventions, coChairs }: Mentions, told: ReadonlySet<Phrase>): Generator<Finding> {
  const chairing = new Set(coChairs.map(({ participant }) => participant));
  yield* silentBelow(sessions, chairing, told);
  const silent = new Map<AnnexedAgenda, { readonly agree: AgendaSession[]; readonly depart: AgendaSession[] }>();
  for (const session of sessions) {
    const { agenda, item } = session;
    // where nothing says what they do, those behind persons tell whose these are, an opening has many, and co-chairs have the chair
    if (item.leads.length === 0 || item.role === null && (session.told.length > 0 || item.kind !== 'item' || item.leads.every(({ participant }) => chairing.has(participant)))) continue;
    if (session.leads.length > 0) {
      if (without(item.leads, session.leads).length === item.leads.length) yield otherLead(session);
      continue;
    }
    if (item.role === 'chair') continue;
    const first = interventions.find(({ span }) => covers(session.section.span, span));
    // names in brackets, without a word on what they do, may stand for those who speak
    const agrees = session.silent.length === 0 && (item.role !== 'lead' || item.leads.some(({ participant }) => participant === first?.participant));
    if (!agrees && session.silent.length === 0) continue;
    let known = silent.get(agenda);
    if (known === undefined) silent.set(agenda, known = { agree: [], depart: [] });
    (agrees ? known.agree : known.depart).push(session);
  }
  for (const { agree, depart } of silent.values()) {
    const [session] = depart;
    if (session === undefined || depart.length > 1 || agree.length < (session.item.role === 'brief' ? BRIEFING : LEADING)) continue;
    if (session.item.subItems.length === 0) yield silentLead(session.agenda, { section: session.section, name: session.item.name, leads: session.item.leads, silent: session.silent });
  }
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
