/** What past reports have in common, as rules and features see it. The stored form and its schema are in schema.ts. */
import type { Evidence, Severity } from '../rules/rule';
import type { Family } from '../report/model';
import type { Precedent } from './precedent';

/** One learned point: in `agree` of `of` past reports of the family. */
export interface Convention {
  /** Stable within a profile: "section:opening-remarks", "annex-label-style", "follow-up:columns". */
  readonly id: string;
  readonly topic: 'title-order' | 'section' | 'order' | 'heading-form' | 'numbering-form' | 'annex-style' | 'citation-phrase' | 'usual-annex' | 'annex-bodies' | 'follow-up' | 'follow-up-columns' | 'follow-up-form' | 'list-form' | 'section-wording' | 'lead-word' | 'attendance-form' | 'closing' | 'slip';
  readonly family: Family;
  /** The value most past reports share, in plain data. */
  readonly value: unknown;
  readonly evidence: Evidence;
  /** Mean support after shrinkage, 0 to 1. */
  readonly mean: number;
  /** What a departure from it is worth; null when too little is known to say anything. */
  readonly strength: Severity | null;
  /** Years between which this was the habit, where it changed; absent at an end that is open. */
  readonly since?: number;
  readonly until?: number;
}

/** A profile as one draft sees it: of one family, without the draft's own observation. */
export interface ProfileView {
  readonly digest: string;
  /** Past reports of all families the profile rests on, and those read to their end that this view rests on: of the series, else of the family. */
  readonly reports: number;
  readonly familyReports: number;
  /** Past reports beside these of which the opening alone is known. */
  readonly openings: number;
  /** Name of the series of meetings whose own reports are asked; null when the whole family is. */
  readonly series: string | null;
  readonly family: Family;
  /** Years of the meetings of these past reports, of the openings where there is nothing else; null where a title gives none. */
  readonly years: readonly (number | null)[];
  /** File whose observation was left out because it is the draft itself. */
  readonly leftOut: string | null;
  /** The past report that was named as the model for this draft; null or absent where a whole profile is. */
  readonly precedent?: Precedent | null;
  readonly conventions: readonly Convention[];
  get(id: string): Convention | undefined;
}
