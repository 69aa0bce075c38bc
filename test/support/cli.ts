/** Runs the built command line in a folder of its own, and the same code in this process with files that exist nowhere. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../../server/src/cli/main';
import type { FilePort, Host } from '../../server/src/cli/host';
import * as inspecting from '../../server/src/cli/inspecting';
import * as learning from '../../server/src/cli/learning';
import * as reporters from '../../server/src/reporters/more';
import * as setup from '../../server/src/cli/setup';
import * as word from '../../server/src/cli/word';
import * as skeleton from '../../server/src/cli/skeleton';
import * as structure from '../../server/src/cli/structure';
import * as comparing from '../../server/src/cli/comparing';
import * as exporting from '../../server/src/cli/exporting';

export const ROOT = path.resolve(__dirname, '..', '..');
export const SEEDS = path.join(ROOT, 'seeds');
export const MOSCOW = path.join(SEEDS, '2024-04-24-ism-icts-security-moscow.txt');
/** A report in which nothing is found. */
export const SOUND = path.join(ROOT, 'test', 'fixtures', 'reports', 'workshop-salvage-semarang-2016.report.txt');
export const BEIJING = path.join(SEEDS, '2013-09-11-workshop-cyber-security-beijing.txt');
const BIN = path.join(ROOT, 'server', 'bin', 'rapporteur.cjs');

export interface Result {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface SpawnSettings {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** The program as it is installed; it must have been built. */
export function rapporteur(args: readonly string[], { cwd = ROOT, input = '', env = {} }: SpawnSettings = {}): Result {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NO_COLOR' && name !== 'FORCE_COLOR'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd, input, env: { ...inherited, ...env }, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, out: stdout, err: stderr };
}

/** A folder that is gone when the tests of the suite are over. Call inside `describe`. */
export function temporaryFolder(): { readonly path: string; write(name: string, content: string | Uint8Array): string } {
  let folder = '';
  before(() => { folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'rapporteur-test-'))); });
  after(() => { fs.rmSync(folder, { recursive: true, force: true }); });
  return {
    get path() { return folder; },
    write(name, content) {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
      return file;
    },
  };
}

export interface FakeHost extends Host {
  readonly written: Map<string, Uint8Array | string>;
  readonly output: { out: string; err: string };
}

/** Files by absolute path; an Error in place of the content is thrown when the file is read. Only files with a stamp are known again unread. */
export function fakeHost(files: Readonly<Record<string, string | Uint8Array | Error>>, overrides: Partial<Host> = {}, stamps: Readonly<Record<string, string>> = {}): FakeHost {
  const written = new Map<string, Uint8Array | string>();
  const output = { out: '', err: '' };
  const names = Object.keys(files);
  const port: FilePort = {
    stat(name) {
      if (name in files) return { kind: 'file', size: 1, stamp: stamps[name] ?? null };
      return names.some(each => each.startsWith(`${name}/`)) ? { kind: 'folder', size: 0, stamp: null } : null;
    },
    read(name) {
      const content = files[name];
      if (content === undefined) throw systemError('ENOENT');
      if (content instanceof Error) throw content;
      return Buffer.from(content);
    },
    readdir(folder) {
      const entries = new Map<string, 'file' | 'folder'>();
      for (const name of names) {
        if (!name.startsWith(`${folder}/`)) continue;
        const rest = name.slice(folder.length + 1).split('/');
        entries.set(rest[0]!, rest.length > 1 ? 'folder' : 'file');
      }
      return [...entries].map(([name, kind]) => ({ name, kind }));
    },
    hold(name) {
      const content = port.read(name);
      return { size: content.length, stamp: stamps[name] ?? null, read: (into, at) => into.set(content.subarray(at, at + into.length)), isAsItWas: () => true, close: () => undefined };
    },
    write(name, content) {
      const pieces: Buffer[] = [];
      if (typeof content === 'function') content(piece => pieces.push(Buffer.from(piece)));
      written.set(name, typeof content === 'function' ? Buffer.concat(pieces) : content);
      return '';
    },
  };
  return {
    files: port, cwd: '/drafts', env: {}, home: ROOT, version: '0.0.0',
    stdin: () => Buffer.alloc(0),
    out: text => { output.out += text; },
    err: text => { output.err += text; },
    terminal: () => null,
    now: () => 0,
    crew: () => null,
    load: part => ({ setup, reporters, learn: learning, inspect: inspecting, skeleton, structure, compare: comparing, export: exporting, word, pdf: null, server: null })[part],
    written, output,
    ...overrides,
  };
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: as the system would say it`), { code });
}

export function runFake(args: readonly string[], host: FakeHost): Result {
  const status = run(args, host);
  assert.ok(!(status instanceof Promise), 'no thread was asked for');
  return { status, out: host.output.out, err: host.output.err };
}
