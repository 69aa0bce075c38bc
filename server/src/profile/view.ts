/** A profile as one draft sees it: conventions of its family, without the draft's own observation. */
import type { Family } from '../report/model';
import { alignSections, type Alignment } from './cluster';
import { familyConventions } from './compile';
import { digestOf, normalisedLength } from './digest';
import { newestFirst } from './evidence';
import type { Convention, ProfileView } from './model';
import type { Observation, Profile } from './stored';

/** What is derived from a profile, kept as long as the profile itself lives. */
interface Derived {
  readonly byFamily: Map<Family, ProfileView>;
  /** By family and digest of the observation left out. */
  readonly withoutOne: Map<string, ProfileView>;
  readonly byLength: ReadonlyMap<number, readonly Observation[]>;
  readonly longest: number;
  alignment: Alignment | null;
}

const DERIVED = new WeakMap<Profile, Derived>();

/**
 * The view of a text of the given family. Cheap enough for every keystroke: the text is read only when a past report has
 * its length, and each view is made once per profile.
 */
export function viewOf(profile: Profile, family: Family, text: string): ProfileView {
  const derived = derivedOf(profile);
  const itself = ownObservation(derived, text);
  if (itself === null) {
    const known = derived.byFamily.get(family);
    if (known !== undefined) return known;
    const own = profile.observations.filter(observation => observation.family === family);
    const view = makeView(profile, family, own, profile.families[family]?.conventions ?? [], null);
    derived.byFamily.set(family, view);
    return view;
  }
  const key = `${family} ${itself.digest}`;
  const known = derived.withoutOne.get(key);
  if (known !== undefined) return known;
  const view = viewWithout(profile, derived, family, itself);
  derived.withoutOne.set(key, view);
  return view;
}

function derivedOf(profile: Profile): Derived {
  const known = DERIVED.get(profile);
  if (known !== undefined) return known;
  const byLength = new Map<number, Observation[]>();
  let longest = 0;
  for (const observation of profile.observations) {
    const list = byLength.get(observation.length);
    if (list === undefined) byLength.set(observation.length, [observation]); else list.push(observation);
    longest = Math.max(longest, observation.length);
  }
  const derived: Derived = { byFamily: new Map(), withoutOne: new Map(), byLength, longest, alignment: null };
  DERIVED.set(profile, derived);
  return derived;
}

function ownObservation(derived: Derived, text: string): Observation | null {
  // At most every second unit is a line end counted twice, and one is a byte order mark: longer texts need no reading.
  if (text.length > 2 * derived.longest + 1) return null;
  const alike = derived.byLength.get(normalisedLength(text));
  if (alike === undefined) return null;
  const digest = digestOf(text);
  return alike.find(observation => observation.digest === digest) ?? null;
}

function viewWithout(profile: Profile, derived: Derived, family: Family, left: Observation): ProfileView {
  const all = profile.observations.filter(observation => observation !== left);
  const own = all.filter(observation => observation.family === family).sort(newestFirst);
  if (own.length === 0) return makeView(profile, family, own, [], left.file);
  derived.alignment ??= alignSections(profile.observations);
  return makeView(profile, family, own, familyConventions({ family, own, all, alignment: derived.alignment }), left.file);
}

function makeView(profile: Profile, family: Family, own: readonly Observation[], conventions: readonly Convention[], leftOut: string | null): ProfileView {
  const byId = new Map(conventions.map(convention => [convention.id, convention]));
  return {
    digest: profile.digest,
    reports: profile.reports - (leftOut === null ? 0 : 1),
    familyReports: own.length,
    family, leftOut, conventions,
    years: own.map(observation => observation.year),
    get: id => byId.get(id),
  };
}
