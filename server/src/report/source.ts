/** The text of a report with what is known of each of its lines. */
import { LineTable } from '../text/lines';
import { isSpace, type Span } from '../text/span';
import { readKeywordHeading, type KeywordHeading } from './heading-words';
import { memo } from './memory';
import { annexesIn, scanLine, type LineInfo } from './scan';
import { AFRESH, type WordingSource } from './wordings';

// Reports of an archive have many lines in common.
const LINE = memo(scanLine);

/** What differs between two versions of a text. */
export interface Change {
  /** Characters at the beginning and at the end that are the same in both; they do not overlap. */
  readonly head: number;
  readonly tail: number;
  /** Of the later version. */
  readonly length: number;
  /** Characters by which the later version is longer. */
  readonly shift: number;
}

export class Source {
  /** `change` is what is new since the version before; all of it where there was none. */
  private constructor(readonly text: string, readonly lines: LineTable, readonly infos: readonly LineInfo[], readonly change: Change) {}

  /** Reads the lines; those that `before` has too, above and below what changed, are taken from it. */
  static of(text: string, before: Source | null = null, wordings: WordingSource = AFRESH): Source {
    const lines = LineTable.of(text);
    const infos = new Array<LineInfo>(lines.count);
    let head = 0;
    let tail = 0;
    let change: Change = { head: 0, tail: 0, length: text.length, shift: text.length };
    if (before) {
      const most = Math.min(lines.count, before.lines.count) - 1;
      const same = commonPrefix(before.text, text);
      // a line is the same when the next one starts at the same place in both texts
      head = Math.min(most, lines.lineAt(same));
      while (head > 0 && (lines.start(head) > same || lines.start(head) !== before.lines.start(head))) head--;
      const shift = text.length - before.text.length;
      const sameEnd = commonSuffix(before.text, text, Math.min(text.length, before.text.length) - lines.start(head));
      change = { head: same, tail: Math.min(sameEnd, Math.min(text.length, before.text.length) - same), length: text.length, shift };
      const from = text.length - sameEnd;
      while (tail < most - head) {
        const start = lines.start(lines.count - 1 - tail);
        if (start <= from || before.lines.start(before.lines.count - 1 - tail) !== start - shift) break;
        tail++;
      }
    }
    for (let line = 0; line < head; line++) infos[line] = before!.infos[line]!;
    for (let line = head; line < lines.count - tail; line++) infos[line] = wordings.recall(LINE, text.slice(lines.start(line), lines.end(line)));
    for (let left = tail; left > 0; left--) infos[lines.count - left] = before!.infos[before!.infos.length - left]!;
    return new Source(text, lines, infos, change);
  }

  get count(): number { return this.lines.count; }
  info(line: number): LineInfo { return this.infos[line]!; }
  /** Where the words of a line start, end, and the words themselves. */
  start(line: number): number { return this.lines.start(line) + this.infos[line]!.start; }
  end(line: number): number { return this.lines.start(line) + this.infos[line]!.end; }
  words(line: number): string { return this.text.slice(this.start(line), this.end(line)); }
  /** What the words of a line open as a heading by its keyword; kept with what is known of the line. */
  keyword(line: number): KeywordHeading | null {
    const info = this.infos[line]!;
    return info.keyword === undefined ? (info.keyword = readKeywordHeading(this.words(line))) : info.keyword;
  }
  raw(line: number): string { return this.text.slice(this.lines.start(line), this.lines.end(line)); }
  /** Offsets from `from` to before `to` at which a word begins with "annex", in order. */
  annexWords(from: number, to: number): number[] {
    const found: number[] = [];
    for (let line = this.lines.lineAt(from); line < this.count && this.lines.start(line) < to; line++) {
      const start = this.lines.start(line);
      for (const at of annexesIn(this.infos[line]!, () => this.raw(line))) if (start + at >= from && start + at < to) found.push(start + at);
    }
    return found;
  }
  /** The whole words of a line, list dash and bold marks included. */
  full(line: number): Span {
    let end = this.lines.end(line);
    const start = this.lines.start(line) + this.infos[line]!.indent;
    while (end > start && isSpace(this.text.charCodeAt(end - 1))) end--;
    return { start, end };
  }
}

/** Length of what two texts share at their beginning: halving over whole-slice comparisons, which engines do in one sweep of memory. */
function commonPrefix(a: string, b: string): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(low, middle) === b.slice(low, middle)) low = middle; else high = middle - 1;
  }
  return low;
}

function commonSuffix(a: string, b: string, most: number): number {
  let low = 0;
  let high = Math.max(0, most);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(a.length - middle, a.length - low) === b.slice(b.length - middle, b.length - low)) low = middle; else high = middle - 1;
  }
  return low;
}
