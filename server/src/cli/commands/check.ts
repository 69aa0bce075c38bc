import * as path from 'node:path';
import builtin from '../../profile/builtin';
import { FAMILIES } from '../../report/model';
import type { Severity } from '../../rules/rule';
import type { CheckRun, FileResult } from '../../reporters/model';
import { oneOf, UsageError, type Arguments } from '../arguments';
import { checkText, fixedText, resultOf, skippedResult } from '../checking';
import { isUnread, readDraft, STANDARD_INPUT, type Draft } from '../draft';
import { encode } from '../../formats/encoding';
import type { ExitStatus, Host } from '../host';
import { findInputs, type Input } from '../inputs';
import { readOutputs, writeOutputs } from '../outputs';
import { Progress } from '../progress';
import { reasonOf } from '../reasons';
import { SettingsFinder, type FailOn, type Settings } from '../settings';

const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'information', 'never'];
const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** `rapporteur check`: 2 when anything named could not be read, used or understood, else 1 when a finding reaches `--fail-on`, else 0. */
export function check(args: Arguments, host: Host): ExitStatus {
  const family = args.value('family');
  const failOn = args.value('fail-on');
  const fix = args.has('fix');
  const options = {
    profile: args.value('profile'),
    family: family === undefined ? undefined : oneOf('family', family, FAMILIES),
    failOn: failOn === undefined ? undefined : oneOf('severity', failOn, FAIL_ON),
  };
  const outputs = readOutputs(args.values('format'));
  if (args.operands.length === 0) throw new UsageError('name a file or folder to check, for instance: rapporteur check draft.txt');
  if (fix && args.operands.includes(STANDARD_INPUT)) throw new UsageError('--fix writes drafts back, which standard input does not allow. Name a file');

  let status: ExitStatus = 0;
  const complain = (file: string, why: string): void => {
    status = 2;
    host.err(`rapporteur: ${file === STANDARD_INPUT ? 'standard input' : file} ${why}.\n`);
  };
  const settings = new SettingsFinder(host, options, builtin, complain);
  const { inputs, unread } = findInputs(host, args.operands);
  const files: FileResult[] = [];
  let passedOver = 0;
  for (const { file, why } of unread) {
    complain(file, why);
    files.push(skippedResult(file, why));
  }
  if (inputs.length === 0 && unread.length === 0) complain(args.operands.join(', '), 'holds no draft. Name the file, or end its name in .report, .report.md or .report.txt');
  if (options.profile !== undefined) settings.forFolder(host.cwd);

  const progress = new Progress(host, inputs.length);
  for (const input of inputs) {
    progress.step();
    const draft = readDraft(host, input.path, input.file);
    if (isUnread(draft)) {
      // A text file in a folder that is no text, or empty, was never said to be a draft.
      if (input.as === 'maybe' && !draft.denied) { passedOver++; continue; }
      progress.clear();
      complain(draft.file, draft.why);
      files.push(skippedResult(draft.file, draft.why));
      continue;
    }
    const result = checkDraft(draft, input);
    if (result === null) passedOver++; else files.push(result);
  }
  progress.clear();
  if (passedOver > 0 && passedOver === inputs.length) complain(args.operands.join(', '), 'holds no file that opens as a summary report. Name the file to have it checked all the same');

  const first = files.find(each => each.profile !== null)?.profile ?? settings.forFolder(host.cwd).profile;
  const run: CheckRun = { tool: { name: 'rapporteur', version: host.version }, profile: first, files, passedOver };
  writeOutputs(host, outputs, run, complain);
  return status;

  function checkDraft(draft: Draft, input: Input): FileResult | null {
    const held = settings.forFolder(input.path === STANDARD_INPUT ? host.cwd : path.dirname(input.path));
    let checked = checkText(draft.text, held);
    if (input.as === 'maybe' && !checked.read.report.recognised) return null;
    if (draft.complaint !== null) {
      progress.clear();
      complain(draft.file, draft.complaint);
    }
    let fixed = 0;
    if (fix) {
      const after = fixedText(draft.text, held);
      if (after.places > 0 && writeBack(draft, after.text, input.path)) {
        fixed = after.places;
        checked = checkText(after.text, held);
      }
    }
    const result = resultOf(draft.file, checked, held, fixed);
    if (status === 0 && fails(result, held)) status = 1;
    return result;
  }

  function writeBack(draft: Draft, text: string, file: string): boolean {
    const bytes = encode(text, draft);
    if (bytes === null) {
      complain(draft.file, `was not corrected: a character has no place in ${draft.encoding}. Save it as UTF-8 and try again`);
      return false;
    }
    try {
      host.files.write(file, bytes);
      return true;
    } catch (error) {
      complain(draft.file, `was not corrected: it ${reasonOf(error)}`);
      return false;
    }
  }
}

function fails(result: FileResult, { failOn }: Settings): boolean {
  return failOn !== 'never' && result.findings.some(finding => RANK[finding.severity] >= RANK[failOn]);
}
