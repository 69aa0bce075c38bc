/** Which reports of a large archive are asked for the faults they have: some of each family tell its habits, and asking costs more than reading. */
import { FAMILIES, type Family } from '../report/model';

/** All reports of an archive up to `from`; beyond that `each` of every family. */
export const SAMPLE = { from: 100, each: 10 } as const;
/** So much more than its part is asked of each family while it is not known yet which reports will be among its first. */
const MARGIN = 1.25;

/** Digests of the reports that are asked: of each family those with the lowest, which is as good as drawn by lot. `observations` are sorted by digest. */
export function sampleOf(observations: readonly { readonly digest: string; readonly family: Family }[]): ReadonlySet<string> {
  const asked = observations.length <= SAMPLE.from
    ? observations
    : FAMILIES.flatMap(family => observations.filter(observation => observation.family === family).slice(0, SAMPLE.each));
  return new Set(asked.map(({ digest }) => digest));
}

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
    return this.files <= SAMPLE.from || parseInt(digest.slice(0, 8), 16) / 0x1_0000_0000 * expected < SAMPLE.each * MARGIN;
  }
}
