/** Checks the inputs of one call, one by one; several checkers in threads of their own may share the work. */
import type { Anchor } from '../check/anchor';
import { encode } from '../formats/encoding';
import builtin from '../profile/builtin';
import { CommonWordings } from '../report/wordings';
import type { FileResult, ProfileNote } from '../reporters/model';
import { unusedSuppression } from '../rules/residue-unused-suppression';
import type { Severity } from '../rules/rule';
import { AcceptedFinder } from './accepted';
import { checkText, fixedText, isUnderstood, noteOf, resultOf, skippedResult, type Checked } from './checking';
import { isUnread, readDraft, type Draft } from './draft';
import type { Host, Jobs } from './host';
import type { Input } from './inputs';
import { speakIn } from './language';
import { setupOf } from './parts';
import { oneLine, reasonOf } from './reasons';
import { SettingsFinder, type Settings, type SettingsOptions } from './settings';

/** What is to be done; plain data, so that it can be handed to another thread. */
export interface Order {
  readonly inputs: readonly Input[];
  readonly options: SettingsOptions;
  readonly fix: boolean;
  /** Whether what is found is to be written into this baseline, and so fails nothing. */
  readonly accept?: true;
  /** In which its threads tell findings; left out: English. */
  readonly language?: string;
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
  /** Where findings are to be accepted: those left, to be known again. */
  readonly anchors?: readonly Anchor[];
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
  private readonly accepted: AcceptedFinder;
  /** Reports repeat each other's words; one that is checked alone repeats little of its own. */
  private readonly common: CommonWordings | undefined;

  constructor(private readonly host: Host, private readonly order: Order) {
    const complain = (file: string, why: string): void => void this.complaints.push({ file, why });
    this.settings = new SettingsFinder(host, order.options, builtin, complain);
    this.accepted = new AcceptedFinder(host, complain);
    this.common = order.inputs.length > 1 ? new CommonWordings() : undefined;
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
    const settings = this.settings.forFile(input.path);
    try {
      const held = this.result(draft, input, settings);
      if (held === null) return this.outcome(index, null);
      const { result, checked } = held;
      if (!this.order.accept || checked === null) return this.outcome(index, result, fails(result, settings));
      const { anchorOf } = setupOf(this.host);
      return { ...this.outcome(index, result), anchors: checked.findings.filter(({ rule }) => rule !== unusedSuppression.id).map(finding => anchorOf(finding, checked.read.report.text)) };
    } catch (error) {
      const why = `could not be checked, ${faultWords(error)}`;
      this.complaints.push({ file: draft.file, why });
      return this.outcome(index, skippedResult(draft.file, why));
    }
  }

  /** Profile that stands for a call in which no file was checked, with the complaints that finding it raised. */
  fallback(): { readonly profile: ProfileNote; readonly complaints: readonly Complaint[] } {
    this.complaints = [];
    const { profile } = this.settings.here();
    return { profile: noteOf(profile), complaints: this.complaints };
  }

  private outcome(index: number, result: FileResult | null, failed = false): Outcome {
    return { index, result, complaints: this.complaints, fails: failed };
  }

  /** Null for a text file in a folder that is no draft; without `checked` where nothing in it was understood. */
  private result(draft: Draft, input: Input, settings: Settings): { readonly result: FileResult; readonly checked: Checked | null } | null {
    const faulted = (rule: string, error: unknown): void => {
      this.complaints.push({ file: draft.file, why: `could not be held against ${rule}, ${faultWords(error)}` });
    };
    const sieve = this.accepted.sieveFor(input.path, draft.text, settings.baseline);
    let checked = checkText(draft.text, settings, sieve, faulted, this.common);
    if (input.as === 'maybe' && !checked.read.report.recognised) return null;
    if (input.as === 'named' && !isUnderstood(checked.read.report)) {
      this.complaints.push({ file: draft.file, why: NOT_UNDERSTOOD });
      return { result: skippedResult(draft.file, NOT_UNDERSTOOD), checked: null };
    }
    if (draft.complaint !== null) this.complaints.push({ file: draft.file, why: draft.complaint });
    let fixed = 0;
    if (this.order.fix) {
      const after = fixedText(draft.text, settings, sieve);
      if (after.places > 0 && this.writable(draft) && this.writeBack(draft, after.text, input.path)) {
        fixed = after.places;
        checked = checkText(after.text, settings, sieve, faulted);
      }
    }
    return { result: resultOf(draft.file, checked, settings, fixed, draft.origin), checked };
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
export function help(order: Order, { next }: Jobs, host: Host): Outcome[] {
  if (order.language !== undefined) speakIn(order.language, host);
  const checker = new Checker(host, order);
  const outcomes: Outcome[] = [];
  for (let index = next(); index < order.inputs.length; index = next()) outcomes.push(checker.check(index));
  return outcomes;
}
