/** What participants run or propose: sub-items that are named after it, and names in running words. */
import type { Activity, ParticipantMention } from '../mentions';
import type { Heading, Paragraph, Phrase, Report } from '../model';
import { NameIndex, nameWords, plainNameWords } from '../name-index';
import { unitsOf, type Unit } from '../units';
import { telling } from '../wording';
import { bareName, namesKind, shorterName, type NameAt } from './activity-names';
import { leadsBehind, leadsIn, leadsInBrackets } from './leads';

/** Items whose sub-items are activities, whatever these are called. */
const COLLECTS = /\b(?:activit|proposal|proposed|concept paper|initiative|project|confidence[- ]building measures)/i;
const PROPOSED_HEADING = /\b(?:propos|concept papers?|new activit|future activit|planned activit|upcoming activit)/i;
const PROPOSED_WORDS = /\b(?:concept (?:paper|note)s?|proposed (?:by|to|activit|workshop|seminar|project|series|training|conference|exercise|initiative|roundtable)|proposals?)\b/i;
/** Reports hold a few dozen; beyond this the text is no report and names are not looked for in running words. */
const MOST = 4000;

const PROPOSES_AT_ALL = telling(({ text }) => PROPOSED_WORDS.test(text));
/** For each sentence. */
const PROPOSES = telling(({ text, sentences }) => sentences.map(({ start, end }) => PROPOSED_WORDS.test(text.slice(start, end))));
const LEADS = telling(wording => wording.sentences.map(sentence => leadsIn(wording, sentence)));

interface Draft {
  readonly name: Phrase;
  readonly heading: Heading | null;
  readonly paragraphs: Paragraph[];
  readonly leads: ParticipantMention[];
  proposed: boolean;
}

/** Activities in order of first mention; the meeting that the report is of is none of them. */
export function activitiesOf(report: Report, units: readonly Unit[] = unitsOf(report)): readonly Activity[] {
  const drafts: Draft[] = [];
  const byHeading = new Map<Heading, Draft>();
  const above: Heading[] = [];
  for (const heading of report.headings) {
    while (above.length > 0 && above.at(-1)!.level >= heading.level) above.pop();
    const parent = above.at(-1) ?? null;
    above.push(heading);
    if (!isActivity(heading, parent)) continue;
    const draft: Draft = { name: { text: heading.title, span: heading.titleSpan }, heading, paragraphs: [], leads: [], proposed: false };
    drafts.push(draft);
    byHeading.set(heading, draft);
  }
  for (const unit of units) {
    const heading = unit.headings.findLast(candidate => byHeading.has(candidate));
    if (heading === undefined) continue;
    const draft = byHeading.get(heading)!;
    if (PROPOSED_HEADING.test(unit.headings.map(({ title }) => title).join(' ')) || unit.joined.ask(PROPOSES_AT_ALL)) draft.proposed = true;
  }
  for (const draft of drafts) addBracketLeads(draft);
  new Reading(report.title?.meeting?.text ?? '', drafts, byHeading).read(units);
  return drafts.map(draft => ({ ...draft, heading: draft.heading }));
}

function isActivity(heading: Heading, parent: Heading | null): boolean {
  if (heading.kind !== 'sub-item') return false;
  return namesKind(heading.title) || (/^ARF\s/.test(heading.title) && nameWords(heading.title).length >= 2) || (parent !== null && COLLECTS.test(parent.title) && nameWords(heading.title).length >= 2);
}

function addBracketLeads(draft: Draft): void {
  const { text, span } = draft.name;
  for (const { participant, start, end } of leadsInBrackets(text)) {
    const exact = span.end - span.start === text.length;
    addLead(draft, { participant, text: text.slice(start, end), span: exact ? { start: span.start + start, end: span.start + end } : span });
  }
}

function addLead(draft: Draft, lead: ParticipantMention): void {
  if (!draft.leads.some(({ participant }) => participant === lead.participant)) draft.leads.push(lead);
}

