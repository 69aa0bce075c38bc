/** The wordings of a text, found again in its next version where nothing has changed, and in other texts that have the same words. */
import type { Span } from '../text/span';
import type { Edit } from './edit';
import { Joined, PlainJoinedWording } from './joined';
import { copied, Memory, worded, type Memo } from './memory';
import { unwatchedText, Watch, WatchedJoinedWording, WatchedWording } from './watch';
import { PlainWording, type Wording } from './wording';

/** A stretch of a text as it is written, and where it begins. */
export interface Stretch {
  readonly wording: Wording;
  readonly start: number;
}

/** A report, or what else has a text. */
export interface HasText { readonly text: string }

export interface WordingSource {
  /** Joins pieces of a text as Joined.of does. */
  join(of: HasText, pieces: readonly Span[]): Joined;
  /** Characters of a text as they stand there. */
  stretch(of: HasText, place: Span): Stretch;
  /** What a memo makes of a string; worked out once where anything is kept. */
  recall<T>(memo: Memo<T>, key: string): T;
}

/** For a text that is read once. */
export const AFRESH: WordingSource = {
  join: ({ text }, pieces) => Joined.of(text, pieces),
  stretch: ({ text }, { start, end }) => ({ wording: new PlainWording(text.slice(start, end)), start }),
  recall: ({ make }, key) => make(key),
};

/** Wordings by their words, whichever text they stand in. */
export class CommonWordings implements WordingSource {
  private readonly joined = worded<PlainJoinedWording>();
  private readonly raw = worded<PlainWording>();
  private readonly memory = new Memory();

  join({ text }: HasText, pieces: readonly Span[]): Joined {
    if (pieces.length === 0) return Joined.of(text, pieces);
    const { start, slice, shape } = cutOut(text, pieces);
    const key = shape === '' ? slice : `${shape}\n${slice}`;
    let wording = this.joined.get(key);
    if (!wording) this.joined.set(copied(key), wording = wordingOf(slice, pieces, start));
    return new Joined(wording, start);
  }

