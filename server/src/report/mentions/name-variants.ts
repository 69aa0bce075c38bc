/** Activities that are named in two ways. */
import type { Activity, Mentions, NameVariant, ProperName } from '../mentions';
import type { Heading, Phrase, Report } from '../model';
import { bareName } from './activity-names';
import { PlainForms } from '../name-words';
import { compareNames, Cores, expansionsOf, type NameCore, type NameDifference } from './name-core';
import { NameParts, phraseOf, Distinctions, type NamePart } from './name-parts';
import { otherVariantsOf } from './other-variants';
import { AFRESH, type WordingSource } from '../wordings';

/** An activity that has a heading of its own. */
interface Known {
  readonly phrase: Phrase;
  readonly core: NameCore;
  readonly heading: Heading;
}

/** Fewer words than these are too few to tell that two names mean the same thing. */
const FEWEST = 2;
const HERE = 0.5;
const TABLE = 0.75;

/** Names taken apart, and the expansions with which that was done. */
interface Apart {
  readonly forms: PlainForms;
  readonly cores: Cores;
  readonly parts: NameParts;
  readonly key: string;
}

/** What is kept with the wordings of a text from version to version: few names change at a keystroke. */
const KEPT = new WeakMap<WordingSource, Apart>();
/** More names than this were of versions long gone. */
const MOST_KEPT = 5000;

function apartFor({ acronymUses }: Mentions, wordings: WordingSource): Apart {
  const expansions = expansionsOf(acronymUses);
  const key = [...expansions].flat().join('\n');
  const kept = KEPT.get(wordings);
  if (kept?.key === key && kept.cores.size <= MOST_KEPT) return kept;
  const forms = new PlainForms();
  const cores = new Cores(expansions, forms);
  const apart = { forms, cores, parts: new NameParts(cores), key };
  if (wordings !== AFRESH) KEPT.set(wordings, apart);
  return apart;
}

export function nameVariantsOf(report: Report, mentions: Mentions, wordings: WordingSource): Mentions['nameVariants'] {
  const { forms, cores, parts } = apartFor(mentions, wordings);
  const activities = new ActivityNames(report, mentions, cores, parts).variants();
  return { activities, others: otherVariantsOf(report.text, mentions, activities, parts, forms) };
}

interface Neighbour { readonly known: Known; readonly difference: NameDifference }
interface Nearest extends Neighbour { readonly sure: boolean }

class ActivityNames {
  private readonly distinctions = new Distinctions();
  private readonly known: readonly Known[];
  private readonly names: readonly ProperName[];
  private readonly own: NameCore;
  private readonly byStart = new Map<string, number[]>();
  /** What the words of the meeting's own name begin with: all its activities share these. */
  private readonly common: ReadonlySet<string>;
  private readonly compared = new Map<NameCore, readonly Neighbour[] | null>();
  private standing: ReadonlyMap<Heading | ProperName['place'], ReadonlySet<string>> | undefined;

  private readonly text: string;

  constructor({ title, text }: Report, { activities, properNames }: Mentions, cores: Cores, private readonly parts: NameParts) {
    this.text = text;
    this.names = properNames;
    this.known = activities.flatMap(activity => knownOf(activity, cores));
    const own = title?.meeting?.text ?? '';
    this.own = cores.of(own, own.split(/\s+/)).core;
    this.common = new Set(this.own.topic.map(startOf));
    this.known.forEach(({ core }, index) => {
      for (const start of new Set(core.topic.map(startOf))) {
        const list = this.byStart.get(start);
        if (list === undefined) this.byStart.set(start, [index]); else list.push(index);
      }
    });
  }

  /** Each wording once. */
  variants(): readonly NameVariant[] {
    if (this.known.length === 0) return [];
    const out: NameVariant[] = [];
    const told = new Set<string>();
    for (const name of this.names) {
      if (name.place === 'heading') continue;
      for (const part of this.parts.of(name)) {
        const found = part.long === null ? { part, best: this.nearest(name, part) } : this.nearestOf(name, part, part.long);
        if (found.best === null) continue;
        const { known, difference, sure } = found.best;
        const key = `${this.known.indexOf(known)}\n${keyOf(found.part.core)}`;
        if (told.has(key)) continue;
        told.add(key);
        out.push(variant(known.phrase, phraseOf(name, found.part), difference.kind, sure));
      }
    }
    return out;
  }

