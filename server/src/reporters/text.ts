import type { Family } from '../report/model';
import type { Severity } from '../rules/rule';
import type { Position } from '../text/lines';
import { say } from '../text/say';
import { filesWords, findingsWords, grouped, pastReportsWords, severityCount, severityName, uncheckedWords } from './counts';
import { familyName } from './families';
import type { CheckRun, FileResult, ProfileNote, Reporter, ReportedFinding, ReporterSettings } from './model';
import { printable, styleOf, wrap, type Style } from './style';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
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
  const family = file.family === null ? '' : style.dim(`  ${file.series === undefined ? familyName(file.family) : say`${familyName(file.family)}, on: ${printable(file.series)}`}`);
  const findings = file.findings.map((finding, index) => findingBlock(finding, file.file, places[index]!.padStart(column), style, settings));
  return `${style.bold(nameOf(file))}${family}\n${findings.join('')}`;
}

const nameOf = ({ file }: FileResult): string => file === '-' ? say`standard input` : printable(file);

function findingBlock(finding: ReportedFinding, file: string, place: string, style: Style, settings: ReporterSettings): string {
  const severityWidth = Math.max(...SEVERITIES.map(each => severityName(each).length));
  const indent = ' '.repeat(2 + place.length + 2 + severityWidth + 2);
  const width = settings.width === null ? null : Math.max(NARROWEST, Math.min(settings.width, WIDEST) - indent.length);
  const body = wrap(printable(finding.message), width);
  const severity = severityColour(finding.severity, style)(severityName(finding.severity).padEnd(severityWidth));
  const notes = finding.origin?.quote ? [say`at “${finding.origin.quote}”`] : [];
  notes.push([finding.rule, evidenceWords(finding), fixWords(finding)].filter(Boolean).join(' · '));
  for (const related of finding.related) {
    const where = related.origin ? related.origin.words : related.file === file ? placeOf(related.range.start) : `${related.file}:${placeOf(related.range.start)}`;
    notes.push(say`see ${where}: ${related.message}`);
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
  const reports = pastReportsWords(evidence.of);
  return first ? say`in ${evidence.agree} of ${reports}, for instance ${`${first.file}:${first.range.start.line + 1}`}` : say`in ${evidence.agree} of ${reports}`;
}

const fixWords = ({ fix }: ReportedFinding): string => fix?.safety === 'safe' ? say`--fix corrects it` : '';

const placeOf = ({ line, character }: Position): string => `${line + 1}:${character + 1}`;

function severityColour(severity: Severity, style: Style): (words: string) => string {
  return severity === 'error' ? style.red : severity === 'warning' ? style.yellow : severity === 'information' ? style.blue : style.dim;
}

function summary(run: CheckRun, style: Style, width: number | null): string {
  const dimmed = (words: string): string[] => wrap(words, width === null ? null : Math.max(NARROWEST, Math.min(width, WIDEST))).map(style.dim);
  const checked = run.files.filter(file => file.skipped === null);
  const skipped = run.files.length - checked.length;
  const fixed = checked.reduce((sum, file) => sum + file.fixed, 0);
  const result = checked.length === 0 ? style.bold(say`Nothing was checked`) : say`${verdict(checked, style)} in ${filesWords(checked.length)}`;
  const lines = [`${result}${skipped > 0 ? style.red(` · ${uncheckedWords(skipped)}`) : ''}`];
  if (fixed > 0) lines.push(style.green(fixed === 1 ? say`1 place corrected` : say`${grouped(fixed)} places corrected`));
  lines.push(...acceptedLines(run, checked).flatMap(dimmed));
  for (const profile of profilesOf(run)) lines.push(...dimmed(profileWords(profile)));
  const own = checked.filter(file => file.leftOut !== null);
  if (own.length === 1) lines.push(...dimmed(say`${nameOf(own[0]!)} is itself one of those past reports: judged without its own observation`));
  if (own.length > 1) lines.push(...dimmed(say`${grouped(own.length)} files are themselves among those past reports: each judged without its own observation`));
  for (const { file, document } of checked) if (document && document.notes.length > 0) lines.push(...dimmed(printable(say`${file}: ${document.notes.join('; ')}`)));
  lines.push(...kindLines(checked).flatMap(dimmed));
  const unlike = checked.filter(file => file.recognised === false);
  if (unlike.length > 0) lines.push(...dimmed(unlike.length === 1
    ? say`${nameOf(unlike[0]!)} does not open like a summary report; what could be recognised was checked`
    : say`${grouped(unlike.length)} files do not open like a summary report; what could be recognised was checked`));
  if (run.passedOver > 0) lines.push(...dimmed(run.passedOver === 1
    ? say`1 text file in the folders is no summary report and was passed over`
    : say`${grouped(run.passedOver)} text files in the folders are no summary reports and were passed over`));
  return `${lines.join('\n')}\n`;
}

function profileWords({ like, digest, reports, openings }: ProfileNote): string {
  if (like !== undefined) return say`held against ${printable(like)} alone (profile ${digest})`;
  const learned = pastReportsWords(reports);
  return openings ? say`profile ${digest} of ${learned}, ${openings} of them known by their openings alone` : say`profile ${digest} of ${learned}`;
}

/** What was found and is not told, so that silence is not taken for praise. */
function acceptedLines(run: CheckRun, checked: readonly FileResult[]): string[] {
  const sum = (of: (file: FileResult) => number | undefined): number => checked.reduce((total, file) => total + (of(file) ?? 0), 0);
  const [suppressed, accepted, stale] = [sum(file => file.suppressed), sum(file => file.accepted), sum(file => file.stale)];
  const lines: string[] = [];
  if (suppressed > 0) lines.push(suppressed === 1 ? say`1 finding suppressed` : say`${grouped(suppressed)} findings suppressed`);
  if (accepted > 0) lines.push(accepted === 1 ? say`1 finding accepted in the baseline` : say`${grouped(accepted)} findings accepted in the baseline`);
  if (stale > 0) lines.push(stale === 1 ? say`1 accepted finding no longer there: write the baseline anew` : say`${grouped(stale)} accepted findings no longer there: write the baseline anew`);
  if (run.baseline !== undefined) lines.push(say`${printable(run.baseline)} was written: what is found above is accepted from now on`);
  return lines;
}

function verdict(checked: readonly FileResult[], style: Style): string {
  const all = checked.flatMap(file => file.findings);
  if (all.length === 0) return style.bold(style.green(say`No findings`));
  const parts = SEVERITIES.flatMap(severity => {
    const number = all.filter(finding => finding.severity === severity).length;
    return number === 0 ? [] : [severityColour(severity, style)(severityCount(severity, number))];
  });
  return `${style.bold(findingsWords(all.length))} (${parts.join(', ')})`;
}

/** Of which kinds of report the profile knows too little to say anything: no findings must not be taken for praise. */
function kindLines(checked: readonly FileResult[]): string[] {
  const lines: string[] = [];
  for (const family of new Set(checked.map(file => file.family))) {
    if (family === null) continue;
    const own = checked.filter(file => file.family === family && file.kin?.reports === 0);
    const unknown = own.filter(file => file.kin!.openings === 0);
    if (unknown.length > 0) lines.push(say`${unknownWords(family, unknown.every(file => file.leftOut !== null))}: ${heldAgainstNone(unknown, checked)}`);
    const opened = own.filter(file => file.kin!.openings > 0);
    if (opened.length > 0) lines.push(say`${openedWords(family)}: ${heldAgainstThese(opened, checked)}`);
  }
  return lines;
}

/** `other`: the drafts are themselves past reports of that kind. */
function unknownWords(family: Family, other: boolean): string {
  if (family === 'other') return other ? say`the profile knows no other past report of this kind` : say`the profile knows no past report of this kind`;
  const name = familyName(family);
  return other ? say`the profile knows no other past report of this kind (${name})` : say`the profile knows no past report of this kind (${name})`;
}

const openedWords = (family: Family): string => family === 'other'
  ? say`the profile knows past reports of this kind by their openings alone`
  : say`the profile knows past reports of this kind (${familyName(family)}) by their openings alone`;

function heldAgainstNone(files: readonly FileResult[], all: readonly FileResult[]): string {
  if (all.length === 1) return say`it was held against none`;
  return files.length === 1 ? say`${nameOf(files[0]!)} was held against none` : say`${grouped(files.length)} files were held against none`;
}

function heldAgainstThese(files: readonly FileResult[], all: readonly FileResult[]): string {
  if (all.length === 1) return say`it was held against no more than these`;
  return files.length === 1 ? say`${nameOf(files[0]!)} was held against no more than these` : say`${grouped(files.length)} files were held against no more than these`;
}

function profilesOf(run: CheckRun): ProfileNote[] {
  const byDigest = new Map<string, ProfileNote>();
  for (const { profile } of run.files) if (profile !== null) byDigest.set(profile.digest, profile);
  return [...byDigest.values()];
}
