/** Entry in the browser: the language server is a worker. */
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { startClient, type Exports } from './startClient';

export function activate(context: vscode.ExtensionContext): Promise<Exports> {
  return startClient(context, options => new LanguageClient('rapporteur', 'Rapporteur', () => startWorker(context), options));
}

/** From a blob, as the address an extension is served from may be one that no worker can be started from. */
async function startWorker(context: vscode.ExtensionContext): Promise<MessageTransports> {
  const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.js'));
  const address = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: 'Rapporteur' });
  context.subscriptions.push({ dispose: () => { worker.terminate(); URL.revokeObjectURL(address); } });
  // The host puts a class of its own in the place of Worker, by which the client would not know this one.
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
