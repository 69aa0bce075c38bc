import type { FileResult, Reporter } from './model';

/** Raised whenever a reader of the output would have to change. */
const SCHEMA_VERSION = 1;

/** One JSON value for scripts; its shape is part of the product's contract. */
export const json: Reporter = run => `${JSON.stringify({
  schemaVersion: SCHEMA_VERSION,
  tool: { name: run.tool.name, version: run.tool.version },
  profile: { digest: run.profile.digest, reports: run.profile.reports },
  files: run.files.map(fileOf),
})}\n`;

/** `related` is always there; `evidence` and `fix` are null where a finding has none; `document` and `origin` are not there for a text file. */
const fileOf = ({ file, family, skipped, document, findings }: FileResult): unknown => ({ file, family, skipped, document, findings });
