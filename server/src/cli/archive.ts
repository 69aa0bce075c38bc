/** Reads past reports for learning, with several threads where there are many; files that did not change are not even opened. */
import * as path from 'node:path';
import { entryOf, observationOf, type Entry } from '../profile/entry';
import { inOrderOf } from '../text/order';
import { sameAs, Twins, type LeftOut } from '../profile/profile-of';
import { SAMPLE } from '../profile/sample';
import { Board } from './board';
import { STANDARD_INPUT } from './draft';
import type { Host } from './host';
import type { Input } from './inputs';
import { lessons, type LearnOrder } from './lessons';
import { Progress } from './progress';
import type { Lesson } from './reading';
import { stampOf, type Source } from './sources';
import type { Store, Trace } from './store';

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

/**
 * In the order of the names that evidence gives the inputs; of two copies of a text the first counts. `files`: how many the archive has, of
 * which a sample is asked for its faults; null to ask all.
 */
export function readArchive(host: Host, sources: readonly Source[], store: Store, files: number | null): Archive | Promise<Archive> {
  const known = store.entries;
  const unread: Source[] = [];
  const unchanged: Lesson[] = [];
  for (const source of sources) {
    const lesson = recall(host, source, store, known);
    if (lesson === null) unread.push(source); else unchanged.push(lesson);
  }
  const board = files === null || files <= SAMPLE.from ? null : Board.cellsFor(unread.length);
  const order: LearnOrder = { learn: unread, known: [...known.keys()], files: files ?? unread.length, board };
  const progress = new Progress(host, unread.length, 'learning from');
  const crew = host.crew(order, unread.reduce((work, { path: file }) => work + (PDF.test(file) ? PDF_WORK : 1), 0));
  let taken = 0;
  const alone = { next: () => taken++, taken: () => taken, place: 0, threads: 1 };
  const own = lessons(order, crew ?? alone, host, index => progress.at(index + 1));
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

/** Inputs under names that are the same on every system and however the files were named: the way from the base to each. */
export function sourcesOf(inputs: readonly Input[], base: string): Source[] {
  const ways = new Map<string, string>();
  return inputs.map(({ file, path: full, as }) => {
    if (full === STANDARD_INPUT) return { file, path: full, as, name: file };
    const end = full.lastIndexOf(path.sep) + 1;
    const folder = full.slice(0, end);
    let way = ways.get(folder);
    if (way === undefined) {
      const names = path.relative(base, folder).replaceAll(path.sep, '/');
      ways.set(folder, way = names === '' ? '' : `${names}/`);
    }
    return { file, path: full, as, name: way + full.slice(end) };
  });
}

function collect(all: readonly Lesson[], known: ReadonlyMap<string, Entry>): Archive {
  const entries: Entry[] = [];
  const leftOut: LeftOut[] = [];
  const traces = new Map<string, Trace>();
  const twins = new Twins();
  for (const { source: { name, file }, digest, stamp, entry, why } of onePerFile(all)) {
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

/** By their names; of a file that was read twice what came of it when it was asked for its faults. */
function onePerFile(all: readonly Lesson[]): readonly Lesson[] {
  const lessons = new Map<string, Lesson>();
  for (const lesson of all) if (lesson.entry?.asked || !lessons.has(lesson.source.name)) lessons.set(lesson.source.name, lesson);
  return inOrderOf([...lessons.values()], ({ source }) => source.name);
}
