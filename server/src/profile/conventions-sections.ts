/** Conventions on sections: which are expected, in which order, and whether others occur at all. */
import type { Family } from '../report/model';
import { KIND_ORDER } from './cluster';
import { less } from './conventions-members';
import { byCount, commonest, countUp } from './evidence';
import { conventionOf } from './judge';
import { compareText } from './merge';
import type { Convention } from './model';
import { ABSENT, PRESENT, type Lens, type Scope, type Track } from './scope';
import type { Observation } from './stored';

/** What is known of an expected section. */
export interface SectionValue {
  /** "opening", or the id of a cluster of wordings. */
  readonly section: string;
  /** The commonest wording. */
  readonly title: string;
  /** Wordings of past reports, the commonest first. */
  readonly wordings: readonly string[];
  /** Section that most often stands right before it; null for the start of the report or a section of its own subject. */
  readonly after: string | null;
  /** Section that most often stands right after it; null for the end of the report or a section of its own subject. */
  readonly before: string | null;
  /** Mean place among the sections, 0 for the first, 1 for the last. */
  readonly place: number;
}

export interface OrderValue {
  readonly first: string;
  readonly then: string;
}

const MOST_WORDINGS = 5;
/** Pairs are kept for so many sections of a family, those with most support. */
const MOST_ORDERED = 24;
const SUBJECT = '';
const EDGE = '|';

/** A section over all reports that are asked. */
interface Section extends Track {
  readonly section: string;
  /** Reports that show where it stands. */
  readonly reports: number;
  readonly wordings: ReadonlyMap<string, number>;
  readonly previous: ReadonlyMap<string, number>;
  readonly next: ReadonlyMap<string, number>;
  /** Sum of its places. */
  readonly places: number;
}

/** How a section stands in one report. */
interface Standing {
  readonly title: string;
  readonly previous: string;
  readonly next: string;
  readonly place: number;
}

export function sectionConventions(lens: Lens, family: Family): Convention[] {
  const all = lens.scope.once('sections', () => sectionsOf(lens.scope));
  const left = lens.scope.has(lens.without) ? lens.scope.standings.of(lens.without) : null;
  const reportsWith = (id: string): number => (all.get(id)?.reports ?? 0) - (left?.has(id) ? 1 : 0);
  const expected = [...all.values()].filter(({ section }) => (KIND_ORDER.includes(section as never) && reportsWith(section) >= 0) || reportsWith(section) > 1);
  const sections = expected.flatMap(section => conventionOf(lens, family, section, () => ({ value: sectionValue(section, lens, reportsWith) })) ?? []);
  sections.sort((a, b) => (a.value as SectionValue).place - (b.value as SectionValue).place || compareText(a.id, b.id));
  return [...sections, ...orderConventions(lens, family, sections, reportsWith), ...closedConvention(lens, family, new Set(expected.map(({ section }) => section)))];
}

const hasSections = (observation: Observation): boolean => (observation.members.sections?.length ?? 0) > 0;

/** Counts of every section; of a report known by its opening alone only whether it has the section, where that could be seen. */
function sectionsOf(scope: Scope): Map<string, Section> {
  const found = new Map<string, { reports: number; places: number; wordings: Map<string, number>; previous: Map<string, number>; next: Map<string, number> }>();
  for (const observation of scope.reports) {
    for (const id of scope.standings.of(observation).keys()) {
      const standing = standingIn(scope, observation, id)!;
      let entry = found.get(id);
      if (entry === undefined) found.set(id, entry = { reports: 0, places: 0, wordings: new Map(), previous: new Map(), next: new Map() });
      entry.reports++;
      entry.places += standing.place;
      if (standing.title !== '') countUp(entry.wordings, standing.title);
      countUp(entry.previous, standing.previous);
      countUp(entry.next, standing.next);
    }
  }
  return new Map([...found].map(([id, entry]) => [id, { ...entry, section: id, id: `section:${id}`, topic: 'section', style: false, wanted: PRESENT, see: seer(scope, id) }]));
}

function seer(scope: Scope, id: string): Track['see'] {
  return observation => {
    if (!hasSections(observation)) {
      const known = observation.values[`section:${id}`];
      return known === undefined ? null : { value: known.value, point: null };
    }
    const index = scope.standings.of(observation).get(id);
    return index === undefined ? { value: ABSENT, point: null } : { value: PRESENT, point: observation.members.sections![index]! };
  };
}

