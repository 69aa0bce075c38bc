/** What was read of each past report, kept beside the profile. */
import * as path from 'node:path';
import { GENERATOR } from '../profile/compile';
import { digestOf } from '../profile/digest';
import { linesOf } from '../profile/lines';
import { SCHEMA_VERSION, type Observation } from '../profile/stored';
import type { Host } from './host';

/** "past.json" has its observations in "past.observations.jsonl". */
export const storeOf = (profile: string): string => `${profile.replace(/\.json$/i, '')}.observations.jsonl`;

/** By digest; empty when there is no store, or one that another Rapporteur wrote or that is damaged: then everything is read again. */
export function readStore(host: Host, profile: string): ReadonlyMap<string, Observation> {
  const known = new Map<string, Observation>();
  try {
    const text = Buffer.from(host.files.read(path.resolve(host.cwd, storeOf(profile)))).toString('utf8');
    const end = text.indexOf('\n');
    const lines = text.slice(end + 1);
    if (text.slice(0, end) !== head(host, lines)) return known;
    for (const observation of JSON.parse(`[${lines.trimEnd().replaceAll('\n', ',')}]`) as (Observation & { observation?: number })[]) {
      delete observation.observation;
      known.set(observation.digest, observation);
    }
  } catch {
    // A store only saves time.
    known.clear();
  }
  return known;
}

/** Errors thrown carry the system's `code`. */
export function writeStore(host: Host, profile: string, observations: readonly Observation[]): void {
  const lines = linesOf(observations);
  host.files.write(path.resolve(host.cwd, storeOf(profile)), `${head(host, lines)}\n${lines}`);
}

const head = (host: Host, lines: string): string =>
  JSON.stringify({ observations: SCHEMA_VERSION, by: `${host.version} ${GENERATOR.version}`, digest: digestOf(lines) });
