/** `learn --evaluate`: each past report held against a profile of the others. */
import { Evaluator, type Evaluation } from '../check/evaluate';
import type { Profile } from '../profile/stored';
import { count } from '../reporters/style';
import { readReport } from '../service';
import { isUnread, readDraft } from './draft';
import type { Host } from './host';
import type { Input } from './inputs';
import { Progress } from './progress';

/** Conventions listed, those with the most findings. */
const MOST = 20;

/** The evaluation in words. */
export function evaluateFiles(host: Host, inputs: readonly Input[], profile: Profile): string {
  const evaluator = new Evaluator();
  const progress = new Progress(host, inputs.length, 'evaluating');
  for (const [index, input] of inputs.entries()) {
    progress.at(index + 1);
    const draft = readDraft(host, input.path, input.file);
    if (!isUnread(draft)) evaluator.add(readReport(draft.text, profile));
  }
  progress.clear();
  return evaluationText(evaluator.result());
}

function evaluationText({ reports, findings, warnings, rules, conventions }: Evaluation): string {
  const widest = Math.max(...rules.map(({ rule }) => rule.length));
  const lines = rules.map(({ rule, reached, findings: found, warnings: loud }) =>
    `  ${rule.padEnd(widest)}  ${reached === 0 ? 'unmeasured: no report reaches it' : `${rate(found, reached)} (${rate(loud, reached)} at warning) in ${count(reached, 'report')}`}`);
  const worst = conventions.slice(0, MOST).map(({ family, convention, findings: found, warnings: loud }) => `  ${family}  ${convention}: ${count(found, 'finding')}, ${loud} at warning`);
  const rest = conventions.slice(MOST);
  if (reports < 2) return 'There is one past report only, and no other to hold it against.\n';
  return [
    `Each of ${count(reports, 'past report')} held against the others: ${count(findings, 'finding')}, ${warnings} at warning or above (${(warnings / Math.max(1, reports)).toFixed(2)} per report).`,
    'What is found in a past report is a candidate for a false alarm until somebody has looked at it. Findings per rule:',
    ...lines,
    ...(worst.length === 0 ? [] : ['By convention:', ...worst]),
    ...(rest.length === 0 ? [] : [`  and ${count(rest.length, 'more convention')}: ${count(rest.reduce((sum, each) => sum + each.findings, 0), 'finding')}, ${rest.reduce((sum, each) => sum + each.warnings, 0)} at warning`]),
    ...(findings === 0 ? [] : ['To see where, check a past report itself with the profile: it is judged without its own part in it.']),
    '',
  ].join('\n');
}

const rate = (found: number, reports: number): string => (found === 0 ? 'none' : `${found}, ${(found / reports).toFixed(2)} per report`);
