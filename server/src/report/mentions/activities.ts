/** What participants run or propose: sub-items that are named after it, and names in running words. */
import type { Activity, ParticipantMention } from '../mentions';
import { memo } from '../memory';
import type { Heading, Paragraph, Phrase, Report } from '../model';
import { NAME_WORDS, NameIndex, nameWords } from '../name-index';
import type { Named } from '../participants';
import { SIGNAL } from '../signals';
import { unitsOf, type Unit } from '../units';
import { WordPattern } from '../word-pattern';
import { telling } from '../wording';
import { AFRESH, type WordingSource } from '../wordings';
import { bareName, namesKind } from './activity-names';
import { leadsBehind, leadsIn, leadsInBrackets } from './leads';
import { NAMED_ACTIVITIES, type NamedActivity } from './named-activities';

/** Items whose sub-items are activities, whatever these are called. */
const COLLECTS = /\b(?:activit|proposal|proposed|concept paper|initiative|project|confidence[- ]building measures)/i;
const PROPOSED_HEADING = /\b(?:propos|concept papers?|new activit|future activit|planned activit|upcoming activit)/i;
const PROPOSED = new WordPattern('(concept (paper|papers|note|notes)|proposed (by|to|workshop|seminar|project|series|training|conference|exercise|initiative|roundtable)|proposal|proposals)');
/** Reports hold a few dozen; beyond this the text is no report and names are not looked for in running words. */
const MOST = 4000;

/** Whether the title of a sub-item is the name of an activity, or may be one under an item that collects them. */
const TITLE = memo(title => (SEVERAL.test(title) ? 'other' : namesKind(title) ? 'activity' : nameWords(title).length < 2 ? 'other' : /^ARF\s/.test(title) ? 'activity' : 'collected'));
/** "Planned activities", "New Proposals for 2024-2025": a heading over several. */
const SEVERAL = /^(?:(?:new|past|recent|previous|completed|concluded|implemented|current|on-?going|existing|planned|future|upcoming|further|other|next|proposed|pending|postponed|agreed|approved|endorsed)(?:,? (?:and )?|$))+(?:ARF )?(?:activities|proposals|concept (?:papers|notes)|initiatives|projects|workshops|workshops and seminars|events)(?: (?:in|for|of|since|under|during) .*)?$/i;
const BRACKET_LEADS = memo(leadsInBrackets);

const PROPOSES = telling(({ words }) => (words.all & SIGNAL.many) !== 0 && PROPOSED.within(words));

interface ToldName extends NamedActivity {
  /** In the brackets behind it. */
  readonly leads: readonly Named[];
}

/** A sentence that names an activity, or who runs one, or speaks of a proposal. */
interface ToldSentence {
  readonly names: readonly ToldName[];
  readonly leads: readonly Named[];
  readonly proposes: boolean;
}

const TOLD = telling(wording => {
  const { words } = wording;
  const named = wording.ask(NAMED_ACTIVITIES);
  const out: ToldSentence[] = [];
  let next = 0;
  for (const sentence of wording.sentences) {
    while (next < named.length && named[next]!.start < sentence.start) next++;
    const names: ToldName[] = [];
    for (; next < named.length && named[next]!.start < sentence.end; next++) names.push({ ...named[next]!, leads: leadsBehind(wording, named[next]!.end) });
    const leads = leadsIn(wording, sentence);
    const proposes = wording.ask(PROPOSES) && PROPOSED.within(words, words.from(sentence.start), words.from(sentence.end));
    if (names.length > 0 || leads.length > 0 || proposes) out.push({ names, leads, proposes });
  }
  return out;
});

interface Draft {
  readonly name: Phrase;
  readonly heading: Heading | null;
  readonly paragraphs: Paragraph[];
  readonly leads: ParticipantMention[];
  proposed: boolean;
}

/** Activities in order of first mention; the meeting that the report is of is none of them. */
export function activitiesOf(report: Report, units: readonly Unit[] = unitsOf(report), wordings: WordingSource = AFRESH): readonly Activity[] {
  const drafts: Draft[] = [];
  const byHeading = new Map<Heading, Draft>();
  const above: Heading[] = [];
  for (const heading of report.headings) {
    while (above.length > 0 && above.at(-1)!.level >= heading.level) above.pop();
    const parent = above.at(-1) ?? null;
    above.push(heading);
    if (!isActivity(heading, parent, wordings)) continue;
    const draft: Draft = { name: { text: heading.title, span: heading.titleSpan }, heading, paragraphs: [], leads: [], proposed: false };
    drafts.push(draft);
    byHeading.set(heading, draft);
    addBracketLeads(draft, wordings);
  }
  new Reading(report.title?.meeting?.text ?? '', drafts, byHeading, wordings).read(units);
  return drafts.map(draft => ({ ...draft, heading: draft.heading }));
}

