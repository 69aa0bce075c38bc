/**
 * Answers about a text, kept for its next version. An answer is given again where nothing that was looked at for it has changed: then it
 * would be worked out to the same, but for its places. What cannot be told from that is worked out again, and only where the new answer
 * is another one, so are those that rest on it.
 */
import { Likeness } from './alike';
import { Edit, Edits, type Moves } from './edit';
import { ToldInParts } from './looked-up';
import type { Node, Report } from './model';
import { Asked, WatchedWording, type Watch } from './watch';
import type { Telling } from './wording';
import type { Turned, Wordings } from './wordings';

interface Answer {
  readonly asked: Asked;
  readonly value: unknown;
  /** What was typed since it was worked out; it is known to be the same but for that. */
  readonly since: readonly Edit[];
}

const NOTHING: readonly Edit[] = [];
/** An answer that was worked out longer ago is no longer compared with a new one: it keeps all it was worked out from in memory. */
const MOST_EDITS = 16;
const FORGOTTEN = Symbol('forgotten');
/** In a longer text only the answers of the version before are compared. */
const LONG = 200_000;

/** In a longer text two versions of all answers would take too much memory. */
export const MOST_ANSWERED = 2_000_000;

export class Answers {
  private before = new Map<unknown, Answer>();
  private now = new Map<unknown, Answer>();
  private readonly verdicts = new Map<unknown, boolean>();
  private readonly makers = new Map<unknown, () => unknown>();
  private changed: ChangedWords | null = null;
  private report: Report | null = null;
  private edit: Edit | null = null;
  /** The version all kept answers date from, or a later one. */
  private since: number | null = null;
  private readonly watch: Watch;

  constructor(readonly wordings: Wordings) { this.watch = wordings.watch; }

  /** Begins the next version. `sameTree`: whether its tree is that of the version before, but for places. */
  turn(report: Report, edit: Edit, sameTree: boolean): void {
    const turned = this.wordings.turn(edit, this.now.size === 0 ? null : this.since);
    this.before = sameTree ? this.now : new Map();
    if (this.before.size === 0) this.since = this.wordings.version;
    this.now = new Map();
    this.verdicts.clear();
    this.makers.clear();
    this.edit = edit;
    this.report = report;
    this.changed = new ChangedWords(turned, report);
  }

  /** How a question is answered in this version. */
  offer(question: unknown, make: () => unknown): void { this.makers.set(question, make); }

  /** The same where the answer rests on what is not watched. */
  offerFrom(question: unknown, source: () => unknown): void {
    this.offer(question, () => {
      if (this.watch.now !== null) this.watch.now.unwatched = true;
      return source();
    });
  }

  /** The answer to a question; worked out once in each version. */
  ask(question: unknown, make = this.makers.get(question)!): unknown {
    this.watch.now?.questions.add(question);
    const known = this.now.get(question);
    if (known !== undefined && known.since.length === 0) return known.value;
    return this.make(question, make);
  }

  /** What a question gave in the version before, moved to where it stands now, if that is what it would give again; `move` gives null where it cannot tell. */
  keep<T>(question: unknown, make: () => T, move: (before: T, edit: Edit) => T | null): T {
    const before = this.before.get(question);
    if (before !== undefined && this.unchanged(before.asked)) {
      const value = move(before.value as T, this.edit!);
      if (value !== null) {
        this.now.set(question, { asked: before.asked, value, since: NOTHING });
        return value;
      }
    }
    return this.make(question, make);
  }

  /** What is looked at meanwhile is noted for nobody. */
  unnoticed<T>(work: () => T): T { return this.watch.noting(null, work); }

  private make<T>(question: unknown, make: () => T): T {
    const asked = new Asked();
    const value = this.watch.noting(asked, make);
    this.now.set(question, { asked, value, since: NOTHING });
    return value;
  }

  private unchanged({ unwatched, words, tellings, questions }: Asked): boolean {
    if (unwatched || !this.changed!.leave(words, tellings)) return false;
    for (const question of questions) if (!this.isSame(question)) return false;
    return true;
  }

  /** Whether the answer to a question is that of the version before, but for places. */
  private isSame(question: unknown): boolean {
    let verdict = this.verdicts.get(question);
    if (verdict === undefined) this.verdicts.set(question, verdict = this.judged(question));
    return verdict;
  }

