/** The stored text of a profile: one convention or observation a line, so that two profiles can be compared line by line. */
import { packed } from './packed';
import type { Profile } from './stored';

/** What opens the list of observations, stands before each of their lines, between two and after the last; and after none at all. */
export const OBSERVATION_LINES = { first: '  "observations": [', before: '\n    ', between: ',', after: '\n  ]\n}\n', none: ']\n}\n' } as const;

/** Ends with a line break; the same profile gives the same text. */
export function serializeProfile(profile: Profile): string {
  const { before, between, after, none } = OBSERVATION_LINES;
  const lines = profile.observations.map(observation => before + JSON.stringify(packed(observation)));
  return `${profileHead(profile)}${lines.join(between)}${lines.length === 0 ? none : after}`;
}

/** All that stands before the first observation. */
export function profileHead(profile: Omit<Profile, 'observations'>): string {
  const families = Object.entries(profile.families).map(([family, { reports, conventions }]) =>
    `    ${JSON.stringify(family)}: { "reports": ${reports}, "conventions": ${list(conventions, '      ', '    ')} }`);
  return [
    '{',
    `  "schemaVersion": ${profile.schemaVersion},`,
    `  "generator": ${JSON.stringify(profile.generator)},`,
    `  "digest": ${JSON.stringify(profile.digest)},`,
    `  "reports": ${profile.reports},`,
    `  "openings": ${profile.openings},`,
    `  "families": {${families.length === 0 ? '' : `\n${families.join(',\n')}\n  `}},`,
    OBSERVATION_LINES.first,
  ].join('\n');
}

const list = (items: readonly unknown[], indent: string, closing: string): string =>
  (items.length === 0 ? '[]' : `[\n${items.map(item => indent + JSON.stringify(item)).join(',\n')}\n${closing}]`);
