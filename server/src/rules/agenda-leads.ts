import { listWords, namesOf } from './follow-up-words';
import type { Activity, AgendaItem, AgendaSubItemMention, AnnexedAgenda, CoChair, Intervention, ParticipantMention } from '../report/mentions';
import type { Phrase, Report } from '../report/model';
import { textIn } from '../report/watch';
import { say } from '../text/say';
import { sectionLeads } from './agenda-section-leads';
import { annexWords, quoted } from './agenda-words';
import { otherThanReporting, without } from './reporting';
import type { Finding, Rule, Severity } from './rule';

/** Who leads an activity according to the annexed agenda, against who runs or proposes it in the text; and who chairs its items, against the co-chairs. */
export const agendaLeads: Rule = {
  id: 'agenda/leads',
  title: 'The annexed agenda names the same leads as the report',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    const told = new Set<Phrase>();
    for (const agenda of mentions.agendas) {
      for (const item of agenda.items) {
        if (agenda.annex.content === 'agenda') yield* chairs(agenda, item, mentions.coChairs);
        for (const subItem of item.subItems) {
          for (const finding of leads(report, agenda, subItem, mentions.interventions)) { told.add(subItem.name); yield finding; }
        }
      }
    }
    yield* sectionLeads(mentions, told);
  },
};

function* leads(report: Report, agenda: AnnexedAgenda, { name, leads: told, role, activity }: AgendaSubItemMention, interventions: readonly Intervention[]): Generator<Finding> {
  if (activity === null || told.length === 0) return;
  if (activity.leads.length === 0) { yield* speakers(report, agenda, name, told, activity, interventions); return; }
  const extra = without(told, activity.leads);
  const missing = without(activity.leads, told);
  // Whoever briefs is one of those who run it, and need not be all.
  if (extra.length === 0 && (missing.length === 0 || role === 'brief')) return;
  if (role === 'brief' && extra.length < told.length) return;
  // the agenda was drawn up before that
  if (activity.paragraphs.some(({ textSpan }) => CHANGED.test(textIn(report, textSpan)))) return;
  // One name alone in the text may be whoever spoke of it.
  const severity: Severity = extra.length > 0 && missing.length === 0 && activity.leads.length === 1 ? 'information' : 'warning';
  const [first] = extra.length > 0 ? extra : told;
  yield {
    span: first!.span, severity,
    message: `${role === 'brief'
      ? say`${annexWords(agenda)} gives ${listWords(namesOf(told))} as briefing on ${quoted(name.text)}; the report names ${listWords(namesOf(activity.leads))}.`
      : say`${annexWords(agenda)} gives ${listWords(namesOf(told))} as leading ${quoted(name.text)}; the report names ${listWords(namesOf(activity.leads))}.`} ${advice(extra, missing)}`,
    related: [{ span: (missing[0] ?? activity.leads[0]!).span, message: say`The report names who leads here.` }],
  };
}

/** Somebody joins those who run an activity in the course of the meeting, or gives it up. */
const CHANGED = /\b(?:(?:willing(?:ness)?|readiness|invited|agreed|offer(?:ed)?|wish(?:ed)?|request(?:ed)?|asked|interest) (?:to|in) join(?:ing)?|join(?:ed|ing)? as|withdr[ae]w\w*|no longer|had planned|taken over|take over|in (?:the )?place of|replac(?:e|ed|ing))\b/i;

function advice(extra: readonly ParticipantMention[], missing: readonly ParticipantMention[]): string {
  if (extra.length > 0 && missing.length > 0) return say`Check which is right.`;
  return extra.length > 0 ? say`Check ${listWords(namesOf(extra))}.` : say`Add ${listWords(namesOf(missing))}, or correct the report.`;
}

function* speakers(report: Report, agenda: AnnexedAgenda, name: Phrase, told: readonly ParticipantMention[], activity: Activity, interventions: readonly Intervention[]): Generator<Finding> {
  const reporting = otherThanReporting(report, told, activity, interventions);
  if (reporting === null) return;
  yield {
    span: reporting.extra.span, severity: 'information',
    message: say`${annexWords(agenda)} gives ${listWords(namesOf(told))} as leading ${quoted(name.text)}; in the report ${listWords(namesOf(reporting.together))} speak of it first. Check who leads it.`,
    related: [{ span: reporting.missing.span, message: say`The report names them here.` }],
  };
}

/** An item chaired by a Participant that does not co-chair the meeting. */
function* chairs(agenda: AnnexedAgenda, { name, leads: told, role, kind }: AgendaItem, coChairs: readonly CoChair[]): Generator<Finding> {
  const known = coChairs.flatMap(({ participant }) => (participant === null ? [] : [participant]));
  if (known.length < 2 || known.length < coChairs.length || (role !== 'chair' && !(kind === 'formal' && role === null))) return;
  const other = told.find(({ participant }) => !known.includes(participant));
  if (other === undefined) return;
  yield {
    span: other.span, severity: 'information',
    message: say`${annexWords(agenda)} has ${namesOf([other])[0]!} in the chair for ${quoted(name.text)}, but the meeting was co-chaired by ${listWords(known)}. Check who chaired.`,
    related: [{ span: coChairs[0]!.span, message: say`The co-chairs are named here.` }],
  };
}
