import type { FileResult, ReportedFinding, Reporter } from './model';
import { messageOf, oneBased, pathOf, wellFormed } from './places';

/** JUnit XML: a suite for each draft, a failed test for each error and warning; the rest is listed in its output. */
export const junit: Reporter = run => {
  const suites = run.files.map(suiteOf);
  const sum = (of: (suite: Suite) => number): number => suites.reduce((total, suite) => total + of(suite), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xml(run.tool.name)}" tests="${sum(({ tests }) => tests)}" failures="${sum(({ failures }) => failures)}" errors="${sum(({ errors }) => errors)}">`,
    ...suites.map(({ text }) => text),
    '</testsuites>',
    '',
  ].join('\n');
};

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly text: string;
}

function suiteOf({ file, skipped, findings }: FileResult): Suite {
  const name = xml(pathOf(file));
  const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const quiet = findings.filter(finding => !loud.includes(finding));
  const cases = skipped !== null ? [`    <testcase name="is checked" classname="${name}">\n      <error message="${xml(`${pathOf(file)} ${skipped}.`)}"/>\n    </testcase>`]
    : loud.length === 0 ? [`    <testcase name="has no warnings" classname="${name}"/>`]
      : loud.map(finding => `    <testcase name="${xml(`${finding.rule} (${placeOf(finding)})`)}" classname="${name}">\n      <failure type="${finding.severity}" message="${xml(finding.message)}">${xml(`${pathOf(file)}, ${placeOf(finding)}: ${finding.message}`)}</failure>\n    </testcase>`);
  const out = quiet.length === 0 ? [] : [`    <system-out>${xml(quiet.map(finding => `${placeOf(finding)} ${finding.severity} ${finding.rule}: ${finding.message}`).join('\n'))}</system-out>`];
  const [tests, failures, errors] = [cases.length, loud.length, skipped === null ? 0 : 1];
  return { tests, failures, errors, text: [`  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="${errors}">`, ...cases, ...out, '  </testsuite>'].join('\n') };
}

function placeOf(finding: ReportedFinding): string {
  if (finding.origin) return messageOf({ ...finding, message: '' }).trim().replace(/^\(|\)$/g, '');
  const { line, column } = oneBased(finding.range);
  return `line ${line}, column ${column}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;', '\r': '&#13;' };

/** Characters that XML cannot hold become spaces. */
const xml = (text: string): string => wellFormed(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ').replace(/[&<>"\n\t\r]/g, sign => ENTITIES[sign]!);
