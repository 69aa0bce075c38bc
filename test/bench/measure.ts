/**
 * Puts one fault at a time into clean reports and counts how many are found, by group; how much is found in the clean reports themselves;
 * what else is found beside a fault; and what edits draw that are no fault. `--verbose` names each miss, `--group G` one group alone.
 */
import builtin from '../../server/src/profile/builtin';
import { checkReport, readReport } from '../../server/src/service';
import { RULES } from '../../server/src/rules/registry';
import type { CheckedFinding } from '../../server/src/check/check';
import type { Severity } from '../../server/src/rules/rule';
import { LineTable } from '../../server/src/text/lines';
import { EDITS } from './edits';
import { FAULTS } from './faults/all';
import { REPORTS, type Fault } from './fault';

const RECALL = 0.95;
const RECALL_OF_GROUP = 0.9;
const WARNINGS = 0.3;
const FINDINGS = 1.5;
/** A group with fewer rules is being written: measured and shown, and not yet held to what is to be reached. */
const FEWEST_RULES = 2;

const verbose = process.argv.includes('--verbose');
const only = process.argv.includes('--group') ? process.argv[process.argv.indexOf('--group') + 1] : null;

interface Told { readonly finding: CheckedFinding; readonly line: number }

function check(text: string, companions: readonly string[] = []): Told[] {
  const lines = LineTable.of(text);
  return checkReport(readReport(text, builtin, { companions: () => companions })).map(finding => ({ finding, line: lines.lineAt(finding.span.start) }));
}

/** A finding stays the same while its place moves. */
const keyOf = ({ rule, message }: CheckedFinding): string => `${rule} ${message}`;

/** Those that the clean report does not draw as often. */
function fresh(found: readonly Told[], clean: readonly Told[]): Told[] {
  const left = new Map<string, number>();
  for (const { finding } of clean) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  return found.filter(({ finding }) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

const groupOf = ({ rule }: CheckedFinding): string => rule.slice(0, rule.indexOf('/'));
const answers = (fault: Fault, { finding, line }: Told): boolean => fault.lines.has(line) && [fault.group, ...fault.or].some(group => group === groupOf(finding));
const shown = ({ finding, line }: Told): string => `line ${line + 1}: ${finding.rule} ${finding.severity}: ${finding.message}`;

const failures: string[] = [];
const cleanFindings = new Map([...REPORTS].map(([name, text]) => [name, check(text)] as const));

function measureClean(): void {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let words = 0;
  for (const [name, found] of cleanFindings) {
    words += REPORTS.get(name)!.split(/\s+/).length;
    for (const told of found) {
      counts[told.finding.severity]++;
      if (verbose) console.log(`  clean ${name}, ${shown(told)}`);
    }
  }
  const rate = (count: number): number => 1000 * count / words;
  const all = counts.error + counts.warning + counts.information + counts.hint;
  console.log(`${cleanFindings.size} clean reports, ${words} words: per 1,000 words ${(['error', 'warning', 'information', 'hint'] as const).map(severity => `${rate(counts[severity]).toFixed(2)} ${severity}`).join(', ')}; ${rate(all).toFixed(2)} in all.`);
  if (counts.error > 0) failures.push('clean reports draw errors');
  if (rate(counts.warning) >= WARNINGS) failures.push(`clean reports draw ${rate(counts.warning).toFixed(2)} warnings per 1,000 words (under ${WARNINGS})`);
  if (rate(all) >= FINDINGS) failures.push(`clean reports draw ${rate(all).toFixed(2)} findings per 1,000 words (under ${FINDINGS})`);
}

function measureFaults(): void {
  const groups = new Map<string, { faults: number; found: number; kinds: Set<string>; besides: number }>();
  for (const fault of FAULTS) {
    if (only !== null && fault.group !== only) continue;
    const group = groups.get(fault.group) ?? { faults: 0, found: 0, kinds: new Set<string>(), besides: 0 };
    groups.set(fault.group, group);
    group.faults++;
    group.kinds.add(fault.kind);
    const told = fresh(check(fault.text, fault.companions), cleanFindings.get(fault.report)!);
    const besides = told.filter(each => !answers(fault, each));
    if (besides.length < told.length) group.found++;
    else if (verbose) console.log(`  missed ${fault.group}: ${fault.kind} (${fault.report}, line ${[...fault.lines].map(line => line + 1).join(', ')})${told.map(each => `\n      ${shown(each)}`).join('')}`);
    if (verbose && besides.length < told.length) for (const each of besides) console.log(`  beside ${fault.group}: ${fault.kind} (${fault.report}), ${shown(each)}`);
    group.besides += besides.length;
  }
  let faults = 0;
  let found = 0;
  const unmeasured: string[] = [];
  for (const [name, group] of groups) {
    const held = RULES.filter(({ id, basis }) => id.startsWith(`${name}/`) && basis === 'draft').length >= FEWEST_RULES;
    const share = group.found / group.faults;
    console.log(`${name.padEnd(11)} ${String(group.found).padStart(3)} of ${String(group.faults).padStart(3)} (${(100 * share).toFixed(0)} %), ${group.kinds.size} kinds, ${(group.besides / group.faults).toFixed(2)} findings beside${held ? '' : '   (in the making)'}`);
    if (!held) { unmeasured.push(name); continue; }
    faults += group.faults;
    found += group.found;
    if (share < RECALL_OF_GROUP) failures.push(`${name}: ${(100 * share).toFixed(0)} % found (at least ${100 * RECALL_OF_GROUP})`);
  }
  const kinds = [...groups.values()].reduce((sum, { kinds: own }) => sum + own.size, 0);
  console.log(`${(100 * found / faults).toFixed(1)} % of ${faults} faults of ${kinds} kinds are found${unmeasured.length > 0 ? `, not counting ${unmeasured.join(', ')}` : ''}.`);
  if (found < RECALL * faults) failures.push(`${(100 * found / faults).toFixed(1)} % of the faults are found (at least ${100 * RECALL})`);
}

function measureEdits(): void {
  let drawn = 0;
  let tried = 0;
  for (const { name, apply } of EDITS) {
    for (const [report, text] of REPORTS) {
      const edited = apply(text);
      if (edited === text) continue;
      tried++;
      for (const each of fresh(check(edited), cleanFindings.get(report)!)) {
        drawn++;
        if (verbose) console.log(`  harmless: ${name} (${report}), ${shown(each)}`);
      }
    }
  }
  console.log(`${drawn} findings are drawn by ${tried} harmless edits of ${EDITS.length} kinds (none).`);
  if (drawn > 0) failures.push(`harmless edits draw ${drawn} findings`);
}

measureClean();
measureFaults();
if (only === null) measureEdits();
for (const failure of failures) console.log(`  not reached: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
