/** Leave-one-out: each past report is checked against the others, and what is found there is a false alarm until a person has judged it true. */
import type { Family } from '../report/model';
import { RULES } from '../rules/registry';
import { runRules, type CheckInput } from './check';
import { reaches } from './reach';

export interface RuleRecord {
  readonly rule: string;
  /** Past reports in which the rule could have found something; 0 is unmeasured. */
  readonly reached: number;
  readonly findings: number;
  /** Of these at warning or above. */
  readonly warnings: number;
}

export interface ConventionRecord {
  readonly family: Family;
  readonly convention: string;
  readonly findings: number;
  readonly warnings: number;
}

export interface Evaluation {
  readonly reports: number;
  readonly findings: number;
  readonly warnings: number;
  /** In the order of the registry. */
  readonly rules: readonly RuleRecord[];
  /** Those with findings, the most first. */
  readonly conventions: readonly ConventionRecord[];
}

export class Evaluator {
  private reports = 0;
  private readonly rules = new Map(RULES.map(({ id }) => [id as string, { rule: id, reached: 0, findings: 0, warnings: 0 }]));
  private readonly conventions = new Map<string, { family: Family; convention: string; findings: number; warnings: number }>();

  /** Counts one past report, bound to a view that leaves it out. */
  add(input: CheckInput): void {
    this.reports++;
    const found = runRules(input);
    const told = new Set(found.map(({ rule }) => rule));
    for (const rule of RULES) if (told.has(rule.id) || reaches(rule, input)) this.rules.get(rule.id)!.reached++;
    const byEvidence = new Map(input.profile.conventions.map(({ evidence, id }) => [evidence, id]));
    for (const { rule, severity, evidence } of found) {
      const warning = severity === 'warning' || severity === 'error' ? 1 : 0;
      const record = this.rules.get(rule)!;
      record.findings++;
      record.warnings += warning;
      const convention = evidence === undefined ? undefined : byEvidence.get(evidence);
      if (convention === undefined) continue;
      const { family } = input.profile;
      const key = `${family} ${convention}`;
      const known = this.conventions.get(key) ?? { family, convention, findings: 0, warnings: 0 };
      this.conventions.set(key, { ...known, findings: known.findings + 1, warnings: known.warnings + warning });
    }
  }

  result(): Evaluation {
    const rules = [...this.rules.values()];
    const conventions = [...this.conventions.values()].sort((a, b) => b.warnings - a.warnings || b.findings - a.findings || (`${a.family} ${a.convention}` < `${b.family} ${b.convention}` ? -1 : 1));
    return {
      reports: this.reports,
      findings: rules.reduce((sum, { findings }) => sum + findings, 0),
      warnings: rules.reduce((sum, { warnings }) => sum + warnings, 0),
      rules, conventions,
    };
  }
}