  stretch({ text }: HasText, { start, end }: Span): Stretch {
    const slice = text.slice(start, end);
    let wording = this.raw.get(slice);
    if (!wording) {
      const own = copied(slice);
      this.raw.set(own, wording = new PlainWording(own));
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
  /** Notes what is asked of them. */
  readonly watch = new Watch();
  private readonly joined = new Places<WatchedJoinedWording>();
  private readonly raw = new Places<WatchedWording>();
  private readonly memory = new Memory();

  /** Begins the next version; `since`: what was not asked for in that version or later may be forgotten. Gives the wordings that have changed. */
  turn(edit: Edit, since: number | null): Turned[] {
    return [
      ...this.joined.turn(edit, since).map(({ value, start, end, shape }) => new Turned(value, piecesOf(start, end, shape).map(piece => edit.of(piece)), (of, pieces) => this.joinedAt(of, pieces))),
      ...this.raw.turn(edit, since).map(({ value, start, end }) => new Turned(value, [edit.of({ start, end })], (of, [place]) => this.rawAt(of, place!))),
    ];
  }

  /** Counts versions. */
  get version(): number { return this.joined.version; }

  join(of: HasText, pieces: readonly Span[]): Joined {
    return pieces.length === 0 ? Joined.of('', pieces) : new Joined(this.joinedAt(of, pieces), pieces[0]!.start);
  }

  stretch(of: HasText, place: Span): Stretch { return { wording: this.rawAt(of, place), start: place.start }; }

  recall<T>(memo: Memo<T>, key: string): T { return this.memory.recall(memo, key); }

  private joinedAt(of: HasText, pieces: readonly Span[]): WatchedJoinedWording {
    const start = pieces[0]!.start;
    return this.joined.at(start, pieces.at(-1)!.end, shapeOf(pieces), () => new WatchedJoinedWording(wordingOf(cutOut(unwatchedText(of), pieces).slice, pieces, start), this.watch));
  }

  private rawAt(of: HasText, { start, end }: Span): WatchedWording {
    return this.raw.at(start, end, '', () => new WatchedWording(new PlainWording(copied(unwatchedText(of).slice(start, end))), this.watch));
  }
}

/** A wording in which something was typed. */
export class Turned {
  constructor(readonly before: WatchedWording, private readonly pieces: readonly Span[], private readonly at: (of: HasText, pieces: readonly Span[]) => WatchedWording) {}

  /** What stands there now; null where a place it began or ended at was typed over. */
  after(of: HasText): WatchedWording | null { return this.pieces.some(({ start, end }) => Number.isNaN(start + end)) ? null : this.at(of, this.pieces); }
}

/** Where pieces lie to each other; "" for one alone. */
function shapeOf(pieces: readonly Span[]): string {
  const { start } = pieces[0]!;
  return pieces.length === 1 ? '' : pieces.map(piece => `${piece.start - start}-${piece.end - start}`).join();
}

/** The pieces again from where they lie. */
const piecesOf = (start: number, end: number, shape: string): Span[] =>
  shape === '' ? [{ start, end }] : shape.split(',').map(piece => piece.split('-')).map(([from, to]) => ({ start: start + Number(from), end: start + Number(to) }));

/** All from the first piece to the last. */
function cutOut(text: string, pieces: readonly Span[]): { readonly start: number; readonly slice: string; readonly shape: string } {
  const { start } = pieces[0]!;
  return { start, slice: text.slice(start, pieces.at(-1)!.end), shape: shapeOf(pieces) };
}

const wordingOf = (slice: string, pieces: readonly Span[], start: number): PlainJoinedWording =>
  PlainJoinedWording.of(copied(slice), pieces.map(piece => ({ start: piece.start - start, end: piece.end - start })));

interface Kept<T> {
  start: number;
  end: number;
  readonly shape: string;
  readonly value: T;
  /** Version in which it was asked for last. */
  asked: number;
  /** Another that begins at the same place. */
  next: Kept<T> | undefined;
}

class Places<T> {
  version = 0;
  private known = new Map<number, Kept<T>>();
  private size = 0;
  /** How many were asked for in this version. */
  private used = 0;

  at(start: number, end: number, shape: string, make: () => T): T {
    const first = this.known.get(start);
    let kept = find(first, end, shape);
    if (kept === undefined) {
      this.known.set(start, kept = { start, end, shape, value: make(), asked: this.version, next: first });
      this.size++;
      this.used++;
    } else if (kept.asked !== this.version) {
      kept.asked = this.version;
      this.used++;
    }
    return kept.value;
  }

  /** Moves all to where they stand in the next version, and gives those that touch what was typed. */
  turn(edit: Edit, since: number | null): Kept<T>[] {
    // a version of which little was asked says nothing of what is wanted no more
    const oldest = since ?? (2 * this.used >= this.size ? this.version : 0);
    const touched: Kept<T>[] = [];
    const { start, oldEnd, shift } = edit;
    const known = this.known;
    this.known = new Map();
    this.size = this.used = 0;
    for (const [, first] of known) {
      for (let kept: Kept<T> | undefined = first, next; kept !== undefined; kept = next) {
        next = kept.next;
        if (kept.asked < oldest) continue;
        if (kept.start > oldEnd) {
          kept.start += shift;
          kept.end += shift;
        } else if (kept.end >= start) {
          touched.push(kept);
          continue;
        }
        kept.next = this.known.get(kept.start);
        this.known.set(kept.start, kept);
        this.size++;
      }
    }
    this.version++;
    return touched;
  }
}

function find<T>(first: Kept<T> | undefined, end: number, shape: string): Kept<T> | undefined {
  for (let kept = first; kept !== undefined; kept = kept.next) if (kept.end === end && kept.shape === shape) return kept;
  return undefined;
}
