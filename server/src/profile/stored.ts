/** What was learned, as the program has it: plain data. In files observations are packed, see `packed`; all else stands there as it is here. */
import type { Family } from '../report/model';
import type { Convention } from './model';
import type { Precedent } from './precedent';

/** First line, first character, last line, character after the last; 0-based UTF-16. */
export type StoredRange = readonly [number, number, number, number];

/** Something seen in one past report. */
export interface ObservedPoint {
  /** What was seen: a form, a role, a wording; "" where the wording was not kept. */
  readonly value: string;
  readonly range: StoredRange | null;
  /** How often, where that is more than once. */
  readonly count?: number;
  /** The passage, shortened; absent when learned without passages. */
  readonly text?: string;
}

/** A value of which a report has one, by the id of its convention: "annex-label-style": "arabic". */
export type ObservedValues = Readonly<Record<string, ObservedPoint>>;

/** Things of which a report has any number. A group that is absent could not tell: columns of a report without a table. */
export interface ObservedMembers {
  /** Titles of the sections of the first level, in document order. */
  readonly sections?: readonly ObservedPoint[];
  readonly columns?: readonly ObservedPoint[];
  readonly annexes?: readonly ObservedPoint[];
  readonly phrases?: readonly ObservedPoint[];
  readonly closing?: readonly ObservedPoint[];
  /** Words before a colon with which lines begin. */
  readonly leadWords?: readonly ObservedPoint[];
  /** Rules that rest on the draft alone and find something at warning or above: what most past reports do is no fault; in a large archive of a sample alone. */
  readonly slips?: readonly ObservedPoint[];
  /** The same of rules on the follow-up table. */
  readonly followUpSlips?: readonly ObservedPoint[];
}

export type MemberGroup = keyof ObservedMembers;

/** What one past report shows. */
export interface Observation {
  /** Of the normalised text; the observation's identity. */
  readonly digest: string;
  /** Length of the normalised text in UTF-16 units. */
  readonly length: number;
  readonly file: string;
  readonly family: Family;
  /** Of the meeting; null when the title gives none. */
  readonly year: number | null;
  /** Words of the meeting's name that tell one series of meetings from another, sorted; "" without any. */
  readonly meeting: string;
  /** Present when only the opening was seen: what it does not show counts neither way. */
  readonly seen?: 'opening';
  /** Present when the text does not open as a summary report: it counts only beside others of its kind. */
  readonly doubtful?: true;
  readonly values: ObservedValues;
  readonly members: ObservedMembers;
}

export interface StoredFamily {
  readonly reports: number;
  readonly conventions: readonly Convention[];
}

export const SCHEMA_VERSION = 3;

export interface Profile {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly generator: { readonly name: string; readonly version: string };
  /** Over all observations and the generator's version; printed with every result. */
  readonly digest: string;
  readonly reports: number;
  /** How many of these are known by their openings alone. */
  readonly openings: number;
  /** Families without a past report are left out. */
  readonly families: Readonly<Partial<Record<Family, StoredFamily>>>;
  /** Sorted by digest. Kept so that a report in the profile can be judged without itself. */
  readonly observations: readonly Observation[];
  /** The one past report the profile is made of, where it was named as the model for a draft; never stored. */
  readonly precedent?: Precedent;
}
