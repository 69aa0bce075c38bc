/**
 * How well conventions are learned, on archives whose conventions are known: of those that nearly all past reports keep, how many draw a
 * finding when a draft breaks them; whether one that few keep draws a warning; and how many warnings a past report gets from the others.
 */
import { Evaluator } from '../../server/src/check/evaluate';
import { slipsOf } from '../../server/src/check/slips';
import { checkReport, readReport } from '../../server/src/service';
import { learnProfile } from '../../server/src/profile/learn';
import type { Profile } from '../../server/src/profile/stored';
import { INSTITUTIONS, makePlans, otherSeparator, render, usualPlan, type ArchiveSettings, type Plan } from '../support/institutions';

interface Habit {
  readonly id: string;
  readonly holds: (plan: Plan) => boolean;
  /** The plan without the habit. */
  readonly broken: (plan: Plan) => Plan;
}

const USUAL = 0.9;
const RARE = 0.5;

function habitsOf({ institution }: ArchiveSettings, draft: Plan): Habit[] {
  const other = draft.labels === 'arabic' ? 'letter' : 'arabic';
  const habits: Habit[] = [
    { id: 'title order', holds: plan => plan.title === draft.title, broken: plan => ({ ...plan, title: 'kind last' }) },
    { id: 'capitals', holds: plan => plan.capitals === draft.capitals, broken: plan => ({ ...plan, capitals: plan.capitals === 'upper' ? 'mixed' : 'upper' }) },
    { id: 'separator', holds: plan => plan.separator === draft.separator, broken: plan => ({ ...plan, separator: otherSeparator(plan.separator) }) },
    { id: 'paragraph form', holds: plan => plan.paragraph === draft.paragraph, broken: plan => ({ ...plan, paragraph: plan.paragraph === '1.' ? '(1)' : '1.' }) },
    { id: 'label style', holds: plan => plan.labels === draft.labels, broken: plan => ({ ...plan, labels: other }) },
    { id: 'label capitals', holds: plan => plan.keyword === draft.keyword, broken: plan => ({ ...plan, keyword: plan.keyword === 'ANNEX' ? 'Annex' : 'ANNEX' }) },
    { id: 'phrase', holds: plan => plan.phrase === draft.phrase, broken: plan => ({ ...plan, phrase: 'can be found at' }) },
    { id: 'bodies', holds: plan => plan.bodies, broken: plan => ({ ...plan, bodies: false }) },
    { id: 'attendance', holds: plan => plan.attendance === draft.attendance, broken: plan => ({ ...plan, attendance: plan.attendance === 'list' ? 'count' : 'list' }) },
    { id: 'table', holds: plan => plan.table !== null, broken: plan => ({ ...plan, table: null }) },
    { id: 'table heading', holds: plan => plan.table !== null && plan.tableTitle === draft.tableTitle, broken: plan => ({ ...plan, tableTitle: 'MATRIX OF FURTHER ACTION POINTS' }) },
    { id: 'deadline form', holds: plan => plan.dayFirst && plan.table !== null, broken: plan => ({ ...plan, dayFirst: false }) },
    { id: 'thanks', holds: plan => plan.thanks && plan.sections.includes('closing'), broken: plan => ({ ...plan, thanks: false }) },
  ];
  for (const id of Object.keys(institution.sections)) {
    habits.push({ id: `section ${id}`, holds: plan => plan.sections.includes(id), broken: plan => ({ ...plan, sections: plan.sections.filter(each => each !== id) }) });
  }
  for (const [place, title] of institution.annexes.entries()) {
    habits.push({ id: `annex ${title}`, holds: plan => plan.annexes.includes(title), broken: plan => ({ ...plan, annexes: plan.annexes.filter((_each, at) => at !== place) }) });
  }
  for (const column of institution.columns) {
    habits.push({ id: `column ${column}`, holds: plan => plan.table?.includes(column) ?? false, broken: plan => ({ ...plan, table: plan.table!.filter(each => each !== column) }) });
  }
  const usual = draft.sections;
  for (const [at, first] of usual.slice(0, -1).entries()) {
    const then = usual[at + 1]!;
    const swapped = usual.map(id => (id === first ? then : id === then ? first : id));
    habits.push({ id: `order ${first} ${then}`, holds: plan => plan.sections.includes(first) && plan.sections.includes(then) && plan.sections.indexOf(first) < plan.sections.indexOf(then), broken: plan => ({ ...plan, sections: swapped }) });
  }
  return habits;
}

