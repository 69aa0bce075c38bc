/** Names of several words, bodies and papers above all, of which one word or what joins the words is written in two ways. */
import type { Mentions, NameVariant, ProperName } from '../mentions';
import { COMMON, isHeadSwap, plainWords, type PlainForms } from '../name-words';
import { isOfficialName } from './official-name-finder';
import type { Span } from '../../text/span';
import { compareNames, type NameCore, type NameDifference } from './name-core';
import { phraseOf, Distinctions, type NamePart, type NameParts } from './name-parts';
import { isNational, SpelledNames } from './spelled-parts';
import { variant } from './name-variants';

/** A name where it stands first in one wording. */
interface Kept { readonly name: ProperName; readonly part: NamePart }

const MOST_WORDS = 24;
/** Where a word stands in more names, it says too little. */
const MOST_NAMES = 60;

export function otherVariantsOf(text: string, { properNames, persons, officialNameSlips }: Mentions, activities: readonly NameVariant[], parts: NameParts, forms: PlainForms): readonly NameVariant[] {
  const taken = new Taken([...persons.flatMap(({ mentions }) => mentions.flatMap(({ span, post }) => (post === null ? [span] : [span, post.span]))), ...officialNameSlips.map(({ span }) => span), ...activities.map(({ span }) => span)]);
  const distinctions = new Distinctions();
  const spelled = new SpelledNames(forms);
  const kept: Kept[] = [];
  const byWord = new Map<string, number[]>();
  const out: NameVariant[] = [];
  const told = new Set<NameCore>();
  const known = new Set(activities.map(({ text }) => text));
  for (const name of [...properNames].sort((a, b) => a.span.start - b.span.start)) {
    if (name.words.length > MOST_WORDS) continue;
    let silent: boolean | undefined;
    for (const part of parts.of(name)) {
      // acronyms stay as they are where nothing says that two names mean the same
      const { bare } = part;
      if (told.has(bare)) continue;
      told.add(bare);
      const { topic, kind } = bare;
      const isSilent = (silent ??= taken.has(name.span)) || (known.size > 0 && known.has(name.text.slice(part.from, part.to)));
      const twin = isSilent ? null : spelled.add(name, part);
      if (twin !== null) { out.push(variant(phraseOf(twin.name, twin.part), phraseOf(name, part), 'spelling', false)); continue; }
      if (topic.length < (kind === null ? 3 : 2)) continue;
      const words = [...new Set(topic)];
      if (!isSilent) {
        const earlier = nearest(text, { name, part }, words, byWord, kept, distinctions);
        if (earlier !== null) out.push(variant(phraseOf(earlier.kept.name, earlier.kept.part), phraseOf(name, part), earlier.difference.kind, earlier.difference.kind === 'spelling'));
      }
      for (const word of words) {
        const list = byWord.get(word);
        if (list === undefined) byWord.set(word, [kept.length]); else list.push(kept.length);
      }
      kept.push({ name, part });
    }
  }
  return out;
}

/** The first of the names before that shares all but one of its words, and that this one is a slip of. */
function nearest(text: string, here: Kept, words: readonly string[], byWord: ReadonlyMap<string, readonly number[]>, kept: readonly Kept[], distinctions: Distinctions): { readonly kept: Kept; readonly difference: NameDifference } | null {
  const counts = new Map<number, number>();
  for (const word of words) {
    const list = byWord.get(word);
    if (list === undefined) continue;
    for (let at = Math.max(0, list.length - MOST_NAMES); at < list.length; at++) counts.set(list[at]!, (counts.get(list[at]!) ?? 0) + 1);
  }
  const { bare: core } = here.part;
  for (const [index, count] of counts) {
    const before = kept[index]!;
    const other = before.part.bare;
    const [shorter, more] = core.topic.length < other.topic.length ? [core.topic.length, other.topic.length - core.topic.length] : [other.topic.length, core.topic.length - other.topic.length];
    // one word may be a slip of another one; two kinds of event must be on the same topic
    if (count < 2 || count < shorter - (more < 2 && core.kind === other.kind ? 1 : 0) || (core.kind !== other.kind && more > 0)) continue;
    if (count === words.length && core.topic.length === other.topic.length && core.kind === other.kind && isReordered(text, before, here)) return { kept: before, difference: { kind: 'order', matched: count, ratio: 1, changed: 0 } };
    const difference = compareNames(other, core);
    if (difference !== null && isSlip(text, difference, before, here, distinctions)) return { kept: before, difference };
  }
  return null;
}

