/** Which of the texts stay, once all are known: one of each report, and of those that do not open as a summary report such as recur. */
import { FAMILIES } from '../report/model';
import { seriesOf } from './series';
import type { Observation } from './stored';

/** A text that does not open as a summary report is one of a kind of its own when there are so many alike. */
const RECURRING = 3;

export interface Settled {
  readonly kept: readonly Observation[];
  readonly leftOut: readonly { readonly file: string; readonly why: string }[];
}

/**
 * Keeps one of several forms of a report, and doubtful observations where enough of one series are there. The order of the observations
 * does not matter to what is kept.
 */
export function settle(all: readonly Observation[]): Settled {
  const others = otherForms(all);
  const observations = others.size === 0 ? all : all.filter(observation => !others.has(observation));
  const forms = [...others].map(([{ file }, first]) => ({ file, why: `is the report that ${baseOf(first.file)} beside it has in another form` }));
  if (!observations.some(observation => observation.doubtful)) return { kept: observations, leftOut: forms };
  const alone = new Set<Observation>();
  for (const family of FAMILIES) {
    for (const { reports } of seriesOf(observations.filter(observation => observation.family === family))) {
      if (reports.length < RECURRING) for (const report of reports) if (report.doubtful) alone.add(report);
    }
  }
  return {
    kept: observations.filter(observation => !alone.has(observation)),
    leftOut: [...forms, ...[...alone].map(({ file }) => ({ file, why: `does not open as a summary report, and fewer than ${RECURRING} of its kind are there` }))],
  };
}

/** Extensions of the forms in which a report is kept side by side, best first: evidence leads to the very line of a text. */
const FORMS = ['txt', 'md', 'docx', 'pdf'];
const EXTENSION = /\.(\w+)$/;

const formOf = ({ file }: Observation): number => FORMS.indexOf(EXTENSION.exec(file)?.[1]?.toLowerCase() ?? '');
const baseOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** Observations of one meeting from files of one folder and one name, of which another is of a better form, with that one. */
function otherForms(observations: readonly Observation[]): ReadonlyMap<Observation, Observation> {
  const best = new Map<string, Observation>();
  const others = new Map<Observation, Observation>();
  const ranked = observations.filter(observation => formOf(observation) >= 0).sort((a, b) => formOf(a) - formOf(b));
  for (const observation of ranked) {
    const { file, family, year, meeting } = observation;
    const key = JSON.stringify([file.replace(EXTENSION, ''), family, year, meeting]);
    const first = best.get(key);
    if (first === undefined) best.set(key, observation); else others.set(observation, first);
  }
  return others;
}
