/** Observations as the lines they are stored in, which are read only where what they say is asked for. */
import type { Family } from '../report/model';
import { digestOf } from './digest';
import { withSum } from './lines';
import { packed, unpacked, type PackedObservation } from './packed';
import type { Observation } from './stored';

/** An observation as plain data, with what is asked of it before it is read. */
export interface Entry {
  readonly digest: string;
  readonly file: string;
  readonly family: Family;
  readonly meeting: string;
  readonly doubtful: boolean;
  /** Whether the report was asked for its faults. */
  readonly asked: boolean;
  /** See `sumOf`. */
  readonly sum: string;
  /** The packed observation as JSON. */
  readonly line: string;
}

const ENTRIES = new WeakMap<Observation, Entry>();

export function observationOf(entry: Entry): Observation {
  const observation = withSum(unpacked(JSON.parse(entry.line) as PackedObservation), entry.sum);
  ENTRIES.set(observation, entry);
  return observation;
}

/** The entry an observation was read from, or a new one. */
export function entryOf(observation: Observation): Entry {
  const known = ENTRIES.get(observation);
  if (known !== undefined) return known;
  const { digest, file, family, meeting, doubtful = false, members } = observation;
  const line = JSON.stringify(packed(observation));
  return { digest, file, family, meeting, doubtful, asked: members.slips !== undefined, sum: digestOf(line), line };
}

/** What no convention rests on: it says which text it is, not what the text shows. */
const IDENTITY = /^\{"digest":"[^"]*","length":\d+/;

/** The same of two entries from which the same conventions follow. */
export const saidBy = ({ line }: Entry): string => line.replace(IDENTITY, '');