/** Reads the units once, knowing which activity each sentence is about. */
class Reading {
  private readonly index: NameIndex;
  private readonly grown = new Map<string, Draft>();

  constructor(private readonly meeting: string, private readonly drafts: Draft[], private readonly byHeading: ReadonlyMap<Heading, Draft>) {
    this.index = new NameIndex(drafts.map(({ name }) => bareName(name.text)), meeting);
  }

  read(units: readonly Unit[]): void {
    for (const unit of units) {
      const heading = unit.headings.findLast(candidate => this.byHeading.has(candidate));
      const home = heading === undefined ? null : this.byHeading.get(heading)!;
      if (home !== null && unit.paragraph !== null) note(home, unit.paragraph);
      this.readUnit(unit, home);
    }
  }

  private readUnit(unit: Unit, home: Draft | null): void {
    const names = unit.joined.activityNames;
    if (home === null && names.length === 0) return;
    let current = home;
    let next = 0;
    for (const [at, sentence] of unit.joined.sentences.entries()) {
      while (next < names.length && names[next]!.start < sentence.start) next++;
      const first = next;
      while (next < names.length && names[next]!.start < sentence.end) next++;
      const inside = names.slice(first, next);
      const drafts = inside.map(name => ({ at: name.start, draft: this.draftOf(unit, name, home) }));
      inside.forEach((name, index) => {
        const draft = drafts[index]!.draft;
        if (draft !== null) for (const lead of leadsBehind(unit.joined.wording, name.end)) addLead(draft, { ...unit.joined.phrase(lead.start, lead.end), participant: lead.participant });
      });
      for (const { draft } of drafts) if (draft !== null && unit.paragraph !== null) note(draft, unit.paragraph);
      for (const lead of unit.joined.ask(LEADS)[at]!) {
        const near = drafts.findLast(({ at }) => at < lead.start) ?? drafts[0];
        const owner = near === undefined ? current : near.draft;
        if (owner !== null) addLead(owner, { ...unit.joined.phrase(lead.start, lead.end), participant: lead.participant });
      }
      if (home === null) current = drafts.findLast(({ draft }) => draft !== null)?.draft ?? (inside.length > 0 ? null : current);
      if (current !== null && home === null && unit.joined.ask(PROPOSES)[at]!) current.proposed = true;
    }
  }

  /** The activity a name stands for, a new one when it is not known; null for the meeting itself. */
  private draftOf(unit: Unit, { start, end }: NameAt, home: Draft | null): Draft | null {
    const phrase = unit.joined.phrase(start, end);
    const shorter = shorterName(phrase.text);
    let known = this.index.same(phrase.text);
    if (known < 0 && shorter !== null) known = this.index.same(shorter);
    if (known >= 0) return this.drafts[known]!;
    if (home !== null && plainNameWords(phrase.text).length < 2) return home;
    if (this.isMeeting(phrase.text)) return null;
    const key = keyOf(phrase.text);
    const grown = this.grown.get(key) ?? (shorter === null ? undefined : this.grown.get(keyOf(shorter)));
    if (grown !== undefined) return grown;
    if (this.drafts.length >= MOST || key === '') return null;
    const draft: Draft = { name: phrase, heading: null, paragraphs: [], leads: [], proposed: false };
    this.drafts.push(draft);
    this.grown.set(key, draft);
    return draft;
  }

  private isMeeting(name: string): boolean {
    const meeting = new Set(nameWords(this.meeting));
    const words = nameWords(name);
    return meeting.size > 0 && words.filter(word => meeting.has(word)).length >= 0.8 * words.length;
  }
}

const keyOf = (name: string): string => nameWords(name).sort().join(' ');

function note(draft: Draft, paragraph: Paragraph): void {
  if (draft.paragraphs.at(-1) !== paragraph) draft.paragraphs.push(paragraph);
}
