/** Activities, bodies and papers that are named in two ways. */
import type { Activity, Mentions, NameVariant, OfficialNameSlip, PersonMention, ProperName } from '../mentions';
import type { Heading, Phrase, Report } from '../model';
import { findParticipants, participantOfAdjective } from '../participants';
import type { Span } from '../../text/span';
import { bareName } from './activity-names';
import { compareNames, Cores, expansionsOf, type NameCore, type NameDifference } from './name-core';

interface Named {
  readonly phrase: Phrase;
  readonly core: NameCore;
  readonly name: ProperName | null;
  /** The heading that bears the name; null for names in running words. */
  readonly heading: Heading | null;
}

/** Fewer words than these are too few to tell that two names mean the same thing. */
const FEWEST = 2;
const HERE = 0.5;
const TABLE = 0.75;

export function nameVariantsOf(report: Report, mentions: Mentions): Mentions['nameVariants'] {
  const cores = new Cores(expansionsOf(mentions.acronymUses));
  const activities = activityVariantsOf(report, mentions.activities, mentions.properNames, cores);
  return { activities, others: otherVariantsOf(mentions.properNames, mentions.persons.flatMap(person => person.mentions), mentions.officialNameSlips, activities) };
}

/** Variants of the activities that have a heading of their own, each wording once. */
function activityVariantsOf(report: Report, activities: readonly Activity[], names: readonly ProperName[], cores: Cores): readonly NameVariant[] {
  const known: Named[] = activities.flatMap(({ name, heading }) => {
    const words = bareName(name.text);
    return heading === null ? [] : [{ phrase: { text: words, span: { start: name.span.start, end: name.span.start + Math.min(words.length, name.span.end - name.span.start) } }, core: cores.of(words.split(/[\s:]+/)), name: null, heading }];
  });
  if (known.length === 0) return [];
  const out: NameVariant[] = [];
  const told = new Set<string>();
  const neighbours = new Neighbours(known, cores.of((report.title?.meeting?.text ?? '').split(/\s+/)));
  for (const name of names) {
    if (name.place === 'heading') continue;
    for (const part of partsOf(name, cores)) {
      if (part.core.topic.length < FEWEST) continue;
      const best = nearest(part, neighbours);
      if (best === null) continue;
      const key = `${known.indexOf(best.named)}\n${part.core.kind ?? ''}\n${part.core.topic.join(' ')}`;
      if (told.has(key)) continue;
      told.add(key);
      out.push(variant(best.named, part, best.difference.kind, best.sure));
    }
  }
  return out;
}

/** The activity that a name comes nearest to without being its name; null where it is the name of one, or of none. */
function nearest(part: Named, neighbours: Neighbours): { named: Named; difference: NameDifference; sure: boolean } | null {
  let best: { named: Named; difference: NameDifference; sure: boolean } | null = null;
  for (const { named, difference } of neighbours.of(part.core)) {
    const here = part.name!.headings.includes(named.heading!);
    const table = part.name!.place === 'follow-up';
    if (!meansSame(difference, part, named, here, table)) continue;
    const sure = difference.kind !== 'joining' && (here || table || difference.kind === 'spelling');
    if (best === null || (here && !best.named.heading!.children.length) || difference.matched * difference.ratio > best.difference.matched * best.difference.ratio) best = { named, difference, sure };
  }
  return best;
}

interface Neighbour { readonly named: Named; readonly difference: NameDifference }

/** For each name the activities it differs from; a name that stands often is compared once. */
class Neighbours {
  private readonly found = new Map<NameCore, readonly Neighbour[]>();
  constructor(private readonly known: readonly Named[], private readonly own: NameCore) {}

  /** None where it is the name of an activity or of the meeting itself. */
  of(core: NameCore): readonly Neighbour[] {
    let found = this.found.get(core);
    if (found === undefined) this.found.set(core, found = this.compared(core));
    return found;
  }

  private compared(core: NameCore): readonly Neighbour[] {
    if (isSame(this.own, core, compareNames(this.own, core))) return [];
    const out: Neighbour[] = [];
    for (const named of this.known) {
      const difference = compareNames(named.core, core);
      if (isSame(named.core, core, difference)) return [];
      if (difference !== null) out.push({ named, difference });
    }
    return out;
  }
}

function meansSame({ kind, matched, ratio, changed }: NameDifference, part: Named, named: Named, here: boolean, table: boolean): boolean {
  if (part.core.kind === null && named.core.kind !== null) return (here || table) && kind !== 'words' && kind !== 'kind' && matched >= 3;
  if (isAnotherOne(named.core, part.core)) return false;
  if (kind === 'kind') return matched >= FEWEST && ratio > 0.9 && (here || table || matched >= 3) && matched >= Math.min(named.core.topic.length, part.core.topic.length);
  if (kind === 'joining') return matched >= 3;
  if (kind === 'number' || kind === 'spelling') return matched >= FEWEST && (here || table || matched >= 3);
  if (part.core.kind !== named.core.kind) return false;
  if (here) return matched >= FEWEST && ratio >= HERE;
  if (table) return matched >= FEWEST && ratio >= TABLE;
  return changed === 1 && matched >= 4;
}

/** Nothing but a beginning or an end that the other leaves out. */
const isSame = (a: NameCore, b: NameCore, difference: NameDifference | null): boolean =>
  difference === null && (a.kind === b.kind || a.kind === null || b.kind === null) && a.topic.some(word => b.topic.includes(word)) && (startsWith(a.topic, b.topic) || startsWith(b.topic, a.topic) || startsWith([...a.topic].reverse(), [...b.topic].reverse()) || startsWith([...b.topic].reverse(), [...a.topic].reverse()));

