/** The wordings of a text, found again in its next version where nothing has changed, and in other texts that have the same words. */
import type { Span } from '../text/span';
import { Joined, JoinedWording } from './joined';
import { copied, Memory, worded, type Memo } from './memory';
import type { Change } from './source';
import { Wording } from './wording';

/** A stretch of a text as it is written, and where it begins. */
export interface Stretch {
  readonly wording: Wording;
  readonly start: number;
}

export interface WordingSource {
  /** Joins pieces of a text as Joined.of does. */
  join(text: string, pieces: readonly Span[]): Joined;
  /** Characters of a text as they stand there. */
  stretch(text: string, place: Span): Stretch;
  /** What a memo makes of a string; worked out once where anything is kept. */
  recall<T>(memo: Memo<T>, key: string): T;
}

/** For a text that is read once. */
export const AFRESH: WordingSource = {
  join: (text, pieces) => Joined.of(text, pieces),
  stretch: (text, { start, end }) => ({ wording: new Wording(text.slice(start, end)), start }),
  recall: ({ make }, key) => make(key),
};

/** Wordings by their words, whichever text they stand in. */
export class CommonWordings implements WordingSource {
  private readonly joined = worded<JoinedWording>();
  private readonly raw = worded<Wording>();
  private readonly memory = new Memory();

  join(text: string, pieces: readonly Span[]): Joined {
    if (pieces.length === 0) return Joined.of(text, pieces);
    const { start, slice, shape } = cutOut(text, pieces);
    const key = shape === '' ? slice : `${shape}\n${slice}`;
    let wording = this.joined.get(key);
    if (!wording) this.joined.set(copied(key), wording = wordingOf(slice, pieces, start));
    return new Joined(wording, start);
  }

  stretch(text: string, { start, end }: Span): Stretch {
    const slice = text.slice(start, end);
    let wording = this.raw.get(slice);
    if (!wording) {
      const own = copied(slice);
      this.raw.set(own, wording = new Wording(own));
    }
    return { wording, start };
  }

  recall<T>(memo: Memo<T>, key: string): T { return this.memory.recall(memo, key); }
}

/**
 * Wordings by the place they stand at. A stretch that lies wholly before or behind what has changed since is the same one, at the same
 * distance from the beginning or the end: that is known without looking at its characters.
 */
export class Wordings implements WordingSource {
  private readonly joined = new Places<JoinedWording>();
  private readonly raw = new Places<Wording>();
  private readonly memory = new Memory();

  /** Begins the next version. */
  turn(change: Change): void {
    this.joined.turn(change);
    this.raw.turn(change);
  }

  join(text: string, pieces: readonly Span[]): Joined {
    if (pieces.length === 0) return Joined.of(text, pieces);
    const start = pieces[0]!.start;
    return new Joined(this.joined.at(start, pieces.at(-1)!.end, shapeOf(pieces), () => wordingOf(cutOut(text, pieces).slice, pieces, start)), start);
  }

  stretch(text: string, { start, end }: Span): Stretch {
    return { wording: this.raw.at(start, end, '', () => new Wording(copied(text.slice(start, end)))), start };
  }

  recall<T>(memo: Memo<T>, key: string): T { return this.memory.recall(memo, key); }
}

/** Where pieces lie to each other; "" for one alone. */
function shapeOf(pieces: readonly Span[]): string {
  const { start } = pieces[0]!;
  return pieces.length === 1 ? '' : pieces.map(piece => `${piece.start - start}-${piece.end - start}`).join();
}

/** All from the first piece to the last. */
function cutOut(text: string, pieces: readonly Span[]): { readonly start: number; readonly slice: string; readonly shape: string } {
  const { start } = pieces[0]!;
  return { start, slice: text.slice(start, pieces.at(-1)!.end), shape: shapeOf(pieces) };
}

const wordingOf = (slice: string, pieces: readonly Span[], start: number): JoinedWording =>
  JoinedWording.of(copied(slice), pieces.map(piece => ({ start: piece.start - start, end: piece.end - start })));

interface Kept<T> {
  readonly end: number;
  readonly shape: string;
  readonly value: T;
  /** Another that begins at the same place. */
  readonly next: Kept<T> | undefined;
}

class Places<T> {
  private known = new Map<number, Kept<T>>();
  /** Of an earlier version, where this one has not asked for it yet. */
  private before = new Map<number, Kept<T>>();
  /** Characters at the beginning and the end that have not changed since that version, and by how much it was shorter. */
  private head = 0;
  private tail = 0;
  private length = 0;
  private shift = 0;

  at(start: number, end: number, shape: string, make: () => T): T {
    const first = this.known.get(start);
    const known = find(first, end, shape);
    if (known) return known.value;
    const back = end <= this.head ? 0 : start >= this.length - this.tail ? this.shift : null;
    const value = (back === null ? undefined : find(this.before.get(start - back), end - back, shape))?.value ?? make();
    this.known.set(start, { end, shape, value, next: first });
    return value;
  }

  turn({ head, tail, length, shift }: Change): void {
    this.length = length;
    // a version of which little was asked does not take the place of the one before it
    if (2 * this.known.size >= this.before.size) {
      this.before = this.known;
      this.head = head;
      this.tail = tail;
      this.shift = shift;
    } else {
      this.head = Math.min(this.head, head);
      this.tail = Math.min(this.tail, tail);
      this.shift += shift;
    }
    this.known = new Map();
  }
}

function find<T>(first: Kept<T> | undefined, end: number, shape: string): Kept<T> | undefined {
  for (let kept = first; kept !== undefined; kept = kept.next) if (kept.end === end && kept.shape === shape) return kept;
  return undefined;
}
