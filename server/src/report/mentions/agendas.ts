/** Agendas and programmes among the annexes, each item bound to the heading of the body that it stands for. */
import type { Acronym, Activity, AgendaItem, AgendaSubItemMention, AnnexedAgenda, LeadRole, ParticipantMention } from '../mentions';
import { isHeading, type AgendaEntry, type AgendaSubItem, type Annex, type Heading, type Phrase, type Report } from '../model';
import { CONTINUED, ITEM, itemValue } from '../agenda-entry';
import { tellsDay } from '../agenda-row';
import { memo } from '../memory';
import { findParticipants, type Named } from '../participants';
import type { WordingSource } from '../wordings';
import { bodyProgrammesOf } from './body-programmes';
import { bindNames, type Bound, type Nameable } from './agenda-binding';
import { isFormal, isPause, likenessOf, mayShare, NAME_LENGTH, NAME_WORDS, nameLength } from './agenda-names';
import { namesKind } from './activity-names';

/** Reports have a dozen items; beyond this the annex is no agenda. */
const MOST = 300;

/** So many sections under one heading are those of the report. */
const FEWEST = 4;

/** What else of the report is read, when it is needed at all. */
interface Others {
  acronyms(): readonly Acronym[];
  activities(): readonly Activity[];
}

export function agendasOf(report: Report, others: Others, wordings: WordingSource): readonly AnnexedAgenda[] {
  const out: AnnexedAgenda[] = [];
  let reading: Reading | undefined;
  for (const annex of report.annexes) {
    if (annex.content !== 'agenda' && annex.content !== 'programme') continue;
    const entries = annex.children.flatMap(node => (node.kind === 'agenda-table' ? node.entries : []));
    if (entries.length > 0 && entries.length <= MOST) out.push((reading ??= new Reading(report, others, wordings)).read(annex, entries));
  }
  // a timetable in the text may be that of anything: it counts where the sections follow it
  for (const { annex, entries } of bodyProgrammesOf(report)) {
    if (entries.length > MOST) continue;
    const agenda = (reading ??= new Reading(report, others, wordings)).read(annex, entries);
    if (agenda.followed) out.push(agenda);
  }
  return out;
}

/** "Agenda Items 4 and 5: ...": one heading for several items, whose names it need not give. */
const isAmong = ({ kind, path, last }: Heading, { item }: AgendaEntry): boolean => kind === 'agenda-item' && last !== undefined && item !== null && path[0]! <= item && item <= last;

/** "5. Session Three: Table-Top Scenario": the words behind its second number. */
const withoutCount = (title: string): string => title.replace(/^(?:session|module|panel|part|topic|theme) (?:\d{1,2}|[ivx]+|[a-z]{3,6})\s?[:.–—-]\s+(?=\S)/i, '');

class Reading {
  private known: Map<string, string> | undefined;
  private readonly headings: readonly Heading[];

  constructor(private readonly report: Report, private readonly others: Others, private readonly wordings: WordingSource) {
    const tops = report.headings.filter(heading => heading.level === 1);
    // one heading over all the others is that of the report
    const below = tops.length === 1 ? tops[0]!.children.filter(isHeading) : [];
    this.headings = (below.length >= FEWEST ? below : tops.flatMap((heading, index) => entriesOf(heading, tops[index - 1]))).filter(({ title }) => title !== '').slice(0, MOST);
  }

  read(annex: Annex, entries: readonly AgendaEntry[]): AnnexedAgenda {
    const apart = partsApart(entries);
    const drafts = entries.map(entry => ({ entry, ...this.parts(entry.title), kind: apart.size > 0 && apart.has(partOf(entry) ?? -1) ? 'pause' : this.kindOf(entry) }));
    const { headings } = this;
    // a visit or dinner that has a section is as much an item as any other
    const candidates = drafts.flatMap(({ kind, name }, index) => (kind === 'pause' && !headings.some(({ title }) => this.isOne(title, name.text)) ? [] : [index]));
    const bindings = bindNames(
      headings.map(heading => this.nameable(withoutCount(heading.title), ownNumber(heading))),
      candidates.map(index => this.nameable(drafts[index]!.name.text, drafts[index]!.entry.item)),
      this.expansion, true, this.wordings,
    );
    const boundTo = new Map<number, Bound>(bindings.map(bound => [candidates[bound.right]!, bound]));
    const read = drafts.map(({ entry, name, leads, role, kind }, index): AgendaItem => {
      const bound = boundTo.get(index);
      const heading = bound === undefined ? null : headings[bound.left]!;
      const named = entry.lead === null || leads.length > 0 ? { leads, role } : this.leadsOf(entry.lead);
      const lead = { ...named, role: named.role ?? roleOf(entry.leadHead ?? '') };
      const together = headings.find(each => isAmong(each, entry) || (bound === undefined && this.isPartOf(each, entry, entries)));
      if (together !== undefined) return { entry, number: null, name, ...lead, kind, heading: together, likeness: null, ...this.subItemsOf(entry, together, apart) };
      return { entry, number: this.numberOf(entry, heading), name, ...lead, kind, heading, likeness: bound?.likeness ?? null, ...this.subItemsOf(entry, heading, apart) };
    });
    const bound = new Set(read.flatMap(({ heading }) => heading ?? []));
    const items = this.continued(read);
    const numbered = headings.filter(({ kind, label }) => kind !== 'section' || label !== null).length;
    const enough = Math.min(numbered === 0 ? headings.length - 2 : numbered, candidates.length);
    return { annex, items, followed: bound.size >= 2 && bound.size * 2 >= enough, unlisted: headings.filter(heading => !bound.has(heading)) };
  }

