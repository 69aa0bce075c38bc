/** Names of several words, bodies and papers above all, of which one word or what joins the words is written in two ways. */
import { monthNumber } from '../../text/dates';
import type { Mentions, NameVariant, ProperName } from '../mentions';
import { COMMON, isHeadSwap, isPlanSwap } from '../name-words';
import { isOfficialName } from './official-name-finder';
import { findParticipants, participantOf } from '../participants';
import type { Span } from '../../text/span';
import { compareNames, type NameCore, type NameDifference } from './name-core';
import { mayBeSlip, MOST_NAMES, type NameForm, type NameForms, type Pair, type Standing } from './name-forms';
import { phraseOf, type Distinctions } from './name-parts';
import { earlierSpelling, isNational } from './spelled-parts';
import { variant } from './name-variants';
import type { Report } from '../model';
import { isWithin, textIn } from '../watch';

export function otherVariantsOf(report: Report, mentions: Pick<Mentions, 'properNames' | 'persons' | 'officialNameSlips'>, activities: readonly NameVariant[], forms: NameForms): readonly NameVariant[] {
  const taken = new Taken(mentions, activities);
  const out: NameVariant[] = [];
  const told = new Set<string>();
  const known = new Set(activities.map(variant => variant.text));
  const present = forms.stand([...mentions.properNames].sort((a, b) => a.span.start - b.span.start));
  const others = new Others(report, present, forms.distinctions);
  for (const here of present) {
    const { form, name, part } = here;
    here.kept = !form.isShort;
    if (here.twins.length === 0 && here.pairs.length === 0) { here.spelt = true; continue; }
    if ((known.size > 0 && known.has(form.text)) || taken.has(name.span)) continue;
    const twin = earlierSpelling(here, told);
    if (twin !== null) {
      here.kept = false;
      out.push(variant(phraseOf(twin.name, twin.part), phraseOf(name, part), 'spelling', false));
      continue;
    }
    const earlier = others.nearest(here);
    if (earlier !== null && !isOfStates(name.text)) out.push(variant(phraseOf(earlier.before.name, earlier.before.part), phraseOf(name, part), earlier.difference.kind, earlier.difference.kind === 'spelling'));
  }
  return out;
}

/** "Lao PDR and of New Zealand", "Singapore and Hong Kong China": no name, but states that stand side by side. */
function isOfStates(text: string): boolean {
  const named = findParticipants(text);
  let left = text;
  for (const { start, end } of [...named].reverse()) left = `${left.slice(0, start)} ${left.slice(end)}`;
  return named.length > 0 && !HAS_WORDS.test(left.replace(BESIDE_STATES, ' '));
}
const BESIDE_STATES = /\b(?:Hong Kong,? China|Hong Kong|Macao|Macau|Chinese Taipei|China|and|of|the|with|for|in|by|to|or)\b/g;
const HAS_WORDS = /[A-Za-z]/;

class Others {
  constructor(private readonly report: Report, private readonly present: readonly Standing[], private readonly distinctions: Distinctions) {}

  /** The first of the names before that shares all but one of its words, and that this one is a slip of. */
  nearest(here: Standing): { readonly before: Standing; readonly difference: NameDifference } | null {
    let found: { readonly before: Standing; readonly difference: NameDifference; readonly rank: number } | null = null;
    for (const pair of here.pairs) {
      const before = pair.one === here ? pair.other : pair.one;
      if (before.version !== here.version || before.order >= here.order || !before.kept) continue;
      const difference = this.differenceOf(pair, before, here);
      if (difference === null && !pair.reordered) continue;
      const { shared, first } = this.sharedBy(before, here);
      const rank = first * this.present.length + before.order;
      if (!mayBeSlip(before.form.bare, here.form.bare, shared) || (found !== null && found.rank < rank)) continue;
      const inOrder = pair.reordered && shared === here.form.topic.length && !isTurned(before.form.bare, here.form.bare) && !isTurned(here.form.bare, before.form.bare) && !isBesides(this.report, before.name, here.name);
      if (inOrder) found = { before, difference: { kind: 'order', matched: shared, ratio: 1, changed: 0 }, rank };
      else if (difference !== null && isSlip(difference, before.form, here.form, this.distinctions, new Places(this.report, before.name, here.name))) found = { before, difference, rank };
    }
    return found;
  }

