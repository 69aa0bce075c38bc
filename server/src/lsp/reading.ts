/** One open document as the core reads it: each thing is worked out when first asked for, and once for each version. */
import type { Diagnostic } from 'vscode-languageserver';
import type { CheckedFinding, CheckSettings } from '../check/check';
import type { LensChoice } from '../features/lenses';
import type { Profile } from '../profile/stored';
import type { Family } from '../report/model';
import { Reader } from '../report/reader';
import { checkReport, readReport, type ReadReport } from '../service';
import type { OpenDocument } from './documents';

/** What a reading rests on besides the text. */
export interface Basis {
  readonly profile: Profile;
  /** Null: the draft's own opening tells. */
  readonly family: Family | null;
  readonly recognisePlainText: boolean;
  readonly lenses: LensChoice;
  readonly hints: boolean;
  readonly check: CheckSettings;
  /** The same for two that differ in nothing but, perhaps, the profile. */
  readonly print: string;
}

/** Whether findings are the same under both. */
export const sameBasis = (a: Basis, b: Basis): boolean => a.profile === b.profile && a.print === b.print;

export class Reading {
  private heldFindings: readonly CheckedFinding[] | undefined;
  /** As the client is sent them; made when first asked for. */
  diagnostics: Diagnostic[] | undefined;

  constructor(readonly document: OpenDocument, readonly read: ReadReport, readonly basis: Basis, private readonly faulted: (rule: string, error: unknown) => void) {}

  /** Plain text and Markdown are served only where they open as a summary report does. */
  get served(): boolean {
    return this.document.languageId === 'summary-report' || (this.basis.recognisePlainText && this.read.report.recognised);
  }

  /** Findings where this version was checked already; none where it was not. */
  get knownFindings(): readonly CheckedFinding[] { return this.heldFindings ?? []; }

  get findings(): readonly CheckedFinding[] {
    return this.heldFindings ??= this.served ? checkReport(this.read, { ...this.basis.check, faulted: this.faulted }) : [];
  }
}

/** The reading of one document through its versions. */
export class DocumentReader {
  private reader = new Reader();
  private reading: Reading | undefined;
  private lastSent: { readonly id: string; readonly items: readonly Diagnostic[] } | undefined;
  private results = 0;
  private companions: readonly string[] = [];

  constructor(private readonly faulted: (rule: string, error: unknown) => void) {}

  /** Takes the names of the files beside the document; whether they are others than before. */
  lieWith(companions: readonly string[]): boolean {
    if (companions.length === this.companions.length && companions.every((name, index) => name === this.companions[index])) return false;
    this.companions = companions;
    this.reading = undefined;
    return true;
  }

  at(document: OpenDocument, basis: Basis): Reading {
    const held = this.reading;
    if (held && held.document.revision === document.revision && held.basis === basis) return held;
    try {
      this.reading = new Reading(document, readReport(document.text, basis.profile, { ...familyOf(basis), companions: () => this.companions }, this.reader), basis, this.faulted);
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

export const familyOf = ({ family }: Basis): { family?: Family } => family === null ? {} : { family };
