/** The one comparator of conventions: what a draft shows, held against what past reports share. */
import type { Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import type { Severity } from '../rules/rule';
import { yearOf } from '../profile/observe';
import { POINT_GROUPS } from '../profile/points';
import type { Point } from '../profile/tally';
import type { Convention, ProfileView } from '../profile/model';
import { sameEra, STRENGTH } from '../profile/strength';

export interface Draft {
  readonly report: Report;
  readonly mentions: Mentions;
  readonly profile: ProfileView;
}

/** A point in which a draft differs from past reports. */
export interface Departure {
  readonly point: Point;
  readonly convention: Convention;
  readonly strength: Severity;
}

/**
 * Whether the past reports of the family can be held against this draft at all: there are some, and not all of another
 * era. What fits no family has little in common, so it takes many reports of that kind to say anything.
 */
export const speaks = (report: Report, profile: ProfileView): boolean =>
  profile.familyReports >= (profile.family === 'other' ? STRENGTH.warning.reports : 1) && sameEra(profile.years, yearOf(report));

/** Departures in one group of points; nothing where the draft cannot tell or the past is too thin to say anything. */
export function departures({ report, mentions, profile }: Draft, group: keyof typeof POINT_GROUPS): Departure[] {
  if (!speaks(report, profile)) return [];
  const { ids, extract } = POINT_GROUPS[group];
  // Reading a long draft for conventions that would not be spoken of is wasted time.
  if (!profile.conventions.some(({ id, strength }) => strength !== null && ids.some(prefix => id.startsWith(prefix)))) return [];
  const found: Departure[] = [];
  for (const point of extract(report, mentions)) {
    const convention = profile.get(point.id);
    if (convention === undefined || convention.strength === null || convention.value === point.value) continue;
    found.push({ point, convention, strength: convention.strength });
  }
  return found;
}

/** "In the one past report of this kind", "in 9 of 10 past reports of this kind". */
export function support({ evidence: { agree, of } }: Convention): string {
  if (of === 1) return 'the one past report of this kind';
  return agree === of ? `all ${of} past reports of this kind` : `${agree} of ${of} past reports of this kind`;
}
