import type { Severity } from '../rules/rule';
import type { Position } from '../text/lines';
import { FAMILY_NAMES } from './families';
import type { CheckRun, FileResult, ProfileNote, Reporter, ReportedFinding, ReporterSettings } from './model';
import { count, printable, styleOf, wrap, type Style } from './style';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const SEVERITY_WIDTH = 'information'.length;
/** Lines longer than this tire the eye, however wide the terminal is. */
const WIDEST = 110;
const NARROWEST = 40;
/** A longer place than this does not push the others aside. */
const WIDEST_PLACE = 30;

/** For people: a heading per file, a block per finding, a summary. Places are 1-based, as editors show them. */
export const text: Reporter = (run, settings) => {
  const style = styleOf(settings.colour);
  const blocks: string[] = [];
  for (const file of run.files) if (file.findings.length > 0) blocks.push(fileBlock(file, style, settings));
  blocks.push(summary(run, style, settings.width));
  return blocks.join('\n');
};

function fileBlock(file: FileResult, style: Style, settings: ReporterSettings): string {
  const places = file.findings.map(finding => finding.origin?.words ?? placeOf(finding.range.start));
  const column = Math.min(WIDEST_PLACE, Math.max(...places.map(place => place.length)));
  const family = file.family === null ? '' : style.dim(`  ${FAMILY_NAMES[file.family]}${file.series === undefined ? '' : `, on: ${printable(file.series)}`}`);
  const findings = file.findings.map((finding, index) => findingBlock(finding, file.file, places[index]!.padStart(column), style, settings));
  return `${style.bold(nameOf(file))}${family}\n${findings.join('')}`;
}

const nameOf = ({ file }: FileResult): string => file === '-' ? 'standard input' : printable(file);

function findingBlock(finding: ReportedFinding, file: string, place: string, style: Style, settings: ReporterSettings): string {
  const indent = ' '.repeat(2 + place.length + 2 + SEVERITY_WIDTH + 2);
  const width = settings.width === null ? null : Math.max(NARROWEST, Math.min(settings.width, WIDEST) - indent.length);
  const body = wrap(printable(finding.message), width);
  const severity = severityColour(finding.severity, style)(finding.severity.padEnd(SEVERITY_WIDTH));
  const notes = finding.origin?.quote ? [`at “${finding.origin.quote}”`] : [];
  notes.push([finding.rule, evidenceWords(finding), fixWords(finding)].filter(Boolean).join(' · '));
  for (const related of finding.related) {
    const where = related.origin ? related.origin.words : related.file === file ? placeOf(related.range.start) : `${related.file}:${placeOf(related.range.start)}`;
    notes.push(`see ${where}: ${related.message}`);
  }
  return [
    `  ${style.dim(place)}  ${severity}  ${body[0]}`,
    ...body.slice(1).map(line => indent + line),
    ...notes.flatMap(note => wrap(printable(note), width).map(line => indent + style.dim(line))),
    '',
  ].join('\n');
}

function evidenceWords({ evidence }: ReportedFinding): string {
  if (evidence === null) return '';
  const first = evidence.passages[0];
  return `in ${evidence.agree} of ${count(evidence.of, 'past report')}${first ? `, for instance ${first.file}:${first.range.start.line + 1}` : ''}`;
}

const fixWords = ({ fix }: ReportedFinding): string => fix?.safety === 'safe' ? '--fix corrects it' : '';

const placeOf = ({ line, character }: Position): string => `${line + 1}:${character + 1}`;

function severityColour(severity: Severity, style: Style): (words: string) => string {
  return severity === 'error' ? style.red : severity === 'warning' ? style.yellow : severity === 'information' ? style.blue : style.dim;
}

