/** Runs the rules over one report: findings in document order, each with its rule and severity settled. */
import type { Binding } from '../match/binding';
import type { Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import type { ProfileView } from '../profile/model';
import { STRENGTH } from '../profile/strength';
import { optionValues, type OptionValue } from '../rules/options';
import type { Finding, Rule, Severity } from '../rules/rule';
import { RULES } from '../rules/registry';

export interface CheckedFinding extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

export interface CheckInput {
  readonly report: Report;
  readonly mentions: Mentions;
  readonly binding: Binding;
  readonly profile: ProfileView;
}

export interface RuleSetting {
  /** Absent: as loud as the rule itself thinks fit. */
  readonly severity?: Severity | 'off';
  /** Those of the rule's options that are not to be as by default. */
  readonly options?: Readonly<Record<string, OptionValue>>;
}

export interface CheckSettings {
  /** By rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Asked between rules; true ends the run early with what was found so far. */
  readonly cancelled?: () => boolean;
  /** Told of a rule that failed, so that the others still answer; without it the failure is thrown. */
  readonly faulted?: (rule: string, error: unknown) => void;
}

export function runRules(input: CheckInput, settings: CheckSettings = {}, rules: readonly Rule[] = RULES): CheckedFinding[] {
  const found: CheckedFinding[] = [];
  for (const rule of rules) {
    if (settings.cancelled?.()) break;
    const { severity: set, options } = settings.rules?.[rule.id] ?? {};
    if (set === 'off') continue;
    try {
      for (const finding of rule.check(input, optionValues(rule.options ?? {}, options))) {
        const severity = set ?? finding.severity ?? rule.severity;
        found.push(set === undefined && isLoud(severity) && isHabit(rule, input.profile) ? { ...finding, rule: rule.id, severity: 'information' } : { ...finding, rule: rule.id, severity });
      }
    } catch (error) {
      if (!settings.faulted) throw error;
      settings.faulted(rule.id, error);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

const isLoud = (severity: Severity): boolean => severity === 'warning' || severity === 'error';

/** Whether so many sound past reports of this kind have the same that it is the house's way, or an artefact of how its reports are copied. */
function isHabit(rule: Rule, profile: ProfileView): boolean {
  if (rule.basis !== 'draft') return false;
  const slip = profile.get(`slip:${rule.id}`);
  return slip !== undefined && slip.evidence.of >= STRENGTH.warning.reports && slip.evidence.agree >= STRENGTH.habit * slip.evidence.of;
}
