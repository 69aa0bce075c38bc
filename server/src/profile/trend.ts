/** How the values of one point are spread over the years among the past reports that could tell, and what that says of a draft's time. */
import { compareText } from '../text/order';
import { DRIFT, type Support } from './strength';

/** A value seen in a report of a year; null where the title gives none. */
export interface Sighting {
  readonly value: string;
  readonly year: number | null;
}

/** What past reports of the draft's time show. */
export interface Reading extends Support {
  readonly value: string;
  /** Share of the reports that agree, newer ones (nearer to the draft) counting more; 0 to 1. */
  readonly share: number;
  /** The same over all years, unweighed. */
  readonly overall: number;
  /** Years between which the point held before it changed or was given up; null at an end that is open. */
  readonly since: number | null;
  readonly until: number | null;
  /** False when the draft falls between two times: then neither binds it. */
  readonly settled: boolean;
}

/** Inclusive indexes into the years. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Counts by value, year by year, the oldest first. */
interface Dated {
  readonly years: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

export class Trend {
  private readonly values = new Map<string, number>();
  private readonly byYear = new Map<number | null, number[]>();
  private dated: Dated | null = null;

  add({ value, year }: Sighting, count = 1): void {
    if (count === 0) return;
    let index = this.values.get(value);
    if (index === undefined) this.values.set(value, index = this.values.size);
    let row = this.byYear.get(year);
    if (row === undefined) this.byYear.set(year, row = []);
    row[index] = (row[index] ?? 0) + count;
    this.dated = null;
  }

  /** How many reports have the value, of those that could tell; only those of the given years, both ends included. */
  support(value: string, without: Sighting | null, since: number | null = null, until: number | null = null): Support {
    const wanted = this.values.get(value) ?? -1;
    let agree = 0;
    let of = 0;
    for (const [year, row] of this.byYear) {
      if ((since !== null || until !== null) && (year === null || (since !== null && year < since) || (until !== null && year > until))) continue;
      const gone = without !== null && without.year === year ? this.values.get(without.value) ?? -1 : -1;
      for (let index = 0; index < row.length; index++) {
        const left = (row[index] ?? 0) - (index === gone ? 1 : 0);
        of += left;
        if (index === wanted) agree += left;
      }
    }
    return { agree, of };
  }

  /** Null when no report is left that shows the value. Without `wanted` the commonest value of the draft's time; of equals the one that sorts first. */
  read(draftYear: number | null, without: Sighting | null, wanted: string | null = null): Reading | null {
    const { years, rows } = this.datedWithout(without);
    const { stretch, settled } = this.stretchOf(years, rows, draftYear);
    const whole = stretch.from === 0 && stretch.to === years.length - 1;
    const undated = whole ? this.rowOf(null, without) : [];
    const counts: number[] = [...undated];
    for (let at = stretch.from; at <= stretch.to; at++) addTo(counts, rows[at]!);
    const index = wanted === null ? this.commonest(counts) : this.values.get(wanted) ?? -1;
    const agree = counts[index] ?? 0;
    if (agree === 0) return null;
    const value = wanted ?? [...this.values.keys()][index]!;
    const ever = whole ? { agree, of: sum(counts) } : this.support(value, without);
    return {
      value, agree, of: sum(counts), settled,
      share: share(years, rows, undated, stretch, index, draftYear),
      overall: ever.agree / ever.of,
      since: stretch.from === 0 ? null : years[stretch.from]!,
      until: stretch.to === years.length - 1 ? null : years[stretch.to]!,
    };
  }

  private datedWithout(without: Sighting | null): Dated {
    const all = this.dated ??= this.inOrder();
    if (without === null || without.year === null) return all;
    const at = all.years.indexOf(without.year);
    const row = this.rowOf(without.year, without);
    // A year of which no report is left is no year of the archive.
    return sum(row) === 0 ? { years: all.years.toSpliced(at, 1), rows: all.rows.toSpliced(at, 1) } : { years: all.years, rows: all.rows.with(at, row) };
  }