function isActivity(heading: Heading, parent: Heading | null, wordings: WordingSource): boolean {
  // a caption over a table, or a number that is none to us: "Table 1: Activities", "Sub-item 3(c): Training"
  if (heading.kind !== 'sub-item' || /^(?:table|figure|sub-?item) \d/i.test(heading.title)) return false;
  // "E. Training of seafarers" beside "D. Low-carbon shipping" is a topic
  if (heading.labelStyle === 'letter' && heading.form.capitals === 'sentence' && !(parent !== null && COLLECTS.test(parent.title))) return false;
  const title = wordings.recall(TITLE, heading.title);
  return title === 'activity' || (title === 'collected' && parent !== null && COLLECTS.test(parent.title));
}

function addBracketLeads(draft: Draft, wordings: WordingSource): void {
  const { text, span } = draft.name;
  for (const { participant, start, end } of wordings.recall(BRACKET_LEADS, text)) {
    const exact = span.end - span.start === text.length;
    addLead(draft, { participant, text: text.slice(start, end), span: exact ? { start: span.start + start, end: span.start + end } : span });
  }
}

function addLead(draft: Draft, lead: ParticipantMention): void {
  if (!draft.leads.some(({ participant }) => participant === lead.participant)) draft.leads.push(lead);
}

function addNamed(draft: Draft, { joined }: Unit, { participant, start, end }: Named): void {
  if (!draft.leads.some(lead => lead.participant === participant)) draft.leads.push({ ...joined.phrase(start, end), participant });
}

/** Reads the units once, knowing which activity each sentence is about. */
class Reading {
  private readonly index: NameIndex;
  private readonly meeting: readonly string[];
  private readonly grown = new Map<string, Draft>();

  constructor(meeting: string, private readonly drafts: Draft[], private readonly byHeading: ReadonlyMap<Heading, Draft>, private readonly wordings: WordingSource) {
    this.index = new NameIndex(drafts.map(({ name }) => bareName(name.text)), meeting, wordings);
    this.meeting = wordings.recall(NAME_WORDS, meeting).different;
  }

  read(units: readonly Unit[]): void {
    let under: readonly Heading[] | null = null;
    let home: Draft | null = null;
    for (const unit of units) {
      // the units of one section have their headings in common
      if (unit.headings !== under) {
        under = unit.headings;
        const heading = under.findLast(candidate => this.byHeading.has(candidate));
        home = heading === undefined ? null : this.byHeading.get(heading)!;
        if (home !== null && PROPOSED_HEADING.test(under.map(({ title }) => title).join(' '))) home.proposed = true;
      }
      if (home !== null) {
        if (!home.proposed && unit.joined.ask(PROPOSES)) home.proposed = true;
        if (unit.paragraph !== null) note(home, unit.paragraph);
      }
      if (home !== null || unit.joined.activityNames.length > 0) this.readUnit(unit, home);
    }
  }

  private readUnit(unit: Unit, home: Draft | null): void {
    let current = home;
    for (const { names, leads, proposes } of unit.joined.ask(TOLD)) {
      const drafts: (Draft | null)[] = [];
      for (const name of names) drafts.push(this.draftOf(unit, name, home));
      for (const [index, name] of names.entries()) {
        const draft = drafts[index]!;
        if (draft === null) continue;
        for (const lead of name.leads) addNamed(draft, unit, lead);
        if (unit.paragraph !== null) note(draft, unit.paragraph);
      }
      for (const lead of leads) {
        const near = Math.max(0, names.findLastIndex(({ start }) => start < lead.start));
        const owner = names.length === 0 ? current : drafts[near]!;
        if (owner !== null) addNamed(owner, unit, lead);
      }
      if (home !== null) continue;
      if (names.length > 0) current = drafts.findLast(draft => draft !== null) ?? null;
      if (current !== null && proposes) current.proposed = true;
    }
  }

  /** The activity a name stands for, a new one when it is not known; null for the meeting itself. */
  private draftOf(unit: Unit, { start, end, text, shorter }: ToldName, home: Draft | null): Draft | null {
    let known = this.index.same(text);
    if (known < 0 && shorter !== null) known = this.index.same(shorter);
    if (known >= 0) return this.drafts[known]!;
    const { all, key, plainCount } = this.wordings.recall(NAME_WORDS, text);
    if (home !== null && plainCount < 2) return home;
    if (this.isMeeting(all)) return null;
    const grown = this.grown.get(key) ?? (shorter === null ? undefined : this.grown.get(this.wordings.recall(NAME_WORDS, shorter).key));
    if (grown !== undefined) return grown;
    if (this.drafts.length >= MOST || key === '') return null;
    const draft: Draft = { name: unit.joined.phrase(start, end), heading: null, paragraphs: [], leads: [], proposed: false };
    this.drafts.push(draft);
    this.grown.set(key, draft);
    return draft;
  }

  private isMeeting(words: readonly string[]): boolean {
    return this.meeting.length > 0 && words.filter(word => this.meeting.includes(word)).length >= 0.8 * words.length;
  }
}

function note(draft: Draft, paragraph: Paragraph): void {
  if (draft.paragraphs.at(-1) !== paragraph) draft.paragraphs.push(paragraph);
}
