import type { Span } from './span';

/** A 0-based place in a text; characters are UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Start offsets of every line; a line ends at `\n`, `\r\n` or a lone `\r`. */
export class LineTable {
  private constructor(readonly starts: Uint32Array, readonly count: number, private readonly text: string) {}

  static of(text: string): LineTable {
    let starts = new Uint32Array(Math.max(16, text.length >> 5));
    let count = 1;
    let cr = text.indexOf('\r');
    let lf = text.indexOf('\n');
    while (lf >= 0 || cr >= 0) {
      let at: number;
      if (cr >= 0 && (lf < 0 || cr < lf)) {
        at = cr + 1;
        if (lf === at) { at++; lf = text.indexOf('\n', at); }
        cr = text.indexOf('\r', at);
      } else {
        at = lf + 1;
        lf = text.indexOf('\n', at);
      }
      if (count === starts.length) {
        const grown = new Uint32Array(starts.length * 2);
        grown.set(starts);
        starts = grown;
      }
      starts[count++] = at;
    }
    return new LineTable(starts.subarray(0, count), count, text);
  }

  /** Line that holds the offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle; else high = middle - 1;
    }
    return low;
  }

  start(line: number): number { return this.starts[line]!; }

  /** End of the line without its line break. */
  end(line: number): number {
    if (line + 1 >= this.count) return this.text.length;
    let end = this.starts[line + 1]!;
    const last = this.text.charCodeAt(end - 1);
    if (last === 10 || last === 13) end--;
    if (last === 10 && end > this.starts[line]! && this.text.charCodeAt(end - 1) === 13) end--;
    return end;
  }

  span(line: number): Span { return { start: this.start(line), end: this.end(line) }; }

  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - this.starts[line]! };
  }

  rangeOf(s: Span): Range {
    return { start: this.positionAt(s.start), end: this.positionAt(s.end) };
  }

  /** Offset of a position; beyond the line's end gives that end, beyond the text its end. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.count) return this.text.length;
    return Math.min(this.start(position.line) + Math.max(0, position.character), this.end(position.line));
  }
}
