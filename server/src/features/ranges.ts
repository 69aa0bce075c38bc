import type { LineTable, Position, Range } from '../text/lines';
import type { Span } from '../text/span';

/**
 * Turns spans into ranges. Spans come mostly in document order, so the line found last and the one after it are tried before a search.
 */
export class Ranges {
  private line = 0;

  constructor(private readonly lines: LineTable, private readonly length: number) {}

  of(span: Span): Range {
    const start = this.position(span.start);
    const end = span.end <= span.start ? start : this.position(span.end);
    return { start, end };
  }

  position(offset: number): Position {
    const at = offset < 0 ? 0 : offset > this.length ? this.length : offset;
    const { starts, count } = this.lines;
    let line = this.line;
    if (at < starts[line]!) line = this.lines.lineAt(at);
    else if (line + 1 < count && at >= starts[line + 1]!) {
      line++;
      if (line + 1 < count && at >= starts[line + 1]!) line = this.lines.lineAt(at);
    }
    this.line = line;
    return { line, character: at - starts[line]! };
  }
}