  private inOrder(): Dated {
    const years = [...this.byYear.keys()].filter(year => year !== null).sort((a, b) => a - b);
    return { years, rows: years.map(year => this.byYear.get(year)!) };
  }

  private rowOf(year: number | null, without: Sighting | null): readonly number[] {
    const row = this.byYear.get(year) ?? [];
    if (without === null || without.year !== year) return row;
    const copy = [...row];
    const index = this.values.get(without.value);
    if (index !== undefined) copy[index]!--;
    return copy;
  }

  private commonest(counts: readonly number[]): number {
    let best = -1;
    let name = '';
    for (const [value, index] of this.values) {
      const count = counts[index] ?? 0;
      const most = best < 0 ? 0 : counts[best]!;
      if (count > most || (count === most && count > 0 && compareText(value, name) < 0)) {
        best = index;
        name = value;
      }
    }
    return best;
  }

  /** The stretch of years in which the habit was the one of the draft's time. */
  private stretchOf(years: readonly number[], rows: readonly (readonly number[])[], draftYear: number | null): { stretch: Stretch; settled: boolean } {
    let stretch: Stretch = { from: 0, to: years.length - 1 };
    if (this.values.size < 2) return { stretch, settled: true };
    for (let changes = 0; changes < DRIFT.most; changes++) {
      const last = changeIn(rows, stretch);
      if (last === null) break;
      if (draftYear !== null && draftYear > years[last]! && draftYear < years[last + 1]!) return { stretch, settled: false };
      stretch = draftYear !== null && draftYear <= years[last]! ? { from: stretch.from, to: last } : { from: last + 1, to: stretch.to };
    }
    return { stretch, settled: true };
  }
}

/** The last year before a lasting change; null without one. Both sides must be of nearly one mind, and of different minds. */
function changeIn(rows: readonly (readonly number[])[], { from, to }: Stretch): number | null {
  const after: number[] = [];
  for (let at = from; at <= to; at++) addTo(after, rows[at]!);
  const all = Math.max(0, ...after.map(count => count ?? 0));
  const before: number[] = [];
  let best: number | null = null;
  let bestGain: number = DRIFT.gain - 1;
  for (let at = from; at < to; at++) {
    const row = rows[at]!;
    for (let index = 0; index < row.length; index++) {
      const count = row[index] ?? 0;
      before[index] = (before[index] ?? 0) + count;
      after[index]! -= count;
    }
    const left = majority(before);
    const right = majority(after);
    if (left === null || right === null || left.index === right.index) continue;
    const gain = left.count + right.count - all;
    if (gain > bestGain) {
      best = at;
      bestGain = gain;
    }
  }
  return best;
}

/** The value of nearly all of enough reports; null without one. */
function majority(counts: readonly number[]): { index: number; count: number } | null {
  let index = -1;
  let total = 0;
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0;
    total += count;
    if (count > (counts[index] ?? 0)) index = at;
  }
  const count = counts[index] ?? 0;
  return total >= DRIFT.side && count >= DRIFT.purity * total ? { index, count } : null;
}

/** Share of a value, each report weighed by how near it stands to the draft, or to the newest report when the draft is newer still. */
function share(years: readonly number[], rows: readonly (readonly number[])[], undated: readonly number[], { from, to }: Stretch, index: number, draftYear: number | null): number {
  const last = years[to];
  const now = last === undefined || draftYear === null || draftYear > last ? last ?? 0 : Math.max(draftYear, years[from]!);
  let agree = DRIFT.undated * (undated[index] ?? 0);
  let of = DRIFT.undated * sum(undated);
  for (let at = from; at <= to; at++) {
    const weight = 0.5 ** (Math.abs(years[at]! - now) / DRIFT.halfLife);
    agree += weight * (rows[at]![index] ?? 0);
    of += weight * sum(rows[at]!);
  }
  return of === 0 ? 0 : agree / of;
}

function addTo(counts: number[], row: readonly number[]): void {
  for (let index = 0; index < row.length; index++) counts[index] = (counts[index] ?? 0) + (row[index] ?? 0);
}

function sum(counts: readonly number[]): number {
  let total = 0;
  for (const count of counts) total += count ?? 0;
  return total;
}
