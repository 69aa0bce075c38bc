/** Writes into a configuration as which kind of meeting drafts are judged, and leaves everything else as it stands. */
import type { Family } from '../report/model';

interface Written {
  family?: Family;
  overrides?: ({ readonly files: readonly string[]; family?: Family })[];
  [key: string]: unknown;
}

/**
 * The text of the configuration with this family, or without one where it is null: for the one draft at `path`, relative to the
 * configuration's folder, or for all drafts where that is null. `text` is one that can be used; null for a new configuration.
 */
export function withFamily(text: string | null, family: Family | null, path: string | null): string {
  const [, mark = '', plain = '{}'] = text === null ? [] : /^(\ufeff?)([^]*)$/.exec(text) ?? [];
  const config = JSON.parse(plain) as Written;
  if (path === null) setOrLeave(config, family); else config.overrides = overridesWith(config.overrides ?? [], family, patternOf(path));
  if (config.overrides?.length === 0) delete config.overrides;
  const indent = /\n([ \t]+)"/.exec(plain)?.[1] ?? '  ';
  return `${mark}${JSON.stringify(config, null, indent)}\n`;
}

/** Matches this draft alone: a name without a slash would be one in any folder. */
const patternOf = (path: string): string => (path.includes('/') ? path : `./${path}`);

function overridesWith(overrides: NonNullable<Written['overrides']>, family: Family | null, pattern: string): NonNullable<Written['overrides']> {
  const left = overrides.map(override => {
    if (override.files.length !== 1 || override.files[0] !== pattern) return override;
    const rest = { ...override };
    delete rest.family;
    return rest;
  }).filter(override => Object.keys(override).some(key => key !== 'files'));
  // The later ones win.
  return family === null ? left : [...left, { files: [pattern], family }];
}

function setOrLeave(config: Written, family: Family | null): void {
  if (family === null) delete config.family; else config.family = family;
}