  /** Of the shorter and the longer part the one that comes nearer; neither where one of them is the name of an activity. */
  private nearestOf(name: ProperName, short: NamePart, long: NamePart): { readonly part: NamePart; readonly best: Nearest | null } {
    if (this.neighbours(long.core) === null) return { part: long, best: null };
    const [a, b] = [this.nearest(name, long), this.nearest(name, short)];
    return a !== null && (b === null || weight(a) > weight(b)) ? { part: long, best: a } : { part: short, best: b };
  }

  /** The activity that a name comes nearest to without being its name; null where it is the name of one, or of none. */
  private nearest(name: ProperName, { core }: NamePart): Nearest | null {
    if (core.topic.length < FEWEST) return null;
    let best: Nearest | null = null;
    for (const { known, difference } of this.neighbours(core) ?? []) {
      const here = name.headings.includes(known.heading);
      if (!this.meansSame(difference, core, known, here, name)) continue;
      const sure = difference.kind !== 'joining' && name.place !== 'annex-title' && (difference.matched >= FEWEST || !here || !this.stands(known.core, known.heading)) && (here || name.place === 'follow-up' || difference.kind === 'spelling');
      if (best === null || (here && best.known.heading.children.length === 0) || weight({ difference }) > weight(best)) best = { known, difference, sure };
    }
    return best;
  }

  /** The activities a name differs from; null where it is the name of one or of the meeting itself. A name that stands often is compared once. */
  private neighbours(core: NameCore): readonly Neighbour[] | null {
    let found = this.compared.get(core);
    if (found === undefined) this.compared.set(core, found = this.compare(core));
    return found;
  }

  private compare(core: NameCore): readonly Neighbour[] | null {
    const shared = new Uint8Array(this.known.length);
    const telling = new Uint8Array(this.known.length);
    for (const word of core.topic) {
      const start = startOf(word);
      const counts = this.common.has(start) ? null : telling;
      for (const index of this.byStart.get(start) ?? []) { shared[index]!++; if (counts !== null) counts[index]!++; }
    }
    if (core.topic.length > 0 && this.own.topic.length > 0 && mayMeet(core.topic, this.own.topic) && isSame(this.own, core, compareNames(this.own, core))) return null;
    const out: Neighbour[] = [];
    for (const [index, known] of this.known.entries()) {
      if (telling[index] === 0 && known.core.topic.some(word => !this.common.has(startOf(word)))) continue;
      if (shared[index]! < Math.min(FEWEST, known.core.topic.length, core.topic.length > FEWEST ? FEWEST : 1) || (core.kind !== known.core.kind && !mayMeet(core.topic, known.core.topic))) continue;
      const difference = compareNames(known.core, core);
      if (isSame(known.core, core, difference)) return null;
      if (difference !== null) out.push({ known, difference });
    }
    return out;
  }

  private meansSame({ kind, matched, ratio, changed }: NameDifference, core: NameCore, known: Known, here: boolean, name: ProperName): boolean {
    const table = name.place === 'follow-up';
    const title = name.place === 'annex-title';
    if (core.kind === null && known.core.kind !== null) return (here || table) && kind !== 'words' && kind !== 'kind' && matched >= 3;
    if (this.distinctions.tellApart(known.core, core)) return false;
    if (kind === 'kind') return matched >= FEWEST && ratio > 0.9 && (here || table || title || matched >= 3) && matched >= Math.min(known.core.topic.length, core.topic.length);
    if (kind === 'joining') return matched >= 3;
    if (kind === 'number' || kind === 'spelling') return matched >= FEWEST && (here || table || title || matched >= 3);
    if (core.kind !== known.core.kind) return false;
    if (here && matched >= FEWEST) return ratio >= HERE;
    if (table && matched >= FEWEST && (ratio >= TABLE || (ratio >= HERE && !this.stands(core, 'body') && !this.stands(known.core, 'follow-up')))) return true;
    if (changed === 1 && matched >= 4) return true;
    // a short name with one word changed: another activity, unless nothing there bears the right name, or nothing in the text this one
    if (core.kind === null || changed !== 1 || ratio < HERE || matched + changed !== Math.max(core.topic.length, known.core.topic.length)) return false;
    return here ? !this.stands(known.core, known.heading) || this.isSpokenOf(name, known) : (table || title) && !this.stands(core, 'body') && !this.stands(known.core, name.place);
  }

