/** What the client can do, and what the server says it can. */
import type { ServerCapabilities } from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/tokens';
import { field } from './params';

export interface Abilities {
  /** Asks for diagnostics itself; they are then never pushed. */
  readonly pull: boolean;
  /** Can be told to ask again. */
  readonly refresh: boolean;
  /** Can be told to ask again for lenses, and for hints. */
  readonly refreshLenses: boolean;
  readonly refreshHints: boolean;
  readonly relatedInformation: boolean;
  readonly configuration: boolean;
  /** Wants to be asked to tell of changed settings. */
  readonly registerConfiguration: boolean;
  /** Wants to be asked to tell of changed files. */
  readonly registerFiles: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly markdownHover: boolean;
  /** Completions may have blanks that are gone through one by one. */
  readonly snippets: boolean;
  readonly versionedEdits: boolean;
  readonly confirmEdits: boolean;
  /** Asks for the edit of a code action only when it is chosen. */
  readonly resolvesActions: boolean;
  readonly foldLimit: number;
}

export function abilitiesFrom(capabilities: unknown): Abilities {
  const has = (...keys: readonly string[]): boolean => field(capabilities, ...keys) === true;
  const formats = field(capabilities, 'textDocument', 'hover', 'contentFormat');
  const limit = field(capabilities, 'textDocument', 'foldingRange', 'rangeLimit');
  const diagnostic = field(capabilities, 'textDocument', 'diagnostic');
  const resolved = field(capabilities, 'textDocument', 'codeAction', 'resolveSupport', 'properties');
  return {
    pull: typeof diagnostic === 'object' && diagnostic !== null,
    refresh: has('workspace', 'diagnostics', 'refreshSupport'),
    refreshLenses: has('workspace', 'codeLens', 'refreshSupport'),
    refreshHints: has('workspace', 'inlayHint', 'refreshSupport'),
    relatedInformation: has('textDocument', 'publishDiagnostics', 'relatedInformation') || has('textDocument', 'diagnostic', 'relatedInformation'),
    configuration: has('workspace', 'configuration'),
    registerConfiguration: has('workspace', 'didChangeConfiguration', 'dynamicRegistration'),
    registerFiles: has('workspace', 'didChangeWatchedFiles', 'dynamicRegistration'),
    hierarchicalSymbols: has('textDocument', 'documentSymbol', 'hierarchicalDocumentSymbolSupport'),
    definitionLinks: has('textDocument', 'definition', 'linkSupport'),
    markdownHover: Array.isArray(formats) && formats.includes('markdown'),
    snippets: has('textDocument', 'completion', 'completionItem', 'snippetSupport'),
    versionedEdits: has('workspace', 'workspaceEdit', 'documentChanges'),
    confirmEdits: has('workspace', 'workspaceEdit', 'documentChanges') && typeof field(capabilities, 'workspace', 'workspaceEdit', 'changeAnnotationSupport') === 'object',
    resolvesActions: has('textDocument', 'codeAction', 'dataSupport') && Array.isArray(resolved) && resolved.includes('edit'),
    foldLimit: Number.isInteger(limit) && (limit as number) > 0 ? limit as number : Number.POSITIVE_INFINITY,
  };
}

export const FIX_ALL = 'source.fixAll.rapporteur';

export function serverCapabilities({ pull }: Abilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: 2 },
    documentSymbolProvider: { label: 'Rapporteur' },
    foldingRangeProvider: true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.move', 'refactor.rewrite', FIX_ALL], resolveProvider: true },
    completionProvider: { resolveProvider: false },
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: true,
    documentLinkProvider: { resolveProvider: false },
    semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] }, full: true, range: true },
    selectionRangeProvider: true,
    workspaceSymbolProvider: true,
    renameProvider: { prepareProvider: true },
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    ...pull ? { diagnosticProvider: { identifier: 'rapporteur', interFileDependencies: false, workspaceDiagnostics: false } } : {},
  };
}
