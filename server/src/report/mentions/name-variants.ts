/** Activities that are named in two ways. */
import type { Activity, Mentions, NameVariant, ProperName } from '../mentions';
import type { Heading, Phrase, Report } from '../model';
import { bareName } from './activity-names';
import { keyOf, type NameCore, type NameDifference } from './name-core';
import { NameForms } from './name-forms';
import { NamesOfActivities, type BearingPart } from './name-bearings';
import { phraseOf } from './name-parts';
import { otherVariantsOf } from './other-variants';
import { shortTitleVariantsOf } from './short-titles';
import { tabledVariantsOf } from './tabled-names';
import type { Unit } from '../units';
import { AFRESH, type WordingSource } from '../wordings';
import { textIn } from '../watch';

/** Fewer words than these are too few to tell that two names mean the same thing. */
const FEWEST = 2;
const HERE = 0.5;
const TABLE = 0.75;

/** What is kept with the wordings of a text from version to version: few names change at a keystroke. */
interface Kept {
  readonly forms: NameForms;
  /** Of the last activities, those asked for last first. */
  readonly activities: NamesOfActivities[];
}

const KEPT = new WeakMap<WordingSource, Kept>();
/** More names than this were of versions long gone. */
const MOST_KEPT = 5000;
const MOST_ACTIVITIES = 32;

function keptFor(wordings: WordingSource): Kept {
  const kept = KEPT.get(wordings);
  if (kept !== undefined && kept.forms.size <= MOST_KEPT) return kept;
  const fresh: Kept = { forms: new NameForms(), activities: [] };
  if (wordings !== AFRESH) KEPT.set(wordings, fresh);
  return fresh;
}

export function nameVariantsOf(report: Report, mentions: Mentions, wordings: WordingSource, units: readonly Unit[]): Mentions['nameVariants'] {
  const { forms, activities } = keptFor(wordings);
  const own = new ActivityNames(report, mentions, forms, activities).variants();
  const found = [...own, ...tabledVariantsOf(report, mentions.activities, mentions.followUps, wordings).filter(({ span }) => !own.some(other => other.span.start === span.start))];
  return { activities: found, others: [...otherVariantsOf(report, mentions, found, forms), ...shortTitleVariantsOf(units)] };
}

/** An activity that has a heading of its own. */
interface Known {
  readonly phrase: Phrase;
  readonly core: NameCore;
  readonly heading: Heading;
}

interface Nearest { readonly known: Known; readonly difference: NameDifference; readonly sure: boolean }

class ActivityNames {
  private readonly known: readonly Known[];
  private readonly names: readonly ProperName[];
  private readonly bearings: NamesOfActivities;
  private standing: ReadonlyMap<string, readonly ProperName[]> | undefined;

  constructor(private readonly report: Report, { activities, properNames, acronymUses }: Mentions, private readonly forms: NameForms, kept: NamesOfActivities[]) {
    this.names = properNames;
    const named = activities.filter((activity): activity is Activity & { heading: Heading } => activity.heading !== null).map(({ name, heading }) => ({ phrase: bare(name), heading }));
    this.bearings = NamesOfActivities.of({ own: report.title?.meeting?.text ?? '', activities: named.map(({ phrase }) => phrase.text), acronyms: acronymUses }, forms, kept, MOST_ACTIVITIES);
    this.known = named.map((activity, index) => ({ ...activity, core: this.bearings.cores[index]! }));
  }

  /** Each wording once. */
  variants(): readonly NameVariant[] {
    if (this.known.length === 0) return [];
    const out: NameVariant[] = [];
    const told = new Set<string>();
    for (const name of this.names) {
      if (name.place === 'heading') continue;
      const bearing = this.bearings.of(name);
      if (bearing.isQuiet) continue;
      for (const part of bearing.parts) {
        const found = part.long === null ? { part, best: this.nearest(name, part) } : this.nearestOf(name, part, part.long);
        if (found.best === null) continue;
        const { known, difference, sure } = found.best;
        const key = `${this.known.indexOf(known)}\n${keyOf(found.part.core)}`;
        if (told.has(key)) continue;
        told.add(key);
        out.push(variant(known.phrase, phraseOf(name, found.part.part), difference.kind, sure));
      }
    }
    return out;
  }

