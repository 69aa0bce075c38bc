/** Checks one text and gives what reporters need: plain data that holds on to nothing of the report. */
import { fixReport, judgeReport, readReport, type FixedReport, type ReadReport } from '../service';
import { Reader } from '../report/reader';
import { copied } from '../report/memory';
import type { CommonWordings } from '../report/wordings';
import type { CheckedFinding, CheckSettings, Sieve, Sifted } from '../check/check';
import type { LineTable } from '../text/lines';
import type { FileResult, ProfileNote, ReportedFinding, ReportedFix } from '../reporters/model';
import type { Origin } from '../formats/document';
import { originOf } from './places';
import type { Report } from '../report/model';
import { sidecarOf } from '../workspace';
import type { Settings } from './settings';

/** Edits of one file beyond which fixes are no longer listed: their text alone would outgrow the report. */
const MAX_EDITS = 100_000;

export interface Checked extends Sifted {
  readonly read: ReadReport;
}

/**
 * `sieve` takes out what was suppressed or accepted; `faulted` is told of a rule that failed, and the others still answer; `common` is
 * what the words of texts checked before tell.
 */
export function checkText(text: string, { profile, family, check, companions }: Settings, sieve?: Sieve, faulted?: CheckSettings['faulted'], common?: CommonWordings): Checked {
  const read = readReport(text, profile, { family, companions }, new Reader(common));
  return { read, ...judgeReport(read, { ...check, sieve, faulted }) };
}

/** The text after all safe fixes. */
export const fixedText = (text: string, { profile, family, check, companions }: Settings, sieve?: Sieve): FixedReport => fixReport(text, profile, { family, companions }, { ...check, sieve });

export function resultOf(file: string, { read, findings, suppressed, accepted, stale }: Checked, settings: Settings, fixed: number, origin: Origin | null): FileResult {
  return {
    file,
    family: read.family,
    skipped: null,
    leftOut: read.profile.leftOut,
    profile: noteOf(settings.profile),
    ...settings.profile.precedent === undefined ? { kin: { reports: read.profile.familyReports, openings: read.profile.openings } } : {},
    ...(read.profile.series ?? '') === '' ? {} : { series: read.profile.series! },
    ...read.report.recognised ? {} : { recognised: false },
    fixed,
    ...suppressed.length > 0 ? { suppressed: suppressed.length } : {},
    ...accepted.length > 0 ? { accepted: accepted.length } : {},
    ...stale > 0 ? { stale } : {},
    ...origin === null ? {} : { document: { format: origin.format, notes: origin.notes } },
    findings: reported(file, findings, read.report.lines, read.report.text, origin),
  };
}

/** Whether anything of a summary report was seen in the text at all. */
export const isUnderstood = ({ recognised, headings, paragraphs, annexes, followUp }: Report): boolean =>
  recognised || headings.length > 0 || annexes.length > 0 || followUp !== null || paragraphs.some(paragraph => paragraph.number !== null);

/** What reporters tell of the profile. */
export const noteOf = ({ digest, reports, openings, precedent }: Settings['profile']): ProfileNote => ({ digest, reports, openings, ...precedent === undefined ? {} : { like: precedent.file } });

export const skippedResult = (file: string, why: string): FileResult =>
  ({ file, family: null, skipped: why, leftOut: null, profile: null, fixed: 0, findings: [] });

/** Characters kept of the words a finding flags. */
const LONGEST_FLAGGED = 240;

/** Words are strings of their own: those cut out of a text keep all of it in memory, and a long run reads thousands. */
function reported(file: string, findings: readonly CheckedFinding[], lines: LineTable, text: string, origin: Origin | null): ReportedFinding[] {
  let edits = 0;
  return findings.map(finding => {
    // A document is never written back: nothing could be applied.
    const fix = origin === null && edits < MAX_EDITS ? fixOf(finding, lines) : null;
    edits += fix?.edits.length ?? 0;
    return {
      rule: finding.rule,
      severity: finding.severity,
      message: copied(finding.message),
      flagged: copied(text.slice(finding.span.start, Math.min(finding.span.end, finding.span.start + LONGEST_FLAGGED)).replace(/\s+/g, ' ')),
      range: lines.rangeOf(finding.span),
      ...originOf(origin, finding.span, lines, text),
      related: (finding.related ?? []).map(({ span, message, inSidecar }) => inSidecar
        ? { file: sidecarOf(file), range: inSidecar, message: copied(message) }
        : { file, range: lines.rangeOf(span), message: copied(message), ...originOf(origin, span, lines, text) }),
      evidence: finding.evidence === undefined ? null : {
        agree: finding.evidence.agree,
        of: finding.evidence.of,
        passages: finding.evidence.passages.map(passage => ({ file: passage.file, range: passage.range })),
      },
      fix,
    };
  });
}

function fixOf(finding: CheckedFinding, lines: LineTable): ReportedFix | null {
  const fix = finding.fix?.();
  return fix ? { title: copied(fix.title), safety: fix.safety, edits: fix.edits.map(edit => ({ range: lines.rangeOf(edit.span), newText: copied(edit.newText) })) } : null;
}
