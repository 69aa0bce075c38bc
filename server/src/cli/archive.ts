/** Reads past reports for learning, with several threads where there are many; files that did not change are not even opened. */
import * as path from 'node:path';
import { slipsOf } from '../check/slips';
import { admit, isRefused, type AdmitOptions } from '../profile/admit';
import { digestOf } from '../profile/digest';
import { entryOf, observationOf, type Entry } from '../profile/entry';
import { sameAs, Twins, type LeftOut } from '../profile/learn';
import { SampleGuess } from '../profile/sample';
import { CommonWordings } from '../report/wordings';
import { isUnread, readDraft, STANDARD_INPUT } from './draft';
import type { Host } from './host';
import type { Input } from './inputs';
import { Progress } from './progress';
import type { Store, Trace } from './store';

/** An input under the name that evidence gives it. */
export interface Source extends Input {
  readonly name: string;
}

/** What is to be read; plain data, so that it can be handed to another thread. */
export interface LearnOrder {
  readonly learn: readonly Source[];
  /** Digests of the texts that need not be read again. */
  readonly known: readonly string[];
  /** How many files the archive has, of which a sample is asked everything; null to ask all. */
  readonly sampled: number | null;
}

/** What came of one file. */
export interface Lesson {
  readonly source: Source;
  /** Null when the file could not be read. */
  readonly digest: string | null;
  /** Of the file before it was read. */
  readonly stamp: string | null;
  readonly entry: Entry | null;
  /** Why there is none; null also for a text that is known. */
  readonly why: string | null;
}

export interface Archive {
  /** One for each text, by the names of the files. */
  readonly entries: readonly Entry[];
  readonly leftOut: readonly LeftOut[];
  /** By which the files are known the next time. */
  readonly traces: ReadonlyMap<string, Trace>;
}

const PDF = /\.pdf$/i;
/** Reading a PDF takes as long as reading so many texts. */
const PDF_WORK = 20;

/** In the order of the names that evidence gives the inputs; of two copies of a text the first counts. */
export function readArchive(host: Host, sources: readonly Source[], store: Store, sampled: number | null): Archive | Promise<Archive> {
  const known = store.entries;
  const unread: Source[] = [];
  const unchanged: Lesson[] = [];
  for (const source of sources) {
    const lesson = recall(host, source, store, known);
    if (lesson === null) unread.push(source); else unchanged.push(lesson);
  }
  const order: LearnOrder = { learn: unread, known: [...known.keys()], sampled };
  const progress = new Progress(host, unread.length, 'learning from');
  const crew = host.crew(order, unread.reduce((work, { path: file }) => work + (PDF.test(file) ? PDF_WORK : 1), 0));
  let taken = 0;
  const own = lessons(order, crew === null ? () => taken++ : crew.next, host, index => progress.at(index + 1));
  progress.clear();
  const finish = (all: readonly Lesson[]): Archive => collect([...unchanged, ...all], known);
  return crew === null ? finish(own) : crew.others().then(others => finish([...own, ...others as Lesson[]]));
}

/** What is known of a file that did not change; null when it must be read. */
function recall(host: Host, source: Source, { traces }: Store, known: ReadonlyMap<string, Entry>): Lesson | null {
  const trace = traces.get(source.name);
  if (trace === undefined || (trace.why === null && !known.has(trace.digest)) || stampOf(host, source) !== trace.stamp) return null;
  return { source, digest: trace.digest, stamp: trace.stamp, entry: null, why: trace.why };
}

function stampOf(host: Host, { path: file }: Source): string | null {
  try {
    return file === STANDARD_INPUT ? null : host.files.stat(file)?.stamp ?? null;
  } catch {
    // Reading it will say why.
    return null;
  }
}

/** The work of one thread: takes files until none is left. */
export function lessons({ learn, known, sampled }: LearnOrder, next: () => number, host: Host, begun?: (index: number) => void): Lesson[] {
  const digests = new Set(known);
  const guess = sampled === null ? undefined : new SampleGuess(sampled);
  const common = learn.length > 1 ? new CommonWordings() : undefined;
  const found: Lesson[] = [];
  for (let index = next(); index < learn.length; index = next()) {
    begun?.(index);
    found.push(lesson(host, learn[index]!, digests, { inspect: slipsOf, guess, common }));
  }
  return found;
}

function lesson(host: Host, source: Source, known: ReadonlySet<string>, options: AdmitOptions): Lesson {
  const stamp = stampOf(host, source);
  const draft = readDraft(host, source.path, source.file);
  if (isUnread(draft)) return { source, digest: null, stamp, entry: null, why: draft.why };
  const digest = digestOf(draft.text);
  if (known.has(digest)) return { source, digest, stamp, entry: null, why: null };
  try {
    const seen = admit(source.name, draft.text, digest, options);
    return isRefused(seen) ? { source, digest, stamp, entry: null, why: seen.why } : { source, digest, stamp, entry: entryOf(seen), why: null };
  } catch (error) {
    return { source, digest, stamp: null, entry: null, why: `could not be read, by a fault of the program: ${error instanceof Error ? error.message : String(error)}. Please report it` };
  }
}

/** Inputs under names that are the same on every system and however the files were named: the way from the base to each. */
export function sourcesOf(inputs: readonly Input[], base: string): Source[] {
  const ways = new Map<string, string>();
  return inputs.map(input => {
    if (input.path === STANDARD_INPUT) return { ...input, name: input.file };
    const folder = path.dirname(input.path);
    let way = ways.get(folder);
    if (way === undefined) ways.set(folder, way = path.relative(base, folder).replaceAll('\\', '/'));
    return { ...input, name: way === '' ? path.basename(input.path) : `${way}/${path.basename(input.path)}` };
  });
}

function collect(all: readonly Lesson[], known: ReadonlyMap<string, Entry>): Archive {
  const entries: Entry[] = [];
  const leftOut: LeftOut[] = [];
  const traces = new Map<string, Trace>();
  const twins = new Twins();
  for (const { source: { name, file }, digest, stamp, entry, why } of [...all].sort((a, b) => (a.source.name < b.source.name ? -1 : 1))) {
    if (digest !== null) traces.set(name, { stamp: stamp ?? '', digest, why });
    if (why !== null || digest === null) {
      leftOut.push({ file, why: why ?? 'could not be read' });
      continue;
    }
    const twin = twins.of(digest, file);
    const seen = entry ?? known.get(digest)!;
    if (twin !== null) leftOut.push({ file, why: sameAs(twin) });
    else entries.push(seen.file === name ? seen : entryOf({ ...observationOf(seen), file: name }));
  }
  return { entries, leftOut, traces };
}