  /** "Module 2: lecture", "Module 2: exercise", "Session 2 (speakers: Ms. A)": rows that stand for the section of the module or session, and name no matter. */
  private isPartOf({ kind, path, form }: Heading, entry: AgendaEntry, entries: readonly AgendaEntry[]): boolean {
    const { item, itemSpan } = entry;
    if (kind !== 'session' || item === null || itemSpan === null || path.length !== 1 || path[0] !== item || form.keyword === null) return false;
    if (!this.report.text.slice(itemSpan.start, itemSpan.end).toLowerCase().startsWith(form.keyword.toLowerCase())) return false;
    return NAMELESS.test(entry.title.text) || entries.some(other => other !== entry && other.item === item && other.title.text.toLowerCase() !== entry.title.text.toLowerCase());
  }

  /** An item that goes on in another row is one item, of which each row lists a part. */
  private continued(items: readonly AgendaItem[]): readonly AgendaItem[] {
    const joined = items.map((item, index) => {
      const { entry, heading } = item;
      const goesOn = (other: AgendaItem, at: number): boolean => at !== index && CONTINUED.test((at < index ? entry : other.entry).title.text);
      const first = heading !== null || entry.item === null ? undefined : items.findLast((other, at) => other.entry.item === entry.item && other.heading !== null && goesOn(other, at));
      return first === undefined ? item : { ...item, heading: first.heading, ...this.subItemsOf(entry, first.heading, new Map()) };
    });
    return joined.map(item => {
      const parts = item.unlisted.length === 0 ? [] : joined.filter(({ heading }) => heading !== null && heading === item.heading);
      return parts.length < 2 ? item : { ...item, unlisted: parts[0] !== item ? [] : item.unlisted.filter(heading => parts.every(({ unlisted }) => unlisted.includes(heading))) };
    });
  }

  private isOne(title: string, name: string): boolean {
    const [a, b] = [this.wordings.recall(NAME_WORDS, title), this.wordings.recall(NAME_WORDS, name)];
    return a.folded.length > 0 && mayShare(a, b, 1) && likenessOf(a, b, () => null).relation !== 'differs';
  }

  private nameable(name: string, number: number | null): Nameable {
    return { words: this.wordings.recall(NAME_WORDS, name), number };
  }

  private readonly expansion = (acronym: string): string | null => {
    this.known ??= new Map(this.others.acronyms().flatMap(({ acronym: short, definitions }) => (definitions[0] === undefined ? [] : [[short, definitions[0].expansion.text] as const])));
    return this.known.get(acronym) ?? null;
  };

  /** "2. Session 1": the second item is the first session. */
  private numberOf({ item, itemSpan, title }: AgendaEntry, heading: Heading | null): number | null {
    // letters of sections count something else
    if (item === null || itemSpan === null || heading === null || heading.path.length !== 1 || (heading.kind === 'sub-item' && heading.labelStyle === 'letter')) return null;
    const counts = (words: string): boolean => /\b(?:session|module|topic|theme|panel|unit|segment)\b/i.test(words);
    if (heading.kind === 'agenda-item' || heading.form.keyword === null) return counts(this.report.text.slice(itemSpan.start, itemSpan.end)) ? null : item;
    if (counts(this.report.text.slice(itemSpan.start, itemSpan.end))) return item;
    const named = ITEM.exec(title.text);
    return named === null ? null : itemValue(named[1]!);
  }

