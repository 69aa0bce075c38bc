/** How much a convention is worth: the only place where support is turned into a severity. */
import type { Severity } from '../rules/rule';

/** Of how many past reports that could tell, how many agree. */
export interface Support {
  readonly agree: number;
  readonly of: number;
}

export const STRENGTH = {
  /** From this mean on, over at least so many reports, a departure is a warning. */
  warning: { mean: 0.9, reports: 5 },
  /** From this mean on, over at least so many reports, a departure is worth an information. */
  information: { mean: 0.6, reports: 1 },
  /** Reports of all families from which on the pool is trusted as prior. */
  poolFrom: 5,
  /** A fault that this share of past reports have, of at least as many as for a warning, is a habit of the house. */
  habit: 0.25,
  /** One that this share of them have is the way they all are written. */
  usual: 0.8,
  /** From this mean on the phrase that cites annexes is usual enough to be missed where a draft has others alone. */
  phrase: 0.8,
  /** How lists are marked, a heading is worded or attendance is told varies with the matter: from this mean on another form is worth a word. */
  style: 0.8,
  /** What a closing says is a courtesy rather than structure: from this mean on it is missed. */
  closing: 0.8,
  /** How many reports the prior is worth. */
  priorWeight: 2,
  /** So many reports of a family must show a style, since forms differ from one report to the next more than sections do; */
  styleFrom: 3,
  /** and with fewer than this they must be of one mind, and the pool of all families must share it. */
  ownStyleFrom: 5,
  /** Where hardly a report was read to its end, so many openings must show a style. */
  openingsFrom: 8,
  /** Fewer reports than for a warning, all further than this from the draft, are of another era and say nothing. Years. */
  era: 15,
  /** What fewer of all past reports do than this share is never worth a warning, even where it is the habit of the last years. */
  leastShare: 0.5,
  /** So many departures a past report may be expected to show at warning; conventions beyond that, the least certain first, are informations. */
  alarms: 0.12,
  /** How many reports the exceptions that others of the archive have are worth to one convention. */
  exceptionWeight: 20,
  /** So many reports of one series make conventions of their own; with fewer the whole family is asked. */
  seriesFrom: 5,
} as const;

/** When a habit is held to have changed, and how the years are weighed. */
export const DRIFT = {
  /** Dated reports needed before and after a change. */
  side: 3,
  /** Share of these that must be of one mind. */
  purity: 0.8,
  /** Reports that two habits explain better than one. */
  gain: 3,
  /** Changes of one habit that are told apart. */
  most: 2,
  /** A report so many years from the draft counts half. */
  halfLife: 15,
  /** Weight of a report without a year. */
  undated: 0.7,
} as const;

/**
 * Mean of the support after shrinkage, 0 to 1, to four decimals. The prior is the pool of all families;
 * when that is small or not given, one report for and one against (the rule of succession).
 */
export function meanSupport(own: Support, pool?: Support): number {
  const prior = pool !== undefined && pool.of >= STRENGTH.poolFrom ? (pool.agree + 1) / (pool.of + 2) : 0.5;
  const mean = (own.agree + STRENGTH.priorWeight * prior) / (own.of + STRENGTH.priorWeight);
  return Math.round(mean * 10_000) / 10_000;
}

/** What a departure is worth; null when too little is known to say anything. */
export function strengthOf(mean: number, reports: number): Severity | null {
  if (mean >= STRENGTH.warning.mean && reports >= STRENGTH.warning.reports) return 'warning';
  if (mean >= STRENGTH.information.mean && reports >= STRENGTH.information.reports) return 'information';
  return null;
}

/**
 * The same for points of style (label style, capitals, number form): these belong to the house and the era rather than
 * to the family, so few reports of one family count only when the pool of all families shows the same. `whole` is how many
 * reports were read to their end; openings alone, from here and there, must be many and of one mind.
 */
export function styleStrengthOf(mean: number, own: Support, pool: Support, whole: number = own.of): Severity | null {
  const strength = strengthOf(mean, own.of);
  if (whole < STRENGTH.styleFrom) return own.of >= STRENGTH.openingsFrom && strength === 'warning' ? 'information' : null;
  if (own.of < STRENGTH.styleFrom || (own.of < STRENGTH.ownStyleFrom && own.agree < own.of)) return null;
  if (own.of >= STRENGTH.ownStyleFrom) return strength;
  return strengthOf(meanSupport(pool), pool.of) === null ? null : strength;
}

/** Whether past reports of these years can speak about a draft of that year; an unknown year never silences. */
export function sameEra(years: readonly (number | null)[], draft: number | null): boolean {
  if (draft === null || years.length >= STRENGTH.warning.reports) return true;
  return years.some(year => year === null || Math.abs(year - draft) <= STRENGTH.era);
}
