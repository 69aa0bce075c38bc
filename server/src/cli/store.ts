/**
 * By what the files of an archive are known again unread. It stands beside the profile, in which their observations are, and counts only
 * with the very profile it was written with.
 */
import * as path from 'node:path';
import { crc32 } from 'node:zlib';
import { GENERATOR } from '../profile/compile';
import { digestOf } from '../profile/digest';
import type { Entry } from '../profile/entry';
import { OBSERVATION_LINES, profileHead } from '../profile/serialize';
import type { Profile } from '../profile/stored';
import type { Filler, Host } from './host';
import { OldProfile } from './old-profile';

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

/** An entry whose line stands in the profile, and how many bytes it has there. */
export interface Row extends Omit<Entry, 'line'> {
  readonly bytes: number;
}

/** A row as it is kept: without names, of which a thousand rows would be half. `stamp` is that of the file; null where the row says nothing of the file as it is now. */
type KeptRow = readonly [digest: string, file: string, stamp: string | null, family: Entry['family'], meeting: string, doubtful: 0 | 1, asked: 0 | 1, sum: string, bytes: number];

/** The line below the first. */
interface Contents {
  readonly profile: Written;
  /** Of the profile's observations, in their order. */
  readonly rows: readonly KeptRow[];
  /** Files of which no row tells. */
  readonly files: readonly (readonly [file: string, stamp: string, digest: string, why: string | null])[];
  /** What was read and is not in the profile as it was read. */
  readonly others: readonly Entry[];
}

/** By what the profile is known that the file stands beside. */
interface Written {
  /** As it was when it was written; what was moved or copied since is held against the sums of its parts. */
  readonly stamp: string;
  /** In bytes. */
  readonly size: number;
  /** What stands before the first observation: bytes and checksum. */
  readonly head: readonly [size: number, sum: number];
}

const { before, between, after, none } = OBSERVATION_LINES;
const GAP = between + before;

/** An entry of the profile that stands there; its line is cut out when it is asked for. */
class OldEntry implements Entry, Row {
  constructor(private readonly row: KeptRow, private readonly profile: OldProfile, readonly start: number) {}

  get digest(): string { return this.row[0]; }
  get file(): string { return this.row[1]; }
  get family(): Entry['family'] { return this.row[3]; }
  get meeting(): string { return this.row[4]; }
  get doubtful(): boolean { return this.row[5] === 1; }
  get asked(): boolean { return this.row[6] === 1; }
  get sum(): string { return this.row[7]; }
  get bytes(): number { return this.row[8]; }
  get end(): number { return this.start + this.bytes; }
  get line(): string { return this.profile.text(this.start, this.end); }
}

export class Store {
  /** By the digest of the text. */
  readonly entries = new Map<string, Entry>();
  /** By the name that evidence gives the file. */
  readonly traces = new Map<string, Trace>();
  /** All of the old profile. */
  readonly rows: readonly Entry[];
  private headRead: Omit<Profile, 'observations'> | undefined;

  private constructor(private readonly old: OldProfile, private readonly contents: Contents) {
    const { profile, rows, files, others } = contents;
    const read = new Set<string>();
    for (const [file, stamp, digest, why] of files) {
      this.traces.set(file, { stamp, digest, why });
      read.add(digest);
    }
    let at = profile.head[0] + before.length;
    const entries: OldEntry[] = [];
    for (const row of rows) {
      const entry = new OldEntry(row, old, at);
      at += row[8] + GAP.length;
      // Taken apart by place: a thousand of them are, by an engine that has just started.
      const digest = row[0];
      const stamp = row[2];
      if (stamp !== null) this.traces.set(row[1], { stamp, digest, why: null });
      if (stamp !== null || read.has(digest)) this.entries.set(digest, entry);
      entries.push(entry);
    }
    this.rows = entries;
    for (const entry of others) this.entries.set(entry.digest, entry);
  }

  static empty(): Store {
    return new Store(new OldProfile(), { profile: { stamp: '', size: 0, head: [0, 0] }, rows: [], files: [], others: [] });
  }

  /** Empty when there is none, or one that another Rapporteur wrote, that is damaged or that goes with another profile: then everything is read again. */
  static of(host: Host, profile: string): Store {
    try {
      const bytes = bytesOf(host, storeOf(profile));
      const at = bytes.indexOf('\n') + 1;
      const text = bytes.subarray(at, -1);
      if (bytes.toString('utf8', 0, at) !== headOf(host, text)) return Store.empty();
      const contents = JSON.parse(text.toString('utf8')) as Contents;
      const old = new OldProfile(host.files.hold(path.resolve(host.cwd, profile)));
      try {
        const store = new Store(old, contents);
        if (store.goesTogether()) return store;
      } catch {
        // Not what the rows say stands in it.
      }
      old.close();
      return Store.empty();
    } catch {
      // It only saves time.
      return Store.empty();
    }
  }

  /** Whether the old profile is the one that was written. */
  private goesTogether(): boolean {
    const { stamp, size, head } = this.contents.profile;
    if (this.old.size !== size) return false;
    return stamp === this.old.stamp || (crc32(this.head()) === head[1] && this.rows.every(({ line, sum }) => digestOf(line) === sum));
  }

