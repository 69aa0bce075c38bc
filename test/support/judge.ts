/** Checks a text against a profile with chosen rules, as the service does. */
import { runRules, type CheckedFinding } from '../../server/src/check/check';
import { bind } from '../../server/src/match/bind';
import { aboutOf, viewOf } from '../../server/src/profile/view';
import type { Profile } from '../../server/src/profile/stored';
import { extractMentions } from '../../server/src/report/extract';
import { Reader } from '../../server/src/report/reader';
import { RULES } from '../../server/src/rules/registry';
import type { RuleContext } from '../../server/src/rules/rule';

/** Rules that rest on past reports, and the one on heading form inside the draft. */
export const STRUCTURE_RULES = RULES.filter(rule => rule.basis === 'past' || rule.id.startsWith('structure/'));

export function contextOf(text: string, profile: Profile): RuleContext {
  const report = new Reader().read(text);
  const view = viewOf(profile, report.family, text, aboutOf(report));
  return { report, mentions: extractMentions(report), profile: view, binding: bind(report, view) };
}

export function judge(text: string, profile: Profile, ids?: readonly string[]): CheckedFinding[] {
  return runRules(contextOf(text, profile), {}, ids === undefined ? STRUCTURE_RULES : RULES.filter(rule => ids.includes(rule.id)));
}

/** "rule severity: words the finding stands on", one a finding. */
export const inShort = (text: string, findings: readonly CheckedFinding[]): string[] =>
  findings.map(({ rule, severity, span }) => `${rule} ${severity}: ${text.slice(span.start, span.end)}`);
