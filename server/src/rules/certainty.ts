import type { Finding, Severity } from './rule';

/**
 * Findings of something without a counterpart. One alone is as loud as the rule is; where several have none, or something is left over on the
 * other side that may be the counterpart in other words (`open`), the report is more likely put otherwise than wrong, and each is an information.
 */
export function* withoutCounterpart(findings: Iterable<Finding>, loudness: Severity, open: boolean): Generator<Finding> {
  const all = [...findings];
  const isLoud = ({ severity = loudness }: Finding): boolean => severity === loudness;
  const certain = !open && all.filter(isLoud).length === 1;
  for (const finding of all) yield certain || !isLoud(finding) ? finding : { ...finding, severity: 'information' };
}
