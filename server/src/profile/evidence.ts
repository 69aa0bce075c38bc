/** Evidence: counts, and a bounded sample of past passages that is the same however the observations came. */
import type { Passage } from '../rules/rule';
import { compareText } from '../text/order';
import type { Observation, ObservedPoint } from './stored';

/** Passages kept per convention. */
export const MOST_PASSAGES = 3;

/** Newest reports first: a writer looks at the last one. */
export const newestFirst = (a: Observation, b: Observation): number =>
  (b.year ?? 0) - (a.year ?? 0) || compareText(a.file, b.file) || compareText(a.digest, b.digest);

/** The point must have a range. */
export function passageOf(observation: Observation, point: ObservedPoint): Passage {
  const [line, character, endLine, endCharacter] = point.range!;
  const range = { start: { line, character }, end: { line: endLine, character: endCharacter } };
  return point.text === undefined ? { file: observation.file, range } : { file: observation.file, range, text: point.text };
}

/** The commonest key; of equals the one that sorts first. */
export function commonest(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [value, count] of counts) {
    const most = best === null ? 0 : counts.get(best)!;
    if (count > most || (count === most && best !== null && compareText(value, best) < 0)) best = value;
  }
  return best;
}

/** Keys from the commonest on, at most so many. */
export function byCount(counts: ReadonlyMap<string, number>, most: number): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).slice(0, most).map(([value]) => value);
}

export function countUp(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
