/** Which of the texts stay that do not open as a summary report, once all are known. */
import { FAMILIES } from '../report/model';
import { seriesOf } from './series';
import type { Observation } from './stored';

/** A text that does not open as a summary report is one of a kind of its own when there are so many alike. */
const RECURRING = 3;

export interface Settled {
  readonly kept: readonly Observation[];
  readonly leftOut: readonly { readonly file: string; readonly why: string }[];
}

/** Keeps doubtful observations where enough of one series are there. The order of the observations does not matter to what is kept. */
export function settle(observations: readonly Observation[]): Settled {
  if (!observations.some(observation => observation.doubtful)) return { kept: observations, leftOut: [] };
  const alone = new Set<Observation>();
  for (const family of FAMILIES) {
    for (const { reports } of seriesOf(observations.filter(observation => observation.family === family))) {
      if (reports.length < RECURRING) for (const report of reports) if (report.doubtful) alone.add(report);
    }
  }
  return {
    kept: observations.filter(observation => !alone.has(observation)),
    leftOut: [...alone].map(({ file }) => ({ file, why: `does not open as a summary report, and fewer than ${RECURRING} of its kind are there` })),
  };
}
