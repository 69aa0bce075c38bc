/** Past reports that are asked together (of a series, of a family, of all), with what is counted over them once. */
import { standsLast } from './kinds';
import type { Convention } from './model';
import { newestFirst } from './evidence';
import type { Alignment } from './cluster';
import type { Observation, ObservedPoint } from './stored';
import { Trend, type Sighting } from './trend';

/** What one report shows of a point, and where. */
export interface Seen {
  readonly value: string;
  readonly point: ObservedPoint | null;
}

/** One point that is followed through past reports. */
export interface Track {
  readonly id: string;
  readonly topic: Convention['topic'];
  /** Points of style need more evidence. */
  readonly style: boolean;
  /** The value a convention would have; null for the commonest. */
  readonly wanted: string | null;
  /** Null when the report cannot tell. */
  readonly see: (observation: Observation) => Seen | null;
  /** What all reports of a scope show, where that is counted quicker than by asking each. */
  readonly trend?: (scope: Scope) => Trend;
  /** The reports of a scope, in its order, that alone may show the wanted value; without it all may. */
  readonly showing?: (scope: Scope) => readonly Observation[];
}

export const PRESENT = 'present';
export const ABSENT = 'absent';

/** False for a report of which only the opening is known. */
export const hasSections = (observation: Observation): boolean => (observation.members.sections?.length ?? 0) > 0;

/** Where each section stands in each report. */
export class Standings {
  private readonly known = new Map<Observation, ReadonlyMap<string, number>>();

  constructor(readonly alignment: Alignment) {}

  /** Index among the sections by id; of several headings for one section the one that is meant. */
  of(observation: Observation): ReadonlyMap<string, number> {
    let here = this.known.get(observation);
    if (here === undefined) {
      const places = new Map<string, number>();
      this.alignment.get(observation)!.forEach((row, index) => { for (const id of row) if (!places.has(id) || standsLast(id)) places.set(id, index); });
      this.known.set(observation, here = places);
    }
    return here;
  }
}

export class Scope {
  /** Newest first, which decides whose passages are shown. */
  readonly reports: readonly Observation[];
  /** Years of these, each once, and for each report the index of its own. */
  readonly years: readonly (number | null)[];
  readonly yearOf: readonly number[];
  /** Reports read to their end. */
  readonly whole: number;
  private readonly members: ReadonlySet<Observation>;
  private readonly trends = new Map<string, Trend>();
  private readonly derived = new Map<string, unknown>();

  constructor(reports: readonly Observation[], readonly standings: Standings) {
    this.reports = [...reports].sort(newestFirst);
    this.members = new Set(reports);
    const years = new Map<number | null, number>();
    this.yearOf = this.reports.map(({ year }) => {
      let index = years.get(year);
      if (index === undefined) years.set(year, index = years.size);
      return index;
    });
    this.years = [...years.keys()];
    this.whole = reports.filter(report => report.seen === undefined).length;
  }

  has(observation: Observation | null): observation is Observation {
    return observation !== null && this.members.has(observation);
  }

  trend(track: Track): Trend {
    let trend = this.trends.get(track.id);
    if (trend === undefined) this.trends.set(track.id, trend = track.trend?.(this) ?? this.asked(track));
    return trend;
  }

  private asked(track: Track): Trend {
    const trend = new Trend();
    for (const observation of this.reports) {
      const seen = track.see(observation);
      if (seen !== null) trend.add({ value: seen.value, year: observation.year });
    }
    return trend;
  }

  /** What is worked out once for these reports, by name. */
  once<T>(name: string, make: () => T): T {
    if (!this.derived.has(name)) this.derived.set(name, make());
    return this.derived.get(name) as T;
  }
}

/** Past reports as one draft is held against them. */
export interface Lens {
  readonly scope: Scope;
  /** The larger whole that few reports lean on. */
  readonly pool: Scope;
  /** Year of the draft; null when it gives none, or to look from the newest report. */
  readonly year: number | null;
  /** The draft's own observation, which does not count. */
  readonly without: Observation | null;
}

/** What the observation left out has added to the counts of these reports; null for nothing. */
export function withdrawn(scope: Scope, track: Track, without: Observation | null): Sighting | null {
  if (!scope.has(without)) return null;
  const seen = track.see(without);
  return seen === null ? null : { value: seen.value, year: without.year };
}
