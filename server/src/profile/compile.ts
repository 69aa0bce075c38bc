/** Observations -> profile: families and their conventions. The same observations give the same bytes in whatever order they come. */
import { FAMILIES, type Family } from '../report/model';
import { alignSections, type Alignment } from './cluster';
import { memberConventions } from './conventions-members';
import { sectionConventions } from './conventions-sections';
import { valueConventions } from './conventions-values';
import { digestOf } from './digest';
import { newestFirst } from './evidence';
import { merge } from './merge';
import type { Convention } from './model';
import { SCHEMA_VERSION, type Observation, type Profile, type StoredFamily } from './stored';

export const GENERATOR = { name: 'rapporteur', version: '1' } as const;

/** Observations of one family among all, with the sections of all aligned. */
export interface FamilyInput {
  readonly family: Family;
  /** Newest first, which decides whose passages are shown. */
  readonly own: readonly Observation[];
  readonly all: readonly Observation[];
  readonly alignment: Alignment;
}

export function compile(observations: readonly Observation[]): Profile {
  const all = merge(observations);
  const alignment = alignSections(all);
  const families: Partial<Record<Family, StoredFamily>> = {};
  for (const family of FAMILIES) {
    const own = all.filter(observation => observation.family === family).sort(newestFirst);
    if (own.length > 0) families[family] = { reports: own.length, conventions: familyConventions({ family, own, all, alignment }) };
  }
  const digest = digestOf(JSON.stringify([SCHEMA_VERSION, GENERATOR, all]));
  return { schemaVersion: SCHEMA_VERSION, generator: GENERATOR, digest, reports: all.length, families, observations: all };
}

/** Conventions of a family, sections first, each with its evidence. */
export function familyConventions(input: FamilyInput): Convention[] {
  return [...sectionConventions(input), ...memberConventions(input), ...valueConventions(input)];
}