  /** Whether a name is the first of its kind under a heading, or the subject of a sentence there: what a section speaks of is what its heading names. */
  private isSpokenOf(name: ProperName, { heading, core }: Known): boolean {
    const { start } = name.span;
    if (/(?:[.;]\s|\n\s*)The\s$/.test(this.text.slice(Math.max(0, start - 8), start))) return true;
    return name === this.names.find(other => other.place === 'body' && other.headings.includes(heading) && this.parts.of(other).some(part => part.core.kind === core.kind));
  }

  /** Whether exactly this name stands under a heading or in a part of the report. */
  private stands(core: NameCore, where: Heading | ProperName['place']): boolean {
    this.standing ??= this.index();
    return this.standing.get(where)?.has(keyOf(core)) === true;
  }

  private index(): ReadonlyMap<Heading | ProperName['place'], ReadonlySet<string>> {
    const out = new Map<Heading | ProperName['place'], Set<string>>();
    for (const name of this.names) {
      for (const { core, long } of this.parts.of(name)) {
        const key = keyOf(core);
        for (const where of name.place === 'body' ? [name.place, ...name.headings] : [name.place]) {
          const keys = out.get(where);
          if (keys === undefined) out.set(where, new Set(long === null ? [key] : [key, keyOf(long.core)])); else keys.add(key).add(long === null ? key : keyOf(long.core));
        }
      }
    }
    return out;
  }
}

function knownOf({ name, heading }: Activity, cores: Cores): readonly Known[] {
  if (heading === null) return [];
  const text = bareName(name.text);
  const { start, end } = name.span;
  return [{ phrase: { text, span: { start, end: start + Math.min(text.length, end - start) } }, core: cores.of(text, text.split(/[\s:]+/)).core, heading }];
}

/** Words that a slip or an ending tells apart begin alike. */
const startOf = (word: string): string => word.slice(0, 4);
/** Whether one of two names may begin within the other, and one end there: else words differ, and things of two kinds are then two things. */
function mayMeet(a: readonly string[], b: readonly string[]): boolean {
  const has = (words: readonly string[], word: string): boolean => words.some(other => startOf(other) === startOf(word));
  return (has(b, a[0]!) || has(a, b[0]!)) && (has(b, a.at(-1)!) || has(a, b.at(-1)!));
}

const weight = ({ difference }: Pick<Neighbour, 'difference'>): number => difference.matched * difference.ratio;
const keyOf = ({ kind, topic }: NameCore): string => `${kind ?? ''}\n${topic.join(' ')}`;

/** Nothing but a beginning or an end that the other leaves out. */
const isSame = (a: NameCore, b: NameCore, difference: NameDifference | null): boolean =>
  difference === null && (a.kind === b.kind || a.kind === null || b.kind === null) && (begins(a.topic, b.topic) || begins(b.topic, a.topic) || ends(a.topic, b.topic) || ends(b.topic, a.topic));

const begins = (words: readonly string[], start: readonly string[]): boolean => start.length > 0 && start.every((word, index) => words[index] === word);
const ends = (words: readonly string[], end: readonly string[]): boolean => end.length > 0 && end.every((word, index) => words[words.length - end.length + index] === word);

/** The later of the two places is told, the earlier is what it is held against. */
export function variant(a: Phrase, b: Phrase, kind: NameVariant['kind'], sure: boolean): NameVariant {
  const [before, here] = a.span.start < b.span.start ? [a, b] : [b, a];
  return { ...here, before, kind, sure };
}
