/** Which activities a sentence of the body is about. */
import type { Activity } from '../mentions';
import type { Heading, Paragraph } from '../model';
import { NameIndex } from '../name-index';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { activityNamesIn, bareName } from './activity-names';

/** "each proposal", "the three proposals", "the proposed activities", "all concept papers". */
const SEVERAL = /\b(?:(?:each|every|all|both|these|those|respective|several|various|aforementioned|above|the (?:two|three|four|five|six|seven|eight|nine|ten)) (?:of )?(?:the )?(?:\w+ )?(?:proposals?|concept (?:papers?|notes?)|activit(?:y|ies)|initiatives?|projects?|proposed)|the (?:\w+ )?(?:proposals|concept (?:papers|notes)|proposed (?:activities|workshops|seminars|initiatives|projects|events)))\b/i;

/** "a matrix of all activities" is one thing. */
const COLLECTION = /\b(?:matrix|lists?|calendar|overview|compilation|table|inventory|summary|database|records?|status|reports?) (?:of|on) $/i;

/** Whether words mean several activities at once, each of them. */
export function meansSeveral(words: string): boolean {
  const hit = SEVERAL.exec(words);
  return hit !== null && !COLLECTION.test(words.slice(Math.max(0, hit.index - 24), hit.index));
}

/** Words that speak of one activity without its name; "the Workshop" with a capital is the meeting itself. */
const REFERS = /\b(?:[Tt]his|[Tt]he) (?:proposal|proposed|concept|workshop|seminar|activity|project|initiative|training|conference|exercise|proponents?|co-?sponsors?|organi[sz]ers?)\b|\b(?:on|about|for|of|revise|finali[sz]e|circulate) it\b/;

/** Papers and answers that are asked for about what the same paragraph has named, unless they are said to be on something else. */
const ITS_OWN = /\b(?:[Cc]omments?|[Ff]eedback|[Vv]iews|[Ii]nputs?|[Ss]uggestions|concept (?:papers?|notes?)|programme|agenda|participation|nominations?|(?:new|exact|final) dates?|revised (?:draft|version)|first draft)\b(?! (?:and [a-z]+ )?(?:on|of|for|to|in|into|about|regarding) (?:the|its|an?|their|this) (?!(?:draft |revised |provisional )?(?:programme|agenda|concept|proposal|paper)|ARF Unit|ARF Chair|ASEAN Secretariat|Secretariat|Meeting|[Cc]o-|[Pp]roponent|[Oo]rgani|[Hh]ost|European Union|Philippines|Republic of|Russian|United States))/;

export class ActivityFinder {
  private readonly index: NameIndex;
  private readonly byHeading = new Map<Heading, Activity>();
  private readonly byParagraph = new Map<Paragraph, Activity[]>();
  private recent: { readonly activities: readonly Activity[]; readonly heading: Heading | null } | null = null;
  private readonly byTop = new Map<Heading, Activity[]>();

  constructor(private readonly activities: readonly Activity[], meeting: string) {
    this.index = new NameIndex(activities.map(({ name }) => bareName(name.text)), meeting);
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
    if (meansSeveral(line.slice(start, end))) {
      const under = this.under(top, unit);
      const proposed = under.filter(activity => activity.proposed);
      if (under.length > 1) return proposed.length > 0 ? proposed : under;
      if (under.length === 0) return this.activities.filter(activity => activity.proposed);
    }
    const named = this.named(line, start, end);
    if (named.length > 0) return named;
    const heading = unit.headings.findLast(candidate => this.byHeading.has(candidate));
    if (heading !== undefined) return [this.byHeading.get(heading)!];
    const here = unit.paragraph === null ? [] : this.byParagraph.get(unit.paragraph) ?? [];
    const meant = here.length > 1 ? this.named(line, 0, start) : here.length > 0 ? here : this.recentFor(unit);
    const words = meant.length === 1 ? line.slice(start, end) : '';
    return words !== '' && (REFERS.test(words) || (here.length > 0 && ITS_OWN.test(words))) ? meant : [];
  }

  /** Known activities that a stretch of a line names. */
  private named(line: string, start: number, end: number): readonly Activity[] {
    return [...new Set(activityNamesIn(line, start, end).flatMap(name => {
      const known = this.index.same(line.slice(name.start, name.end));
      return known < 0 ? [] : [this.activities[known]!];
    }))];
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
