/** What was learned, laid out to be looked at: per family a matrix of what each past report has, and the order of its sections. */
import type { Family } from '../../report/model';

/** A place in a past report. */
export interface Place {
  readonly file: string;
  /** 0-based. */
  readonly line: number;
  readonly character: number;
  /** The passage; absent in profiles learned without passages. */
  readonly text?: string;
}

/** `moved`: there, but not where it usually stands. `unknown`: the report cannot tell. */
export type Presence = 'present' | 'absent' | 'moved' | 'unknown';

export interface Cell {
  readonly presence: Presence;
  /** Shown in the place of the mark: "I" for annexes labelled in Roman numerals. */
  readonly sign?: string;
  /** What stands there, in words. */
  readonly words: string;
  readonly place: Place | null;
}

export interface MatrixRow {
  readonly label: string;
  /** Of how many reports that can tell, how many have it. */
  readonly agree: number;
  readonly of: number;
  /** One for each report that is drawn, in the order of `FamilyStructure.reports`. */
  readonly cells: readonly Cell[];
}

/** One section that follows another without any usual one between. */
export interface Step {
  /** Indexes of rows of `FamilyStructure.sections`. */
  readonly from: number;
  readonly to: number;
  readonly reports: number;
  /** Where the later one stands, in the newest of these reports. */
  readonly place: Place | null;
}

export interface PastReport {
  readonly file: string;
  readonly year: number | null;
  /** Only its opening is known. */
  readonly opening: boolean;
}

export interface FamilyStructure {
  readonly family: Family;
  /** Past reports of the family, drawn or not. */
  readonly total: number;
  /** Those that are drawn, the oldest first. */
  readonly reports: readonly PastReport[];
  readonly sections: readonly MatrixRow[];
  /** Rows of `sections` that enough reports have to be drawn in order, and what follows what among these. */
  readonly order: readonly number[];
  readonly steps: readonly Step[];
  readonly annexes: readonly MatrixRow[];
  readonly followUp: readonly MatrixRow[];
}

export interface Structure {
  readonly digest: string;
  readonly reports: number;
  readonly families: readonly FamilyStructure[];
}