  private judged(question: unknown): boolean {
    const before = this.before.get(question);
    if (before === undefined) return false;
    if (this.unchanged(before.asked)) {
      if (!this.now.has(question)) this.now.set(question, this.unread(before));
      return true;
    }
    const make = this.makers.get(question);
    if (make === undefined || before.value === FORGOTTEN) return false;
    return this.likenessSince(before.since).of(before.value, this.unnoticed(() => this.ask(question, make)));
  }

  private unread({ asked, value, since }: Answer): Answer {
    const kept = since.length < MOST_EDITS && this.report!.text.length <= LONG;
    return { asked, value: kept ? value : FORGOTTEN, since: kept ? [...since, this.edit!] : [this.edit!] };
  }

  private likenessSince(edits: readonly Edit[]): Likeness {
    const moves = edits.length === 0 ? this.edit! : new Edits([...edits, this.edit!]);
    return new Likeness(moves, false, (a, b) => this.changed!.pairs(a, b) ?? sameNode(a, b, moves));
  }
}

/** Of nodes of trees that are the same but for places: whether they are the same node. */
const sameNode = (a: object, b: object, moves: Moves): boolean | undefined => ('nameSpan' in a ? isSameNode(a as Node, b as Node, moves) : undefined);
const isSameNode = (a: Node, b: Node, moves: Moves): boolean => a.kind === b.kind && moves.begin(a.span.start) === b.span.start && moves.end(a.span.end) === b.span.end;

/** What was typed in a wording, and what stands there now. */
interface WordChange {
  readonly after: WatchedWording;
  readonly edit: Edit;
  readonly likeness: Likeness;
}

/** The wordings in which something was typed, and what that changes. */
class ChangedWords {
  private readonly after = new Map<WatchedWording, WatchedWording | null>();
  private readonly changes = new Map<WatchedWording, WordChange | null>();
  private readonly verdicts: (boolean | undefined)[] = [];

  constructor(private readonly turned: readonly Turned[], private readonly report: Report) {}

  /** Whether what was read of wordings, and asked of any, is as it was. */
  leave(words: Asked['words'], tellings: readonly Telling<unknown>[]): boolean {
    for (const { before } of this.turned) {
      const read = words.get(before);
      if (read !== undefined && !this.spares(before, read)) return false;
    }
    for (const telling of tellings) if (!this.tells(telling)) return false;
    return true;
  }

  /** Of wordings: whether the one stands now where the other stood. */
  pairs(a: object, b: object): boolean | undefined {
    if (!(a instanceof WatchedWording)) return undefined;
    return this.turned.some(({ before }) => before === a) && this.nowOf(a) === b;
  }

  private tells(telling: Telling<unknown>): boolean { return this.verdicts[telling.slot] ??= this.turned.every(({ before }) => this.tellsSame(before, telling)); }

  private tellsSame(before: WatchedWording, telling: Telling<unknown>): boolean {
    const told = before.plain.known(telling);
    // nobody has asked it that
    if (told === undefined) return true;
    const change = this.changeOf(before);
    if (change === null) return false;
    const now = change.after.plain.ask(telling);
    return told instanceof ToldInParts ? told.holds(now as ToldInParts, change.edit, change.likeness) : change.likeness.of(told, now);
  }

  /** Whether nothing was typed in parts of a wording, nor right beside them. */
  private spares(before: WatchedWording, parts: readonly number[]): boolean {
    const change = this.changeOf(before);
    if (change === null) return false;
    if (before.plain.text === change.after.plain.text) return true;
    for (let index = 0; index < parts.length; index += 2) if (change.edit.start <= parts[index + 1]! && change.edit.oldEnd >= parts[index]!) return false;
    return true;
  }

  private changeOf(before: WatchedWording): WordChange | null {
    let change = this.changes.get(before);
    if (change === undefined) {
      const after = this.nowOf(before);
      const edit = after && Edit.between(before.plain.text, after.plain.text);
      this.changes.set(before, change = after && edit && { after, edit, likeness: new Likeness(edit, true) });
    }
    return change;
  }

  private nowOf(before: WatchedWording): WatchedWording | null {
    let after = this.after.get(before);
    if (after === undefined) this.after.set(before, after = this.turned.find(each => each.before === before)!.after(this.report));
    return after;
  }
}
