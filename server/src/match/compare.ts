/** The one comparator of conventions: what a draft shows, held against what past reports share. */
import type { Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import type { Severity } from '../rules/rule';
import { yearOf } from '../profile/observe';
import { POINT_GROUPS } from '../profile/points';
import type { Point } from '../profile/tally';
import type { Convention, ProfileView } from '../profile/model';
import { sameEra, STRENGTH } from '../profile/strength';
import { say } from '../text/say';

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

/** Whether the past reports of this kind can be held against this draft at all: there are some, and not all of another era. */
export const speaks = (report: Report, profile: ProfileView): boolean =>
  hasPrecedent(profile) || profile.familyReports + profile.openings > 0 && sameEra(profile.years, yearOf(report));

/** A report named as the model speaks whatever its kind and its age. */
const hasPrecedent = ({ precedent }: ProfileView): boolean => precedent !== undefined && precedent !== null;

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

/** Whether enough past reports share a form that varies with the matter for another one to be worth a word. */
export const isUsualForm = ({ strength, mean, evidence }: Convention): boolean => strength !== null && mean >= STRENGTH.style && evidence.of >= STRENGTH.warning.reports;

/** "The one past report of this kind", "9 of 10 past reports of this kind", "all 8 past reports of this kind since 2006". */
export function support({ evidence: { agree, of }, since, until }: Convention): string {
  const reports = of === 1 ? say`the one past report of this kind` : agree === of ? say`all ${of} past reports of this kind` : say`${agree} of ${of} past reports of this kind`;
  if (since === undefined) return until === undefined ? reports : say`${reports} until ${until}`;
  return until === undefined ? say`${reports} since ${since}` : say`${reports} from ${since} to ${until}`;
}
