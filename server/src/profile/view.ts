/** A profile as one draft sees it: conventions of its series or family and of its time, without the draft's own observation. */
import type { Family, Report } from '../report/model';
import { alignSections } from './cluster';
import { conventionsFor } from './compile';
import { digestOf, normalisedLength } from './digest';
import type { Convention, ProfileView } from './model';
import { yearOf } from './observe';
import { Scope, Standings } from './scope';
import { nearest, seriesOf, seriesWords, wordsOf, type Series } from './series';
import { STRENGTH } from './strength';
import type { Observation, Profile } from './stored';

/** What a draft says of its meeting. */
export interface About {
  readonly year: number | null;
  /** As `seriesWords` gives it. */
  readonly meeting: string;
}

export const aboutOf = (report: Report): About => ({ year: yearOf(report), meeting: seriesWords(report.title?.meeting?.text ?? '') });

const NOTHING: About = { year: null, meeting: '' };
/** Views kept of drafts that are themselves past reports; an editor shows few at a time, a long run has each once. */
const MOST_KEPT = 16;
/** Views, and names of meetings with their series, kept for all other drafts: an archive has some dozen years of each family and series. */
const MOST_KNOWN = 1000;

/** What is derived from a profile, kept as long as the profile itself lives. */
class Derived {
  readonly views = new Map<string, ProfileView>();
  readonly withoutOne = new Map<string, ProfileView>();
  private readonly byLength = new Map<number, Observation[]>();
  private readonly longest: number;
  private readonly familyScopes = new Map<Family, Scope>();
  private readonly seriesScopes = new Map<Series, Scope>();
  private readonly series = new Map<Family, readonly Series[]>();
  private readonly nearest = new Map<string, Series | null>();
  private readonly newestYears = new Map<Family, number>();
  private everything: Scope | null = null;

  constructor(private readonly profile: Profile) {
    let longest = 0;
    for (const observation of profile.observations) {
      const list = this.byLength.get(observation.length);
      if (list === undefined) this.byLength.set(observation.length, [observation]); else list.push(observation);
      longest = Math.max(longest, observation.length);
    }
    this.longest = longest;
  }

  /** The observation of this very text. */
  ownObservation(text: string): Observation | null {
    // At most every second unit is a line end counted twice, and one is a byte order mark: longer texts need no reading.
    if (text.length > 2 * this.longest + 1) return null;
    const alike = this.byLength.get(normalisedLength(text));
    if (alike === undefined) return null;
    const digest = digestOf(text);
    return alike.find(observation => observation.digest === digest) ?? null;
  }

  /** The series of a meeting, when enough past reports of it are left to speak for themselves. */
  seriesFor(family: Family, meeting: string, without: Observation | null): Series | null {
    const found = this.nearestTo(family, meeting);
    if (found === null) return null;
    const whole = found.reports.filter(report => report.seen === undefined && report !== without).length;
    // What fits no family has nothing but its series: the other reports there are of other institutions.
    return whole >= (family === 'other' ? 1 : STRENGTH.seriesFrom) ? found : null;
  }

  private nearestTo(family: Family, meeting: string): Series | null {
    const key = `${family}\n${meeting}`;
    let found = this.nearest.get(key);
    if (found === undefined) {
      let all = this.series.get(family);
      if (all === undefined) this.series.set(family, all = seriesOf(this.own(family)));
      if (this.nearest.size >= MOST_KNOWN) this.nearest.clear();
      this.nearest.set(key, found = nearest(all, wordsOf(meeting)));
    }
    return found;
  }

  scopeOf(family: Family, series: Series | null): Scope {
    if (series !== null) {
      let scope = this.seriesScopes.get(series);
      if (scope === undefined) this.seriesScopes.set(series, scope = new Scope(series.reports, this.all().standings));
      return scope;
    }
    let scope = this.familyScopes.get(family);
    if (scope === undefined) this.familyScopes.set(family, scope = new Scope(family === 'other' ? [] : this.own(family), this.all().standings));
    return scope;
  }

  all(): Scope {
    return this.everything ??= new Scope(this.profile.observations, new Standings(alignSections(this.profile.observations)));
  }

  own(family: Family): Observation[] {
    return this.profile.observations.filter(observation => observation.family === family);
  }

  /** Year of the newest past report of the family; from then on its habits are today's. */
  newest(family: Family): number {
    let found = this.newestYears.get(family);
    if (found === undefined) this.newestYears.set(family, found = this.own(family).reduce((newest, { year }) => Math.max(newest, year ?? -Infinity), -Infinity));
    return found;
  }
}

const DERIVED = new WeakMap<Profile, Derived>();

/**
 * The view of a text of the given family. Cheap enough for every keystroke: the text is read only when a past report has
 * its length, and each view is made once per profile.
 */
export function viewOf(profile: Profile, family: Family, text: string, about: About = NOTHING): ProfileView {
  let derived = DERIVED.get(profile);
  if (derived === undefined) DERIVED.set(profile, derived = new Derived(profile));
  const without = derived.ownObservation(text);
  const series = derived.seriesFor(family, about.meeting, without);
  const stored = series === null && without === null && family !== 'other' && (about.year === null || about.year >= derived.newest(family));
  const views = without === null ? derived.views : derived.withoutOne;
  // What does not change the view is no part of its name: all meetings of a series share one, and those of today all years.
  const key = `${family}\n${stored ? 'stored' : about.year}\n${series === null ? 'family' : `series ${series.name}`}\n${without?.digest ?? ''}`;
  const known = views.get(key);
  if (known !== undefined) return known;
  if (views.size >= (without === null ? MOST_KNOWN : MOST_KEPT)) views.clear();
  const view = makeView(profile, derived, family, about.year, series, stored, without);
  views.set(key, view);
  return view;
}

function makeView(profile: Profile, derived: Derived, family: Family, year: number | null, series: Series | null, stored: boolean, without: Observation | null): ProfileView {
  const own = (series?.reports ?? (family === 'other' ? [] : derived.own(family))).filter(observation => observation !== without);
  const conventions = stored ? profile.families[family]?.conventions ?? [] : fresh(derived, family, series, year, without);
  return viewWith(profile, family, own, conventions, series, without);
}

/** Conventions worked out for one draft: few reports of a series lean on its family, those of a family on all. */
function fresh(derived: Derived, family: Family, series: Series | null, year: number | null, without: Observation | null): readonly Convention[] {
  const scope = derived.scopeOf(family, series);
  const pool = series !== null && family !== 'other' ? derived.scopeOf(family, null) : derived.all();
  return conventionsFor({ scope, pool, year, without }, family);
}

function viewWith(profile: Profile, family: Family, own: readonly Observation[], conventions: readonly Convention[], series: Series | null, without: Observation | null): ProfileView {
  const byId = new Map(conventions.map(convention => [convention.id, convention]));
  const whole = own.filter(observation => observation.seen === undefined);
  return {
    digest: profile.digest,
    reports: profile.reports - (without === null ? 0 : 1),
    familyReports: whole.length,
    openings: own.length - whole.length,
    series: series?.name ?? null,
    family, conventions,
    leftOut: without?.file ?? null,
    years: (whole.length > 0 ? whole : own).map(observation => observation.year),
    get: id => byId.get(id),
  };
}
