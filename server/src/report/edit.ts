/** What was typed between two versions of a text, and whether what was read of the one is, but for its places, what was read of the other. */
import type { Span } from '../text/span';
import type { Change } from './source';

/** `oldEnd` and `newEnd`: where what was typed over ends in the earlier version and what was typed in the later one. */
export class Edit {
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

  get shift(): number { return this.newEnd - this.oldEnd; }

  /** Whether a place at this offset is neither wholly before nor wholly behind what was typed. */
  touches(offset: number): boolean { return offset >= this.start && offset <= this.oldEnd; }

  of({ start, end }: Span): Span { return { start: this.begin(start), end: this.end(end) }; }

  /** Where what began at an offset begins now; what was typed right before it is part of it. NaN where that was typed over. */
  begin(offset: number): number { return offset <= this.start ? offset : offset >= this.oldEnd ? offset + this.shift : NaN; }

  /** Where what ended at an offset ends now; what was typed right behind it is part of it. NaN where that was typed over. */
  end(offset: number): number { return offset >= this.oldEnd ? offset + this.shift : offset <= this.start ? offset : NaN; }
}
