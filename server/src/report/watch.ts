/** Notes what an answer was worked out from, so that it need not be worked out again where none of that has changed. */
import type { Span } from '../text/span';
import { MOST_TYPED } from './edit';
import type { NameAt } from './mentions/activity-names';
import type { DateMention, Report } from './model';
import type { Named } from './participants';
import type { Sentence } from './sentences';
import { PlainWording, telling, type Telling, type Wording } from './wording';
import type { HasText, Wordings } from './wordings';
import type { JoinedWording, PlainJoinedWording } from './joined';
import type { Words } from './words';

/** What somebody looked at to answer a question. */
export class Asked {
  /** What was asked of wordings, whichever they were. */
  readonly tellings: Telling<unknown>[] = [];
  /** Wordings that were read as they are, with the beginnings and ends of the parts that were read. */
  readonly words = new Map<WatchedWording, number[]>();
  /** Other questions. */
  readonly questions = new Set<unknown>();
  /** Whether the text was read as it is, or anything else that is not watched. */
  unwatched = false;
  private readonly slots: (true | undefined)[] = [];

  note(telling: Telling<unknown>): void {
    if (this.slots[telling.slot]) return;
    this.slots[telling.slot] = true;
    this.tellings.push(telling);
  }
}

/** Whose looks are noted at the moment; null: nobody's. */
export class Watch {
  now: Asked | null = null;

  /** What is looked at meanwhile is noted for one that asks. */
  noting<T>(asked: Asked | null, work: () => T): T {
    const before = this.now;
    this.now = asked;
    try {
      return work();
    } finally {
      this.now = before;
    }
  }
}

const SENTENCES = telling(wording => wording.sentences);
const PARTICIPANTS = telling(wording => wording.participants());
const DATES = telling(wording => wording.dates());
const ACTIVITY_NAMES = telling(wording => wording.activityNames);

/** A wording that notes what is asked of it; what it tells it works out unnoticed. */
export class WatchedWording implements Wording {
  constructor(readonly plain: PlainWording, private readonly watch: Watch) {}

  get text(): string {
    this.note(0, Infinity);
    return this.plain.text;
  }

  get words(): Words {
    this.note(0, Infinity);
    return this.plain.words;
  }

  slice(start: number, end = this.plain.text.length): string {
    if (start < 0 || end < 0) return this.text.slice(start, end);
    this.note(start, end);
    return this.plain.text.slice(start, end);
  }

  get sentences(): readonly Sentence[] { return this.ask(SENTENCES); }
  get activityNames(): readonly NameAt[] { return this.ask(ACTIVITY_NAMES); }

  ask<T>(telling: Telling<T>): T {
    this.watch.now?.note(telling);
    return this.plain.ask(telling);
  }

  participants(start?: number, end?: number): readonly Named[] {
    this.ask(PARTICIPANTS);
    return this.plain.participants(start, end);
  }

  dates(start?: number, end?: number): readonly DateMention[] {
    this.ask(DATES);
    return this.plain.dates(start, end);
  }

  private note(start: number, end: number): void {
    const { now } = this.watch;
    if (now === null) return;
    const parts = now.words.get(this);
    if (parts === undefined || end === Infinity) now.words.set(this, [start, end]);
    else if (parts[1] !== Infinity) parts.push(start, end);
  }
}

export class WatchedJoinedWording extends WatchedWording implements JoinedWording {
  readonly starts: readonly number[];
  readonly sources: readonly number[];

  constructor(plain: PlainJoinedWording, watch: Watch) {
    super(plain, watch);
    ({ starts: this.starts, sources: this.sources } = plain);
  }
}

/** A report that notes when its text is read. Its tree is not watched: an answer is kept only while the tree stays as it is, but for places. */
export class WatchedReport implements Report {
  constructor(readonly plain: Report, readonly wordings: Wordings) {}

  get text(): string {
    const { now } = this.wordings.watch;
    if (now !== null) now.unwatched = true;
    return this.plain.text;
  }

  get lines(): Report['lines'] { return this.plain.lines; }
  get title(): Report['title'] { return this.plain.title; }
  get family(): Report['family'] { return this.plain.family; }
  get recognised(): boolean { return this.plain.recognised; }
  get children(): Report['children'] { return this.plain.children; }
  get headings(): Report['headings'] { return this.plain.headings; }
  get paragraphs(): Report['paragraphs'] { return this.plain.paragraphs; }
  get lists(): Report['lists'] { return this.plain.lists; }
  get annexes(): Report['annexes'] { return this.plain.annexes; }
  get followUp(): Report['followUp'] { return this.plain.followUp; }
  get numbering(): Report['numbering'] { return this.plain.numbering; }
  get annexWords(): readonly number[] { return this.plain.annexWords; }
}

/** The text of a report, unnoticed: for what reads of it only what is watched itself. */
export const unwatchedText = (report: { readonly text: string }): string => (report instanceof WatchedReport ? report.plain.text : report.text);

/** A part of the text of a report: who reads no more of it is asked again only where that has changed. */
export const textIn = (report: HasText, place: Span): string =>
  (report instanceof WatchedReport ? report.wordings.stretch(report, place).wording.text : report.text.slice(place.start, place.end));

/** What a part of the text of a report tells. The part must not be cut by a number of characters: what is typed in it would move its end. */
export const toldIn = <T>(report: HasText, place: Span, telling: Telling<T>): T =>
  (report instanceof WatchedReport ? report.wordings.stretch(report, place).wording : new PlainWording(report.text.slice(place.start, place.end))).ask(telling);

/** Whether fewer than so many characters lie between two places: what is typed there may part them. */
export function isWithin(report: HasText, from: number, to: number, most: number): boolean {
  if (to >= from && to - from <= most + MOST_TYPED) textIn(report, { start: from, end: to });
  return to - from < most;
}
