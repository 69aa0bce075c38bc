/** Entry on the desktop and on remote machines: the language server is a process of its own. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient, type Exports } from './startClient';

export function activate(context: vscode.ExtensionContext): Promise<Exports> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  return startClient(context, options => new LanguageClient('rapporteur', 'Rapporteur', { run: server, debug: server }, options));
}