const startsWith = (words: readonly string[], start: readonly string[]): boolean => start.length > 0 && start.every((word, index) => words[index] === word);

/** Years, figures and countries tell one of several from another. */
function isAnotherOne(a: NameCore, b: NameCore): boolean {
  const tells = (word: string): boolean => /\d/.test(word) || findParticipants(word.charAt(0).toUpperCase() + word.slice(1)).length > 0 || participantOfAdjective(word.charAt(0).toUpperCase() + word.slice(1)) !== null;
  return a.topic.some(word => tells(word) && !b.topic.includes(word)) || b.topic.some(word => tells(word) && !a.topic.includes(word));
}

/** A run of capitals cut where another name begins: "the ARF Workshop on A and the ARF Seminar on B", "the Charter and the Treaty". */
function partsOf(name: ProperName, cores: Cores): Named[] {
  const starts = name.words.flatMap((word, index) => (index === 0 || word === 'ARF' || (name.words[index - 1] === 'the' && LINKS.has(name.words[index - 2] ?? '')) ? [index] : []));
  const out: Named[] = [];
  let at = 0;
  for (const [index, start] of starts.entries()) {
    const words = name.words.slice(start, starts[index + 1]);
    while (words.length > 1 && /^[a-z]/.test(words.at(-1)!)) words.pop();
    const from = name.text.indexOf(words[0]!, at);
    let to = from;
    for (const word of words) to = Math.max(to, name.text.indexOf(word, to)) + word.length;
    at = to;
    out.push({ phrase: phraseIn(name, from, to), core: cores.of(words), name, heading: null });
  }
  return out;
}

/** With "the" after them they lead to another name. */
const LINKS = new Set(['and', 'to', 'by', 'from', 'with', 'at', 'as']);

function phraseIn({ text, span }: ProperName, from: number, to: number): Phrase {
  return span.end - span.start !== text.length ? { text: text.slice(from, to), span } : { text: text.slice(from, to), span: { start: span.start + from, end: span.start + to } };
}

/** The later of the two places is told, the earlier is what it is held against. */
function variant(a: Named, b: Named, kind: NameVariant['kind'], sure: boolean): NameVariant {
  const [before, here] = a.phrase.span.start < b.phrase.span.start ? [a.phrase, b.phrase] : [b.phrase, a.phrase];
  return { ...here, before, kind, sure };
}

/** Other names of several words, of which one word or what joins the words is written in two ways. */
function otherVariantsOf(names: readonly ProperName[], people: readonly PersonMention[], slips: readonly OfficialNameSlip[], activities: readonly NameVariant[]): readonly NameVariant[] {
  // acronyms stay as they are where nothing says that two names mean the same
  const cores = new Cores(new Map());
  const taken = new Taken([...people.flatMap(({ span, post }) => (post === null ? [span] : [span, post.span])), ...slips.map(({ span }) => span), ...activities.map(({ span }) => span)]);
  const kept: Named[] = [];
  const byWord = new Map<string, number[]>();
  const out: NameVariant[] = [];
  const told = new Set<string>();
  for (const name of [...names].sort((a, b) => a.span.start - b.span.start)) {
    if (name.words.length > 24) continue;
    const silent = taken.has(name.span);
    for (const part of partsOf(name, cores)) {
      const { topic } = part.core;
      const wording = `${part.core.kind ?? ''}: ${topic.map((word, index) => part.core.joining[index] + word).join(' ')}`;
      if (topic.length < (part.core.kind === null ? 3 : FEWEST) || told.has(wording)) continue;
      told.add(wording);
      const counts = new Map<number, number>();
      for (const word of new Set(topic)) for (const index of (byWord.get(word) ?? []).slice(-60)) counts.set(index, (counts.get(index) ?? 0) + 1);
      for (const [index, count] of counts) {
        if (count < 2 || silent) continue;
        const earlier = kept[index]!;
        const difference = compareNames(earlier.core, part.core);
        if (difference === null || !isSlip(difference, earlier, part)) continue;
        out.push(variant(earlier, part, difference.kind, difference.kind === 'spelling'));
        break;
      }
      for (const word of new Set(topic)) {
        const list = byWord.get(word);
        if (list === undefined) byWord.set(word, [kept.length]); else list.push(kept.length);
      }
      kept.push(part);
    }
  }
  return out;
}

/** Whether so little differs that nothing else can be meant. */
function isSlip({ kind, matched, changed }: NameDifference, { core: a, name: before }: Named, { core: b, name: here }: Named): boolean {
  const whole = matched === Math.min(a.topic.length, b.topic.length);
  // two kinds of event on one topic in one paragraph are one event
  if (kind === 'kind') return matched >= 2 && a.topic.length === b.topic.length && whole && before!.paragraph !== null && before!.paragraph === here!.paragraph;
  if (a.kind !== b.kind || isAnotherOne(a, b)) return false;
  const event = a.kind !== null;
  if (kind === 'spelling') return matched >= 3 && whole && Math.abs(a.topic.length - b.topic.length) < 2;
  if (kind === 'number') return matched >= 3 && whole && a.topic[0] === b.topic[0] && (event || a.topic.at(-1) === b.topic.at(-1) || a.topic.length !== b.topic.length);
  if (kind === 'joining') return matched >= (event ? 3 : 4) && whole;
  return kind === 'words' && changed === 1 && matched >= 5 && a.topic[0] === b.topic[0] && a.topic.at(-1) === b.topic.at(-1) && a.topic.length !== b.topic.length;
}

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