  private subItemsOf(entry: AgendaEntry, heading: Heading | null, apart: ReadonlyMap<number, readonly AgendaSubItem[]>): Pick<AgendaItem, 'subItems' | 'unlisted'> {
    const drafts = [...ofOneLevel(entry.subItems), ...apart.get(entry.item ?? -1) ?? []].slice(0, MOST).map(subItem => {
      const read = this.parts(subItem.text);
      return { subItem, ...read, ...(subItem.lead !== null && read.leads.length === 0 ? this.leadsOf(subItem.lead) : {}) };
    });
    const under = heading === null ? [] : heading.children.filter(isHeading).slice(0, MOST);
    const bindings = under.length === 0 || drafts.length === 0 ? [] : bindNames(
      under.map(each => this.nameable(each.title.slice(0, this.wordings.recall(NAME_LENGTH, each.title)), each.path.at(-1) ?? null)),
      drafts.map(({ name, subItem }) => this.nameable(name.text, subItem.ordinal)),
      this.expansion, false, this.wordings,
    );
    const boundTo = new Map(bindings.map(bound => [bound.right, bound]));
    const subItems = drafts.map(({ subItem, name, leads, role }, index): AgendaSubItemMention => {
      const bound = boundTo.get(index);
      const own = bound === undefined ? null : under[bound.left]!;
      return { subItem, name, leads, role, heading: own, likeness: bound?.likeness ?? null, activity: leads.length === 0 ? null : this.activityOf(name.text, own), named: this.wordings.recall(IS_NAME, subItem.text.text) };
    });
    const taken = new Set(bindings.map(({ left }) => left));
    return { subItems, unlisted: subItems.length === 0 ? [] : under.filter((_, index) => !taken.has(index)) };
  }

  private activityOf(name: string, heading: Heading | null): Activity | null {
    const activities = this.others.activities();
    if (heading !== null) return activities.find(activity => activity.heading === heading) ?? null;
    if (!namesKind(name)) return null;
    const words = this.wordings.recall(NAME_WORDS, name);
    return activities.find(activity => {
      const own = this.wordings.recall(NAME_WORDS, activity.name.text);
      // without acronyms, names of more and fewer words are not the same
      return (own.folded.length === words.folded.length || own.acronyms.length + words.acronyms.length > 0) && likenessOf(own, words, this.expansion).relation === 'same';
    }) ?? null;
  }

  private kindOf({ title, item }: AgendaEntry): AgendaItem['kind'] {
    return this.wordings.recall(item === null ? KIND : ITEM_KIND, title.text);
  }

  /** Words of an entry as its name, and who leads it. */
  private parts({ text: words, span }: Phrase): { readonly name: Phrase; readonly leads: readonly ParticipantMention[]; readonly role: LeadRole | null } {
    const { text } = this.report;
    const { name, lead } = this.wordings.recall(PARTS, words);
    const at = text.startsWith(name, span.start) ? span.start : -1;
    const named = { text: name, span: at < 0 ? span : { start: at, end: at + name.length } };
    if (lead === null) return { name: named, leads: [], role: null };
    const offset = text.slice(span.start, span.end + lead.length).indexOf(lead);
    return { name: named, ...this.leadsOf({ text: lead, span: offset >= 0 && span.start + offset < span.end ? { start: span.start + offset, end: span.end } : span }) };
  }

  private leadsOf({ text, span }: Phrase): { readonly leads: readonly ParticipantMention[]; readonly role: LeadRole | null } {
    const { names, role } = this.wordings.recall(LEADING, text);
    const exact = span.end - span.start >= text.length;
    const leads = names.map(({ participant, start, end }): ParticipantMention => ({ participant, text: text.slice(start, end), span: exact ? { start: span.start + start, end: span.start + end } : span }));
    return { leads, role };
  }
}

/** "10.45-11.45  5.2 Activities proposed": a row of its own for a part of item 5. */
const PART = /^(\d{1,2})\.(\d{1,2})[.)]?\s+(?=\S)/;
const partOf = ({ item, title }: AgendaEntry): number | null => (item === null && PART.test(title.text) ? Number(PART.exec(title.text)![1]) : null);

/** Such rows by the item that they are parts of, for items that have a row of their own. */
function partsApart(entries: readonly AgendaEntry[]): ReadonlyMap<number, readonly AgendaSubItem[]> {
  const out = new Map<number, AgendaSubItem[]>();
  for (const { item, title: { text, span }, lead } of entries) {
    const hit = item === null ? PART.exec(text) : null;
    if (hit === null) continue;
    const part = { label: `${hit[1]!}.${hit[2]!}`, ordinal: Number(hit[2]), span, text: { text: text.slice(hit[0].length), span: { start: span.start + hit[0].length, end: span.end } }, lead };
    const parts = out.get(Number(hit[1]));
    if (parts === undefined) out.set(Number(hit[1]), [part]); else parts.push(part);
  }
  for (const item of out.keys()) if (!entries.some(entry => entry.item === item)) out.delete(item);
  return out;
}

