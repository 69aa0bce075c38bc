/** A language client for tests: starts the server as a process of its own and speaks JSON-RPC with it over stdio. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { rmSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport, DocumentSymbol, InitializeResult, Position, PublishDiagnosticsParams, Range } from 'vscode-languageserver';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What VS Code can do, as far as it matters here. */
export const PULLING = {
  workspace: { configuration: true, diagnostics: { refreshSupport: true }, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    publishDiagnostics: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};
export const PUSHED = { textDocument: { ...PULLING.textDocument, diagnostic: undefined } };

/** The server in one file, built from the sources as they are. Built once per run of the tests. */
let built: string | undefined;

export function serverFile(): string {
  if (built === undefined) {
    built = path.join(ROOT, 'out', 'test', `server-${process.pid}.cjs`);
    buildSync({ absWorkingDir: ROOT, entryPoints: ['server/src/lsp/main.ts'], outfile: built, bundle: true, platform: 'node', conditions: ['browser'], format: 'cjs', target: 'node20.19', logLevel: 'warning' });
    const file = built;
    process.on('exit', () => rmSync(file, { force: true }));
  }
  return built;
}

export interface ClientOptions {
  readonly capabilities?: unknown;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** The program and its arguments, where it is not the server alone. */
  readonly command?: readonly string[];
  /** The section `rapporteur`; may be changed while the server runs. */
  readonly settings?: Record<string, unknown>;
}

export class TestClient {
  readonly connection: MessageConnection;
  readonly exited: Promise<number | null>;
  readonly messages: string[] = [];
  readonly logged: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  settings: Record<string, unknown>;
  initialized!: InitializeResult;
  stderr = '';
  private readonly listeners = new Set<() => void>();
  private refreshes = 0;

  private constructor(readonly process: ChildProcessWithoutNullStreams, options: ClientOptions) {
    this.settings = options.settings ?? {};
    this.exited = new Promise(resolve => { process.on('exit', code => resolve(code)); });
    process.stderr.on('data', (data: Buffer) => { this.stderr += data.toString(); });
    process.stdin.on('error', () => {});
    this.connection = createMessageConnection(new StreamMessageReader(process.stdout), new StreamMessageWriter(process.stdin));
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/diagnostic/refresh', () => { this.refreshes++; this.tell(); return null; });
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => { this.messages.push(message); this.tell(); });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => { this.logged.push(message); this.tell(); });
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => { this.published.push(params); this.tell(); });
    this.connection.listen();
  }

  /** A server that has been told nothing yet. */
  static raw(options: ClientOptions = {}): TestClient {
    return new TestClient(spawn(process.execPath, options.command ?? [serverFile(), '--stdio'], { cwd: ROOT }), options);
  }

  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const client = TestClient.raw(options);
    await client.initialize(options);
    return client;
  }

  async initialize(options: ClientOptions = {}): Promise<void> {
    this.initialized = await this.connection.sendRequest('initialize', {
      processId: process.pid, rootUri: null, capabilities: options.capabilities ?? PULLING, initializationOptions: options.initializationOptions, ...options.locale === undefined ? {} : { locale: options.locale },
    });
    await this.connection.sendNotification('initialized', {});
  }

  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await this.exited;
    this.connection.dispose();
    return code;
  }

  /** Resolves once the condition holds; it is looked at whenever the server says something. */
  until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise(resolve => {
      const listener = (): void => {
        if (!condition()) return;
        this.listeners.delete(listener);
        resolve();
      };
      this.listeners.add(listener);
    });
  }

  refreshed(times: number): Promise<void> { return this.until(() => this.refreshes >= times); }

  async open(uri: string, text: string, languageId = 'summary-report', version: number | undefined = 1): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  async change(uri: string, version: number, ...contentChanges: unknown[]): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  async configure(settings: Record<string, unknown>): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  ask<T>(method: string, uri: string, more: object = {}): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri }, ...more });
  }

  at<T>(method: string, uri: string, position: Position, more: object = {}): Promise<T> {
    return this.ask(method, uri, { position, ...more });
  }

  symbols(uri: string): Promise<DocumentSymbol[]> { return this.ask('textDocument/documentSymbol', uri); }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.ask('textDocument/diagnostic', uri, previousResultId === undefined ? {} : { previousResultId });
  }

  async pulled(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  actions(uri: string, range: Range, diagnostics: readonly Diagnostic[], only?: readonly string[]): Promise<CodeAction[]> {
    return this.ask('textDocument/codeAction', uri, { range, context: { diagnostics, ...only ? { only } : {} } });
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
