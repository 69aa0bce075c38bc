/** What the threads do that learn from an archive together: each reads files until none is left, and some ask for faults besides. */
import { observedMentions } from '../report/observed';
import { Board } from './board';
import type { Host, Jobs } from './host';
import { inspectPartOf } from './parts';
import { readingWith, type Lesson, type ReadSource, type StartReading } from './reading';
import type { Source } from './sources';

/** What is to be read; plain data, so that it can be handed to another thread. */
export interface LearnOrder {
  readonly learn: readonly Source[];
  /** Digests of the texts that need not be read again. */
  readonly known: readonly string[];
  /** How many files the archive has. */
  readonly files: number;
  /** See `Board`; null to ask all reports for their faults, not a sample alone. */
  readonly board: Int32Array | null;
}

/** A thread of two asks, two of four: starting to ask costs as much as asking ten reports. */
const ASKS = 2;
/** So many files each of the others reads while one asks the reports of a sample. */
const MEANWHILE = 400;

/** Reads past reports for what they show, without asking for their faults. */
const glance = readingWith((report, wordings) => ({ mentions: observedMentions(report, wordings) }));

/** The work of one thread. */
export function lessons({ learn, known, files, board: cells }: LearnOrder, jobs: Jobs, host: Host, begun?: (index: number) => void): Lesson[] {
  const texts = new Set(known);
  const found: Lesson[] = [];
  const board = cells === null ? null : new Board(cells, files, learn.length === files);
  const asks = board !== null && jobs.place % ASKS === 0;
  const starting = (start: () => StartReading): ReadSource => {
    let read: ReadSource | undefined;
    return source => (read ??= start()(host, texts, learn.length > 1))(source);
  };
  const inspect = starting(() => inspectPartOf(host).start);
  const read = board === null ? inspect : starting(() => glance);
  for (let index = jobs.next(); index < learn.length; index = jobs.next()) {
    begun?.(index);
    const lesson = read(learn[index]!);
    found.push(lesson);
    if (lesson.entry !== null) board?.note(index, lesson.entry.digest, lesson.entry.family);
    if (!asks || learn.length - jobs.taken() > (jobs.threads - 1) * MEANWHILE) continue;
    for (let due = board.claim(false); due !== null; due = board.claim(false)) found.push(inspect(learn[due]!));
  }
  if (asks) for (let due = board.claim(true); due !== null; due = board.claim(true)) found.push(inspect(learn[due]!));
  return found;
}
