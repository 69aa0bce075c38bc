/** The words of a line with what each may be a sign of, found in one pass over its characters. */
import { lowered } from '../text/letters';
import { signalTree } from './signals';

const LETTERS = 27;
/** For ASCII: 0 for what parts words, 1 to 26 for letters in either case, 27 for figures and the underscore. */
const CLASS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  CLASS[code] = code >= 97 && code <= 122 ? code - 96 : code >= 65 && code <= 90 ? code - 64 : (code >= 48 && code <= 57) || code === 95 ? 27 : 0;
}

/** One bit for each letter in either case, and one for all that is none. */
export function initialOf(code: number): number {
  const letter = (code | 32) - 97;
  return letter >= 0 && letter < 26 ? 1 << letter : 1 << 26;
}

/** Plain, as Unicode has it, or one at which no line breaks. */
const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;

/** Figures kept of a word: where it begins, where it ends and what it may be a sign of. */
const ROW = 3;

/** Room for the rows of many lines: an array for each would take longer to make than to fill. */
class Rows {
  table = new Int32Array(0);
  /** Where the next row goes. */
  end = 0;

  /** Makes room for one more row of a line whose rows begin at `base`; gives where they begin now. */
  grow(base: number): number {
    const written = this.table.subarray(base, this.end);
    this.table = new Int32Array(Math.max(SHARED, 2 * written.length));
    this.table.set(written);
    this.end = written.length;
    return 0;
  }
}

/** Figures in one table: a line that is kept keeps those of its neighbours, so there are not too many. */
const SHARED = 3000;
const ROWS = new Rows();

/**
 * Words are runs of ASCII letters and figures, as `\b` parts them; "co-chair" is two. Ask `signals` of a stretch before a closer look
 * at it; word patterns (see word-pattern.ts) run on the words of what passes.
 */
export class Words {
  private readonly lowered: (string | undefined)[] = [];

  /** A long report has millions of words, and a table holds them most tightly. `all`: signals of the whole line. */
  private constructor(readonly line: string, readonly count: number, readonly all: number, private readonly table: Int32Array, private readonly base: number) {}

  static of(line: string): Words {
    const { next, begun, ended } = signalTree();
    const { length } = line;
    let base = ROWS.end;
    let all = 0;
    for (let at = 0; at < length;) {
      let code = line.charCodeAt(at);
      let kind = code < 128 ? CLASS[code]! : 0;
      if (kind === 0) { at++; continue; }
      const start = at;
      let node = 1;
      let found = 0;
      while (node !== 0) {
        node = kind < LETTERS ? next[node * LETTERS + kind]! : 0;
        found |= begun[node]!;
        if (++at === length) break;
        code = line.charCodeAt(at);
        if (code >= 128 || (kind = CLASS[code]!) === 0) break;
      }
      // most words leave the tree early, and only their end is looked for
      if (node === 0) while (at < length && (code = line.charCodeAt(at)) < 128 && CLASS[code] !== 0) at++;
      found |= ended[node]!;
      all |= found;
      if (ROWS.end + ROW > ROWS.table.length) base = ROWS.grow(base);
      const { table, end } = ROWS;
      table[end] = start;
      table[end + 1] = at;
      table[end + 2] = found;
      ROWS.end = end + ROW;
    }
    return new Words(line, (ROWS.end - base) / ROW, all, ROWS.table, base);
  }

  /** The same without the words that were lowered so far. */
  again(): Words { return new Words(this.line, this.count, this.all, this.table, this.base); }

  start(index: number): number { return this.table[this.base + ROW * index]!; }
  end(index: number): number { return this.table[this.base + ROW * index + 1]!; }
  sign(index: number): number { return this.table[this.base + ROW * index + 2]!; }

  /** The bit of its first letter. */
  initial(index: number): number { return initialOf(this.line.charCodeAt(this.start(index))); }

  /** The word in small letters; "" beyond either end. */
  lower(index: number): string {
    if (index < 0 || index >= this.count) return '';
    return this.lowered[index] ??= lowered(this.line.slice(this.start(index), this.end(index)));
  }

  /** First word that begins at or after an offset. */
  from(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle) < offset) low = middle + 1; else high = middle;
    }
    return low;
  }

  /** Signals of the words that begin between two offsets. */
  signals(start: number, end: number): number {
    let found = 0;
    for (let index = this.from(start); index < this.count && this.start(index) < end; index++) found |= this.sign(index);
    return found;
  }

  /** First word from an index on that is a sign of one of these things; their number where none is. */
  next(signs: number, from: number): number {
    let index = from;
    while (index < this.count && (this.sign(index) & signs) === 0) index++;
    return index;
  }

  /** Whether nothing but white space or one hyphen parts a word from the one before it. */
  joined(index: number): boolean {
    const from = this.end(index - 1);
    const to = this.start(index);
    const { line } = this;
    if (to - from === 1 && isHyphen(line.charCodeAt(from))) return true;
    for (let at = from; at < to; at++) {
      const code = line.charCodeAt(at);
      if (code !== 32 && code !== 0xa0 && (code < 9 || code > 13)) return false;
    }
    return true;
  }
}
