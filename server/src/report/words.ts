/** The words of a line with what each may be a sign of, found in one pass over its characters. */
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

/**
 * Words are runs of ASCII letters and figures, as `\b` parts them; "co-chair" is two. Ask `signals` of a stretch before a closer look
 * at it; word patterns (see word-pattern.ts) run on the words of what passes.
 */
export class Words {
  /** Signals of the whole line. */
  readonly all: number;
  private readonly lowered: (string | undefined)[] = [];

  /** Starts of all words, then their ends, then their signals: a long report has millions of words, and this holds them most tightly. */
  private constructor(readonly line: string, readonly count: number, private readonly table: Int32Array) {
    let all = 0;
    for (let index = 2 * count; index < table.length; index++) all |= table[index]!;
    this.all = all;
  }

  static of(line: string): Words {
    const { next, begun, ended } = signalTree();
    const starts: number[] = [];
    const ends: number[] = [];
    const signs: number[] = [];
    const { length } = line;
    for (let at = 0; at < length;) {
      let code = line.charCodeAt(at);
      let kind = code < 128 ? CLASS[code]! : 0;
      if (kind === 0) { at++; continue; }
      starts.push(at);
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
      ends.push(at);
      signs.push(found | ended[node]!);
    }
    const count = starts.length;
    const table = new Int32Array(3 * count);
    table.set(starts);
    table.set(ends, count);
    table.set(signs, 2 * count);
    return new Words(line, count, table);
  }

  start(index: number): number { return this.table[index]!; }
  end(index: number): number { return this.table[this.count + index]!; }
  sign(index: number): number { return this.table[2 * this.count + index]!; }

  /** The bit of its first letter. */
  initial(index: number): number { return initialOf(this.line.charCodeAt(this.table[index]!)); }

  /** The word in small letters; "" beyond either end. */
  lower(index: number): string {
    if (index < 0 || index >= this.count) return '';
    return this.lowered[index] ??= this.line.slice(this.table[index], this.table[this.count + index]).toLowerCase();
  }

  /** First word that begins at or after an offset. */
  from(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.table[middle]! < offset) low = middle + 1; else high = middle;
    }
    return low;
  }

  /** Signals of the words that begin between two offsets. */
  signals(start: number, end: number): number {
    let found = 0;
    for (let index = this.from(start); index < this.count && this.table[index]! < end; index++) found |= this.table[2 * this.count + index]!;
    return found;
  }

  /** First word from an index on that is a sign of one of these things; their number where none is. */
  next(signs: number, from: number): number {
    const { count, table } = this;
    let index = from;
    while (index < count && (table[2 * count + index]! & signs) === 0) index++;
    return index;
  }

  /** Whether nothing but white space or one hyphen parts a word from the one before it. */
  joined(index: number): boolean {
    const from = this.table[this.count + index - 1]!;
    const to = this.table[index]!;
    const { line } = this;
    if (to - from === 1 && line.charCodeAt(from) === 45) return true;
    for (let at = from; at < to; at++) {
      const code = line.charCodeAt(at);
      if (code !== 32 && code !== 0xa0 && (code < 9 || code > 13)) return false;
    }
    return true;
  }
}
