/** What both hosts share: starts the client, registers the commands, and answers what the server asks for. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import { Unreadable } from '../../server/src/formats/document';
import { speak } from '../../server/src/text/say';
import { registerCommands } from './commands';
import { DOCUMENTS, watchDraft } from './draft';
import { filesIn, readReport, readText } from './files';
import { messageTrace } from './messageTrace';
import { registerPaste } from './paste';
import { Precedent } from './precedent';
import { configuredProfile, learnedProfile, watchProfile } from './profileFile';
import { linkToRule } from './ruleDocs';
import { DraftViewer } from './views';

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** What the extension gives to others, its tests among them. */
export interface Exports {
  readonly viewer: Pick<DraftViewer, 'nodes' | 'onDidChange' | 'arranger'>;
}

/** Resolves when the server answers; says so in a message when it cannot be started. */
export async function startClient(context: vscode.ExtensionContext, create: CreateClient): Promise<Exports> {
  // What is shared with the server, as the reading of Word documents, says why it fails in this language too.
  speak(vscode.l10n.bundle ?? null);
  const output = vscode.window.createOutputChannel('Rapporteur', { log: true });
  const trace = messageTrace(output);
  const checked = new vscode.EventEmitter<vscode.Uri>();
  context.subscriptions.push(output, trace, checked, watchDraft());
  const client = create(clientOptions(context, output, trace, checked));
  const precedent = new Precedent(context, client);
  const viewer = new DraftViewer(context, client, checked.event);
  registerCommands(context, client, output, precedent);
  client.onRequest('rapporteur/readFile', ({ uri }: { uri: string }) => readText(vscode.Uri.parse(uri, true)).catch(() => null));
  client.onRequest('rapporteur/readReport', ({ uri }: { uri: string }) => readReport(vscode.Uri.parse(uri, true)).catch(error => (error instanceof Unreadable ? { why: error.message } : null)));
  client.onRequest('rapporteur/listFolder', ({ uri }: { uri: string }) => filesIn(vscode.Uri.parse(uri, true)));
  context.subscriptions.push(registerPaste(client, DOCUMENTS), { dispose: () => client.stop() });
  try {
    await client.start();
  } catch (error) {
    output.error(error instanceof Error ? error.message : String(error));
    const show = vscode.l10n.t('Show Output');
    void vscode.window.showErrorMessage(vscode.l10n.t('Rapporteur could not start, so drafts are not checked. Reload the window; if that does not help, reinstall the extension.'), show)
      .then(choice => { if (choice === show) output.show(); });
    return { viewer };
  }
  await precedent.restore();
  context.subscriptions.push(vscode.workspace.onDidGrantWorkspaceTrust(() => client.sendNotification('workspace/didChangeConfiguration', { settings: null })));
  context.subscriptions.push(watchProfile(context, () => client.sendNotification('workspace/didChangeConfiguration', { settings: null })));
  viewer.refresh();
  return { viewer };
}

function clientOptions(context: vscode.ExtensionContext, output: vscode.LogOutputChannel, trace: vscode.LogOutputChannel, checked: vscode.EventEmitter<vscode.Uri>): LanguageClientOptions {
  return {
    documentSelector: DOCUMENTS,
    outputChannel: output,
    traceOutputChannel: trace,
    initializationOptions: { docsBase: vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(), asksReason: true, catalogue: vscode.l10n.bundle },
    // The hover over the title leads to the command.
    markdown: { isTrusted: { enabledCommands: ['rapporteur.setFamily'] } },
    diagnosticPullOptions: { onChange: true },
    middleware: {
      workspace: {
        /** The server gets an address it can read in place of what the user wrote. */
        configuration: async (params, token, next) => {
          const values = await next(params, token);
          if (!Array.isArray(values)) return values;
          // Looked for once, however many drafts are asked about.
          const learned = learnedProfile(context);
          return Promise.all(values.map(async (value, index) => {
            const item = params.items[index];
            if (item?.section !== 'rapporteur' || typeof value !== 'object' || value === null) return value;
            const scope = item.scopeUri === undefined ? undefined : vscode.Uri.parse(item.scopeUri);
            return { ...value, profile: (configuredProfile(scope) ?? await learned)?.toString() ?? '', trusted: vscode.workspace.isTrusted };
          }));
        },
      },
      provideDiagnostics: async (document, previous, token, next) => {
        const report = await next(document, previous, token);
        if (report?.kind === 'full') report.items.forEach(linkToRule);
        checked.fire(document instanceof vscode.Uri ? document : document.uri);
        return report;
      },
      handleDiagnostics: (uri, diagnostics, next) => {
        diagnostics.forEach(linkToRule);
        next(uri, diagnostics);
        checked.fire(uri);
      },
    },
  };
}
