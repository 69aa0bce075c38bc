/** What one call of `check` found, in plain data: every reporter turns this into words or a format of its own. */
import type { Family } from '../report/model';
import type { Severity } from '../rules/rule';
import type { Range } from '../text/lines';

export interface CheckRun {
  readonly tool: { readonly name: string; readonly version: string };
  /** The profile the first report was held against. */
  readonly profile: ProfileNote;
  /** In the order of checking; what was skipped included. */
  readonly files: readonly FileResult[];
  /** Text files in folders that were no drafts and were passed over. */
  readonly passedOver: number;
}

export interface ProfileNote {
  readonly digest: string;
  /** Past reports of all families it rests on. */
  readonly reports: number;
}

export interface FileResult {
  /** As named on the command line, or found below a folder named there; `-` for standard input. */
  readonly file: string;
  /** Null when the file was skipped. */
  readonly family: Family | null;
  /** Why the file was not checked, as words that follow its name; null when it was. */
  readonly skipped: string | null;
  /** The past report of the profile left out because it is this file itself; null otherwise. */
  readonly leftOut: string | null;
  readonly profile: ProfileNote | null;
  /** Places corrected by `--fix`. */
  readonly fixed: number;
  readonly findings: readonly ReportedFinding[];
}

/** Lines and characters are 0-based UTF-16. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
  readonly evidence: ReportedEvidence | null;
  readonly fix: ReportedFix | null;
}

export interface ReportedEvidence {
  readonly agree: number;
  readonly of: number;
  readonly passages: readonly { readonly file: string; readonly range: Range }[];
}

export interface ReportedFix {
  readonly title: string;
  readonly safety: 'safe' | 'confirm';
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

export interface ReporterSettings {
  /** Whether escape sequences for colour may be written. */
  readonly colour: boolean;
  /** Columns to wrap at; null for no wrapping. */
  readonly width: number | null;
}

/** Gives the whole output, final line break included. */
export type Reporter = (run: CheckRun, settings: ReporterSettings) => string;
