import type { Severity } from '../rules/rule';
import { language, said } from '../text/say';
import type { FileResult, ReportedFinding, ReportedFix, Reporter } from './model';
import { addressOf, messageOf, oneBased, told, wellFormed, type Told } from './places';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** SARIF 2.1.0, for code scanning. */
export const sarif: Reporter = run => {
  const rules = run.rules ?? [];
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  const results = [...told(run)].map(each => resultOf(each, index.get(each.finding.rule)));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: run.tool.name, version: run.tool.version, rules: rules.map(({ id, title, severity }) => ({ id, shortDescription: { text: `${said(title)}.` }, defaultConfiguration: { level: LEVELS[severity] } })) } },
      invocations: [{ executionSuccessful: run.files.every(({ skipped }) => skipped === null), toolExecutionNotifications: run.files.flatMap(notificationOf) }],
      ...language() === 'en' ? {} : { language: language() },
      columnKind: 'utf16CodeUnits',
      results,
    }],
  };
  return `${wellFormed(JSON.stringify(log, null, 2))}\n`;
};

function resultOf({ file, finding, print }: Told, ruleIndex: number | undefined): unknown {
  const { rule, severity, related, evidence, fix } = finding;
  return {
    ruleId: rule,
    ...ruleIndex === undefined ? {} : { ruleIndex },
    level: LEVELS[severity],
    message: { text: messageOf(finding) },
    locations: [locationOf(file.file, finding)],
    ...related.length === 0 ? {} : { relatedLocations: related.map((each, id) => ({ id, message: { text: each.message }, ...locationOf(each.file, each) })) },
    partialFingerprints: { 'rapporteurFinding/v1': print },
    ...fix === null ? {} : { fixes: [fixOf(file.file, fix)] },
    properties: { severity, ...evidence === null ? {} : { agree: evidence.agree, of: evidence.of } },
  };
}

/** In a document lines are those of the text taken out of it: its own places are told in words. */
function locationOf(file: string, { range, origin }: Pick<ReportedFinding, 'range' | 'origin'>): object {
  const artifactLocation = { uri: addressOf(file) };
  return origin ? { physicalLocation: { artifactLocation }, logicalLocations: [{ name: origin.words }] } : { physicalLocation: { artifactLocation, region: regionOf(range) } };
}

function regionOf(range: ReportedFinding['range']): object {
  const { line, column, endLine, endColumn } = oneBased(range);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

const fixOf = (file: string, { title, edits }: ReportedFix): object => ({
  description: { text: title },
  artifactChanges: [{ artifactLocation: { uri: addressOf(file) }, replacements: edits.map(({ range, newText }) => ({ deletedRegion: regionOf(range), insertedContent: { text: newText } })) }],
});

const notificationOf = ({ file, skipped }: FileResult): object[] => skipped === null ? [] : [{
  level: 'error', message: { text: `${file} ${skipped}.` }, locations: [{ physicalLocation: { artifactLocation: { uri: addressOf(file) } } }],
}];
