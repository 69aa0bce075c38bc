/** Entry in the browser: the language server is a worker. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startClient } from './startClient';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  return startClient(context, options => new LanguageClient('rapporteur', 'Rapporteur', () => startWorker(context), options));
}

/** From a blob, as the address an extension is served from may be one that no worker can be started from. */
async function startWorker(context: vscode.ExtensionContext): Promise<Worker> {
  const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js'));
  const address = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: 'Rapporteur' });
  context.subscriptions.push({ dispose: () => { worker.terminate(); URL.revokeObjectURL(address); } });
  return worker;
}
