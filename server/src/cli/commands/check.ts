import { STAGES } from '../../check/stages';
import { FAMILIES } from '../../report/model';
import { RULES } from '../../rules/registry';
import { writeBaseline } from '../baselining';
import { oneOf, UsageError, type Arguments } from '../arguments';
import { Checker, type Complaint, type Order, type Outcome } from '../checker';
import { skippedResult } from '../checking';
import { STANDARD_INPUT } from '../draft';
import type { ExitStatus, Host } from '../host';
import { findInputs } from '../inputs';
import { readOutputs, writeOutputs } from '../outputs';
import { Progress } from '../progress';
import type { FailOn, SettingsOptions } from '../settings';

const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'information', 'never'];

/** `rapporteur check`: 2 when anything named could not be read, used or understood, else 1 when a finding reaches `--fail-on`, else 0. */
export function check(args: Arguments, host: Host): ExitStatus | Promise<ExitStatus> {
  const family = args.value('family');
  const failOn = args.value('fail-on');
  const fix = args.has('fix');
  if (args.has('like') && args.has('profile')) throw new UsageError('--like makes one past report the whole profile, so --profile has no place beside it. Give one of the two');
  const stage = args.value('stage');
  const accept = args.value('write-baseline');
  if (accept !== undefined && args.has('baseline')) throw new UsageError('--write-baseline accepts all that is found, so --baseline has no place beside it. Give one of the two');
  const options: SettingsOptions = {
    profile: args.value('profile'),
    like: args.value('like'),
    family: family === undefined ? undefined : oneOf('family', family, FAMILIES),
    failOn: failOn === undefined ? undefined : oneOf('severity', failOn, FAIL_ON),
    stage: stage === undefined ? undefined : oneOf('stage', stage, STAGES),
    baseline: accept === undefined ? args.value('baseline') : false,
  };
  const outputs = readOutputs(args.values('format'));
  if (args.operands.length === 0) throw new UsageError('name a file or folder to check, for instance: rapporteur check draft.txt');
  if (fix && args.operands.includes(STANDARD_INPUT)) throw new UsageError('--fix writes drafts back, which standard input does not allow. Name a file');

  const { inputs, unread } = findInputs(host, args.operands);
  const language = args.value('language');
  const order: Order = { inputs, options, fix, ...accept === undefined ? {} : { accept: true }, ...language === undefined ? {} : { language } };
  const checker = new Checker(host, order);
  const progress = new Progress(host, inputs.length);
  const crew = host.crew(order, inputs.length);
  const own: Outcome[] = [];
  let taken = 0;
  const next = crew === null ? () => taken++ : crew.next;
  for (let index = next(); index < inputs.length; index = next()) {
    progress.at(index + 1);
    own.push(checker.check(index));
  }
  progress.clear();
  return crew === null ? finish(own) : crew.others().then(others => finish([...own, ...others as Outcome[]].sort((a, b) => a.index - b.index)));

  function finish(outcomes: readonly Outcome[]): ExitStatus {
    const complaints: Complaint[] = [...unread, ...outcomes.flatMap(outcome => outcome.complaints)];
    const files = [...unread.map(({ file, why }) => skippedResult(file, why)), ...outcomes.flatMap(({ result }) => result ?? [])];
    const passedOver = outcomes.filter(outcome => outcome.result === null).length;
    const named = args.operands.join(', ');
    if (files.length === 0) {
      complaints.push({ file: named, why: passedOver === 0 ? 'holds no draft. Name the file, or end its name in .report, .report.md or .report.txt' : 'holds no file that opens as a summary report. Name the file to have it checked all the same' });
    }
    let profile = files.find(file => file.profile !== null)?.profile;
    if (!profile) {
      const fallback = checker.fallback();
      profile = fallback.profile;
      complaints.push(...fallback.complaints);
    }
    let status: ExitStatus = outcomes.some(outcome => outcome.fails) ? 1 : 0;
    const said = new Set<string>();
    const complain = (file: string, why: string): void => {
      status = 2;
      const line = `rapporteur: ${file === STANDARD_INPUT ? 'standard input' : file} ${why}.\n`;
      // A configuration that cannot be used is met by every thread; it is said once.
      if (!said.has(line)) host.err(line);
      said.add(line);
    };
    for (const { file, why } of complaints) complain(file, why);
    const written = accept !== undefined && writeBaseline(host, accept, inputs, outcomes, complain);
    writeOutputs(host, outputs, { tool: { name: 'rapporteur', version: host.version }, profile, files, passedOver, rules: RULES, ...written ? { baseline: accept } : {} }, complain);
    return status;
  }
}
