/** The wordings of a text, found again by their characters in its next version. */
import type { Span } from '../text/span';
import { Joined, JoinedWording } from './joined';
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
}

/** For a text that is read once. */
export const AFRESH: WordingSource = {
  join: (text, pieces) => Joined.of(text, pieces),
  stretch: (text, { start, end }) => ({ wording: new Wording(text.slice(start, end)), start }),
};

/** What is kept beyond twice what the first version needed. */
const SLACK = 1000;

export class Wordings implements WordingSource {
  private readonly joined = new Kept<JoinedWording>();
  private readonly raw = new Kept<Wording>();

  /** Begins a new version; what neither it nor the one before asked for may be let go. */
  turn(): void {
    this.joined.turn();
    this.raw.turn();
  }

  join(text: string, pieces: readonly Span[]): Joined {
    if (pieces.length === 0) return Joined.of(text, pieces);
    const base = pieces[0]!.start;
    const whole = text.slice(base, pieces.at(-1)!.end);
    const shape = pieces.length === 1 ? '' : pieces.map(({ start, end }) => `${start - base}-${end - base}`).join();
    const key = shape === '' ? whole : `${shape}\n${whole}`;
    return new Joined(this.joined.at(key, () => JoinedWording.of(copied(whole), pieces.map(({ start, end }) => ({ start: start - base, end: end - base })))), base);
  }

  stretch(text: string, { start, end }: Span): Stretch {
    const words = text.slice(start, end);
    return { wording: this.raw.at(words, () => new Wording(copied(words))), start };
  }
}

/** A map of two generations, so that what is no longer asked for goes in time. */
class Kept<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();
  private needed = 0;

  at(key: string, make: () => T): T {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const value = this.old.get(key) ?? make();
    this.young.set(copied(key), value);
    return value;
  }

  turn(): void {
    if (this.needed === 0) this.needed = this.young.size;
    if (this.young.size <= 2 * this.needed + SLACK) return;
    this.old = this.young;
    this.young = new Map();
    this.needed = 0;
  }
}

/** The same characters in a string of their own: a slice would hold on to the whole text it was cut from. */
const copied = (slice: string): string => ` ${slice}`.slice(1);
