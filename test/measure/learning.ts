/**
 * How well conventions are learned, on archives whose conventions are known: of those that nearly all past reports keep, how many draw a
 * finding when a draft breaks them; whether one that few keep draws a warning; and how many warnings a past report gets from the others.
 */
import { Evaluator } from '../../server/src/check/evaluate';
import { slipsOf } from '../../server/src/check/slips';
import { checkReport, readReport } from '../../server/src/service';
import { learnProfile } from '../../server/src/profile/learn';
import type { Profile } from '../../server/src/profile/stored';
import { formArchives } from './forms';
import { institutionArchives } from './institutions';
import { USUAL, type Measured } from './measured';
import { minutesArchives } from './minutes';

/** At least this share of the usual conventions, and fewer warnings than this for each past report of an archive. */
const LEAST_FOUND = 0.95;
const MOST_WARNINGS = 0.5;

/** How often each thing was found on a draft: a break may hide one finding and add another of the same rule. */
function told(text: string, profile: Profile): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity, message } of checkReport(readReport(text, profile))) {
    for (const key of [`${rule} ${message}`, ...(severity === 'warning' || severity === 'error' ? [`! ${rule} ${message}`] : [])]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

let usual = 0;
let found = 0;
let rare = 0;
let alarms = 0;
let worst = 0;
let warned = 0;
let past = 0;
const missed: string[] = [];
const verbose = process.argv.includes('--verbose');

function measure({ name, reports, sound, trials }: Measured): void {
  const { profile, leftOut } = learnProfile(reports, { inspect: slipsOf });
  if (leftOut.length > 0) throw new Error(`${name}: ${leftOut[0]!.file} was left out: ${leftOut[0]!.why}`);
  const before = told(sound, profile);
  const more = (text: string): string[] => [...told(text, profile)].filter(([key, count]) => count > (before.get(key) ?? 0)).map(([key]) => key);
  let own = 0;
  let ownFound = 0;
  for (const { id, share, text } of trials) {
    const news = more(text);
    if (share >= USUAL) {
      own++;
      if (news.length > 0) ownFound++; else missed.push(`${name}: ${id} (${share.toFixed(2)})`);
    } else {
      rare++;
      const loud = news.find(key => key.startsWith('!'));
      if (loud !== undefined) { alarms++; missed.push(`${name}: warns of the rare ${id} (${share.toFixed(2)}): ${loud}`); }
    }
  }
  usual += own;
  found += ownFound;
  const evaluator = new Evaluator();
  for (const { text } of reports) evaluator.add(readReport(text, profile));
  const { warnings, findings, conventions, rules } = evaluator.result();
  worst = Math.max(worst, warnings / reports.length);
  warned += warnings;
  past += reports.length;
  console.log(`${name.padEnd(42)} ${ownFound}/${own} usual conventions found, ${(warnings / reports.length).toFixed(2)} warnings and ${(findings / reports.length).toFixed(2)} findings per past report; ${before.size} on a sound draft`);
  if (!verbose) return;
  for (const key of before.keys()) console.log(`    sound draft: ${key}`);
  for (const each of conventions.slice(0, 6)) console.log(`    ${each.convention}: ${each.findings}, ${each.warnings} at warning`);
  for (const each of rules) if (each.warnings > 0) console.log(`    ${each.rule}: ${each.warnings} at warning`);
}

for (const archive of [...institutionArchives(), ...minutesArchives(), ...formArchives()]) measure(archive);
for (const line of missed) console.log(`  missed: ${line}`);
const share = found / usual;
console.log(`${(100 * share).toFixed(1)} % of ${usual} usual conventions draw a finding (at least 95), ${alarms} of ${rare} rare ones a warning (none), ${(warned / past).toFixed(2)} warnings per past report, ${worst.toFixed(2)} in the archive with most (under 0.50).`);
process.exitCode = share >= LEAST_FOUND && alarms === 0 && worst < MOST_WARNINGS ? 0 : 1;
