/** What past reports have in common, as rules and features see it. The stored form and its schema are in schema.ts. */
import type { Evidence, Severity } from '../rules/rule';
import type { Family } from '../report/model';

/** One learned point: in `agree` of `of` past reports of the family. */
export interface Convention {
  /** Stable within a profile: "section:opening-remarks", "annex-label-style", "follow-up:columns". */
  readonly id: string;
  readonly topic: 'title-order' | 'section' | 'order' | 'heading-form' | 'numbering-form' | 'annex-style' | 'citation-phrase' | 'usual-annex' | 'annex-bodies' | 'follow-up' | 'follow-up-columns' | 'attendance-form' | 'closing';
  readonly family: Family;
  /** The value most past reports share, in plain data. */
  readonly value: unknown;
  readonly evidence: Evidence;
  /** Mean support after shrinkage, 0 to 1. */
  readonly mean: number;
  /** What a departure from it is worth; null when too little is known to say anything. */
  readonly strength: Severity | null;
}

/** A profile as one draft sees it: of one family, without the draft's own observation. */
export interface ProfileView {
  readonly digest: string;
  /** Past reports of all families the profile rests on, and of this family. */
  readonly reports: number;
  readonly familyReports: number;
  readonly family: Family;
  /** Years of the meetings of this family's past reports; null where a title gives none. */
  readonly years: readonly (number | null)[];
  /** File whose observation was left out because it is the draft itself. */
  readonly leftOut: string | null;
  readonly conventions: readonly Convention[];
  get(id: string): Convention | undefined;
}