  /** Of the shorter and the longer part the one that comes nearer; neither where one of them is the name of an activity. */
  private nearestOf(name: ProperName, short: BearingPart, long: BearingPart): { readonly part: BearingPart; readonly best: Nearest | null } {
    if (long.near === null) return { part: long, best: null };
    const [a, b] = [this.nearest(name, long), this.nearest(name, short)];
    return a !== null && (b === null || weight(a) > weight(b)) ? { part: long, best: a } : { part: short, best: b };
  }

  /** The activity that a name comes nearest to without being its name; null where it is the name of one, or of none. */
  private nearest(name: ProperName, { core, near }: BearingPart): Nearest | null {
    if (core.topic.length < FEWEST) return null;
    let best: Nearest | null = null;
    for (const { index, difference } of near ?? []) {
      const known = this.known[index]!;
      const here = name.headings.includes(known.heading);
      if (!this.meansSame(difference, core, known, here, name)) continue;
      const sure = difference.kind !== 'joining' && name.place !== 'annex-title' && (difference.matched >= FEWEST || !here || !this.stands(known.core, known.heading)) && (here || name.place === 'follow-up' || difference.kind === 'spelling');
      if (best === null || (here && best.known.heading.children.length === 0) || weight({ difference }) > weight(best)) best = { known, difference, sure };
    }
    return best;
  }

  private meansSame({ kind, matched, ratio, changed }: NameDifference, core: NameCore, known: Known, here: boolean, name: ProperName): boolean {
    const table = name.place === 'follow-up';
    const title = name.place === 'annex-title';
    if (core.kind === null && known.core.kind !== null) return (here || table) && kind !== 'words' && kind !== 'kind' && matched >= 3;
    if (this.forms.distinctions.tellApart(known.core, core) || areOfOneBody(name.text, known.phrase.text)) return false;
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
    if (/(?:[.;]\s|\n\s*)The\s$/.test(textIn(this.report, { start: Math.max(0, start - 8), end: start }))) return true;
    return name === this.names.find(other => other.place === 'body' && other.headings.includes(heading) && this.forms.partsOf(other).some(({ form }) => form.bare.kind === core.kind));
  }

  /** Whether exactly this name stands under a heading or in a part of the report. */
  private stands(core: NameCore, where: Heading | ProperName['place']): boolean {
    this.standing ??= this.index();
    return this.standing.get(keyOf(core))?.some(({ place, headings }) => place === where || (place === 'body' && typeof where === 'object' && headings.includes(where))) === true;
  }

  private index(): ReadonlyMap<string, readonly ProperName[]> {
    const out = new Map<string, ProperName[]>();
    for (const name of this.names) {
      for (const key of this.bearings.of(name).keys) {
        const names = out.get(key);
        if (names === undefined) out.set(key, [name]); else names.push(name);
      }
    }
    return out;
  }
}

/** "Report of the ASMC" and "Head of the ASMC": what a body has are several things. */
function areOfOneBody(name: string, other: string): boolean {
  const [a, b] = [headOf(name, other), headOf(other, name)];
  return a !== null && b !== null && a !== b;
}

/** The words before the body; a title in capitals has the body that the other name has. */
function headOf(name: string, other: string): string | null {
  const tail = OF_BODY.exec(name)?.[0] ?? (name === name.toUpperCase() ? OF_BODY.exec(other)?.[0] : undefined);
  return tail !== undefined && name.toLowerCase().endsWith(tail.toLowerCase()) ? name.slice(0, -tail.length).toLowerCase() : null;
}
const OF_BODY = /\s(?:of|by|from)\s(?:the\s)?(?:[A-Z][\w-]*[A-Z][\w-]*|(?:[A-Z][\w-]+\s){1,8}(?:Agency|Authority|Bureau|Cent(?:re|er)|Commission|Committee|Council|Group|Institute|Network|Office|Organi[sz]ation|Secretariat|Union|Unit))$/;

function bare({ text, span: { start, end } }: Phrase): Phrase {
  const name = bareName(text);
  return { text: name, span: { start, end: start + Math.min(name.length, end - start) } };
}

const weight = ({ difference }: Pick<Nearest, 'difference'>): number => difference.matched * difference.ratio;

/** The later of the two places is told, the earlier is what it is held against. */
export function variant(a: Phrase, b: Phrase, kind: NameVariant['kind'], sure: boolean): NameVariant {
  const [before, here] = a.span.start < b.span.start ? [a, b] : [b, a];
  return { ...here, before, kind, sure };
}
