/** Observations as lines of JSON, one a line, so that any engine that can join files can join what many machines have read. */
import { digestOf } from './digest';
import { merge } from './merge';
import { packed } from './packed';
import { SCHEMA_VERSION, type Observation } from './stored';

const SUMS = new WeakMap<Observation, string>();

/** Of all that an observation says; two that differ in anything have two. Worked out once: most of an archive stays as it is from one learning to the next. */
export function sumOf(observation: Observation): string {
  let sum = SUMS.get(observation);
  if (sum === undefined) SUMS.set(observation, sum = digestOf(JSON.stringify(packed(observation))));
  return sum;
}

/** The sum as it was when the observation was stored. */
export function withSum(observation: Observation, sum: string): Observation {
  SUMS.set(observation, sum);
  return observation;
}

/** With its line break. */
export function lineOf(observation: Observation): string {
  return `${JSON.stringify({ observation: SCHEMA_VERSION, ...packed(observation) })}\n`;
}

/** Lines sorted by digest, each text once: the same observations give the same text. */
export const linesOf = (observations: readonly Observation[]): string => merge(observations).map(lineOf).join('');
