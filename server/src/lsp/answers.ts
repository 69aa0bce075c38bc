/** Which method is answered by which feature. */
import type { CodeAction, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { folds } from '../features/folding';
import { editsBetween, fixesAt } from '../features/fixes';
import { hoverAt } from '../features/hover';
import { definitions, highlights, references } from '../features/navigation';
import { outlineNodes } from '../features/outline';
import type { Views } from '../features/views/model';
import { viewsOf } from '../features/views/views';
import { slipsOf } from '../check/slips';
import { learnProfile } from '../profile/learn';
import { serializeProfile } from '../profile/serialize';
import { familyName } from '../reporters/families';
import { RULES } from '../rules/registry';
import { fixReport } from '../service';
import { said, say } from '../text/say';
import { FIX_ALL } from './abilities';
import { KEEP_ANSWERS, keepActions } from './keep-answers';
import { PAPER_ANSWERS } from './paper-answers';
import { AID_ANSWERS } from './aid-answers';
import { FAMILY_ANSWERS } from './family-answers';
import { EDIT_ANSWERS, refactorings, rowActions } from './edit-answers';
import { withPlace, withReading, type Answer } from './handlers';
import { field, invalid, rangeOf, uriOf } from './params';
import { PAST_ANSWERS } from './past-answers';
import { familyOf, type Reading } from './reading';
import type { Session } from './session';
import { diagnostics, docLink, documentSymbols, flatSymbols, hover, quickFix, workspaceEdit } from './shapes';

export interface DraftViews {
  readonly views: Views;
  /** In words. */
  readonly family: string;
  readonly series: string | null;
  readonly findings: number;
  /** Errors and warnings among them. */
  readonly loud: number;
}

export const ANSWERS: Readonly<Record<string, Answer>> = {
  'textDocument/documentSymbol': withReading((reading, session) => {
    if (!reading.served) return [];
    const nodes = outlineNodes(reading.read.report, 'labelled');
    return session.abilities.hierarchicalSymbols ? documentSymbols(nodes) : flatSymbols(nodes, reading.document.uri);
  }),
  'textDocument/foldingRange': withReading((reading, session) => reading.served ? folds(reading.read.report, session.abilities.foldLimit) : []),
  'textDocument/hover': withPlace((reading, offset, session) => {
    const found = hoverAt(reading.read, offset, familyName(reading.read.family));
    return found && hover(found, session.abilities, session.asksReason);
  }),
  'textDocument/definition': withPlace((reading, offset, session) => {
    const { uri } = reading.document;
    const found = definitions(reading.read.report, reading.read.mentions, offset);
    return session.abilities.definitionLinks
      ? found.map(({ origin, target, targetName }) => ({ originSelectionRange: origin, targetUri: uri, targetRange: target, targetSelectionRange: targetName }))
      : found.map(({ targetName }) => ({ uri, range: targetName }));
  }),
  'textDocument/references': withPlace((reading, offset, _session, params) => {
    const withBodies = field(params, 'context', 'includeDeclaration') !== false;
    return references(reading.read.report, reading.read.mentions, offset, withBodies).map(range => ({ uri: reading.document.uri, range }));
  }),
  'textDocument/documentHighlight': withPlace((reading, offset) =>
    highlights(reading.read.report, reading.read.mentions, offset).map(({ range, kind }) => ({ range, kind: kind === 'write' ? 3 : 2 }))),
  'textDocument/diagnostic': pulled,
  'textDocument/codeAction': withReading((reading, session, params) => codeActions(reading, session, params)),
  'rapporteur/views': withReading(views),
  ...PAPER_ANSWERS,
  ...AID_ANSWERS,
  ...EDIT_ANSWERS,
  ...PAST_ANSWERS,
  ...KEEP_ANSWERS,
  ...FAMILY_ANSWERS,
  'rapporteur/learn': learn,
  'rapporteur/forgetLearned': session => {
    session.forgetLearned();
    return null;
  },
  'rapporteur/explain': (session, params) => {
    const id = field(params, 'rule');
    const rule = RULES.find(each => each.id === id);
    if (!rule) throw invalid(`There is no rule ${typeof id === 'string' ? id : 'without a name'}.`);
    return { rule: rule.id, title: said(rule.title), severity: rule.severity, basis: rule.basis, fix: rule.fix ?? null, href: session.docsBase === null ? null : docLink(session.docsBase, rule.id) };
  },
};

/** The diagnostics of a document as a client that does not ask is sent them; null when it is not open. */
export function pushed(session: Session, uri: string): { uri: string; version?: number; diagnostics: Diagnostic[] } | null {
  const reading = session.readingIfOpen(uri);
  if (!reading) return null;
  const { version } = reading.document;
  return { uri, ...version === null ? {} : { version }, diagnostics: diagnosticsOf(session, reading) };
}

function diagnosticsOf(session: Session, reading: Reading): Diagnostic[] {
  return reading.diagnostics ??= diagnostics(reading.findings, reading.read.report, reading.document, session.abilities, session.docsBase);
}

/** What the views and the status bar show of a draft; null for a text that is none. */
function views(reading: Reading): DraftViews | null {
  if (!reading.served) return null;
  const { read, findings } = reading;
  const { report, mentions, binding, profile, family } = read;
  return {
    views: viewsOf({ report, mentions, binding, profile, findings }), family: familyName(family), series: profile.series,
    findings: findings.length, loud: findings.filter(({ severity }) => severity === 'error' || severity === 'warning').length,
  };
}

/** A document that is not open has no findings: editors ask for those of tabs that they have not loaded yet. */
function pulled(session: Session, params: unknown): DocumentDiagnosticReport {
  const uri = uriOf(params);
  const reading = session.readingIfOpen(uri);
  if (!reading) return { kind: 'full', items: [] };
  const items = diagnosticsOf(session, reading);
  const { id, unchanged } = session.readerOf(uri).resultOf(items, field(params, 'previousResultId'));
  return unchanged ? { kind: 'unchanged', resultId: id } : { kind: 'full', resultId: id, items };
}

function codeActions(reading: Reading, session: Session, params: unknown): CodeAction[] {
  const range = rangeOf(params);
  if (!reading.served) return [];
  const { report } = reading.read;
  const only = field(params, 'context', 'only');
  const sent = field(params, 'context', 'diagnostics');
  // A client that knows of no finding here is not kept waiting for a check: told of findings, it asks again.
  const findings = Array.isArray(sent) && sent.length === 0 ? reading.knownFindings : reading.findings;
  const actions: CodeAction[] = [];
  const starts = report.lines.offsetAt(range.start);
  const ends = report.lines.offsetAt(range.end);
  const span = { start: Math.min(starts, ends), end: Math.max(starts, ends) };
  if (wanted(only, 'quickfix')) {
    const known = (Array.isArray(sent) ? sent : []).filter(each => field(each, 'range', 'start') !== undefined) as Diagnostic[];
    for (const offered of fixesAt(findings, span)) {
      actions.push(quickFix(offered, findings.indexOf(offered.finding), report, reading.document, session.abilities, known));
    }
    if (session.asksReason && findings.length > 0) actions.push(...keepActions(reading, span, known));
  }
  if (wanted(only, 'quickfix')) actions.push(...rowActions(reading, session, findings, starts));
  // On every move of the cursor the editor asks of its own accord: then a light shows for findings alone.
  if (Array.isArray(only) ? wanted(only, 'refactor') || only.some(each => typeof each === 'string' && each.startsWith('refactor.')) : field(params, 'context', 'triggerKind') !== AUTOMATIC) {
    actions.push(...refactorings(reading, session, findings, ends).filter(({ kind }) => kind !== 'quickfix' && wanted(only, kind!)));
  }
  // Costly, as the text is checked again after each round: only for those who name it.
  if (Array.isArray(only) && wanted(only, FIX_ALL)) actions.push(...fixAll(reading, session));
  return actions;
}

/** Why the editor asks, in the protocol's numbers. */
const AUTOMATIC = 2;

/** Whether a kind is asked for: by its own name, by that of a wider kind, or by asking for all. */
const wanted = (only: unknown, kind: string): boolean =>
  !Array.isArray(only) || only.some(each => typeof each === 'string' && (each === '' || kind === each || kind.startsWith(`${each}.`)));

function fixAll({ document, read, basis }: Reading, session: Session): CodeAction[] {
  const { text } = fixReport(document.text, basis.profile, familyOf(basis), basis.check);
  const edits = editsBetween(document.text, text);
  if (edits.length === 0) return [];
  return [{ title: say`Correct all numbers and labels that can be corrected safely`, kind: FIX_ALL, edit: workspaceEdit(edits, read.report, document, session.abilities, null) }];
}

/** `{files: [{file, text}]}` to the profile's text, which is used from now on when it rests on at least one report. */
function learn(session: Session, params: unknown): unknown {
  const files = field(params, 'files');
  if (!Array.isArray(files)) throw invalid('files is missing.');
  const inputs = files.map((each: unknown) => {
    const file = field(each, 'file');
    const text = field(each, 'text');
    if (typeof file !== 'string' || typeof text !== 'string') throw invalid('Each of files needs its name as file and its words as text.');
    return { file, text };
  });
  const { profile, leftOut } = learnProfile(inputs, { inspect: slipsOf });
  if (profile.reports > 0) session.useLearned(profile);
  const left = leftOut.length === 0 ? [] : [leftOut.length === 1 ? say`1 file was left out.` : say`${leftOut.length} files were left out.`];
  return {
    profile: serializeProfile(profile),
    reports: profile.reports,
    summary: [profile.reports === 1 ? say`Learned from 1 past report.` : say`Learned from ${profile.reports} past reports.`, ...left].join(' '),
    leftOut,
  };
}