function standingIn({ standings }: Scope, observation: Observation, id: string): Standing | null {
  const index = standings.of(observation).get(id);
  if (index === undefined) return null;
  const rows = standings.alignment.get(observation)!;
  return {
    title: observation.members.sections![index]!.value,
    previous: index === 0 ? EDGE : rows[index - 1]![0] ?? SUBJECT,
    next: index === rows.length - 1 ? EDGE : rows[index + 1]![0] ?? SUBJECT,
    place: rows.length < 2 ? 0 : index / (rows.length - 1),
  };
}

function sectionValue(section: Section, { scope, without }: Lens, reportsWith: (id: string) => number): SectionValue {
  const own = scope.has(without) ? standingIn(scope, without, section.section) : null;
  const minus = (counts: ReadonlyMap<string, number>, value: string | undefined): ReadonlyMap<string, number> => (value === undefined ? counts : less(counts, [value]));
  const neighbour = (counts: ReadonlyMap<string, number>): string | null => {
    const id = commonest(counts);
    const shared = id !== null && (KIND_ORDER.includes(id as never) || reportsWith(id) > 1);
    return shared ? id : null;
  };
  const usual = byCount(minus(section.wordings, own?.title), MOST_WORDINGS);
  const reports = reportsWith(section.section);
  const place = reports === 0 ? 0 : (section.places - (own?.place ?? 0)) / reports;
  return {
    section: section.section, title: usual[0] ?? section.section, wordings: usual,
    after: neighbour(minus(section.previous, own?.previous)), before: neighbour(minus(section.next, own?.next)),
    place: Math.max(0, Math.round(place * 10_000)) / 10_000,
  };
}

/** Which of two sections comes first, for each pair that stands together in past reports. */
function orderConventions(lens: Lens, family: Family, sections: readonly Convention[], reportsWith: (id: string) => number): Convention[] {
  const sectionOf = (convention: Convention): string => (convention.value as SectionValue).section;
  const kept = new Set([...sections].sort((a, b) => reportsWith(sectionOf(b)) - reportsWith(sectionOf(a)) || compareText(a.id, b.id)).slice(0, MOST_ORDERED));
  const ids = sections.filter(section => kept.has(section)).map(sectionOf);
  const conventions: Convention[] = [];
  for (const [index, a] of ids.entries()) {
    for (const b of ids.slice(index + 1)) {
      const [first, second] = a < b ? [a, b] : [b, a];
      const convention = conventionOf(lens, family, lens.scope.once(`pair ${first}|${second}`, () => pairTrack(lens.scope, first, second)), ({ value }) => {
        const [before, then] = value === FORTH ? [first, second] : [second, first];
        return { id: `order:${before}>${then}`, value: { first: before, then } satisfies OrderValue };
      });
      if (convention !== null) conventions.push(convention);
    }
  }
  return conventions;
}

const FORTH = 'forth';
const BACK = 'back';

/** The passage is where the later section stands. */
function pairTrack({ standings }: Scope, first: string, second: string): Track {
  return {
    id: `pair:${first}|${second}`, topic: 'order', style: false, wanted: null,
    see: observation => {
      const places = standings.of(observation);
      const one = places.get(first);
      const other = places.get(second);
      if (one === undefined || other === undefined || one === other) return null;
      return { value: one < other ? FORTH : BACK, point: observation.members.sections![Math.max(one, other)]! };
    },
  };
}

/** Whether all sections of past reports are among the expected ones: then another one is news. */
function closedConvention(lens: Lens, family: Family, expected: ReadonlySet<string>): Convention[] {
  const { standings } = lens.scope;
  // Which sections are expected is part of the question, so that the answer is remembered for these alone.
  const track: Track = {
    id: `sections-closed ${[...expected].sort().join(' ')}`, topic: 'section', style: false, wanted: PRESENT,
    see: observation => {
      if (!hasSections(observation)) return null;
      const closed = standings.alignment.get(observation)!.every(row => row.some(id => expected.has(id)));
      return { value: closed ? PRESENT : ABSENT, point: observation.members.sections!.at(-1)! };
    },
  };
  const convention = conventionOf(lens, family, track, ({ agree, of }) => ({ id: 'sections-closed', value: agree * 2 > of }));
  return convention === null ? [] : [convention];
}