function summary(run: CheckRun, style: Style, width: number | null): string {
  const dimmed = (words: string): string[] => wrap(words, width === null ? null : Math.max(NARROWEST, Math.min(width, WIDEST))).map(style.dim);
  const checked = run.files.filter(file => file.skipped === null);
  const skipped = run.files.length - checked.length;
  const fixed = checked.reduce((sum, file) => sum + file.fixed, 0);
  const result = checked.length === 0 ? style.bold('Nothing was checked') : `${verdict(checked, style)} in ${count(checked.length, 'file')}`;
  const lines = [`${result}${skipped > 0 ? style.red(` · ${count(skipped, 'file')} could not be checked`) : ''}`];
  if (fixed > 0) lines.push(style.green(`${count(fixed, 'place')} corrected`));
  lines.push(...acceptedLines(run, checked).flatMap(dimmed));
  for (const profile of profilesOf(run)) lines.push(...dimmed(profile.like === undefined ? `profile ${profile.digest} of ${count(profile.reports, 'past report')}${profile.openings ? `, ${profile.openings} of them known by their openings alone` : ''}` : `held against ${printable(profile.like)} alone (profile ${profile.digest})`));
  const own = checked.filter(file => file.leftOut !== null);
  if (own.length === 1) lines.push(...dimmed(`${nameOf(own[0]!)} is itself one of those past reports: judged without its own observation`));
  if (own.length > 1) lines.push(...dimmed(`${count(own.length, 'file')} are themselves among those past reports: each judged without its own observation`));
  for (const { file, document } of checked) if (document && document.notes.length > 0) lines.push(...dimmed(printable(`${file}: ${document.notes.join('; ')}`)));
  lines.push(...kindLines(checked).flatMap(dimmed));
  const unlike = checked.filter(file => file.recognised === false);
  if (unlike.length > 0) lines.push(...dimmed(`${filesWords(unlike)} ${unlike.length === 1 ? 'does' : 'do'} not open like a summary report; what could be recognised was checked`));
  if (run.passedOver > 0) lines.push(...dimmed(`${count(run.passedOver, 'text file')} in the folders ${run.passedOver === 1 ? 'is no summary report and was' : 'are no summary reports and were'} passed over`));
  return `${lines.join('\n')}\n`;
}

/** What was found and is not told, so that silence is not taken for praise. */
function acceptedLines(run: CheckRun, checked: readonly FileResult[]): string[] {
  const sum = (of: (file: FileResult) => number | undefined): number => checked.reduce((total, file) => total + (of(file) ?? 0), 0);
  const [suppressed, accepted, stale] = [sum(file => file.suppressed), sum(file => file.accepted), sum(file => file.stale)];
  const lines: string[] = [];
  if (suppressed > 0) lines.push(`${count(suppressed, 'finding')} suppressed`);
  if (accepted > 0) lines.push(`${count(accepted, 'finding')} accepted in the baseline`);
  if (stale > 0) lines.push(`${count(stale, 'accepted finding')} no longer there: write the baseline anew`);
  if (run.baseline !== undefined) lines.push(`${printable(run.baseline)} was written: what is found above is accepted from now on`);
  return lines;
}

function verdict(checked: readonly FileResult[], style: Style): string {
  const all = checked.flatMap(file => file.findings);
  if (all.length === 0) return style.bold(style.green('No findings'));
  const parts = SEVERITIES.flatMap(severity => {
    const number = all.filter(finding => finding.severity === severity).length;
    return number === 0 ? [] : [severityColour(severity, style)(severity === 'information' ? `${number} information` : count(number, severity))];
  });
  return `${style.bold(count(all.length, 'finding'))} (${parts.join(', ')})`;
}

/** Of which kinds of report the profile knows too little to say anything: no findings must not be taken for praise. */
function kindLines(checked: readonly FileResult[]): string[] {
  const lines: string[] = [];
  for (const family of new Set(checked.map(file => file.family))) {
    if (family === null) continue;
    const own = checked.filter(file => file.family === family && file.kin?.reports === 0);
    const kind = family === 'other' ? 'this kind' : `this kind (${FAMILY_NAMES[family]})`;
    const unknown = own.filter(file => file.kin!.openings === 0);
    if (unknown.length > 0) lines.push(`the profile knows no ${unknown.every(file => file.leftOut !== null) ? 'other ' : ''}past report of ${kind}: ${heldWords(unknown, checked)} against none`);
    const opened = own.filter(file => file.kin!.openings > 0);
    if (opened.length > 0) lines.push(`the profile knows past reports of ${kind} by their openings alone: ${heldWords(opened, checked)} against no more than these`);
  }
  return lines;
}

const filesWords = (files: readonly FileResult[]): string => files.length === 1 ? nameOf(files[0]!) : count(files.length, 'file');

const heldWords = (files: readonly FileResult[], all: readonly FileResult[]): string => `${all.length === 1 ? 'it' : filesWords(files)} ${files.length === 1 ? 'was' : 'were'} held`;

function profilesOf(run: CheckRun): ProfileNote[] {
  const byDigest = new Map<string, ProfileNote>();
  for (const { profile } of run.files) if (profile !== null) byDigest.set(profile.digest, profile);
  return [...byDigest.values()];
}
