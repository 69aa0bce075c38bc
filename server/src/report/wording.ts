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

export class Wording {
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

  /** Its sentences; cut when first asked for, and the same for every extractor. */
  get sentences(): readonly Sentence[] { return this.cut ??= sentencesOf(this.text); }

  /** Its words with what each may be a sign of. */
  get words(): Words { return this.indexed ??= Words.of(this.text); }

  /** Participants that the words between two offsets name; found once for the whole line. */
  participants(start = 0, end = this.text.length): readonly Named[] {
    const all = this.named ??= findParticipants(this.text);
    return all.length === 0 || (start === 0 && end === this.text.length) ? all : all.filter(name => name.start >= start && name.end <= end);
  }

  /** Dates between two offsets; found once for the whole line, and their spans are those of the line. */
  dates(start = 0, end = this.text.length): readonly DateMention[] {
    const all = this.dated ??= findDates(this.text);
    return all.length === 0 || (start === 0 && end === this.text.length) ? all : all.filter(({ span }) => span.start >= start && span.end <= end);
  }

  /** Names of activities, in order. */
  get activityNames(): readonly NameAt[] { return this.activities ??= (this.words.all & SIGNAL.kind) === 0 ? NO_NAMES : activityNamesIn(this.words); }
}