/** Without the letters below a part that has a number like "5.1": they are parts of that one. */
const ofOneLevel = (subItems: readonly AgendaSubItem[]): readonly AgendaSubItem[] => {
  const first = subItems.findIndex(({ label }) => label !== null && label.includes('.'));
  return first < 0 ? subItems : subItems.filter(({ label }, index) => index < first || label === null || !/^[a-z]{1,4}$/i.test(label));
};

/** Nothing, or no more than brackets. */
const NAMELESS = /^(?:[([][^()[\]]*[)\]])?$/;

/** "IV. MODULE 2: SURVEY" is the second module, whatever its own number. */
function ownNumber({ title, path }: Heading): number | null {
  const named = ITEM.exec(title);
  return (named === null ? null : itemValue(named[1]!)) ?? path[0] ?? null;
}

/** "DAY 1: THURSDAY, 30 JUNE 2022" over the sessions of that day. */
const isDay = ({ form, title }: Heading): boolean => /^day$/i.test(form.keyword ?? '') && (title === '' || tellsDay(title));

/** What an agenda may list of a heading and those under it; right below a day an opening has the sessions of the day under it. */
function entriesOf(heading: Heading, above: Heading | undefined): readonly Heading[] {
  const below = heading.children.filter(isHeading);
  if (isDay(heading)) return below;
  return above !== undefined && isDay(above) && heading.kind === 'section' && below.some(({ kind }) => kind === 'session') ? [heading, ...below] : [heading];
}

const kindOf = (numbered: boolean) => (title: string): AgendaItem['kind'] => (isPause(title, numbered) || goesOn(title) ? 'pause' : isFormal(title) ? 'formal' : 'item');
/** What an entry is by its title, without a number and with one. */
const KIND = memo(kindOf(false));
const ITEM_KIND = memo(kindOf(true));

/** "Session II (continued)": the part of an item that is taken after a pause. */
export const goesOn = (name: string): boolean => /[([,–—-]\s*(?:continued|cont['’.]?d?\.?|resumed|continuation)\s*[)\]]?\s*(?:[([][^()[\]]*[)\]])?$/i.test(name);

/** Whether a sub-item is a name, and no remark about what is to happen. */
const IS_NAME = memo((words): boolean => {
  const name = words.slice(0, nameLength(words));
  if (/\b(?:is|are|was|were|will|would|may|should|can|encouraged|invited|requested)\b/.test(words) || name.length > 250) return false;
  const long = name.match(/\b[A-Za-z][A-Za-z'-]{3,}\b/g) ?? [];
  return namesKind(name) || (long.length > 0 && long.filter(word => /^[A-Z]/.test(word)).length >= 0.6 * long.length);
});

/** The name of an entry, and the words that tell who leads it; null without. */
const PARTS = memo((words): { readonly name: string; readonly lead: string | null } => {
  const length = nameLength(words);
  const name = words.slice(0, length);
  const rest = words.slice(length);
  if (rest.trim() === '' || !/[[(:]|\bby\b/.test(rest)) return { name, lead: null };
  // "13 June 2023, Ha Noi, Viet Nam [Co-lead Countries: Viet Nam, ROK]": the place leads nothing
  const open = Math.max(rest.lastIndexOf('['), rest.lastIndexOf('('));
  const from = open >= 0 && /[\])]\s*$/.test(rest) ? open : Math.max(0, rest.search(/:|\bby\b/));
  return { name, lead: rest.slice(from).trim() };
});

/** Participants that words on who leads name, and what they do. */
const LEADING = memo((words): { readonly names: readonly Named[]; readonly role: LeadRole | null } => ({ names: findParticipants(words), role: roleOf(words) }));

function roleOf(words: string): LeadRole | null {
  if (/\bto (?:brief|present|introduce|report|update)|\bbrief(?:ed|ing)? by|presented by|\bspeakers?|presenters?|discussants?|panell?ists?/i.test(words)) return 'brief';
  if (/\b(?:co-?lead|lead|proponent|co-?sponsor|co-?organi[sz]|co-?host|hosted|organi[sz]ed|co-chair)/i.test(words)) return 'lead';
  return /\b(?:chair|moderat|facilitat)/i.test(words) ? 'chair' : null;
}