  /** What stands before the first observation of the old profile. */
  private head(): string {
    return this.old.text(0, this.contents.profile.head[0]);
  }

  /** The old profile without its observations. */
  headOfOld(): Omit<Profile, 'observations'> {
    return this.headRead ??= JSON.parse(`${this.head()}]}`) as Profile;
  }

  /** A profile of these entries; of what stood in the old one the bytes are taken over, and it is closed when all is written. */
  textOf(profile: Omit<Profile, 'observations'>, entries: readonly Entry[]): Text {
    const pieces: (Buffer | Stretch)[] = [];
    const rows: Row[] = [];
    const head = Buffer.from(this.headFor(profile), 'utf8');
    pieces.push(head);
    let words = '';
    let run: Stretch | null = null;
    const endWords = (): void => { if (words !== '') pieces.push(Buffer.from(words, 'utf8')); words = ''; };
    const endRun = (): void => { if (run !== null) pieces.push(run); run = null; };
    for (const [index, entry] of entries.entries()) {
      const gap = index === 0 ? before : GAP;
      if (entry instanceof OldEntry) {
        rows.push(entry);
        if (run !== null && entry.start === run.end + GAP.length) { run.end = entry.end; continue; }
        endRun();
        words += gap;
        endWords();
        run = { start: entry.start, end: entry.end };
      } else {
        endRun();
        words += gap + entry.line;
        rows.push({ ...unlined(entry), bytes: Buffer.byteLength(entry.line, 'utf8') });
      }
    }
    endRun();
    words += entries.length === 0 ? none : after;
    endWords();
    const fill: Filler = put => {
      for (const piece of pieces) if ('start' in piece) this.old.copy(piece.start, piece.end, put); else put(piece);
      this.old.close();
    };
    const size = pieces.reduce((sum, piece) => sum + ('start' in piece ? piece.end - piece.start : piece.length), 0);
    return { fill, size, head: [head.length, crc32(head)], rows };
  }

  /** Where the conventions are those of the old profile, its words are taken over: only the identities of the texts are others. */
  private headFor(profile: Omit<Profile, 'observations'>): string {
    const old = this.headRead;
    if (old === undefined || profile.families !== old.families) return profileHead(profile);
    return this.head().replace(JSON.stringify(old.digest), JSON.stringify(profile.digest));
  }
}

const unlined = ({ digest, file, family, meeting, doubtful, asked, sum }: Entry): Omit<Entry, 'line'> => ({ digest, file, family, meeting, doubtful, asked, sum });

/** Bytes of the old profile. */
interface Stretch { readonly start: number; end: number }

/** A profile that is to be written. */
interface Text extends Omit<Written, 'stamp'> {
  readonly fill: Filler;
  readonly rows: readonly Row[];
}

/** What a learning leaves to the next. */
export interface Kept extends Text {
  /** Of the profile when it had been written. */
  readonly stamp: string;
  /** Of the files that were read. */
  readonly entries: readonly Entry[];
  readonly traces: ReadonlyMap<string, Trace>;
}

/** Written after the profile. Errors thrown carry the system's `code`. */
export function writeStore(host: Host, out: string, { stamp, size, head, rows, entries, traces }: Kept): void {
  const sums = new Map<string, string>();
  const told = new Set<string>();
  const kept = rows.map((row): KeptRow => {
    const { digest, file, family, meeting, doubtful, asked, sum, bytes } = row;
    const trace = traces.get(file);
    const stamp = trace !== undefined && trace.why === null && trace.digest === digest ? trace.stamp : null;
    sums.set(digest, sum);
    if (stamp !== null) told.add(file);
    return [digest, file, stamp, family, meeting, doubtful ? 1 : 0, asked ? 1 : 0, sum, bytes];
  });
  const contents: Contents = {
    profile: { stamp, size, head },
    rows: kept,
    files: told.size === traces.size ? [] : [...traces].filter(([file]) => !told.has(file)).map(([file, { stamp, digest, why }]) => [file, stamp, digest, why]),
    others: entries.filter(({ digest, sum }) => sums.get(digest) !== sum).map(entry => ({ ...unlined(entry), line: entry.line })),
  };
  const line = Buffer.from(JSON.stringify(contents), 'utf8');
  host.files.write(path.resolve(host.cwd, storeOf(out)), put => {
    for (const bytes of [Buffer.from(headOf(host, line), 'utf8'), line, Buffer.from('\n')]) put(bytes);
  });
}

/** Whether something else stands where a learning leaves what the next need not read. */
export function isTaken(host: Host, out: string): boolean {
  try {
    const file = path.resolve(host.cwd, storeOf(out));
    return host.files.stat(file)?.kind === 'file' && !bytesOf(host, file).subarray(0, OWN.length).equals(Buffer.from(OWN));
  } catch {
    // Writing it will say why.
    return false;
  }
}

/** What every form of the file begins with. */
const OWN = '{"archive":';
/** Of this form of the file. */
const FORM = 3;

/** The first line with its break. */
const headOf = (host: Host, contents: Uint8Array): string => `${JSON.stringify({ archive: `${host.version} ${GENERATOR.version} ${FORM}`, contents: crc32(contents) })}\n`;

function bytesOf(host: Host, file: string): Buffer {
  const bytes = host.files.read(path.resolve(host.cwd, file));
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
