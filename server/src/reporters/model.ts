/** What one call of `check` found, in plain data: every reporter turns this into words or a format of its own. */
import type { Place } from '../formats/document';
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
  /** The rules that exist, for formats that list them. */
  readonly rules?: readonly RuleNote[];
  /** The baseline that was written with what was found. */
  readonly baseline?: string;
}

export interface RuleNote {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
}

export interface ProfileNote {
  readonly digest: string;
  /** Past reports of all families it rests on. */
  readonly reports: number;
  /** How many of these are known by their openings alone. */
  readonly openings?: number;
  /** The one past report it is made of, where that was named as the model. */
  readonly like?: string;
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
  /** Past reports of its kind in the profile, this file itself not counted; absent where no file was checked or one past report is the model. */
  readonly kin?: { readonly reports: number; readonly openings: number };
  /** The series of meetings whose own past reports it was held against; absent where the whole family was asked. */
  readonly series?: string;
  /** Present when the text does not open like a summary report. */
  readonly recognised?: false;
  /** Places corrected by `--fix`. */
  readonly fixed: number;
  readonly findings: readonly ReportedFinding[];
  /** Findings silenced one by one; absent where there are none, as are the two below. */
  readonly suppressed?: number;
  /** Findings accepted in the baseline. */
  readonly accepted?: number;
  /** Findings accepted in the baseline that are no longer there. */
  readonly stale?: number;
  /** For a Word document or PDF alone. */
  readonly document?: DocumentNote;
}

/** A Word document or PDF whose text was taken out to be checked: ranges are those of that text. */
export interface DocumentNote {
  readonly format: 'docx' | 'pdf';
  /** What of the document is not in the text, or changed on the way: "2 comments were left out". */
  readonly notes: readonly string[];
}

/** Where a finding stands in a document. */
export interface ReportedPlace {
  /** For people: `"12." (paragraph 48)`, `table 1, row 2, column 3`, `page 3, line 12`. */
  readonly words: string;
  /** The first words of that place as they are printed, to look for. */
  readonly quote: string;
  readonly place: Place;
}

/** Lines and characters are 0-based UTF-16. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Words of the draft it is about: it is known by them, as its message is another in each language. Not told. */
  readonly flagged?: string;
  readonly range: Range;
  /** In a Word document or PDF alone. */
  readonly origin?: ReportedPlace;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string; readonly origin?: ReportedPlace }[];
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
