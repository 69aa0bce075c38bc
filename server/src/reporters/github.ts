import type { Severity } from '../rules/rule';
import type { FileResult, ReportedFinding, Reporter } from './model';
import { messageOf, oneBased, pathOf, wellFormed } from './places';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** Commands by which a GitHub workflow marks the lines of a pull request. */
export const github: Reporter = run => run.files.flatMap(linesOf).map(line => `${line}\n`).join('');

function linesOf({ file, skipped, findings }: FileResult): string[] {
  if (skipped !== null) return [command('error', { file: pathOf(file) }, `${pathOf(file)} ${skipped}.`)];
  return findings.map(finding => command(COMMANDS[finding.severity], { file: pathOf(file), ...placeOf(finding), title: finding.rule }, messageOf(finding)));
}

/** Columns only where the finding ends in the line it begins in: elsewhere they are refused. */
function placeOf({ range, origin }: ReportedFinding): Readonly<Record<string, number>> {
  if (origin) return {};
  const { line, column, endLine, endColumn } = oneBased(range);
  return { line, endLine, ...line === endLine ? { col: column, endColumn } : {} };
}

const command = (name: string, properties: Readonly<Record<string, string | number>>, message: string): string =>
  `::${name} ${Object.entries(properties).map(([key, value]) => `${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`).join(',')}::${escaped(message)}`;

const escaped = (text: string): string => wellFormed(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
