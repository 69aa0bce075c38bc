/** Observations -> profile: families and their conventions. The same observations give the same bytes in whatever order they come. */
import { FAMILIES, type Family } from '../report/model';
import { alignSections } from './cluster';
import { memberConventions } from './conventions-members';
import { sectionConventions } from './conventions-sections';
import { valueConventions } from './conventions-values';
import { wordingConventions } from './conventions-wordings';
import { digestOf } from './digest';
import { wholeReports, withinBudget } from './judge';
import { sumOf } from './lines';
import { merge } from './merge';
import type { Convention } from './model';
import { Scope, Standings, type Lens } from './scope';
import { SCHEMA_VERSION, type Observation, type Profile, type StoredFamily } from './stored';

export const GENERATOR = { name: 'rapporteur', version: '9' } as const;

export function compile(observations: readonly Observation[]): Profile {
  const all = merge(observations);
  const pool = new Scope(all, new Standings(alignSections(all)));
  const families: Partial<Record<Family, StoredFamily>> = {};
  for (const family of FAMILIES) {
    const own = all.filter(observation => observation.family === family);
    if (own.length > 0) families[family] = { reports: own.length, conventions: conventionsFor({ scope: new Scope(own, pool.standings), pool, year: null, without: null }, family) };
  }
  return { schemaVersion: SCHEMA_VERSION, generator: GENERATOR, digest: profileDigest(all.map(sumOf)), reports: all.length, openings: all.filter(observation => observation.seen !== undefined).length, families, observations: all };
}

/** By the sums of all observations, in their order. */
export const profileDigest = (sums: readonly string[]): string => digestOf(JSON.stringify([SCHEMA_VERSION, GENERATOR, sums]));

/** Conventions of the reports that are asked, sections first, each with its evidence. */
export function conventionsFor(lens: Lens, family: Family): Convention[] {
  const sections = sectionConventions(lens, family);
  return withinBudget([...sections, ...wordingConventions(lens, family, sections), ...memberConventions(lens, family), ...valueConventions(lens, family)], wholeReports(lens));
}