/** Whether so little differs that nothing else can be meant. */
function isSlip(text: string, { kind, matched, changed }: NameDifference, before: Kept, here: Kept, distinctions: Distinctions): boolean {
  const [a, b] = [before.part.bare, here.part.bare];
  const whole = matched === Math.min(a.topic.length, b.topic.length);
  const together = before.name.paragraph !== null && before.name.paragraph === here.name.paragraph;
  // two kinds of event on one topic in one paragraph are one event
  if (kind === 'kind') return matched >= 2 && a.topic.length === b.topic.length && whole && together && !isBesides(text, before.name, here.name);
  if (a.kind !== b.kind || distinctions.tellApart(a, b)) return false;
  const event = a.kind !== null;
  if (kind === 'spelling') return matched >= 3 && whole && Math.abs(a.topic.length - b.topic.length) < 2;
  if (kind === 'number') return matched >= 3 && whole && a.topic[0] === b.topic[0] && (event || a.topic.at(-1) === b.topic.at(-1) || a.topic.length !== b.topic.length);
  if (kind === 'joining') return matched >= (event ? 3 : 4) && whole;
  if (changed !== 1) return false;
  if (a.topic.length !== b.topic.length) return matched >= 5 && a.topic[0] === b.topic[0] && a.topic.at(-1) === b.topic.at(-1);
  return matched === a.topic.length - 1 && !isBesides(text, before.name, here.name) && (event ? matched >= 3 && (together || speaksOf(before.name, here.name)) : isSwapped(a, b, together || sharesHeading(before.name, here.name)) || ((together || (before.name.place === 'heading' && sharesHeading(before.name, here.name))) && isChanged(a, b, before, here)));
}

/** Names that differ in nothing but what the thing is called, at their end or before "on" and "of". */
function isSwapped({ topic: a }: NameCore, { topic: b, joining }: NameCore, near: boolean): boolean {
  const at = a.findIndex((word, index) => word !== b[index]);
  return (at === a.length - 1 || joining[at + 1] !== '') && isHeadSwap(a[at]!, b[at]!) && a.filter(word => !COMMON.has(word)).length > (near ? 2 : 4);
}

const FEWEST_AROUND = 3;

/** A word changed within a longer name that the same paragraph has; official names and bodies that every country has are others. */
function isChanged({ topic: a }: NameCore, { topic: b }: NameCore, before: Kept, here: Kept): boolean {
  return a[0] === b[0] && a.at(-1) === b.at(-1) && a.filter((word, index) => word === b[index] && !COMMON.has(word)).length >= FEWEST_AROUND && !isNational(a[0]!) && ![before, here].some(({ part }) => isOfficialName(plainWords(part.words)));
}

/** The same words in another order. */
function isReordered(text: string, before: Kept, here: Kept): boolean {
  const [a, b] = [before.part.bare.topic, here.part.bare.topic];
  return a.length >= 3 && a.some((word, index) => word !== b[index]) && [...a].sort().join(' ') === [...b].sort().join(' ') && !isBesides(text, before.name, here.name);
}

/** The table and the titles of annexes speak of what the text has. */
const speaksOf = (a: ProperName, b: ProperName): boolean => a.place !== b.place && [a.place, b.place].some(place => place === 'follow-up' || place === 'annex-title');
const sharesHeading = (a: ProperName, b: ProperName): boolean => a.headings.length > 0 && b.headings.includes(a.headings.at(-1)!);
/** Two names in one sentence are two things: "the Agency for A and the Authority for A". */
const isBesides = (text: string, a: ProperName, b: ProperName): boolean => b.span.start - a.span.end < LONGEST_SENTENCE && !/[.!?;:]\s|\n\s*\n/.test(text.slice(a.span.end, b.span.start));
const LONGEST_SENTENCE = 600;

/** Stretches of the text that another rule speaks of. */
class Taken {
  private readonly spans: readonly Span[];
  constructor(spans: readonly Span[]) { this.spans = [...spans].sort((a, b) => a.start - b.start); }
  has({ start, end }: Span): boolean {
    let low = 0;
    let high = this.spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = this.spans[middle]!;
      if (span.end <= start) low = middle + 1; else if (span.start >= end) high = middle - 1; else return true;
    }
    return false;
  }
}
