import type { Severity } from '../rules/rule';
import type { Reporter } from './model';
import { messageOf, oneBased, pathOf, told, wellFormed } from './places';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', information: 'info', hint: 'info' };

/** The report on code quality that GitLab shows with a merge request. */
export const codequality: Reporter = run => `${wellFormed(JSON.stringify([...told(run)].map(({ file, finding, print }) => {
  const { line, endLine } = oneBased(finding.range);
  return {
    description: messageOf(finding), check_name: finding.rule, fingerprint: print, severity: SEVERITIES[finding.severity],
    // A document has no lines of its own.
    location: { path: pathOf(file.file), lines: finding.origin ? { begin: 1 } : { begin: line, end: endLine } },
  };
}), null, 2))}\n`;
