/** Runs the rules over one report: findings in document order, each with its rule and severity settled. */
import type { Binding } from '../match/binding';
import type { Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import type { ProfileView } from '../profile/model';
import { STRENGTH } from '../profile/strength';
import { optionValues, type OptionValue } from '../rules/options';
import type { Finding, Rule, RuleContext, Severity } from '../rules/rule';
import { RULES } from '../rules/registry';
import { keptFindings, type WatchedContext } from './kept-findings';
import { atStage, type Stage } from './stages';

export interface CheckedFinding extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

export interface CheckInput {
  readonly report: Report;
  readonly mentions: Mentions;
  readonly binding: Binding;
  readonly profile: ProfileView;
  readonly companions?: readonly string[] | undefined;
  /** The same, where findings are kept from version to version. */
  readonly watched?: WatchedContext | null;
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
  /** How far the draft is; absent: every rule is as loud as it thinks fit. */
  readonly stage?: Stage;
  /** Takes out what somebody has accepted; absent where nothing was. */
  readonly sieve?: Sieve;
  /** Asked between rules; true ends the run early with what was found so far. */
  readonly cancelled?: () => boolean;
  /** Told of a rule that failed, so that the others still answer; without it the failure is thrown. */
  readonly faulted?: (rule: string, error: unknown) => void;
}

/** What is left once suppressed and accepted findings are taken out. */
export interface Sifted {
  readonly findings: readonly CheckedFinding[];
  /** Silenced one by one, each with its reason. */
  readonly suppressed: readonly CheckedFinding[];
  /** Accepted in the baseline. */
  readonly accepted: readonly CheckedFinding[];
  /** Findings accepted in the baseline that are no longer there. */
  readonly stale: number;
}

export interface SieveInput {
  readonly report: Report;
  /** The text with the comments that suppress. */
  readonly source: string;
  /** In document order. */
  readonly findings: readonly CheckedFinding[];
  /** Whether the rule has looked at the draft: of others nothing is known. */
  readonly looked: (rule: string) => boolean;
  /** How loud a finding of a rule is that is made while sifting; null where the rule is off. */
  readonly loudness: (rule: Rule) => Severity | null;
}

export type Sieve = (input: SieveInput) => Sifted;

/** Runs the rules, then takes out what is suppressed or accepted. */
export function judge(input: CheckInput & { readonly source: string }, settings: CheckSettings = {}, rules: readonly Rule[] = RULES): Sifted {
  const { sieve, faulted } = settings;
  if (!sieve) return { findings: runRules(input, settings, rules), suppressed: [], accepted: [], stale: 0 };
  const failed = new Set<string>();
  const findings = runRules(input, faulted ? { ...settings, faulted: (rule, error) => { failed.add(rule); faulted(rule, error); } } : settings, rules);
  const cancelled = settings.cancelled?.() ?? false;
  return sieve({
    report: input.report, source: input.source, findings,
    looked: rule => !cancelled && !failed.has(rule) && settings.rules?.[rule]?.severity !== 'off',
    loudness: rule => severityOf(rule, rule.severity, input.profile, settings),
  });
}

const NO_OPTIONS = {};

export function runRules(input: CheckInput, settings: CheckSettings = {}, rules: readonly Rule[] = RULES): CheckedFinding[] {
  const found: CheckedFinding[] = [];
  for (const rule of rules) {
    if (settings.cancelled?.()) break;
    const { severity, options } = settings.rules?.[rule.id] ?? {};
    if (severity === 'off' || (rule.longest !== undefined && input.report.text.length > rule.longest)) continue;
    try {
      const check = (context: RuleContext): Iterable<Finding> => rule.check(context, rule.options === undefined ? NO_OPTIONS : optionValues(rule.options, options));
      const { watched } = input;
      for (const finding of watched ? keptFindings(rule, options ?? NO_OPTIONS, watched.answers, () => check(watched.context)) : check(input)) {
        const loudness = severityOf(rule, finding.severity ?? rule.severity, input.profile, settings);
        if (loudness !== null) found.push({ ...finding, rule: rule.id, severity: loudness });
      }
    } catch (error) {
      if (!settings.faulted) throw error;
      settings.faulted(rule.id, error);
    }
  }
  return found.sort(inOrder);
}

export const inOrder = (a: CheckedFinding, b: CheckedFinding): number => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

/** What was set for the rule, else what the stage makes of its own severity; null where that is not to be told. */
function severityOf(rule: Rule, own: Severity, profile: ProfileView, { rules, stage }: CheckSettings): Severity | null {
  const set = rules?.[rule.id]?.severity;
  const severity = set ?? atStage(rule.id, own === 'hint' ? own : asHabit(rule, own, profile), stage);
  return severity === 'off' ? null : severity;
}

const isLoud = (severity: Severity): boolean => severity === 'warning' || severity === 'error';

/**
 * What so many sound past reports of this kind have as well is the house's way, or an artefact of how its reports are copied: an information at most,
 * and where nearly all of them have it no more than a hint.
 */
function asHabit(rule: Rule, own: Severity, profile: ProfileView): Severity {
  const slip = rule.basis === 'draft' ? profile.get(`slip:${rule.id}`) : undefined;
  if (slip === undefined || slip.evidence.of < STRENGTH.warning.reports) return own;
  const share = slip.evidence.agree / slip.evidence.of;
  if (share >= STRENGTH.usual) return 'hint';
  return isLoud(own) && share >= STRENGTH.habit ? 'information' : own;
}