  /** How two names differ, where so little does that one may be a slip. */
  private differenceOf(pair: Pair, before: Standing, here: Standing): NameDifference | null {
    const known = pair.one === before ? pair.oneFirst : pair.otherFirst;
    if (known !== undefined) return known;
    const found = compareNames(before.form.bare, here.form.bare);
    const difference = found !== null && isSlip(found, before.form, here.form, this.distinctions, NEAREST) ? found : null;
    if (pair.one === before) pair.oneFirst = difference; else pair.otherFirst = difference;
    return difference;
  }

  /** How many words two names share, without those that too many names between them have, and which is the first. */
  private sharedBy(before: Standing, { form: { topic }, order }: Standing): { readonly shared: number; readonly first: number } {
    let shared = 0;
    let first = -1;
    for (const [index, word] of topic.entries()) {
      if (!before.form.topic.includes(word)) continue;
      let between = 0;
      for (let at = order - 1; at > before.order && between < MOST_NAMES && order - before.order > MOST_NAMES; at--) if (this.present[at]!.kept && this.present[at]!.form.topic.includes(word)) between++;
      if (between >= MOST_NAMES) continue;
      if (first < 0) first = index;
      shared++;
    }
    return { shared, first };
  }
}

/** "the Security Council of the United Nations" for the "United Nations Security Council": English may put any name so. */
const isTurned = ({ topic: a, joining }: NameCore, { topic: b }: NameCore): boolean => a.some((_, from) => from > 0 && OF.test(joining[from]!) && a.every((word, index) => word === b[(index - from + a.length) % a.length]));
const OF = /^of\b/;

/** What the places of two names tell. */
interface Nearness {
  /** In one paragraph. */
  readonly together: boolean;
  /** Two names in one sentence are two things: "the Agency for A and the Authority for A". */
  readonly besides: boolean;
  /** The table and the titles of annexes speak of what the text has. */
  readonly speaks: boolean;
  /** Under one heading; of which the one before is the heading itself. */
  readonly underOne: boolean;
  readonly belowOther: boolean;
}

/** As near as two names can be. */
const NEAREST: Nearness = { together: true, besides: false, speaks: true, underOne: true, belowOther: true };

class Places implements Nearness {
  constructor(private readonly report: Report, private readonly a: ProperName, private readonly b: ProperName) {}
  get together(): boolean { return this.a.paragraph !== null && this.a.paragraph === this.b.paragraph; }
  get besides(): boolean { return isBesides(this.report, this.a, this.b); }
  get speaks(): boolean { return this.a.place !== this.b.place && [this.a.place, this.b.place].some(place => place === 'follow-up' || place === 'annex-title'); }
  get underOne(): boolean { return this.a.headings.length > 0 && this.b.headings.includes(this.a.headings.at(-1)!); }
  get belowOther(): boolean { return this.a.place === 'heading' && this.underOne; }
}

