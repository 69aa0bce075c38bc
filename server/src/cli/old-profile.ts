/** The profile that a learning is to take the place of, held open: it is megabytes, of which most only go from one file to the next. */
import type { HeldFile } from './host';

/** Bytes that are copied at a time. */
const ROOM = 1 << 17;
/** So many parts are read one by one; who asks for more is likely to ask for all. */
const FEW = 50;

const NONE: HeldFile = { size: 0, stamp: '', read: () => undefined, isAsItWas: () => true, close: () => undefined };

/** Offsets are in bytes. Errors thrown by reading carry the system's `code`. */
export class OldProfile {
  private whole: Buffer | null = null;
  private parts = 0;

  constructor(private readonly held: HeldFile = NONE) {}

  get size(): number { return this.held.size; }
  get stamp(): string | null { return this.held.stamp; }

  text(start: number, end: number): string {
    if (++this.parts > FEW) this.whole ??= this.read(0, this.size);
    return this.whole === null ? this.read(start, end).toString('utf8') : this.whole.toString('utf8', start, end);
  }

  /** Hands over the bytes of a stretch; each piece counts until the next. */
  copy(start: number, end: number, put: (bytes: Uint8Array) => void): void {
    const room = new Uint8Array(Math.min(ROOM, end - start));
    for (let at = start; at < end; at += room.length) {
      const piece = room.subarray(0, Math.min(room.length, end - at));
      this.held.read(piece, at);
      put(piece);
    }
  }

  /** A file that is open cannot be replaced on every system. Throws when the file was written to meanwhile: then it is not known what was copied. */
  close(): void {
    const same = this.held.isAsItWas();
    this.held.close();
    if (!same) throw new Error('it was changed while it was read. Learn again');
  }

  private read(start: number, end: number): Buffer {
    const bytes = Buffer.allocUnsafe(end - start);
    this.held.read(bytes, start);
    return bytes;
  }
}
