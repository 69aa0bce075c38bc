/** Checks the inputs of one call, one by one; several checkers in threads of their own may share the work. */
import * as path from 'node:path';
import { encode } from '../formats/encoding';
import builtin from '../profile/builtin';
import type { FileResult, ProfileNote } from '../reporters/model';
import type { Severity } from '../rules/rule';
import { checkText, fixedText, isUnderstood, noteOf, resultOf, skippedResult } from './checking';
import { isUnread, readDraft, STANDARD_INPUT, type Draft } from './draft';
import type { Host } from './host';
import type { Input } from './inputs';
import { oneLine, reasonOf } from './reasons';
import { SettingsFinder, type Settings, type SettingsOptions } from './settings';

/** What is to be done; plain data, so that it can be handed to another thread. */
export interface Order {
  readonly inputs: readonly Input[];
  readonly options: SettingsOptions;
  readonly fix: boolean;
}

/** What came of one input; plain data. */
export interface Outcome {
  /** Place of the input in the order. */
  readonly index: number;
  /** Null for a text file in a folder that is no draft. */
  readonly result: FileResult | null;
  readonly complaints: readonly Complaint[];
  /** Whether a finding is at or above the severity that fails. */
  readonly fails: boolean;
}

export interface Complaint {
  readonly file: string;
  readonly why: string;
}

const NOT_UNDERSTOOD = 'does not open like a summary report, and has neither headings nor numbered paragraphs, so nothing in it could be checked. Name a summary report';

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

export class Checker {
  private complaints: Complaint[] = [];
  private readonly settings: SettingsFinder;

  constructor(private readonly host: Host, private readonly order: Order) {
    this.settings = new SettingsFinder(host, order.options, builtin, (file, why) => this.complaints.push({ file, why }));
  }

  check(index: number): Outcome {
    this.complaints = [];
    const input = this.order.inputs[index]!;
    const draft = readDraft(this.host, input.path, input.file);
    if (isUnread(draft)) {
      // A text file in a folder that is no text, or empty, was never said to be a draft.
      if (input.as === 'maybe' && !draft.denied) return this.outcome(index, null);
      this.complaints.push({ file: draft.file, why: draft.why });
      return this.outcome(index, skippedResult(draft.file, draft.why));
    }
    const settings = this.settingsFor(input);
    try {
      const result = this.result(draft, input, settings);
      return this.outcome(index, result, result !== null && fails(result, settings));
    } catch (error) {
      const why = `could not be checked, ${faultWords(error)}`;
      this.complaints.push({ file: draft.file, why });
      return this.outcome(index, skippedResult(draft.file, why));
    }
  }

  /** Profile that stands for a call in which no file was checked, with the complaints that finding it raised. */
  fallback(): { readonly profile: ProfileNote; readonly complaints: readonly Complaint[] } {
    this.complaints = [];
    const { profile } = this.settings.forFolder(this.host.cwd);
    return { profile: noteOf(profile), complaints: this.complaints };
  }

  private outcome(index: number, result: FileResult | null, failed = false): Outcome {
    return { index, result, complaints: this.complaints, fails: failed };
  }

  private settingsFor(input: Input): Settings {
    return this.settings.forFolder(input.path === STANDARD_INPUT ? this.host.cwd : path.dirname(input.path));
  }

  private result(draft: Draft, input: Input, settings: Settings): FileResult | null {
    const faulted = (rule: string, error: unknown): void => {
      this.complaints.push({ file: draft.file, why: `could not be held against ${rule}, ${faultWords(error)}` });
    };
    let checked = checkText(draft.text, settings, faulted);
    if (input.as === 'maybe' && !checked.read.report.recognised) return null;
    if (input.as === 'named' && !isUnderstood(checked.read.report)) {
      this.complaints.push({ file: draft.file, why: NOT_UNDERSTOOD });
      return skippedResult(draft.file, NOT_UNDERSTOOD);
    }
    if (draft.complaint !== null) this.complaints.push({ file: draft.file, why: draft.complaint });
    let fixed = 0;
    if (this.order.fix) {
      const after = fixedText(draft.text, settings);
      if (after.places > 0 && this.writable(draft) && this.writeBack(draft, after.text, input.path)) {
        fixed = after.places;
        checked = checkText(after.text, settings, faulted);
      }
    }
    return resultOf(draft.file, checked, settings, fixed, draft.origin);
  }

  private writable({ file, origin }: Draft): boolean {
    if (origin === null) return true;
    const what = origin.format === 'docx' ? 'a Word document. Correct it in Word' : 'a PDF. Correct what it was made from';
    this.complaints.push({ file, why: `was not corrected, because it is ${what}, at the places named` });
    return false;
  }

  private writeBack(draft: Draft, text: string, file: string): boolean {
    const bytes = encode(text, draft);
    if (bytes === null) {
      this.complaints.push({ file: draft.file, why: `was not corrected: a character has no place in ${draft.encoding}. Save it as UTF-8 and try again` });
      return false;
    }
    try {
      this.host.files.write(file, bytes);
      return true;
    } catch (error) {
      this.complaints.push({ file: draft.file, why: `was not corrected: it ${reasonOf(error)}` });
      return false;
    }
  }
}

const faultWords = (error: unknown): string => `by a fault of the program: ${oneLine(error instanceof Error ? error.message : String(error))}. Please report it`;

function fails(result: FileResult, { failOn }: Settings): boolean {
  return failOn !== 'never' && result.findings.some(finding => RANK[finding.severity] >= RANK[failOn]);
}

/** The work of a thread that helps: takes inputs until none is left. */
export function help(order: Order, next: () => number, host: Host): Outcome[] {
  const checker = new Checker(host, order);
  const outcomes: Outcome[] = [];
  for (let index = next(); index < order.inputs.length; index = next()) outcomes.push(checker.check(index));
  return outcomes;
}
