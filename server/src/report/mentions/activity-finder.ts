/** Which activities a sentence of the body is about. */
import type { Activity } from '../mentions';
import type { Heading, Paragraph } from '../model';
import type { NameIndex } from '../name-index';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { SIGNAL } from '../signals';
import { WordPattern } from '../word-pattern';
import type { Words } from '../words';
import { NAMED_ACTIVITIES } from './named-activities';

/** "each proposal", "the three proposals", "the proposed activities", "all concept papers". */
const SEVERAL = new WordPattern('((each|every|all|both|these|those|respective|several|various|aforementioned|above|the (two|three|four|five|six|seven|eight|nine|ten)) (of)? (the)? ((_)? (proposal|proposals|concept (paper|papers|note|notes)|activity|activities|initiative|initiatives|project|projects|proposed))|the (_)? (proposals|concept (papers|notes)|proposed (activities|workshops|seminars|initiatives|projects|events)))');

/** "a matrix of all activities" is one thing. */
const COLLECTION = new Set('matrix list lists calendar overview compilation table inventory summary database record records status report reports'.split(' '));

/** Whether words mean several activities at once, each of them; `start` and `end` are offsets of their line. */
export function meansSeveral(words: Words, start = 0, end: number = words.line.length): boolean {
  if ((words.all & SIGNAL.many) === 0 || (words.signals(start, end) & SIGNAL.many) === 0) return false;
  const first = words.from(start);
  const hit = severalAt(words, first, words.from(end));
  if (hit < 0) return false;
  const joint = words.lower(hit - 1);
  return hit - first < 2 || (joint !== 'of' && joint !== 'on') || !COLLECTION.has(words.lower(hit - 2)) || !words.joined(hit) || !words.joined(hit - 1);
}

/** Words that may stand between the first word of a match and the one that tells what is meant. */
const BETWEEN = 5;

/** The first match; only words shortly before one that tells what is meant can begin one. */
function severalAt(words: Words, first: number, limit: number): number {
  for (let at = first, told = first; told < limit; told++) {
    if ((words.sign(told) & SIGNAL.many) === 0) continue;
    for (at = Math.max(at, told - BETWEEN); at < told; at++) if (SEVERAL.after(words, at, limit) >= 0) return at;
  }
  return -1;
}

const REFERRED = new WordPattern('(proposal|proposed|concept|workshop|seminar|activity|project|initiative|training|conference|exercise|proponent|proponents|(co)? (sponsor|sponsors)|cosponsor|cosponsors|organiser|organisers|organizer|organizers)');
const BEFORE_IT = new Set('on about for of revise finalise finalize circulate'.split(' '));

/** Whether words speak of one activity without its name; "the Workshop" with a capital is the meeting itself. */
function refers(words: Words, start: number, end: number): boolean {
  const limit = words.from(end);
  for (let index = words.from(start) + 1; index < limit; index++) {
    if ((words.sign(index) & SIGNAL.refers) === 0 || !words.joined(index)) continue;
    const before = words.lower(index - 1);
    if (words.lower(index) === 'it' ? BEFORE_IT.has(before) : (before === 'this' || before === 'the') && words.line.charCodeAt(words.start(index)) >= 97 && REFERRED.after(words, index, limit) >= 0) return true;
  }
  return false;
}

/** Papers and answers that are asked for about what the same paragraph has named, unless they are said to be on something else. */
const ITS_OWN = /\b(?:[Cc]omments?|[Ff]eedback|[Vv]iews|[Ii]nputs?|[Ss]uggestions|concept (?:papers?|notes?)|programme|agenda|participation|nominations?|(?:new|exact|final) dates?|revised (?:draft|version)|first draft)\b(?! (?:and [a-z]+ )?(?:on|of|for|to|in|into|about|regarding) (?:the|its|an?|their|this) (?!(?:draft |revised |provisional )?(?:programme|agenda|concept|proposal|paper)|ARF Unit|ARF Chair|ASEAN Secretariat|Secretariat|Meeting|[Cc]o-|[Pp]roponent|[Oo]rgani|[Hh]ost|European Union|Philippines|Republic of|Russian|United States))/;

