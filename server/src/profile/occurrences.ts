/** Where things occur in past reports, counted for all of them in one pass and asked for many times. */
import { ABSENT, PRESENT, type Scope } from './scope';
import type { Observation, ObservedPoint } from './stored';
import { Trend } from './trend';

/** One thing: the reports that have it, as indexes in the scope's order, and where it stands in each. */
export interface Occurrence {
  readonly reports: readonly number[];
  readonly places: readonly number[];
}

export const NOWHERE: Occurrence = { reports: [], places: [] };

export class Occurrences {
  private readonly found = new Map<string, { reports: number[]; places: number[] }>();
  /** By year, in the scope's order: reports that would show a thing if they had it. */
  private readonly telling: Int32Array;

  constructor(private readonly scope: Scope) {
    this.telling = new Int32Array(scope.years.length);
  }

  names(): IterableIterator<string> {
    return this.found.keys();
  }

  of(name: string): Occurrence {
    return this.found.get(name) ?? NOWHERE;
  }

  /** Reports are added in the scope's order; of one thing in one report the first place counts. */
  add(name: string, report: number, place: number): void {
    const known = this.found.get(name);
    if (known === undefined) this.found.set(name, { reports: [report], places: [place] });
    else if (known.reports[known.reports.length - 1] !== report) {
      known.reports.push(report);
      known.places.push(place);
    }
  }

  /** This report tells by its silence too. */
  tells(report: number): void {
    this.telling[this.scope.yearOf[report]!]!++;
  }

  /** Present or absent, over the years. */
  trend(name: string): Trend {
    const { reports, years, yearOf } = this.scope;
    const present = new Int32Array(years.length);
    const absent = this.telling.slice();
    for (const index of this.of(name).reports) {
      const year = yearOf[index]!;
      present[year]!++;
      if (reports[index]!.seen !== 'opening') absent[year]!--;
    }
    const trend = new Trend();
    years.forEach((year, index) => {
      if (present[index] !== 0) trend.add({ value: PRESENT, year }, present[index]);
      if (absent[index] !== 0) trend.add({ value: ABSENT, year }, absent[index]);
    });
    return trend;
  }

  reportsWith(name: string): Observation[] {
    return this.of(name).reports.map(index => this.scope.reports[index]!);
  }
}

/** Trends of all values of which a report has one, by the id of the point; a wording that was not kept counts for nothing. */
export function valueTrends({ reports, years, yearOf }: Scope): ReadonlyMap<string, Trend> {
  const counts = new Map<string, Map<string, Int32Array>>();
  reports.forEach(({ values }, index) => {
    for (const id of Object.keys(values)) {
      const { value } = values[id] as ObservedPoint;
      if (value === '') continue;
      let byValue = counts.get(id);
      if (byValue === undefined) counts.set(id, byValue = new Map());
      let byYear = byValue.get(value);
      if (byYear === undefined) byValue.set(value, byYear = new Int32Array(years.length));
      byYear[yearOf[index]!]!++;
    }
  });
  return new Map([...counts].map(([id, byValue]) => {
    const trend = new Trend();
    for (const [value, byYear] of byValue) for (let index = 0; index < byYear.length; index++) if (byYear[index] !== 0) trend.add({ value, year: years[index]! }, byYear[index]);
    return [id, trend];
  }));
}
