import type { Finding } from './rule';

/**
 * Findings of something without a counterpart. One alone is a warning; where several have none, or something is left over on the
 * other side that may be the counterpart in other words (`open`), the report is more likely put otherwise than wrong, and each is an information.
 */
export function* withoutCounterpart(findings: Iterable<Finding>, open: boolean): Generator<Finding> {
  const all = [...findings];
  const isLoud = ({ severity = 'warning' }: Finding): boolean => severity === 'warning';
  const certain = !open && all.filter(isLoud).length === 1;
  for (const finding of all) yield certain || !isLoud(finding) ? finding : { ...finding, severity: 'information' };
}
