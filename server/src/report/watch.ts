/** Notes what an answer was worked out from, so that it need not be worked out again where none of that has changed. */
import type { NameAt } from './mentions/activity-names';
import type { DateMention, Report } from './model';
import type { Named } from './participants';
import type { Sentence } from './sentences';
import { telling, type PlainWording, type Telling, type Wording } from './wording';
import type { JoinedWording, PlainJoinedWording } from './joined';
import type { Words } from './words';

/** What somebody looked at to answer a question. */
export class Asked {
  /** What was asked of wordings, whichever they were, by slot. */
  readonly tellings: Telling<unknown>[] = [];
  /** Wordings that were read as they are. */
  readonly words = new Set<WatchedWording>();
  /** Other questions. */
  readonly questions = new Set<unknown>();
  /** Whether the text was read as it is, or anything else that is not watched. */
  unwatched = false;
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

  get text(): string { return this.read().text; }
  get words(): Words { return this.read().words; }
  get sentences(): readonly Sentence[] { return this.ask(SENTENCES); }
  get activityNames(): readonly NameAt[] { return this.ask(ACTIVITY_NAMES); }

  ask<T>(telling: Telling<T>): T {
    const { now } = this.watch;
    if (now !== null) now.tellings[telling.slot] = telling;
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

  private read(): PlainWording {
    this.watch.now?.words.add(this);
    return this.plain;
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
  constructor(readonly plain: Report, private readonly watch: Watch) {}

  get text(): string {
    if (this.watch.now !== null) this.watch.now.unwatched = true;
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
