/** The part of the command line that learns; loaded by `rapporteur learn` and `rapporteur observe` alone. */
import * as path from 'node:path';
import { differenceOf } from '../profile/difference';
import { entryOf, observationOf, type Entry } from '../profile/entry';
import { profileOf, unasked } from '../profile/profile-of';
import { linesOf } from '../profile/lines';
import { merge } from '../profile/merge';
import type { Observation, Profile } from '../profile/stored';
import { readArchive, sourcesOf, type Archive } from './archive';
import { carriedOver } from './carried-over';
import { STANDARD_INPUT } from './draft';
import type { ExitStatus, Host } from './host';
import { findInputs } from './inputs';
import { differenceText, learnedText } from './learned-text';
import { lessons } from './lessons';
import { inspectPartOf, setupOf } from './parts';
import { oneLine, reasonOf, whyUnwritten } from './reasons';
import { isTaken, Store, storeOf, writeStore, type Kept } from './store';

export { lessons };

export interface LearnSettings {
  /** Null when nothing is to be written. */
  readonly out: string | null;
  /** Files of observations; `-` is standard input. */
  readonly lines: readonly string[];
  readonly withBuiltin: boolean;
  readonly passages: boolean;
  readonly diff: boolean;
  readonly evaluate: boolean;
  readonly fresh: boolean;
}

export interface LearnPart {
  readonly learnFiles: typeof learnFiles;
  readonly observeFiles: typeof observeFiles;
  readonly lessons: typeof lessons;
}

/** 0 when a profile was written, with what was left out named; 2 when nothing was usable or something could not be written. */
export function learnFiles(host: Host, operands: readonly string[], settings: LearnSettings): ExitStatus | Promise<ExitStatus> {
  const { out, lines, passages, fresh } = settings;
  const keeps = out !== null && passages;
  const plain = keeps && lines.length === 0 && !settings.withBuiltin && !settings.evaluate && !settings.diff;
  const { inputs, unread } = findInputs(host, operands, 'past');
  for (const { file, why } of unread) leave(host, file, why);
  const target = out === null ? null : path.resolve(host.cwd, out);
  if (inputs.some(input => input.path === target)) {
    host.err(`rapporteur: ${out!} is one of the past reports, which the profile would take the place of. Name another file, such as --out profile.json.\n`);
    return 2;
  }
  const told = lines.map(file => readLines(host, file));
  if (told.includes(null)) return 2;
  const others = told.flatMap(each => each ?? []);
  const store = keeps && !fresh ? Store.of(host, out) : Store.empty();
  // Beside its profile evidence is found wherever both are moved together.
  const base = out === null ? host.cwd : path.dirname(path.resolve(host.cwd, out));
  const sources = sourcesOf(inputs, base);
  const named = new Map(sources.map(({ name, file }) => [name, file]));
  const archive = readArchive(host, sources, store, sources.length);
  const write = (profile: Omit<Profile, 'observations'>, entries: readonly Entry[], { entries: read, traces, leftOut }: Archive, usable: number, left: number): ExitStatus => {
    try {
      const made = store.textOf(profile, entries);
      const stamp = host.files.write(path.resolve(host.cwd, out!), made.fill);
      if (keeps && read.length > 0) keepStore(host, out, { ...made, stamp, entries: read, traces }, store);
    } catch (error) {
      host.err(`rapporteur: the profile ${out} was not written: ${whyUnwritten(error)}.\n`);
      return 2;
    }
    host.out(learnedText(profile, entries, usable, unread.length + leftOut.length + left, out!));
    return 0;
  };
  const begin = (read: Archive): ExitStatus | Promise<ExitStatus> => {
    for (const { file, why } of read.leftOut) leave(host, file, why);
    const same = plain ? carriedOver(store, read.entries) : null;
    if (same !== null) return write(same.profile, same.entries, read, same.entries.length, 0);
    return ask(read, read.entries.map(observationOf), new Set());
  };
  /** Reports of the sample that nobody asked for their faults while they were read are read again, until all of it was asked. */
  const ask = (read: Archive, own: readonly Observation[], tried: ReadonlySet<string>): ExitStatus | Promise<ExitStatus> => {
    const names = new Set(unasked(own, others).map(({ file }) => file));
    // One that has gone meanwhile is not asked for ever.
    const due = sources.filter(({ name }) => names.has(name) && !tried.has(name));
    if (due.length === 0) return finish(read, own);
    const again = readArchive(host, due, Store.empty(), null);
    const joined = ({ entries }: Archive): ExitStatus | Promise<ExitStatus> => ask(read, merge(own, entries.map(observationOf)), new Set([...tried, ...names]));
    return again instanceof Promise ? again.then(joined) : joined(again);
  };
  const finish = (read: Archive, own: readonly Observation[]): ExitStatus => {
    const all = merge(own, others);
    const { profile, leftOut } = profileOf(all, { passages, base: settings.withBuiltin ? setupOf(host).builtin : undefined });
    for (const { file, why } of leftOut) leave(host, named.get(file) ?? file, why);
    const usable = all.length - leftOut.length;
    if (usable === 0) {
      host.err('rapporteur: no past report could be used, so no profile was written. Name summary reports (Word documents, PDF files or plain text), or folders of them.\n');
      return 2;
    }
    if (settings.evaluate) {
      const used = new Set(profile.observations.map(({ file }) => file));
      host.out(inspectPartOf(host).evaluateFiles(host, sources.filter(({ name }) => used.has(name)), profile));
      if (out === null) return 0;
    }
    return settings.diff ? difference(host, out!, profile) : write(profile, profile.observations.map(entryOf), { ...read, entries: own.map(entryOf) }, usable, leftOut.length);
  };
  return archive instanceof Promise ? archive.then(begin) : begin(archive);
}

