/** The draft of the walkthrough: a short report with three faults, to try things on. */
import * as vscode from 'vscode';
import { columnForNew } from './draft';
import { readText } from './files';

/** Opens the sample as a draft that is not saved anywhere. Gives its address. */
export async function openSample(context: vscode.ExtensionContext): Promise<vscode.Uri> {
  const content = await readText(vscode.Uri.joinPath(context.extensionUri, 'media', 'walkthrough', 'sample.report.txt'));
  const document = await vscode.workspace.openTextDocument({ language: 'summary-report', content });
  await vscode.window.showTextDocument(document, { preview: false, viewColumn: columnForNew() });
  return document.uri;
}
