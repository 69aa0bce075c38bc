/** Agendas and programmes among the annexes, each item bound to the heading of the body that it stands for. */
import type { Acronym, Activity, AgendaItem, AgendaSubItemMention, AnnexedAgenda, LeadRole, ParticipantMention } from '../mentions';
import { isHeading, type AgendaEntry, type AgendaSubItem, type Annex, type Heading, type Phrase, type Report } from '../model';
import { ITEM, itemValue } from '../agenda-entry';
import { findParticipants } from '../participants';
import { bindNames, type Bound } from './agenda-binding';
import { isFormal, isPause, likenessOf, nameLength, nameWordsOf } from './agenda-names';
import { namesKind } from './activity-names';

/** Reports have a dozen items; beyond this the annex is no agenda. */
const MOST = 300;

/** What else of the report is read, when it is needed at all. */
interface Others {
  acronyms(): readonly Acronym[];
  activities(): readonly Activity[];
}

export function agendasOf(report: Report, others: Others): readonly AnnexedAgenda[] {
  const out: AnnexedAgenda[] = [];
  let reading: Reading | undefined;
  for (const annex of report.annexes) {
    if (annex.content !== 'agenda' && annex.content !== 'programme') continue;
    const entries = annex.children.flatMap(node => (node.kind === 'agenda-table' ? node.entries : []));
    if (entries.length > 0 && entries.length <= MOST) out.push((reading ??= new Reading(report, others)).read(annex, entries));
  }
  return out;
}

class Reading {
  private known: Map<string, string> | undefined;
  private readonly headings: readonly Heading[];

  constructor(private readonly report: Report, private readonly others: Others) {
    this.headings = report.headings.filter(({ level, title }) => level === 1 && title !== '').slice(0, MOST);
  }

  read(annex: Annex, entries: readonly AgendaEntry[]): AnnexedAgenda {
    const drafts = entries.map(entry => ({ entry, ...parts(this.report.text, entry.title), kind: kindOf(entry) }));
    const candidates = drafts.flatMap((draft, index) => (draft.kind === 'pause' ? [] : [index]));
    const { headings } = this;
    const bindings = bindNames(
      headings.map(heading => ({ words: nameWordsOf(heading.title), number: heading.path[0] ?? null })),
      candidates.map(index => ({ words: nameWordsOf(drafts[index]!.name.text), number: drafts[index]!.entry.item })),
      this.expansion, true,
    );
    const boundTo = new Map<number, Bound>(bindings.map(bound => [candidates[bound.right]!, bound]));
    const items = drafts.map(({ entry, name, leads, role, kind }, index): AgendaItem => {
      const bound = boundTo.get(index);
      const heading = bound === undefined ? null : headings[bound.left]!;
      const lead = entry.lead === null || leads.length > 0 ? { leads, role } : leadsOf(entry.lead);
      return { entry, number: this.numberOf(entry, heading), name, ...lead, kind, heading, likeness: bound?.likeness ?? null, ...this.subItemsOf(entry, heading) };
    });
    const bound = new Set(items.map(({ heading }) => heading));
    const numbered = headings.filter(({ kind, label }) => kind !== 'section' || label !== null).length;
    const enough = Math.min(numbered === 0 ? headings.length - 2 : numbered, candidates.length);
    return { annex, items, followed: bindings.length >= 2 && bindings.length * 2 >= enough, unlisted: headings.filter(heading => !bound.has(heading)) };
  }

  private readonly expansion = (acronym: string): string | null => {
    this.known ??= new Map(this.others.acronyms().flatMap(({ acronym: short, definitions }) => (definitions[0] === undefined ? [] : [[short, definitions[0].expansion.text] as const])));
    return this.known.get(acronym) ?? null;
  };

  /** "2. Session 1": the second item is the first session. */
  private numberOf({ item, itemSpan, title }: AgendaEntry, heading: Heading | null): number | null {
    if (item === null || itemSpan === null || heading === null || heading.path.length !== 1) return null;
    const counts = (words: string): boolean => /\b(?:session|module|topic|theme|panel|unit|segment)\b/i.test(words);
    if (heading.kind === 'agenda-item' || heading.form.keyword === null) return counts(this.report.text.slice(itemSpan.start, itemSpan.end)) ? null : item;
    if (counts(this.report.text.slice(itemSpan.start, itemSpan.end))) return item;
    const named = ITEM.exec(title.text);
    return named === null ? null : itemValue(named[1]!);
  }

