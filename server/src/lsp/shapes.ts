/** Turns what the features answer into what the protocol asks for. */
import type { CodeAction, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DocumentSymbol, Hover, SymbolInformation, SymbolKind, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { CheckedFinding } from '../check/check';
import type { OfferedFix } from '../features/fixes';
import type { EditPlan } from '../features/edits/plan';
import type { Hover as HoverWords } from '../features/hover';
import type { OutlineKind, OutlineNode } from '../features/outline';
import { Ranges } from '../features/ranges';
import type { Report } from '../report/model';
import type { Evidence, Severity, TextEdit as SpanEdit } from '../rules/rule';
import { say } from '../text/say';
import { sidecarOf } from '../workspace';
import type { Abilities } from './abilities';
import type { OpenDocument } from './documents';
import { field } from './params';

const SYMBOL_KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  'section': 3, 'agenda-item': 2, 'session': 24, 'sub-item': 4, 'paragraph': 15, 'list': 18, 'list-item': 22, 'annex': 1, 'delegation': 5, 'follow-up-table': 23, 'row': 8,
};

export function documentSymbols(nodes: readonly OutlineNode[]): DocumentSymbol[] {
  const out: DocumentSymbol[] = [];
  for (const node of nodes) {
    const symbol: DocumentSymbol = { name: node.name, kind: SYMBOL_KINDS[node.kind], range: node.range, selectionRange: node.nameRange };
    if (node.children.length > 0) symbol.children = documentSymbols(node.children);
    out.push(symbol);
  }
  return out;
}

