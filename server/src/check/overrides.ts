/** What a configuration says of one draft. */
import { matchesGlob } from '../text/glob';
import type { Config, ConfigPart } from './config';

/** `path`: of the draft, as seen from the configuration's folder, with forward slashes. */
export function partFor({ overrides = [], ...all }: Config, path: string): ConfigPart {
  let part: ConfigPart = all;
  for (const { files, ...more } of overrides) {
    if (!files.some(pattern => matchesGlob(path, pattern))) continue;
    // A profile and a past report take each other's place.
    const { profile, like, ...rest } = part;
    const model = more.profile !== undefined || more.like !== undefined ? {} : { profile, like };
    part = { ...rest, ...model, ...more, ...part.rules === undefined && more.rules === undefined ? {} : { rules: { ...part.rules, ...more.rules } } };
  }
  return part;
}
