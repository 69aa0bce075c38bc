/** The stored text of a profile: one convention or observation a line, so that two profiles can be compared line by line. */
import type { Profile } from './stored';

/** Ends with a line break; the same profile gives the same text. */
export function serializeProfile(profile: Profile): string {
  const families = Object.entries(profile.families).map(([family, { reports, conventions }]) =>
    `    ${JSON.stringify(family)}: { "reports": ${reports}, "conventions": ${list(conventions, '      ', '    ')} }`);
  return `${[
    '{',
    `  "schemaVersion": ${profile.schemaVersion},`,
    `  "generator": ${JSON.stringify(profile.generator)},`,
    `  "digest": ${JSON.stringify(profile.digest)},`,
    `  "reports": ${profile.reports},`,
    `  "openings": ${profile.openings},`,
    `  "families": {${families.length === 0 ? '' : `\n${families.join(',\n')}\n  `}},`,
    `  "observations": ${list(profile.observations, '    ', '  ')}`,
    '}',
  ].join('\n')}\n`;
}

const list = (items: readonly unknown[], indent: string, closing: string): string =>
  (items.length === 0 ? '[]' : `[\n${items.map(item => indent + JSON.stringify(item)).join(',\n')}\n${closing}]`);
