/** How names bear on those of the activities of a report: which of them each comes near to. */
import type { AcronymUse, ProperName } from '../mentions';
import { compareNames, coreOf, expansionsOf, keyOf, type NameCore, type NameDifference } from './name-core';
import type { NameForm, NameForms } from './name-forms';
import type { NamePart } from './name-parts';

/** What the names of a report are held against. */
export interface Activities {
  /** The meeting's own name. */
  readonly own: string;
  readonly activities: readonly string[];
  readonly acronyms: readonly AcronymUse[];
}

/** An activity, by its index, that a name differs from. */
interface Neighbour { readonly index: number; readonly difference: NameDifference }

export interface BearingPart {
  readonly part: NamePart;
  /** With the acronyms of the report written out. */
  readonly core: NameCore;
  /** Null where it is the name of an activity or of the meeting itself. */
  readonly near: readonly Neighbour[] | null;
  readonly long: BearingPart | null;
}

/** What a run of words in capitals has to do with the activities. */
class Bearing {
  /** Whether it comes near to none of them. */
  readonly isQuiet: boolean;
  private cores: readonly string[] | undefined;

  constructor(readonly parts: readonly BearingPart[]) {
    this.isQuiet = parts.every(({ near, long }) => isNone(near) && isNone(long?.near));
  }

  /** Keys of the names it holds. */
  get keys(): readonly string[] { return this.cores ??= [...new Set(this.parts.flatMap(({ core, long }) => (long === null ? [keyOf(core)] : [keyOf(core), keyOf(long.core)])))]; }
}

const isNone = (near: readonly Neighbour[] | null | undefined): boolean => near == null || near.length === 0;

/** Fewer words than these are too few to tell that two names mean the same thing. */
const FEWEST = 2;

/** The names of the activities of one version, and of those after it where they are still the same. */
export class NamesOfActivities {
  readonly cores: readonly NameCore[];
  private readonly expansions: ReadonlyMap<string, string>;
  private readonly own: NameCore;
  private readonly byStart = new Map<string, number[]>();
  /** What the words of the meeting's own name begin with: all its activities share these. */
  private readonly common: ReadonlySet<string>;
  private readonly byRun = new Map<string, Bearing>();
  private readonly byForm = new Map<NameForm, Pick<BearingPart, 'core' | 'near'>>();

  private constructor(readonly key: string, { own, activities, acronyms }: Activities, private readonly forms: NameForms) {
    this.expansions = expansionsOf(acronyms);
    this.cores = activities.map(text => this.coreOf(forms.formOf(text, text.split(/[\s:]+/))));
    this.own = this.coreOf(forms.formOf(own, own.split(/\s+/)));
    this.common = new Set(this.own.topic.map(startOf));
    this.cores.forEach((core, index) => {
      for (const start of new Set(core.topic.map(startOf))) {
        const list = this.byStart.get(start);
        if (list === undefined) this.byStart.set(start, [index]); else list.push(index);
      }
    });
  }

  /** Those of a report, found again among the last ones, or put before them. */
  static of(named: Activities, forms: NameForms, last: NamesOfActivities[], most: number): NamesOfActivities {
    const key = keyFor(named);
    const at = last.findIndex(each => each.key === key);
    const found = at < 0 ? new NamesOfActivities(key, named, forms) : last[at]!;
    if (at !== 0) {
      if (at > 0) last.splice(at, 1);
      last.unshift(found);
      last.length = Math.min(last.length, most);
    }
    return found;
  }

  of(name: ProperName): Bearing {
    let bearing = this.byRun.get(name.text);
    if (bearing === undefined) this.byRun.set(name.text, bearing = new Bearing(this.forms.partsOf(name).map(part => this.bearingOf(part))));
    return bearing;
  }

  private bearingOf(part: NamePart): BearingPart {
    let known = this.byForm.get(part.form);
    if (known === undefined) {
      const core = this.coreOf(part.form);
      this.byForm.set(part.form, known = { core, near: this.neighbours(core) });
    }
    return { part, core: known.core, near: known.near, long: part.long && this.bearingOf(part.long) };
  }

  private coreOf({ plain, bare }: NameForm): NameCore {
    return plain.some(word => this.expansions.has(word)) ? coreOf(plain, this.expansions) : bare;
  }

  /** The activities a name differs from; null where it is the name of one or of the meeting itself. */
  private neighbours(core: NameCore): readonly Neighbour[] | null {
    if (this.cores.length === 0) return [];
    const shared = new Uint8Array(this.cores.length);
    const telling = new Uint8Array(this.cores.length);
    for (const word of core.topic) {
      const start = startOf(word);
      const counts = this.common.has(start) ? null : telling;
      for (const index of this.byStart.get(start) ?? []) { shared[index]!++; if (counts !== null) counts[index]!++; }
    }
    if (core.topic.length > 0 && this.own.topic.length > 0 && mayMeet(core.topic, this.own.topic) && isSame(this.own, core, compareNames(this.own, core))) return null;
    const out: Neighbour[] = [];
    for (const [index, known] of this.cores.entries()) {
      if (telling[index] === 0 && known.topic.some(word => !this.common.has(startOf(word)))) continue;
      if (shared[index]! < Math.min(FEWEST, known.topic.length, core.topic.length > FEWEST ? FEWEST : 1) || (core.kind !== known.kind && !mayMeet(core.topic, known.topic))) continue;
      const difference = compareNames(known, core);
      if (isSame(known, core, difference)) return null;
      if (difference !== null) out.push({ index, difference });
    }
    return out;
  }
}

/** All that the bearings depend on. */
function keyFor({ own, activities, acronyms }: Activities): string {
  let key = own;
  for (const name of activities) key += `\n${name}`;
  for (const { acronym, introductions } of acronyms) {
    const expansion = introductions[0]?.expansion;
    if (expansion != null) key += `\r${acronym}\n${expansion.text}`;
  }
  return key;
}

/** Words that a slip or an ending tells apart begin alike. */
const startOf = (word: string): string => word.slice(0, 4);
/** Whether one of two names may begin within the other, and one end there: else words differ, and things of two kinds are then two things. */
function mayMeet(a: readonly string[], b: readonly string[]): boolean {
  const has = (words: readonly string[], word: string): boolean => words.some(other => startOf(other) === startOf(word));
  // "Training" alone has nothing but its kind
  return a.length > 0 && b.length > 0 && (has(b, a[0]!) || has(a, b[0]!)) && (has(b, a.at(-1)!) || has(a, b.at(-1)!));
}

/** Nothing but a beginning or an end that the other leaves out. */
const isSame = (a: NameCore, b: NameCore, difference: NameDifference | null): boolean =>
  difference === null && (a.kind === b.kind || a.kind === null || b.kind === null) && (begins(a.topic, b.topic) || begins(b.topic, a.topic) || ends(a.topic, b.topic) || ends(b.topic, a.topic));

const begins = (words: readonly string[], start: readonly string[]): boolean => start.length > 0 && start.every((word, index) => words[index] === word);
const ends = (words: readonly string[], end: readonly string[]): boolean => end.length > 0 && end.every((word, index) => words[words.length - end.length + index] === word);