export class ActivityFinder {
  private readonly byHeading = new Map<Heading, Activity>();
  private readonly byParagraph = new Map<Paragraph, Activity[]>();
  private recent: { readonly activities: readonly Activity[]; readonly heading: Heading | null } | null = null;
  private readonly byTop = new Map<Heading, Activity[]>();

  /** `index`: of the names of the activities. */
  constructor(private readonly activities: readonly Activity[], private readonly index: NameIndex) {
    for (const activity of activities) {
      if (activity.heading !== null) this.byHeading.set(activity.heading, activity);
      for (const paragraph of activity.paragraphs) add(this.byParagraph, paragraph, activity);
    }
  }

  /** Tells the finder that reading has come to a unit: what it speaks of may be meant by the next one. */
  pass(unit: Unit): void {
    const here = unit.paragraph === null ? undefined : this.byParagraph.get(unit.paragraph);
    if (here !== undefined) this.recent = { activities: here, heading: unit.headings.at(-1) ?? null };
  }

  /** Several for words such as "each proposal"; else those named; else the one the place belongs to; empty for none. */
  of(unit: Unit, { start, end }: Sentence): readonly Activity[] {
    const line = unit.joined.text;
    const top = unit.headings[0];
    if (meansSeveral(unit.joined.words, start, end)) {
      const under = this.under(top, unit);
      const proposed = under.filter(activity => activity.proposed);
      if (under.length > 1) return proposed.length > 0 ? proposed : under;
      if (under.length === 0) return this.activities.filter(activity => activity.proposed);
    }
    const named = this.named(unit, start, end);
    if (named.length > 0) return named;
    const heading = unit.headings.findLast(candidate => this.byHeading.has(candidate));
    if (heading !== undefined) return [this.byHeading.get(heading)!];
    const here = unit.paragraph === null ? [] : this.byParagraph.get(unit.paragraph) ?? [];
    const meant = here.length > 1 ? this.namedLast(unit, start) : here.length > 0 ? here : this.recentFor(unit);
    return meant.length === 1 && (refers(unit.joined.words, start, end) || (here.length > 0 && ITS_OWN.test(line.slice(start, end)))) ? meant : [];
  }

  /** Those named before a sentence; of several the one that the sentence before it names. */
  private namedLast(unit: Unit, start: number): readonly Activity[] {
    const named = this.named(unit, 0, start);
    const before = unit.joined.sentences.findLast(sentence => sentence.start < start);
    return named.length < 2 || before === undefined ? named : this.named(unit, before.start, start);
  }

  /** Known activities that a stretch of a line names. */
  private named({ joined }: Unit, start: number, end: number): readonly Activity[] {
    const found: Activity[] = [];
    if (joined.activityNames.length > 0) for (const name of joined.ask(NAMED_ACTIVITIES)) {
      if (name.start < start || name.end > end) continue;
      let known = this.index.same(name.text);
      if (known < 0 && name.shorter !== null) known = this.index.same(name.shorter);
      const activity = known < 0 ? null : this.activities[known]!;
      if (activity !== null && !found.includes(activity)) found.push(activity);
    }
    return found;
  }

  /** The activities spoken of last under the same heading. */
  private recentFor(unit: Unit): readonly Activity[] {
    return this.recent !== null && this.recent.heading === (unit.headings.at(-1) ?? null) ? this.recent.activities : [];
  }

  /** Activities that stand under the same top heading, or in the same paragraph where there are no headings. */
  private under(top: Heading | undefined, unit: Unit): readonly Activity[] {
    if (top === undefined) return unit.paragraph === null ? [] : this.byParagraph.get(unit.paragraph) ?? [];
    let under = this.byTop.get(top);
    if (under === undefined) {
      under = this.activities.filter(({ heading, paragraphs }) => (heading !== null ? within(heading, top) : paragraphs.some(paragraph => within(paragraph, top))));
      this.byTop.set(top, under);
    }
    return under;
  }
}

const within = (node: Heading | Paragraph, top: Heading): boolean => top.span.start <= node.span.start && node.span.end <= top.span.end;

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]); else list.push(value);
}
