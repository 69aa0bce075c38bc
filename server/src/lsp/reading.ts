/** One open document as the core reads it: each thing is worked out when first asked for, and once for each version. */
import type { Diagnostic } from 'vscode-languageserver';
import type { CheckedFinding } from '../check/check';
import type { Profile } from '../profile/stored';
import { Reader } from '../report/reader';
import { checkReport, readReport, type ReadReport } from '../service';
import type { OpenDocument } from './documents';
import type { Settings } from './settings';

/** What a reading rests on besides the text. */
export interface Basis {
  readonly settings: Settings;
  readonly profile: Profile;
}

export class Reading {
  private heldFindings: readonly CheckedFinding[] | undefined;
  /** As the client is sent them; made when first asked for. */
  diagnostics: Diagnostic[] | undefined;

  constructor(readonly document: OpenDocument, readonly read: ReadReport, readonly basis: Basis, private readonly faulted: (rule: string, error: unknown) => void) {}

  /** Plain text and Markdown are served only where they open as a summary report does. */
  get served(): boolean {
    return this.document.languageId === 'summary-report' || (this.basis.settings.recognisePlainText && this.read.report.recognised);
  }

  get findings(): readonly CheckedFinding[] {
    return this.heldFindings ??= this.served ? checkReport(this.read, { rules: this.basis.settings.rules, faulted: this.faulted }) : [];
  }
}

/** The reading of one document through its versions. */
export class DocumentReader {
  private reader = new Reader();
  private reading: Reading | undefined;
  private lastSent: { readonly id: string; readonly items: readonly Diagnostic[] } | undefined;
  private results = 0;

  constructor(private readonly faulted: (rule: string, error: unknown) => void) {}

  at(document: OpenDocument, basis: Basis): Reading {
    const held = this.reading;
    if (held && held.document.revision === document.revision && held.basis === basis) return held;
    try {
      this.reading = new Reading(document, readReport(document.text, basis.profile, familyOf(basis), this.reader), basis, this.faulted);
    } catch (error) {
      // A reader that failed half-way may hold half a version.
      this.reader = new Reader();
      this.reading = undefined;
      throw error;
    }
    return this.reading;
  }

  /** Names an answer. The name of the last one again when the client has that one and nothing in it has changed. */
  resultOf(items: readonly Diagnostic[], previous: unknown): { readonly id: string; readonly unchanged: boolean } {
    const last = this.lastSent;
    if (last && last.id === previous && (last.items === items || JSON.stringify(last.items) === JSON.stringify(items))) return { id: last.id, unchanged: true };
    this.lastSent = { id: String(++this.results), items };
    return { id: this.lastSent.id, unchanged: false };
  }
}

const familyOf = ({ settings }: Basis): { family?: NonNullable<Settings['family']> } => settings.family === null ? {} : { family: settings.family };