  private subItemsOf(entry: AgendaEntry, heading: Heading | null): Pick<AgendaItem, 'subItems' | 'unlisted'> {
    const drafts = entry.subItems.slice(0, MOST).map(subItem => {
      const read = parts(this.report.text, subItem.text);
      return { subItem, ...read, ...(subItem.lead !== null && read.leads.length === 0 ? leadsOf(subItem.lead) : {}) };
    });
    const under = heading === null ? [] : heading.children.filter(isHeading).slice(0, MOST);
    const bindings = under.length === 0 || drafts.length === 0 ? [] : bindNames(
      under.map(each => ({ words: nameWordsOf(each.title.slice(0, nameLength(each.title))), number: each.path.at(-1) ?? null })),
      drafts.map(({ name, subItem }) => ({ words: nameWordsOf(name.text), number: subItem.ordinal })),
      this.expansion, false,
    );
    const boundTo = new Map(bindings.map(bound => [bound.right, bound]));
    const subItems = drafts.map(({ subItem, name, leads, role }, index): AgendaSubItemMention => {
      const bound = boundTo.get(index);
      const own = bound === undefined ? null : under[bound.left]!;
      return { subItem, name, leads, role, heading: own, likeness: bound?.likeness ?? null, activity: leads.length === 0 ? null : this.activityOf(name.text, own), named: isName(subItem, name.text) };
    });
    const taken = new Set(bindings.map(({ left }) => left));
    return { subItems, unlisted: subItems.length === 0 ? [] : under.filter((_, index) => !taken.has(index)) };
  }

  private activityOf(name: string, heading: Heading | null): Activity | null {
    const activities = this.others.activities();
    if (heading !== null) return activities.find(activity => activity.heading === heading) ?? null;
    if (!namesKind(name)) return null;
    const words = nameWordsOf(name);
    return activities.find(activity => likenessOf(nameWordsOf(activity.name.text), words, this.expansion).relation === 'same') ?? null;
  }
}

const kindOf = ({ title, item }: AgendaEntry): AgendaItem['kind'] => (isPause(title.text, item !== null) || goesOn(title.text) ? 'pause' : isFormal(title.text) ? 'formal' : 'item');

/** "Session II (continued)": the part of an item that is taken after a pause. */
const goesOn = (name: string): boolean => /[([,–—-]\s*(?:continued|cont['’.]?d?\.?|resumed|continuation)\s*[)\]]?\s*(?:[([][^()[\]]*[)\]])?$/i.test(name);

/** A name, and no remark about what is to happen. */
function isName(subItem: AgendaSubItem, name: string): boolean {
  if (/\b(?:is|are|was|were|will|would|may|should|can|encouraged|invited|requested)\b/.test(subItem.text.text) || name.length > 250) return false;
  const words = name.match(/\b[A-Za-z][A-Za-z'-]{3,}\b/g) ?? [];
  return namesKind(name) || (words.length > 0 && words.filter(word => /^[A-Z]/.test(word)).length >= 0.6 * words.length);
}

/** Words of an entry as its name, and who leads it. */
function parts(text: string, words: Phrase): { readonly name: Phrase; readonly leads: readonly ParticipantMention[]; readonly role: LeadRole | null } {
  const length = nameLength(words.text);
  const name = words.text.slice(0, length);
  const at = text.startsWith(name, words.span.start) ? words.span.start : -1;
  const span = at < 0 ? words.span : { start: at, end: at + length };
  const rest = words.text.slice(length);
  if (rest.trim() === '' || !/[[(:]|\bby\b/.test(rest)) return { name: { text: name, span }, leads: [], role: null };
  // "13 June 2023, Ha Noi, Viet Nam [Co-lead Countries: Viet Nam, ROK]": the place leads nothing
  const open = Math.max(rest.lastIndexOf('['), rest.lastIndexOf('('));
  const from = open >= 0 && /[\])]\s*$/.test(rest) ? open : Math.max(0, rest.search(/:|\bby\b/));
  const offset = text.indexOf(rest.slice(from).trim(), words.span.start);
  return { name: { text: name, span }, ...leadsOf({ text: rest.slice(from).trim(), span: offset >= 0 && offset < words.span.end ? { start: offset, end: words.span.end } : words.span }) };
}

function leadsOf(lead: Phrase): { readonly leads: readonly ParticipantMention[]; readonly role: LeadRole | null } {
  const exact = lead.span.end - lead.span.start >= lead.text.length;
  const leads = findParticipants(lead.text).map(({ participant, start, end }): ParticipantMention => ({ participant, text: lead.text.slice(start, end), span: exact ? { start: lead.span.start + start, end: lead.span.start + end } : lead.span }));
  return { leads, role: roleOf(lead.text) };
}

function roleOf(words: string): LeadRole | null {
  if (/\bto (?:brief|present|introduce|report|update)|\bbrief(?:ed|ing)? by|presented by|\bspeakers?|presenters?|discussants?|panell?ists?/i.test(words)) return 'brief';
  if (/\b(?:co-?lead|lead|proponent|co-?sponsor|co-?organi[sz]|co-?host|hosted|organi[sz]ed|co-chair)/i.test(words)) return 'lead';
  return /\b(?:chair|moderat|facilitat)/i.test(words) ? 'chair' : null;
}