/** Whether so little differs that nothing else can be meant. */
function isSlip({ kind, matched, changed }: NameDifference, before: NameForm, here: NameForm, distinctions: Distinctions, near: Nearness): boolean {
  const [a, b] = [before.bare, here.bare];
  const whole = matched === Math.min(a.topic.length, b.topic.length);
  // two kinds of event on one topic in one paragraph are one event
  if (kind === 'kind') return matched >= 2 && a.topic.length === b.topic.length && whole && near.together && !near.besides;
  if (a.kind !== b.kind || distinctions.tellApart(a, b)) return false;
  const event = a.kind !== null;
  if (kind === 'spelling') return matched >= 3 && whole && Math.abs(a.topic.length - b.topic.length) < 2;
  if (kind === 'number') return matched >= 3 && whole && a.topic[0] === b.topic[0] && (event || a.topic.at(-1) === b.topic.at(-1) || a.topic.length !== b.topic.length);
  // "Summary Report of the Dialogue", "Report on the Dialogue": another paper, with small words of its own
  if (kind === 'joining') return matched >= (event ? 3 : 4) && whole && a.topic[0] === b.topic[0];
  if (changed !== 1) return false;
  if (a.topic.length !== b.topic.length) return matched >= 5 && a.topic[0] === b.topic[0] && a.topic.at(-1) === b.topic.at(-1);
  return matched === a.topic.length - 1 && !near.besides && (event ? matched >= 3 && (near.together || near.speaks) : isSwapped(a, b, near.together || near.underOne || near.speaks || isOfState(before, here)) || ((near.together || near.belowOther || near.speaks) && isChanged(before, here)));
}

/** Names that differ in nothing but what the thing is called, at their end or before "on" and "of". */
function isSwapped({ topic: a }: NameCore, { topic: b, joining }: NameCore, near: boolean): boolean {
  const at = a.findIndex((word, index) => word !== b[index]);
  const swapped = at === a.length - 1 || joining[at + 1] !== '' ? isHeadSwap(a[at]!, b[at]!) : isPlanSwap(a[at]!, b[at]!, a[at + 1]!);
  return swapped && a.filter(word => !COMMON.has(word)).length > (near ? 2 : 4);
}

/** "the Diplomatic Academy of Viet Nam": a state has one such body. */
function isOfState({ text: a }: NameForm, { text: b }: NameForm): boolean {
  const [of, other] = [OF_STATE.exec(a)?.[1], OF_STATE.exec(b)?.[1]];
  return of !== undefined && of === other && participantOf(of) !== null;
}
const OF_STATE = /\sof\s(?:the\s)?((?:(?!of\b)[\w'’-]+\s){0,3}[\w'’-]+)$/;

const FEWEST_AROUND = 3;

/** A word changed within a longer name that the same paragraph has; official names and bodies that every country has are others. */
function isChanged(before: NameForm, here: NameForm): boolean {
  const [a, b] = [before.bare.topic, here.bare.topic];
  // "Cambodia by 16 April 2012" is no name
  if (a.some(word => /^\d/.test(word) || monthNumber(word) > 0)) return false;
  return a[0] === b[0] && a.at(-1) === b.at(-1) && a.filter((word, index) => word === b[index] && !COMMON.has(word)).length >= FEWEST_AROUND && !isNational(a[0]!) && !isOfficialName(before.plain) && !isOfficialName(here.plain);
}

const isBesides = (report: Report, a: ProperName, b: ProperName): boolean => isWithin(report, a.span.end, b.span.start, LONGEST_SENTENCE) && !/[.!?;:]\s|\n\s*\n/.test(textIn(report, { start: a.span.end, end: Math.max(a.span.end, b.span.start) }));
const LONGEST_SENTENCE = 600;

/** Stretches of the text that another rule speaks of. */
class Taken {
  private spans: readonly Span[] | undefined;
  constructor(private readonly mentions: Pick<Mentions, 'persons' | 'officialNameSlips'>, private readonly activities: readonly NameVariant[]) {}

  has({ start, end }: Span): boolean {
    const spans = this.spans ??= this.inOrder();
    let low = 0;
    let high = spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = spans[middle]!;
      if (span.end <= start) low = middle + 1; else if (span.start >= end) high = middle - 1; else return true;
    }
    return false;
  }

  private inOrder(): readonly Span[] {
    const spans: Span[] = [];
    for (const { mentions } of this.mentions.persons) {
      for (const { span, post } of mentions) {
        spans.push(span);
        if (post !== null) spans.push(post.span);
      }
    }
    for (const { span } of this.mentions.officialNameSlips) spans.push(span);
    for (const { span } of this.activities) spans.push(span);
    return spans.sort((a, b) => a.start - b.start);
  }
}
