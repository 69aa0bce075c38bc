/** Observations as lines of JSON, one a line, so that any engine that can join files can join what many machines have read. */
import { merge } from './merge';
import { SCHEMA_VERSION, type Observation } from './stored';

/** With its line break. */
export function lineOf(observation: Observation): string {
  return `${JSON.stringify({ observation: SCHEMA_VERSION, ...observation })}\n`;
}

/** Lines sorted by digest, each text once: the same observations give the same text. */
export const linesOf = (observations: readonly Observation[]): string => merge(observations).map(lineOf).join('');
