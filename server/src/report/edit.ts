/** What was typed between two versions of a text, and whether what was read of the one is, but for its places, what was read of the other. */
import type { Span } from '../text/span';
import type { Change } from './source';

/** Where places of an earlier version are in a later one. */
export interface Moves {
  /** Where what began at an offset begins now; what was typed right before it is part of it. NaN where that was typed over. */
  begin(offset: number): number;
  /** Where what ended at an offset ends now; what was typed right behind it is part of it. NaN where that was typed over. */
  end(offset: number): number;
  /** Whether a place at this offset is neither wholly before nor wholly behind what was typed. */
  touches(offset: number): boolean;
}

/** Characters typed, or typed over, at once, up to which answers are kept: what is pasted changes more than places. */
export const MOST_TYPED = 60;

/** What was typed in several versions, one after the other. */
export class Edits implements Moves {
  constructor(private readonly edits: readonly Edit[]) {}

  begin(offset: number): number {
    let at = offset;
    for (const edit of this.edits) at = edit.begin(at);
    return at;
  }

  end(offset: number): number {
    let at = offset;
    for (const edit of this.edits) at = edit.end(at);
    return at;
  }

  touches(offset: number): boolean {
    let at = offset;
    for (const edit of this.edits) {
      if (edit.touches(at)) return true;
      at = edit.begin(at);
    }
    return false;
  }
}

/** `oldEnd` and `newEnd`: where what was typed over ends in the earlier version and what was typed in the later one. */
export class Edit implements Moves {
  private constructor(readonly start: number, readonly oldEnd: number, readonly newEnd: number) {}

  static of({ head, tail, length, shift }: Change): Edit { return new Edit(head, length - shift - tail, length - tail); }

  /** Between two wordings. */
  static between(before: string, after: string): Edit {
    const most = Math.min(before.length, after.length);
    let head = 0;
    while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
    let tail = 0;
    while (tail < most - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
    return new Edit(head, before.length - tail, after.length - tail);
  }

  get isShort(): boolean { return this.oldEnd - this.start <= MOST_TYPED && this.newEnd - this.start <= MOST_TYPED; }

  get shift(): number { return this.newEnd - this.oldEnd; }

  touches(offset: number): boolean { return offset >= this.start && offset <= this.oldEnd; }

  of({ start, end }: Span): Span { return { start: this.begin(start), end: this.end(end) }; }

  begin(offset: number): number { return offset <= this.start ? offset : offset >= this.oldEnd ? offset + this.shift : NaN; }

  end(offset: number): number { return offset >= this.oldEnd ? offset + this.shift : offset <= this.start ? offset : NaN; }
}
