/**
 * By what the files of an archive are known again unread. It stands beside the profile, in which their observations are, and counts only
 * with the very profile it was written with.
 */
import * as path from 'node:path';
import { crc32 } from 'node:zlib';
import { GENERATOR } from '../profile/compile';
import { sumOf, withSum } from '../profile/lines';
import { OBSERVATION_LINES, profileHead } from '../profile/serialize';
import type { Observation, Profile } from '../profile/stored';
import type { Host } from './host';

/** "past.json" has it in "past.archive.json". */
export const storeOf = (profile: string): string => `${profile.replace(/\.json$/i, '')}.archive.json`;

/** A file as it was when it was read. */
export interface Trace {
  /** See `FileStat`; "" where there is none: then the file is opened, and its text may be known. */
  readonly stamp: string;
  /** Of its text. */
  readonly digest: string;
  /** Why it was left out; null when it was not. */
  readonly why: string | null;
}

/** The line below the first. */
interface Contents {
  readonly files: readonly (readonly [file: string, stamp: string, digest: string, why?: string])[];
  /** Of the profile's observations, in their order. */
  readonly sums: readonly string[];
  /** What was read and is not in the profile as it was read. */
  readonly others: readonly Observation[];
}

const { first, before, between, after, none } = OBSERVATION_LINES;

export class Store {
  /** By the digest of the text. */
  readonly observations = new Map<string, Observation>();
  /** By the name that evidence gives the file. */
  readonly traces = new Map<string, Trace>();
  /** Where an observation stands in the old profile. */
  private readonly places = new Map<Observation, { readonly start: number; readonly end: number }>();

  private constructor(private readonly old: Buffer) {}

  static empty(): Store {
    return new Store(Buffer.alloc(0));
  }

  /** Empty when there is none, or one that another Rapporteur wrote, that is damaged or that goes with another profile: then everything is read again. */
  static of(host: Host, profile: string): Store {
    try {
      const [line, contents] = bytesOf(host, storeOf(profile)).toString('utf8').split('\n');
      const store = new Store(bytesOf(host, profile));
      if (line !== head(host, store.old, contents!)) return Store.empty();
      store.fill(JSON.parse(contents!) as Contents);
      return store;
    } catch {
      // It only saves time.
      return Store.empty();
    }
  }

  private fill({ files, sums, others }: Contents): void {
    for (const [file, stamp, digest, why = null] of files) this.traces.set(file, { stamp, digest, why });
    const read = new Set(files.map(([, , digest]) => digest));
    const start = `\n${first}`;
    let at = this.old.indexOf(start) + start.length;
    for (const sum of sums) {
      at += before.length;
      const line = this.old.indexOf('\n', at);
      const end = this.old[line - 1] === between.charCodeAt(0) ? line - 1 : line;
      const observation = withSum(JSON.parse(this.old.toString('utf8', at, end)) as Observation, sum);
      this.places.set(observation, { start: at, end });
      if (read.has(observation.digest)) this.observations.set(observation.digest, observation);
      at = end + between.length;
    }
    for (const observation of others) this.observations.set(observation.digest, observation);
  }

  /** The text of a profile; of what stood in the old one the bytes are taken over. */
  textOf(profile: Profile): Buffer {
    const pieces: Buffer[] = [Buffer.from(profileHead(profile), 'utf8')];
    const gap = Buffer.from(between + before, 'utf8');
    let run: { start: number; end: number } | null = null;
    const endRun = (): void => { if (run !== null) pieces.push(this.old.subarray(run.start, run.end)); };
    for (const [index, observation] of profile.observations.entries()) {
      const place = this.places.get(observation);
      if (run !== null && place?.start === run.end + gap.length) { run.end = place.end; continue; }
      endRun();
      pieces.push(index === 0 ? gap.subarray(between.length) : gap);
      run = place === undefined ? null : { ...place };
      if (place === undefined) pieces.push(Buffer.from(JSON.stringify(observation), 'utf8'));
    }
    endRun();
    pieces.push(Buffer.from(profile.observations.length === 0 ? none : after, 'utf8'));
    return Buffer.concat(pieces);
  }
}

/** What a learning leaves to the next. */
export interface Kept {
  readonly profile: Profile;
  /** Its text as it was written. */
  readonly text: Buffer;
  /** Of the files that were read. */
  readonly observations: readonly Observation[];
  readonly traces: ReadonlyMap<string, Trace>;
}

/** Written after the profile. Errors thrown carry the system's `code`. */
export function writeStore(host: Host, out: string, { profile, text, observations, traces }: Kept): void {
  const kept = new Map(profile.observations.map(observation => [observation.digest, sumOf(observation)]));
  const contents: Contents = {
    files: [...traces].map(([file, { stamp, digest, why }]) => (why === null ? [file, stamp, digest] as const : [file, stamp, digest, why] as const)),
    sums: [...kept.values()],
    others: observations.filter(observation => kept.get(observation.digest) !== sumOf(observation)),
  };
  const line = JSON.stringify(contents);
  host.files.write(path.resolve(host.cwd, storeOf(out)), `${head(host, text, line)}\n${line}\n`);
}

const head = (host: Host, profile: Uint8Array, contents: string): string =>
  JSON.stringify({ archive: `${host.version} ${GENERATOR.version}`, profile: crc32(profile), contents: crc32(contents) });

function bytesOf(host: Host, file: string): Buffer {
  const bytes = host.files.read(path.resolve(host.cwd, file));
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