/** The same as a list, for clients that know no tree. */
export function flatSymbols(nodes: readonly OutlineNode[], uri: string, container?: string): SymbolInformation[] {
  return nodes.flatMap(node => [
    { name: node.name, kind: SYMBOL_KINDS[node.kind], location: { uri, range: node.range }, ...container === undefined ? {} : { containerName: container } },
    ...flatSymbols(node.children, uri, node.name),
  ]);
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** What a diagnostic that can be fixed carries, so that its finding is known again. */
export interface DiagnosticData {
  /** Place among the findings of its document. */
  readonly finding: number;
}

/** `docsBase`: where the bundled documentation of the rules is; null when the client has not said. */
export function diagnostics(findings: readonly CheckedFinding[], report: Report, document: OpenDocument, abilities: Abilities, docsBase: string | null): Diagnostic[] {
  const ranges = new Ranges(report.lines, report.text.length);
  return findings.map((finding, index) => {
    const range = ranges.of(finding.span);
    const related: DiagnosticRelatedInformation[] = (finding.related ?? []).map(({ span, message, inSidecar }) => ({ location: inSidecar ? { uri: sidecarOf(document.uri), range: inSidecar } : { uri: document.uri, range: ranges.of(span) }, message }));
    if (finding.evidence) related.push(...evidencePlaces(finding.evidence, { uri: document.uri, range }));
    const diagnostic: Diagnostic = { range, severity: SEVERITIES[finding.severity], code: finding.rule, source: 'rapporteur', message: finding.message };
    if (docsBase !== null) diagnostic.codeDescription = { href: docLink(docsBase, finding.rule) };
    if (abilities.relatedInformation) {
      if (related.length > 0) diagnostic.relatedInformation = related;
    } else if (finding.evidence) {
      diagnostic.message = `${finding.message} (${agreement(finding.evidence)}.)`;
    }
    if (finding.fix) diagnostic.data = { finding: index } satisfies DiagnosticData;
    return diagnostic;
  });
}

export const docLink = (docsBase: string, rule: string): string => `${docsBase.replace(/\/+$/, '')}/${rule}.md`;

const agreement = ({ agree, of }: Evidence): string => of === 1 ? say`In ${agree} of 1 past report` : say`In ${agree} of ${of} past reports`;

/** Past passages as places to go to; those whose file cannot be opened from here stand in words at the finding itself. */
function evidencePlaces(evidence: Evidence, here: DiagnosticRelatedInformation['location']): DiagnosticRelatedInformation[] {
  const head = agreement(evidence);
  const places = evidence.passages.map(({ file, range, text }) => {
    const place = IS_URI.test(file) ? head : say`${head}; ${file}, line ${range.start.line + 1}`;
    return { location: IS_URI.test(file) ? { uri: file, range } : here, message: text === undefined ? place : say`${place}: “${text.replace(/\s+/g, ' ').trim()}”` };
  });
  return places.length > 0 ? places : [{ location: here, message: `${head}.` }];
}

const IS_URI = /^[a-z][a-z0-9+.-]*:\/\//i;

/** `commands`: whether the client has those of VS Code. */
export function hover({ range, head, lines, settable }: HoverWords, abilities: Abilities, commands: boolean): Hover {
  const links = commands && settable !== undefined ? [`[${say`Set the kind of meeting…`}](${SETTING[settable]})`] : [];
  const value = abilities.markdownHover ? [`**${escaped(head)}**`, ...lines.map(escaped), ...links].join('\n\n') : [head, ...lines].join('\n');
  return { range, contents: { kind: abilities.markdownHover ? 'markdown' : 'plaintext', value } };
}

const SETTING = { family: 'command:rapporteur.setFamily' } as const;

/** The writer's words are shown as written: nothing in them is Markdown. */
const escaped = (words: string): string => words.replace(/[\\`*_{}[\]<>()#+|!~&-]/g, '\\$&').replace(/^(\d+)\./, '$1\\.');

/** `sent`: the diagnostics the client has at this place; `index`: of the finding among all of its document. */
export function quickFix({ finding, fix }: OfferedFix, index: number, report: Report, document: OpenDocument, abilities: Abilities, sent: readonly Diagnostic[]): CodeAction {
  const range = report.lines.rangeOf(finding.span);
  const solved = sent.filter(({ code, range: { start }, data }) => code === finding.rule
    && (field(data, 'finding') === index || (start.line === range.start.line && start.character === range.start.character)));
  return {
    title: fix.title,
    kind: 'quickfix',
    ...solved.length > 0 ? { diagnostics: solved } : {},
    ...fix.safety === 'safe' ? { isPreferred: true } : {},
    edit: workspaceEdit(fix.edits, report, document, abilities, fix.safety === 'confirm' ? fix.title : null),
  };
}

/** An edit of this version only, where the client can tell. `confirm` names what the writer is asked to look at before it is made. */
export function workspaceEdit(edits: readonly SpanEdit[], report: Report, document: OpenDocument, abilities: Abilities, confirm: string | null): WorkspaceEdit {
  const ranges = new Ranges(report.lines, report.text.length);
  const converted: TextEdit[] = edits.map(({ span, newText }) => ({ range: ranges.of(span), newText }));
  if (!abilities.versionedEdits) return { changes: { [document.uri]: converted } };
  const textDocument = { uri: document.uri, version: document.version };
  if (confirm === null || !abilities.confirmEdits) return { documentChanges: [{ textDocument, edits: converted }] };
  return {
    changeAnnotations: { confirm: { label: confirm, needsConfirmation: true } },
    documentChanges: [{ textDocument, edits: converted.map(edit => ({ ...edit, annotationId: 'confirm' })) }],
  };
}

/** Asks in the client's own way about each edit that is to be looked at; where the client cannot, those that change nothing are left out. */
export function plannedEdit({ title, edits }: EditPlan, report: Report, document: OpenDocument, abilities: Abilities): WorkspaceEdit {
  const asks = [...new Set(edits.flatMap(({ ask }) => ask ?? []))];
  if (asks.length === 0 || !abilities.confirmEdits) {
    return workspaceEdit(edits.filter(({ span, newText, ask }) => ask === null || report.text.slice(span.start, span.end) !== newText), report, document, abilities, null);
  }
  const ranges = new Ranges(report.lines, report.text.length);
  return {
    changeAnnotations: Object.fromEntries(asks.map((ask, index) => [`ask-${index}`, { label: title, description: ask, needsConfirmation: true }])),
    documentChanges: [{
      textDocument: { uri: document.uri, version: document.version },
      edits: edits.map(({ span, newText, ask }) => ({ range: ranges.of(span), newText, ...ask === null ? {} : { annotationId: `ask-${asks.indexOf(ask)}` } })),
    }],
  };
}
