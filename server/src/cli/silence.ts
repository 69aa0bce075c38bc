/** Why a rule says nothing, or no more, about a draft. */
import type { CheckedFinding, RuleSetting } from '../check/check';
import { conventionsOf, reaches } from '../check/reach';
import { speaks } from '../match/compare';
import type { SectionValue } from '../profile/conventions-sections';
import type { Convention } from '../profile/model';
import { STRENGTH } from '../profile/strength';
import type { Family } from '../report/model';
import { familyName } from '../reporters/families';
import { count, hung } from '../reporters/style';
import { residueCarriedOver } from '../rules/residue-carried-over';
import type { Rule } from '../rules/rule';
import type { Checked } from './checking';
import { conventionWords } from './convention-words';

export interface Held {
  readonly setting: RuleSetting['severity'];
  /** The family that was forced on the draft, if any. */
  readonly family: Family | undefined;
}

/** The reasons, each a line, the most general first. */
export function silenceText(rule: Rule, checked: Checked, held: Held, width: number | null): string {
  const reasons = reasonsOf(rule, checked, held);
  return `Why it is silent, or says no more:\n${reasons.flatMap(reason => hung('  - ', reason, width)).join('\n')}\n`;
}

function reasonsOf(rule: Rule, { read, findings, suppressed, accepted }: Checked, { setting, family }: Held): string[] {
  const { report, profile } = read;
  const reasons: string[] = [];
  const placesOf = (these: readonly CheckedFinding[]): string => these.filter(finding => finding.rule === rule.id).map(({ span }) => `line ${report.lines.lineAt(span.start) + 1}`).join(', ');
  const [silenced, known] = [placesOf(suppressed), placesOf(accepted)];
  if (silenced !== '') reasons.push(`What it finds is suppressed, in the file beside the draft or by a comment: ${silenced}.`);
  if (known !== '') reasons.push(`What it finds is accepted in the baseline: ${known}.`);
  if (setting === 'off') reasons.push('The configuration turns it off.');
  if (rule.basis === 'past') {
    const kind = profile.series === null ? familyName(read.family) : `the series on "${profile.series}"`;
    const asked = `the draft is taken for a report of this kind: ${kind}${family === undefined ? ' (say --family F if that is wrong)' : ', as you said'}`;
    if (profile.familyReports + profile.openings === 0) reasons.push(`No past report of this kind is known, and ${asked}.`);
    else if (!speaks(report, profile)) reasons.push(`All ${count(profile.familyReports, 'past report')} of this kind were written more than ${STRENGTH.era} years before or after the draft; ${asked}.`);
    reasons.push(...conventionReasons(rule, read, findings.some(finding => finding.rule === rule.id)));
  } else if (!reaches(rule, read)) reasons.push('The draft has nothing of what it looks at.');
  if (reasons.length === 0) reasons.push(findings.some(finding => finding.rule === rule.id) ? 'It is not silent: see above.' : 'It looked, and found nothing wrong.');
  return reasons;
}

function conventionReasons(rule: Rule, { profile, binding }: Checked['read'], found: boolean): string[] {
  const conventions = conventionsOf(rule, profile);
  if (rule.id === residueCarriedOver.id) return profile.precedent ? [] : ['It compares the draft with the one past report it is modelled on: name that with check --like PAST.'];
  if (conventions.length === 0) return ['No convention that bears on it has been learned.'];
  const loud = conventions.filter(({ strength }) => strength !== null);
  const reasons = conventions.filter(({ strength }) => strength === null).map(convention => `${conventionWords(convention, profile)}: too little evidence, in ${convention.evidence.agree} of ${convention.evidence.of} past reports (mean ${convention.mean}; it takes ${STRENGTH.information.mean}${needsMore(convention)}).`);
  if (loud.length > 0 && !found) {
    const absent = rule.id === 'structure/section-order' ? binding.sections.filter(({ heading }) => heading === null).map(({ convention }) => (convention.value as SectionValue).title) : [];
    if (absent.length > 0) reasons.push(`These sections are absent from the draft, so that their order cannot be judged: ${absent.join('; ')}.`);
    reasons.push(`${count(loud.length, 'convention')} strong enough to speak of: the draft keeps to ${loud.length === 1 ? 'it' : 'them'}, or shows too little of what ${loud.length === 1 ? 'it is' : 'they are'} about.`);
  }
  return reasons;
}

/** Styles need more reports than the rest, and a habit must be settled at the draft's time. */
function needsMore({ mean, evidence }: Convention): string {
  if (mean < STRENGTH.information.mean) return '';
  return evidence.of < STRENGTH.styleFrom ? `, and ${STRENGTH.styleFrom} reports` : ', and one habit at the time of the draft, shared by other families where reports are few';
}