/** The profile stands by then: without what is kept beside it the next learning reads all reports again, and that is all. */
function keepStore(host: Host, out: string, kept: Kept, { rows }: Store): void {
  if (rows.length === 0 && isTaken(host, out)) {
    host.err(`rapporteur: what the next learning need not read again was not kept: ${storeOf(out)} holds something else. Move it, or give the profile another name.\n`);
    return;
  }
  try {
    writeStore(host, out, kept);
  } catch (error) {
    host.err(`rapporteur: what the next learning need not read again was not kept beside ${out}: ${whyUnwritten(error)}.\n`);
  }
}

/** Prints the lines of all reports that could be read; 2 when there is none. */
export function observeFiles(host: Host, operands: readonly string[]): ExitStatus | Promise<ExitStatus> {
  const { inputs, unread } = findInputs(host, operands, 'past');
  for (const { file, why } of unread) leave(host, file, why);
  const archive = readArchive(host, sourcesOf(inputs, host.cwd), Store.empty(), null);
  const finish = ({ entries, leftOut }: Archive): ExitStatus => {
    for (const { file, why } of leftOut) leave(host, file, why);
    if (entries.length === 0) {
      host.err('rapporteur: no past report could be used. Name summary reports (Word documents, PDF files or plain text), or folders of them.\n');
      return 2;
    }
    host.out(linesOf(entries.map(observationOf)));
    return 0;
  };
  return archive instanceof Promise ? archive.then(finish) : finish(archive);
}

const leave = (host: Host, file: string, why: string): void => host.err(`rapporteur: ${file === STANDARD_INPUT ? 'standard input' : file} left out: it ${why}.\n`);

/** Null, after saying so, when the file cannot be read or holds something else. */
function readLines(host: Host, file: string): Observation[] | null {
  const name = file === STANDARD_INPUT ? 'standard input' : file;
  let why: string;
  try {
    const bytes = file === STANDARD_INPUT ? host.stdin() : host.files.read(path.resolve(host.cwd, file));
    return setupOf(host).parseObservations(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    why = isProfileError(error) ? oneLine(error.message) : reasonOf(error);
  }
  host.err(`rapporteur: ${name} ${why}.\n`);
  return null;
}

/** What the new profile would change in the one that stands there. */
function difference(host: Host, out: string, after: Profile): ExitStatus {
  const file = path.resolve(host.cwd, out);
  try {
    if (host.files.stat(file) === null) {
      host.out(`There is no ${out} yet: all ${after.reports} reports would be new. Learn without --diff to write it.\n`);
      return 0;
    }
    const before = setupOf(host).parseProfile(Buffer.from(host.files.read(file)).toString('utf8'));
    host.out(differenceText(before, after, differenceOf(before, after), out));
    return 0;
  } catch (error) {
    host.err(`rapporteur: ${out} ${isProfileError(error) ? oneLine(error.message) : reasonOf(error)}.\n`);
    return 2;
  }
}

const isProfileError = (error: unknown): error is Error => error instanceof Error && error.name === 'ProfileError';


