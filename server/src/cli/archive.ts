/** Reads past reports for learning, with several threads where there are many; texts that were read before are not read again. */
import * as path from 'node:path';
import { slipsOf } from '../check/slips';
import { admit, isRefused } from '../profile/admit';
import { digestOf } from '../profile/digest';
import { inSample, sameAs, Twins, type LeftOut } from '../profile/learn';
import type { Observation } from '../profile/stored';
import { isUnread, readDraft, STANDARD_INPUT } from './draft';
import type { Host } from './host';
import type { Input } from './inputs';
import { Progress } from './progress';

/** What is to be read; plain data, so that it can be handed to another thread. */
export interface LearnOrder {
  readonly learn: readonly Input[];
  /** Absolute folder that evidence names files from. */
  readonly base: string;
  /** Digests of the texts that need not be read again. */
  readonly known: readonly string[];
  /** Whether all reports are asked what a large archive asks of a sample alone. */
  readonly deep: boolean;
}

/** What came of one input. */
export interface Lesson {
  readonly index: number;
  /** Null when the file could not be read. */
  readonly digest: string | null;
  readonly observation: Observation | null;
  /** Why there is none; null also for a text that is known. */
  readonly why: string | null;
}

export interface Archive {
  readonly observations: readonly Observation[];
  readonly leftOut: readonly LeftOut[];
}

/** In the order of the names that evidence gives the inputs; of two copies of a text the first counts. */
export function readArchive(host: Host, inputs: readonly Input[], base: string, known: ReadonlyMap<string, Observation>, deep: boolean): Archive | Promise<Archive> {
  const order: LearnOrder = { learn: inputs, base, known: [...known].filter(([, { members }]) => !deep || members.followUpSlips !== undefined).map(([digest]) => digest), deep };
  const progress = new Progress(host, inputs.length, 'learning from');
  const crew = host.crew(order, inputs.length - order.known.length);
  let taken = 0;
  const own = lessons(order, crew === null ? () => taken++ : crew.next, host, index => progress.at(index + 1));
  progress.clear();
  const finish = (all: readonly Lesson[]): Archive => collect(inputs, base, all, known);
  return crew === null ? finish(own) : crew.others().then(others => finish([...own, ...others as Lesson[]]));
}

/** The work of one thread: takes inputs until none is left. */
export function lessons({ learn, base, known, deep }: LearnOrder, next: () => number, host: Host, begun?: (index: number) => void): Lesson[] {
  const digests = new Set(known);
  const found: Lesson[] = [];
  for (let index = next(); index < learn.length; index = next()) {
    begun?.(index);
    found.push(lesson(host, learn[index]!, base, index, digests, deep));
  }
  return found;
}

function lesson(host: Host, input: Input, base: string, index: number, known: ReadonlySet<string>, deep: boolean): Lesson {
  const draft = readDraft(host, input.path, input.file);
  if (isUnread(draft)) return { index, digest: null, observation: null, why: draft.why };
  const digest = digestOf(draft.text);
  if (known.has(digest)) return { index, digest, observation: null, why: null };
  try {
    const seen = admit(evidenceName(base, input), draft.text, digest, slipsOf, deep || inSample(digest, Infinity));
    return isRefused(seen) ? { index, digest, observation: null, why: seen.why } : { index, digest, observation: seen, why: null };
  } catch (error) {
    return { index, digest, observation: null, why: `could not be read, by a fault of the program: ${error instanceof Error ? error.message : String(error)}. Please report it` };
  }
}

/** The same on every system and however the file was named: the way from the base to it. */
export function evidenceName(base: string, { path: full, file }: Input): string {
  return full === STANDARD_INPUT ? file : path.relative(base, full).replaceAll('\\', '/');
}

function collect(inputs: readonly Input[], base: string, all: readonly Lesson[], known: ReadonlyMap<string, Observation>): Archive {
  const observations: Observation[] = [];
  const leftOut: LeftOut[] = [];
  const twins = new Twins();
  const named = all.map(lesson => ({ ...lesson, given: inputs[lesson.index]!.file, file: evidenceName(base, inputs[lesson.index]!) })).sort((a, b) => (a.file < b.file ? -1 : 1));
  for (const { file, given, digest, observation, why } of named) {
    if (why !== null || digest === null) {
      leftOut.push({ file: given, why: why ?? 'could not be read' });
      continue;
    }
    const twin = twins.of(digest, given);
    const seen = observation ?? known.get(digest)!;
    if (twin !== null) leftOut.push({ file: given, why: sameAs(twin) });
    else observations.push(seen.file === file ? seen : { ...seen, file });
  }
  return { observations, leftOut };
}
