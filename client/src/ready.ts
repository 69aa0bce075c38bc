/** *Ready to Circulate?*: one answer, and what is open to go to. */
import * as vscode from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { draftEditor } from './draft';

interface Answer {
  readonly ready: boolean;
  readonly open: readonly { readonly group: string; readonly words: string; readonly findings: readonly { readonly message: string; readonly range: vscode.Range }[] }[];
  readonly notes: readonly string[];
}

interface Choice extends vscode.QuickPickItem {
  readonly range?: vscode.Range;
}

/** Returns whether the active draft can go out; null when there is no draft to ask about. */
export async function askReady(client: BaseLanguageClient): Promise<boolean | null> {
  const editor = draftEditor();
  if (editor === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first, then ask whether it is ready.'));
    return null;
  }
  const { uri } = editor.document;
  const answer = await client.sendRequest<Answer | null>('rapporteur/ready', { textDocument: { uri: uri.toString() } });
  if (answer === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This text does not open like a summary report, so nothing can be said of it.'));
    return null;
  }
  if (answer.ready) {
    void vscode.window.showInformationMessage([vscode.l10n.t('Ready to circulate.'), ...answer.notes].join(' '));
    return true;
  }
  const choices = answer.open.flatMap(({ group, words, findings }): Choice[] => [
    { label: vscode.l10n.t('{0}: {1}', group, words), kind: vscode.QuickPickItemKind.Separator },
    ...findings.map(({ message, range }) => ({ label: `$(circle-outline) ${vscode.l10n.t('Line {0}', range.start.line + 1)}`, detail: message, range })),
  ]);
  // The list stays open until the writer has chosen; the answer does not wait for that.
  void vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Not Ready to Circulate'), placeHolder: vscode.l10n.t('Open: {0}', answer.open.map(({ group, words }) => `${group} (${words})`).join(', ')), matchOnDetail: true }).then(async choice => {
    if (choice?.range === undefined) return;
    const { start, end } = choice.range;
    const at = new vscode.Range(start.line, start.character, end.line, end.character);
    await vscode.window.showTextDocument(uri, { selection: at });
  });
  return false;
}
