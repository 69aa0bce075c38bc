/** Where threads that read an archive tell each other what they read, so that few of them ask the reports of the sample for their faults. */
import { SAMPLE } from '../profile/sample';
import { FAMILIES, type Family } from '../report/model';

/** Of each file: the first bits of its digest, and its family counted from 1; 0 while it was not read, less when it is being asked. */
const CELLS = 2;
const DIGITS = 8;
const RANKS = 16 ** DIGITS;
/** By so many places a report must be likely to be among the first. */
const SURE = 0.5;

export class Board {
  /** `cells` is shared memory where several threads are at work; `whole`: whether these files are the archive, of `files` files. */
  constructor(readonly cells: Int32Array, private readonly files: number, private readonly whole: boolean) {}

  /** Shared memory for so many files. */
  static cellsFor(files: number): Int32Array {
    return new Int32Array(new SharedArrayBuffer(files * CELLS * Int32Array.BYTES_PER_ELEMENT));
  }

  note(index: number, digest: string, family: Family): void {
    this.cells[index * CELLS] = parseInt(digest.slice(0, DIGITS), 16) | 0;
    Atomics.store(this.cells, index * CELLS + 1, FAMILIES.indexOf(family) + 1);
  }

  /** A file that is among the first of the sample for all that is known, for the thread that asks first; null for none. `done`: whether all files are read. */
  claim(done: boolean): number | null {
    for (const index of this.due(done && this.whole)) {
      const at = index * CELLS + 1;
      const state = Atomics.load(this.cells, at);
      if (state > 0 && Atomics.compareExchange(this.cells, at, state, -state) === state) return index;
    }
    return null;
  }

  /** Those nobody asks yet. Before all are read, those before which too few are likely to come that are still to be read. */
  private due(done: boolean): number[] {
    const first = FAMILIES.map((): number[] => []);
    const read = FAMILIES.map(() => 0);
    let all = 0;
    for (let index = 0; index * CELLS < this.cells.length; index++) {
      const family = Math.abs(this.stateOf(index)) - 1;
      if (family < 0) continue;
      all++;
      read[family]!++;
      this.insert(first[family]!, index);
    }
    return first.flatMap((indexes, family) => {
      const unread = this.files * read[family]! / all - read[family]!;
      return indexes.filter((index, lower) => this.stateOf(index) > 0 && (done || lower + this.rankOf(index) / RANKS * unread < SAMPLE.first - SURE));
    });
  }

  /** Into those with the lowest digests, in their order. */
  private insert(into: number[], index: number): void {
    const rank = this.rankOf(index);
    let at = into.length;
    while (at > 0 && this.rankOf(into[at - 1]!) > rank) at--;
    if (at === SAMPLE.first) return;
    into.splice(at, 0, index);
    if (into.length > SAMPLE.first) into.pop();
  }

  private rankOf(index: number): number { return this.cells[index * CELLS]! >>> 0; }

  private stateOf(index: number): number { return Atomics.load(this.cells, index * CELLS + 1); }
}