const archives: readonly (readonly [string, ArchiveSettings])[] = INSTITUTIONS.flatMap((institution, index) => [
  [`${institution.name}, 12, hardly any noise`, { institution, size: 12, seed: 11 + index, noise: 0.02 }],
  [`${institution.name}, 30, some noise`, { institution, size: 30, seed: 21 + index, noise: 0.05 }],
  [`${institution.name}, 60, much noise`, { institution, size: 60, seed: 31 + index, noise: 0.08, pace: 2 }],
  [`${institution.name}, 40, letters at first`, { institution, size: 40, seed: 41 + index, noise: 0.04, drift: 25 }],
  [`${institution.name}, 200, several a year`, { institution, size: 200, seed: 51 + index, noise: 0.06, pace: 7 }],
] as const);

/** How often each thing was found on a draft: a break may hide one finding and add another of the same rule. */
function told(text: string, profile: Profile, family: string): Map<string, number> {
  const read = readReport(text, profile);
  if (read.report.family !== family) throw new Error(`a draft was taken for ${read.report.family}`);
  const counts = new Map<string, number>();
  for (const { rule, severity, message } of checkReport(read)) {
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

for (const [name, settings] of archives) {
  const plans = makePlans(settings);
  const reports = plans.map(plan => render(plan, settings.institution));
  const { profile, leftOut } = learnProfile(reports, { inspect: slipsOf });
  if (leftOut.length > 0) throw new Error(`${name}: ${leftOut[0]!.file} was left out: ${leftOut[0]!.why}`);
  const draft = { ...usualPlan(settings, settings.size + 1), year: 2025 };
  const sound = render(draft, settings.institution).text;
  const { family } = readReport(sound, profile).report;
  const before = told(sound, profile, family);
  let own = 0;
  let ownFound = 0;
  for (const habit of habitsOf(settings, draft)) {
    const share = plans.filter(habit.holds).length / plans.length;
    const kept = draft.sections.length > 0 && habit.holds(draft);
    if (share >= USUAL && kept) {
      own++;
      const after = told(render(habit.broken(draft), settings.institution).text, profile, family);
      if ([...after].some(([key, count]) => count > (before.get(key) ?? 0))) ownFound++;
      else missed.push(`${name}: ${habit.id} (${share.toFixed(2)})`);
    } else if (share < RARE) {
      rare++;
      const after = told(render(kept ? habit.broken(draft) : draft, settings.institution).text, profile, family);
      const loud = [...after].filter(([key, count]) => key.startsWith('!') && (kept ? count > (before.get(key) ?? 0) : key.includes(`"${habit.id.replace(/^section /, '')}"`)));
      if (loud.length > 0) { alarms++; missed.push(`${name}: warns of the rare ${habit.id} (${share.toFixed(2)}): ${loud[0]![0]}`); }
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
  console.log(`${name.padEnd(34)} ${ownFound}/${own} usual conventions found, ${(warnings / reports.length).toFixed(2)} warnings and ${(findings / reports.length).toFixed(2)} findings per past report; ${[...before.keys()].length} on a sound draft`);
  if (verbose) {
    for (const key of before.keys()) console.log(`    sound draft: ${key}`);
    for (const each of conventions.slice(0, 6)) console.log(`    ${each.convention}: ${each.findings}, ${each.warnings} at warning`);
    for (const each of rules) if (each.warnings > 0) console.log(`    ${each.rule}: ${each.warnings} at warning`);
  }
}

for (const line of missed) console.log(`  missed: ${line}`);
const share = found / usual;
console.log(`${(100 * share).toFixed(1)} % of ${usual} usual conventions draw a finding (at least 95), ${alarms} of ${rare} rare ones a warning (none), ${(warned / past).toFixed(2)} warnings per past report (under 0.50; ${worst.toFixed(2)} in the archive with most).`);
process.exitCode = share >= 0.95 && alarms === 0 && warned / past < 0.5 ? 0 : 1;
