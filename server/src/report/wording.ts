/** What words alone tell, wherever they stand; kept from one version of a text to the next. */
import { findDates } from '../text/dates';
import { activityNamesIn, type NameAt } from './mentions/activity-names';
import type { DateMention } from './model';
import { findParticipants, type Named } from './participants';
import { sentencesOf, type Sentence } from './sentences';
import { SIGNAL } from './signals';
import { Words } from './words';

/** Something that words tell, worked out once for each wording: it must depend on nothing else, and give offsets in it. */
export interface Telling<T> {
  readonly slot: number;
  readonly tell: (wording: Wording) => T;
}

let slots = 0;

/** Made once for each extractor, where its module begins. */
export const telling = <T extends NonNullable<unknown> | null>(tell: (wording: Wording) => T): Telling<T> => ({ slot: slots++, tell });

const NO_NAMES: readonly NameAt[] = [];

export interface Wording {
  readonly text: string;
  /** A part of the text. */
  slice(start: number, end?: number): string;
  ask<T>(telling: Telling<T>): T;
  /** Its sentences; cut when first asked for, and the same for every extractor. */
  readonly sentences: readonly Sentence[];
  /** Its words with what each may be a sign of. */
  readonly words: Words;
  /** Participants that the words between two offsets name; found once for the whole line. */
  participants(start?: number, end?: number): readonly Named[];
  /** Dates between two offsets; found once for the whole line, and their spans are those of the line. */
  dates(start?: number, end?: number): readonly DateMention[];
  /** Names of activities, in order. */
  readonly activityNames: readonly NameAt[];
}

export class PlainWording implements Wording {
  private cut: readonly Sentence[] | undefined;
  private indexed: Words | undefined;
  private named: readonly Named[] | undefined;
  private dated: readonly DateMention[] | undefined;
  private activities: readonly NameAt[] | undefined;
  private told: unknown[] | undefined;

  constructor(readonly text: string) {}

  ask<T>({ slot, tell }: Telling<T>): T {
    const told = this.told ??= [];
    const known = told[slot];
    if (known !== undefined) return known as T;
    const fresh = tell(this);
    told[slot] = fresh;
    return fresh;
  }

  /** What it was asked before; undefined where it was not. */
  known<T>({ slot }: Telling<T>): T | undefined { return this.told?.[slot] as T | undefined; }

  slice(start: number, end?: number): string { return this.text.slice(start, end); }

  get sentences(): readonly Sentence[] { return this.cut ??= sentencesOf(this.text); }

  get words(): Words { return this.indexed ??= Words.of(this.text); }

  participants(start = 0, end = this.text.length): readonly Named[] {
    const all = this.named ??= findParticipants(this.text);
    return all.length === 0 || (start === 0 && end === this.text.length) ? all : all.filter(name => name.start >= start && name.end <= end);
  }

  dates(start = 0, end = this.text.length): readonly DateMention[] {
    const all = this.dated ??= findDates(this.text);
    return all.length === 0 || (start === 0 && end === this.text.length) ? all : all.filter(({ span }) => span.start >= start && span.end <= end);
  }

  get activityNames(): readonly NameAt[] { return this.activities ??= (this.words.all & SIGNAL.kind) === 0 ? NO_NAMES : activityNamesIn(this.words); }
}
