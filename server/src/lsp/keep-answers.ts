/** Requests of this product alone about findings that are left as they are, and about what is left before a draft can go out. */
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { anchorOf } from '../check/anchor';
import type { CheckedFinding } from '../check/check';
import type { Suppression } from '../check/sieve';
import { readiness, readyStage } from '../features/ready';
import { unusedSuppression } from '../rules/residue-unused-suppression';
import { checkReport } from '../service';
import { say } from '../text/say';
import type { Span } from '../text/span';
import { sidecarOf } from '../workspace';
import type { Answer } from './handlers';
import { asPosition, field, invalid, uriOf } from './params';
import type { Reading } from './reading';

/** Command of the client that asks for the reason and writes the file. */
const SUPPRESS = 'rapporteur.suppress';

/** Offers to leave findings as they are; the client asks why. */
export function keepActions(reading: Reading, span: Span, sent: readonly Diagnostic[]): CodeAction[] {
  const { report } = reading.read;
  const offered = reading.findings.filter(finding => finding.rule !== unusedSuppression.id && finding.span.start <= span.end && finding.span.end >= span.start);
  return offered.map(finding => {
    const { start } = report.lines.rangeOf(finding.span);
    const kept = sent.filter(({ code, range }) => code === finding.rule && range.start.line === start.line && range.start.character === start.character);
    return {
      title: offered.length === 1 ? say`Keep this as it is…` : say`Keep this as it is… (${finding.rule})`,
      kind: 'quickfix',
      ...kept.length > 0 ? { diagnostics: kept } : {},
      command: { title: say`Keep this as it is…`, command: SUPPRESS, arguments: [{ uri: reading.document.uri, rule: finding.rule, start }] },
    };
  });
}

export const KEEP_ANSWERS: Readonly<Record<string, Answer>> = {
  /** `{textDocument}`: whether the draft can go out, and what is open; null for what is no draft. */
  'rapporteur/ready': (session, params) => {
    const { read, basis, served } = session.reading(uriOf(params));
    if (!served) return null;
    const { ready, open, notes } = readiness(checkReport(read, { ...basis.check, stage: readyStage(basis.check.stage), faulted: (rule, error) => session.report(`Rule ${rule} failed`, error) }), null);
    const told = ({ rule, severity, message, span }: CheckedFinding): object => ({ rule, severity, message, range: read.report.lines.rangeOf(span) });
    return { ready, open: open.map(({ group, words, findings }) => ({ group, words, findings: findings.map(told) })), notes };
  },

  /**
   * `{textDocument, rule, start, reason}`: the file of suppressions with what the rule finds there. Answers its address and text to be
   * written; or null and why not, in words that follow the name of that file or of the draft.
   */
  'rapporteur/suppress': async (session, params) => {
    const uri = uriOf(params);
    const rule = field(params, 'rule');
    const reason = field(params, 'reason');
    const start = asPosition(field(params, 'start'));
    if (typeof rule !== 'string' || typeof reason !== 'string' || reason.trim() === '' || start === null) throw invalid('rule, start or reason is missing.');
    const reading = session.reading(uri);
    const { report } = reading.read;
    const offset = report.lines.offsetAt(start);
    const found = reading.findings.filter((finding: CheckedFinding) => finding.rule === rule && finding.span.start === offset);
    if (found.length === 0) return { uri: null, why: say`has changed: nothing is found there any more` };
    const { parseSuppressions, suppressionsText } = await import('../check/sidecar');
    const before = await session.bases.read(sidecarOf(uri));
    let known: readonly Suppression[];
    try {
      known = before === null ? [] : parseSuppressions(before);
    } catch (error) {
      return { uri: null, why: say`has a file of suppressions that ${(error as Error).message}` };
    }
    const words = reason.replace(/\s+/g, ' ').trim();
    return { uri: sidecarOf(uri), text: suppressionsText([...known, ...found.map(finding => ({ ...anchorOf(finding, report.text), reason: words }))]) };
  },
};
