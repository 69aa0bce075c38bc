/** Which reports of a large archive are asked for the faults they have: some of each family tell its habits, and asking costs more than reading. */
import type { Family } from '../report/model';
import type { Observation } from './stored';
import { STRENGTH } from './strength';

/** All reports of an archive up to `from`; beyond that `first` of every family, fewer than which show no habit, and `each` where these do not all have the same faults. */
export const SAMPLE = { from: 100, first: STRENGTH.warning.reports, each: 10 } as const;
/** So much more than its part is asked of each family while it is not known yet which reports will be among its first. */
const MARGIN = 1.25;

interface Sampled {
  readonly digest: string;
  readonly family: Family;
}

/**
 * Digests of the reports that are asked: of each family those with the lowest, which is as good as drawn by lot. `reports` are sorted by
 * digest. `faultsOf`: which faults a report was found to have, in words that are the same for the same; null when it was not asked, and
 * then no more than the first are in the sample as yet.
 */
export function sampleOf<T extends Sampled>(reports: readonly T[], faultsOf: (report: T) => string | null): ReadonlySet<string> {
  if (reports.length <= SAMPLE.from) return new Set(reports.map(({ digest }) => digest));
  const families = new Map<Family, T[]>();
  for (const report of reports) {
    const own = families.get(report.family);
    if (own === undefined) families.set(report.family, [report]);
    else if (own.length < SAMPLE.each) own.push(report);
  }
  const sample = new Set<string>();
  for (const own of families.values()) {
    const faults = new Set(own.slice(0, SAMPLE.first).map(faultsOf));
    const asked = faults.size <= 1 || faults.has(null) ? SAMPLE.first : SAMPLE.each;
    for (const { digest } of own.slice(0, asked)) sample.add(digest);
  }
  return sample;
}

/** For `sampleOf`. */
export const faultsOf = ({ members: { slips, followUpSlips = [] } }: Observation): string | null =>
  (slips === undefined ? null : [...slips, ...followUpSlips].map(({ value }) => value).sort().join('\n'));

/** Guesses, while an archive is being read, which reports will be in its sample; what it misses is asked for when all are known. */
export class SampleGuess {
  private all = 0;
  private readonly read = new Map<Family, number>();

  /** `files`: how many the archive has. */
  constructor(private readonly files: number) {}

  asks(digest: string, family: Family): boolean {
    const own = (this.read.get(family) ?? 0) + 1;
    this.read.set(family, own);
    this.all++;
    const expected = this.files * own / this.all;
    return this.files <= SAMPLE.from || parseInt(digest.slice(0, 8), 16) / 0x1_0000_0000 * expected < SAMPLE.first * MARGIN;
  }
}
