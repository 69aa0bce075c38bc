/** The machine as Node shows it. Everything is synchronous: one draft after the other, no waiting. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { version } from '../../../package.json';
import type { Crew, FilePort, FileStat, Filler, FolderEntry, Host, Jobs } from './host';

export interface NodeHostSettings {
  /** Folder that holds package.json. */
  readonly home: string;
  readonly load: Host['load'];
  /** The script a thread runs; it is given the command word CREW. */
  readonly script: string;
  /** Told when threads are set to work. */
  readonly helped: () => void;
}

/** First argument of a thread that helps. */
export const CREW = 'crew';
/** Texts to be read below which starting a thread costs more than it saves. */
const CREW_WORK = 120;
const MOST_THREADS = 8;
export function nodeHost({ home, load, script, helped }: NodeHostSettings): Host {
  const { env } = process;
  return {
    files: nodeFiles,
    cwd: process.cwd(),
    env,
    home,
    version,
    stdin: () => fs.readFileSync(0),
    out: text => writeAll(1, text),
    err: text => writeAll(2, text),
    terminal: stream => terminalWidth(stream === 'out' ? 1 : 2),
    now: () => Date.now(),
    load,
    crew(order, work) {
      const crew = work < CREW_WORK ? null : startCrew(script, order, work);
      if (crew !== null) helped();
      return crew;
    },
  };
}

function startCrew(script: string, order: unknown, work: number): Crew | null {
  const threads = Math.min(MOST_THREADS, process.getBuiltinModule('node:os').availableParallelism(), Math.floor(work / CREW_WORK) + 1);
  if (threads < 2) return null;
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const made = Array.from({ length: threads - 1 }, (_, index) => new Promise<readonly unknown[]>((resolve, reject) => {
    const worker = new Worker(script, { argv: [CREW, process.argv[2]!], workerData: { order, counter, place: index + 1, threads } satisfies CrewData });
    worker.once('message', resolve);
    worker.once('error', reject);
  }));
  return { ...jobsOf(counter, 0, threads), others: async () => (await Promise.all(made)).flat() };
}

/** The whole work of a thread that helps: takes jobs until none is left, and hands over what it made. */
export function joinCrew(host: Host, help: (order: never, jobs: Jobs, host: Host) => readonly unknown[]): void {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  const { order, counter, place, threads } = workerData as CrewData;
  parentPort!.postMessage(help(order as never, jobsOf(counter, place, threads), host));
}

interface CrewData {
  readonly order: unknown;
  readonly counter: Int32Array;
  readonly place: number;
  readonly threads: number;
}

const jobsOf = (counter: Int32Array, place: number, threads: number): Jobs =>
  ({ next: () => Atomics.add(counter, 0, 1), taken: () => Atomics.load(counter, 0), place, threads });

export const nodeFiles: FilePort = {
  stat(file) {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    return stat === undefined ? null : { kind: kindOf(stat), size: stat.size, stamp: isSettled(stat) ? stampOf(stat) : null };
  },
  read: file => fs.readFileSync(file),
  hold(file) {
    const fd = fs.openSync(file, 'r');
    const before = fs.fstatSync(fd);
    return {
      size: before.size,
      stamp: isSettled(before) ? stampOf(before) : null,
      read(into, at) {
        for (let done = 0; done < into.length;) {
          const more = fs.readSync(fd, into, done, into.length - done, at + done);
          if (more === 0) throw new Error('its end is missing');
          done += more;
        }
      },
      isAsItWas() {
        const { size, mtimeMs } = fs.fstatSync(fd);
        return size === before.size && mtimeMs === before.mtimeMs;
      },
      close: () => fs.closeSync(fd),
    };
  },
  readdir(folder) {
    return fs.readdirSync(folder, { withFileTypes: true }).map((entry): FolderEntry => {
      // A link counts as what it leads to. Folders behind links are not entered: they may lead back up.
      return { name: entry.name, kind: !entry.isSymbolicLink() ? kindOf(entry) : leadsToFile(path.join(folder, entry.name)) ? 'file' : 'other' };
    });
  },
  write(file, content) {
    const real = fs.existsSync(file) ? fs.realpathSync(file) : file;
    const aside = path.join(path.dirname(real), `.${path.basename(real)}.${process.pid}.part`);
    try {
      if (typeof content === 'function') fill(aside, content); else fs.writeFileSync(aside, content);
      const old = fs.statSync(real, { throwIfNoEntry: false });
      if (old) {
        // Renaming over a file that may not be written would get round its protection.
        fs.accessSync(real, fs.constants.W_OK);
        fs.chmodSync(aside, old.mode);
      }
      fs.renameSync(aside, real);
      return stampOf(fs.statSync(real));
    } catch (error) {
      fs.rmSync(aside, { force: true });
      throw error;
    }
  },
};

/** Not so a link that leads nowhere, back to itself or to where nobody may look: it says nothing of what stands beside it. */
function leadsToFile(link: string): boolean {
  try {
    return fs.statSync(link).isFile();
  } catch {
    return false;
  }
}

function fill(file: string, filler: Filler): void {
  const fd = fs.openSync(file, 'w');
  try {
    filler(piece => fs.writeFileSync(fd, piece));
  } finally {
    fs.closeSync(fd);
  }
}

/** Milliseconds within which a file system may give two changes one time: where it counts whole seconds, and elsewhere. */
const TICK = { coarse: 2500, fine: 50 };

/**
 * What tells a file unchanged, as version control does: the same file of the same size with the same times. The time of its last
 * change of any kind cannot be set by hand.
 */
const stampOf = ({ ino, size, mtimeMs, ctimeMs }: fs.Stats): string => `${ino} ${size} ${mtimeMs} ${ctimeMs}`;

/** A file that was changed just now may change again within one tick of the clock. */
function isSettled({ mtimeMs, ctimeMs }: fs.Stats): boolean {
  const last = Math.max(mtimeMs, ctimeMs);
  return Date.now() - last >= (last % 1000 === 0 ? TICK.coarse : TICK.fine);
}

const kindOf = (entry: { isFile(): boolean; isDirectory(): boolean }): FileStat['kind'] => entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

/** Streams of process are not used: creating them costs a start more than the check of a report does. */
function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let at = 0;
  while (at < bytes.length) {
    try {
      at += fs.writeSync(fd, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // The reader (head, less) has gone: nothing is left to tell it.
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      // A pipe that is full for now; wait a little without spinning.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function terminalWidth(fd: 1 | 2): number | null {
  try {
    if (!fs.fstatSync(fd).isCharacterDevice()) return null;
  } catch {
    // The stream was closed by who started us.
    return null;
  }
  const stream = fd === 1 ? process.stdout : process.stderr;
  return stream.isTTY ? stream.columns || 80 : null;
}
