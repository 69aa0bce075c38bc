import type { FileResult, ProfileNote, Reporter } from './model';

/** Raised whenever a reader of the output would have to change. */
const SCHEMA_VERSION = 1;

/** One JSON value for scripts; its shape is part of the product's contract. */
export const json: Reporter = run => `${JSON.stringify({
  schemaVersion: SCHEMA_VERSION,
  tool: { name: run.tool.name, version: run.tool.version },
  profile: profileOf(run.profile),
  files: run.files.map(file => fileOf(file, run.profile)),
})}\n`;

/**
 * `related` is always there; `evidence` and `fix` are null where a finding has none; `document` and `origin` are not there for a text
 * file, `suppressed`, `accepted` and `stale` not where they would be 0, and `profile` only where a file was held against another one than the run names.
 */
function fileOf({ file, family, skipped, profile, document, suppressed, accepted, stale, findings }: FileResult, run: ProfileNote): unknown {
  const other = profile !== null && profile.digest !== run.digest;
  return { file, family, skipped, ...other ? { profile: profileOf(profile) } : {}, document, suppressed, accepted, stale, findings: findings.map(finding => ({ ...finding, flagged: undefined })) };
}

const profileOf = ({ digest, reports }: ProfileNote): unknown => ({ digest, reports });
