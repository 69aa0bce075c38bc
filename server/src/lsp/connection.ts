/** The language server over any connection: takes messages in, hands them to features, and outlives whatever is sent. */
import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken, type Connection, type InitializeResult, type PublishDiagnosticsParams } from 'vscode-languageserver';
import type { Profile } from '../profile/stored';
import type { Workspace } from '../workspace';
import { serverCapabilities } from './abilities';
import { ANSWERS, pushed } from './answers';
import type { Answer } from './handlers';
import { chooseLanguage } from './language';
import { field, invalid } from './params';
import { QuietPeriod } from './push';
import { Session } from './session';
import { turn } from './turn';

export interface ServerParts {
  readonly workspace: Workspace;
  /** Used where no other is set. */
  readonly builtin: Profile;
  /** Told what `initialize` said, before anything is read. */
  readonly initialized?: (params: unknown) => void;
  /** The catalogue that goes with a language; left out where the client alone has them. */
  readonly catalogue?: (language: string) => Promise<unknown>;
}

/** Configurations, suppressions, baselines, profiles, and past reports that a configuration names. */
const WATCHED = '**/*.{json,txt,md,report,docx}';

/** Length of text in UTF-16 units from which an answer takes long enough to let newer messages go first. */
const LONG = 200_000;

/** Registers everything and begins to listen. Answers the session, whose stage tells whether the client has said goodbye. */
export function serve(connection: Connection, { workspace, builtin, initialized, catalogue = async () => null }: ServerParts): Pick<Session, 'stage'> {
  const quiet = new QuietPeriod(uri => void push(uri));
  const session = new Session(connection, workspace, builtin, () => {
    if (!session.abilities.pull) for (const uri of session.documents.uris()) quiet.touched(uri);
    else if (session.abilities.refresh) connection.languages.diagnostics.refresh().catch((error: unknown) => session.report('Diagnostics could not be refreshed', error));
    const again = (method: string): void => { connection.sendRequest(method).catch((error: unknown) => session.report(`${method} failed`, error)); };
    if (session.abilities.refreshLenses) again('workspace/codeLens/refresh');
    if (session.abilities.refreshHints) again('workspace/inlayHint/refresh');
  });

  const send = (params: PublishDiagnosticsParams): void => {
    connection.sendDiagnostics(params).catch((error: unknown) => session.report('Diagnostics could not be sent', error));
  };

  async function push(uri: string): Promise<void> {
    try {
      if (!session.prepared(uri)) await session.prepare(uri);
      const found = pushed(session, uri);
      if (found) send(found);
    } catch (error) {
      session.report('Diagnostics failed', error);
    }
  }

  connection.onInitialize(async (params): Promise<InitializeResult> => {
    session.initialize(params);
    await chooseLanguage(params, catalogue);
    initialized?.(params);
    return { capabilities: serverCapabilities(session.abilities), serverInfo: { name: 'rapporteur' } };
  });
  connection.onInitialized(() => {
    const registrations = [
      ...session.abilities.registerConfiguration ? [{ id: 'rapporteur-settings', method: 'workspace/didChangeConfiguration', registerOptions: { section: 'rapporteur' } }] : [],
      ...session.abilities.registerFiles ? [{ id: 'rapporteur-files', method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers: [{ globPattern: WATCHED }] } }] : [],
    ];
    if (registrations.length > 0) {
      connection.sendRequest('client/registerCapability', { registrations })
        .catch((error: unknown) => session.report('Changed settings will not be told', error));
    }
    void session.begin();
  });
  connection.onShutdown(() => { session.stage = 'stopped'; });

  const take = (method: string, handle: (params: unknown) => void): void => {
    connection.onNotification(method, (...sent: unknown[]) => {
      try {
        handle(sent.length > 1 ? sent : sent[0]);
      } catch (error) {
        if (error instanceof ResponseError) session.log(`${method} was not understood: ${error.message}`);
        else session.report(`${method} failed`, error);
      }
    });
  };
  take('textDocument/didOpen', params => {
    const uri = session.documents.open(params);
    session.forget(uri);
    void session.lookBeside(uri);
    if (!session.abilities.pull) quiet.touched(uri);
  });
  take('textDocument/didChange', params => {
    const complaint = session.documents.change(params);
    if (complaint !== null) session.warn(`Rapporteur: ${complaint}`);
    const uri = field(params, 'textDocument', 'uri');
    if (!session.abilities.pull && typeof uri === 'string') quiet.touched(uri);
  });
  take('textDocument/didClose', params => {
    const uri = session.documents.close(params);
    session.forget(uri);
    quiet.closed(uri);
    if (!session.abilities.pull) send({ uri, diagnostics: [] });
  });
  take('workspace/didChangeConfiguration', params => session.settingsChanged(field(params, 'settings', 'rapporteur')));
  take('workspace/didChangeWatchedFiles', params => {
    const changes = field(params, 'changes');
    session.filesChanged(Array.isArray(changes) ? changes.flatMap(change => field(change, 'uri') as string ?? []) : null);
    for (const uri of session.documents.uris()) void session.lookBeside(uri);
  });

  for (const [method, answer] of Object.entries(ANSWERS)) {
    connection.onRequest(method, (...sent: unknown[]) => guarded(session, method, answer, sent));
  }
  connection.listen();
  return session;
}

/** An answer or an error in words, whatever happens. The cancellation token comes last in what was sent. */
async function guarded(session: Session, method: string, answer: Answer, sent: readonly unknown[]): Promise<unknown> {
  session.heard();
  const token = sent.at(-1) as CancellationToken;
  const params = sent.length === 2 ? sent[0] : undefined;
  const uri = field(params, 'textDocument', 'uri');
  const isOpen = (): boolean => typeof uri === 'string' && session.documents.get(uri) !== null;
  const wasOpen = isOpen();
  try {
    if (session.stage === 'new') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first.');
    if (session.stage === 'stopped') throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shutting down.');
    if (!session.prepared(uri)) await session.prepare(uri);
    if (isLong(session, params)) await turn();
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    if (typeof params !== 'object' || params === null) throw invalid(`${method} needs parameters by name.`);
    const result = await answer(session, params);
    session.warmUpOnce(uri);
    return result;
  } catch (error) {
    // Editors trouble the writer with any other error about a draft that was closed while this waited.
    if (wasOpen && !isOpen()) return new ResponseError(LSPErrorCodes.ContentModified, 'The document was closed meanwhile.');
    if (error instanceof ResponseError) return error;
    session.report(`${method} failed`, error);
    return new ResponseError(ErrorCodes.InternalError, `${method} failed inside the server; its log says where.`);
  }
}

function isLong(session: Session, params: unknown): boolean {
  const uri = field(params, 'textDocument', 'uri');
  return typeof uri === 'string' && (session.documents.get(uri)?.text.length ?? 0) > LONG;
}
