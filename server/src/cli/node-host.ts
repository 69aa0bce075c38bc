/** The machine as Node shows it. Everything is synchronous: one draft after the other, no waiting. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FilePort, FileStat, FolderEntry, Host } from './host';

export interface NodeHostSettings {
  /** Folder that holds package.json. */
  readonly home: string;
  readonly load: Host['load'];
}

export function nodeHost({ home, load }: NodeHostSettings): Host {
  const { env } = process;
  return {
    files: nodeFiles,
    cwd: process.cwd(),
    env,
    home,
    get version() { return (JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string }).version; },
    stdin: () => fs.readFileSync(0),
    out: text => writeAll(1, text),
    err: text => writeAll(2, text),
    terminal: stream => terminalWidth(stream === 'out' ? 1 : 2),
    now: () => Date.now(),
    load,
  };
}

export const nodeFiles: FilePort = {
  stat(file) {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    return stat === undefined ? null : { kind: kindOf(stat), size: stat.size };
  },
  read: file => fs.readFileSync(file),
  readdir(folder) {
    return fs.readdirSync(folder, { withFileTypes: true }).map((entry): FolderEntry => {
      // A link counts as what it leads to; one that leads nowhere as neither file nor folder.
      if (!entry.isSymbolicLink()) return { name: entry.name, kind: kindOf(entry) };
      const target = fs.statSync(path.join(folder, entry.name), { throwIfNoEntry: false });
      // Folders behind links are not entered: they may lead back up.
      return { name: entry.name, kind: target?.isFile() ? 'file' : 'other' };
    });
  },
  write(file, bytes) {
    const real = fs.existsSync(file) ? fs.realpathSync(file) : file;
    const aside = path.join(path.dirname(real), `.${path.basename(real)}.${process.pid}.part`);
    try {
      fs.writeFileSync(aside, bytes);
      const old = fs.statSync(real, { throwIfNoEntry: false });
      if (old) {
        // Renaming over a file that may not be written would get round its protection.
        fs.accessSync(real, fs.constants.W_OK);
        fs.chmodSync(aside, old.mode);
      }
      fs.renameSync(aside, real);
    } catch (error) {
      fs.rmSync(aside, { force: true });
      throw error;
    }
  },
};

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
