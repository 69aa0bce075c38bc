/** What the threads do that learn from an archive together: each reads files until none is left, and some ask for faults besides. */
import { Board } from './board';
import type { Host, Jobs } from './host';
import { readerOf } from './parts';
import type { Lesson, ReadSource } from './reading';
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

/** The work of one thread. */
export function lessons({ learn, known, files, board: cells }: LearnOrder, jobs: Jobs, host: Host, begun?: (index: number) => void): Lesson[] {
  const texts = new Set(known);
  const found: Lesson[] = [];
  const board = cells === null ? null : new Board(cells, files, learn.length === files);
  const asks = board !== null && jobs.place % ASKS === 0;
  const started = new Map<'glance' | 'inspect', ReadSource>();
  const readBy = (part: 'glance' | 'inspect', source: Source): Lesson => {
    let read = started.get(part);
    if (read === undefined) started.set(part, read = readerOf(host, part)(host, texts, learn.length > 1));
    return read(source);
  };
  for (let index = jobs.next(); index < learn.length; index = jobs.next()) {
    begun?.(index);
    const lesson = readBy(board === null ? 'inspect' : 'glance', learn[index]!);
    found.push(lesson);
    if (lesson.entry !== null) board?.note(index, lesson.entry.digest, lesson.entry.family);
    if (!asks || learn.length - jobs.taken() > (jobs.threads - 1) * MEANWHILE) continue;
    for (let due = board.claim(false); due !== null; due = board.claim(false)) found.push(readBy('inspect', learn[due]!));
  }
  if (asks) for (let due = board.claim(true); due !== null; due = board.claim(true)) found.push(readBy('inspect', learn[due]!));
  return found;
}
