/** Conventions on sections: which are expected, in which order, and whether others occur at all. */
import type { Family } from '../report/model';
import { KIND_ORDER } from './cluster';
import { less } from './conventions-members';
import { byCount, commonest, countUp } from './evidence';
import { conventionOf } from './judge';
import { Lineups } from './lineups';
import { compareText } from '../text/order';
import type { Convention } from './model';
import { Occurrences } from './occurrences';
import { ABSENT, hasSections, PRESENT, type Lens, type Scope, type Track } from './scope';
import type { Observation } from './stored';
import { Trend } from './trend';

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
/** A neighbour stands beside a section in at least one of so many reports that have it. */
const NEIGHBOUR = 3;
const SUBJECT = '';
const EDGE = '|';

/** A section over all reports that are asked. */
interface Section extends Track {
  readonly section: string;
  /** Reports that show where it stands. */
  readonly reports: number;
}

/** How a section stands in the reports that have it. */
interface Standing {
  readonly wordings: Map<string, number>;
  readonly previous: Map<string, number>;
  readonly next: Map<string, number>;
  /** Sum of its places. */
  places: number;
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

export const occurrencesIn = (scope: Scope): Occurrences => scope.once('occurrences of sections', () => {
  const occurrences = new Occurrences(scope);
  scope.reports.forEach((observation, report) => {
    if (!hasSections(observation)) return;
    occurrences.tells(report);
    for (const [id, index] of scope.standings.of(observation)) occurrences.add(id, report, index);
  });
  return occurrences;
});

function sectionsOf(scope: Scope): Map<string, Section> {
  const occurrences = occurrencesIn(scope);
  return new Map([...occurrences.names()].map(id => [id, {
    section: id, reports: occurrences.of(id).reports.length, id: `section:${id}`, topic: 'section', style: false, wanted: PRESENT,
    see: seer(scope, id), trend: asked => sectionTrend(asked, id), showing: asked => occurrencesIn(asked).reportsWith(id),
  }]));
}

/** Of a report known by its opening alone only whether it has the section counts, where that could be seen. */
function sectionTrend(scope: Scope, id: string): Trend {
  const trend = occurrencesIn(scope).trend(id);
  for (const { values, year } of scope.once('openings', () => scope.reports.filter(observation => !hasSections(observation)))) {
    const known = values[`section:${id}`];
    if (known !== undefined) trend.add({ value: known.value, year });
  }
  return trend;
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

function standingsOf(scope: Scope, id: string): Standing {
  return scope.once(`standings of ${id}`, () => {
    const standing: Standing = { wordings: new Map(), previous: new Map(), next: new Map(), places: 0 };
    const { reports, places } = occurrencesIn(scope).of(id);
    reports.forEach((report, at) => addStanding(standing, scope, scope.reports[report]!, places[at]!));
    return standing;
  });
}

function addStanding(to: Standing, { standings }: Scope, observation: Observation, index: number): void {
  const rows = standings.alignment.get(observation)!;
  const title = observation.members.sections![index]!.value;
  if (title !== '') countUp(to.wordings, title);
  countUp(to.previous, index === 0 ? EDGE : rows[index - 1]![0] ?? SUBJECT);
  countUp(to.next, index === rows.length - 1 ? EDGE : rows[index + 1]![0] ?? SUBJECT);
  to.places += rows.length < 2 ? 0 : index / (rows.length - 1);
}

/** How the section stands in the one report that is left out; null when it does not. */
function ownStanding({ scope, without }: Lens, id: string): Standing | null {
  const index = scope.has(without) ? scope.standings.of(without).get(id) : undefined;
  if (index === undefined) return null;
  const standing: Standing = { wordings: new Map(), previous: new Map(), next: new Map(), places: 0 };
  addStanding(standing, scope, without!, index);
  return standing;
}

function sectionValue({ section }: Section, lens: Lens, reportsWith: (id: string) => number): SectionValue {
  const all = standingsOf(lens.scope, section);
  const own = ownStanding(lens, section);
  const minus = (counts: ReadonlyMap<string, number>, gone: ReadonlyMap<string, number> | undefined): ReadonlyMap<string, number> => (gone === undefined ? counts : less(counts, gone.keys()));
  const reports = reportsWith(section);
  const neighbour = (counts: ReadonlyMap<string, number>): string | null => {
    const id = commonest(counts);
    const shared = id !== null && (KIND_ORDER.includes(id as never) || reportsWith(id) > 1);
    // What stands beside it in few reports only does not say where it belongs.
    return shared && counts.get(id)! * NEIGHBOUR >= reports ? id : null;
  };
  const usual = byCount(minus(all.wordings, own?.wordings), MOST_WORDINGS);
  const place = reports === 0 ? 0 : (all.places - (own?.places ?? 0)) / reports;
  return {
    section, title: usual[0] ?? section, wordings: usual,
    after: neighbour(minus(all.previous, own?.previous)), before: neighbour(minus(all.next, own?.next)),
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
    trend: scope => pairTrend(scope, first, second),
    showing: scope => {
      const [one, other] = [first, second].map(id => occurrencesIn(scope).reportsWith(id)) as [Observation[], Observation[]];
      return one.length < other.length ? one : other;
    },
  };
}

function pairTrend(scope: Scope, first: string, second: string): Trend {
  const { forth, back } = scope.once('lineups', () => new Lineups(scope)).order(first, second);
  const trend = new Trend();
  scope.years.forEach((year, index) => {
    trend.add({ value: FORTH, year }, forth[index]);
    trend.add({ value: BACK, year }, back[index]);
  });
  return trend;
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
