/** Leaves a finding as it is: asks why, and writes the file of suppressions beside the draft. */
import * as vscode from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { wroteWhole } from './files';

/** As the server's quick fix hands it over; `reason` where it is not to be asked for. */
export interface KeepRequest {
  readonly uri: string;
  readonly rule: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly reason?: string;
}

type Answer = { readonly uri: string; readonly text: string } | { readonly uri: null; readonly why: string };

/** Gives the address of the file that was written; null when the writer breaks off or nothing could be written. */
export async function keepFinding(client: BaseLanguageClient, { uri, rule, start, reason }: KeepRequest): Promise<vscode.Uri | null> {
  const draft = vscode.Uri.parse(uri);
  if (draft.scheme === 'untitled') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Save the draft first: what is kept as it is stands in a file beside it.'));
    return null;
  }
  const words = reason ?? await vscode.window.showInputBox({
    title: vscode.l10n.t('Keep This As It Is'), prompt: vscode.l10n.t('Why is it to stay? The reason is kept beside the draft, and {0} is silent here.', rule), ignoreFocusOut: true,
    validateInput: value => value.trim() === '' ? vscode.l10n.t('A reason is needed, so that others know later.') : undefined,
  });
  if (words === undefined || words.trim() === '') return null;
  const answer = await client.sendRequest<Answer>('rapporteur/suppress', { textDocument: { uri }, rule, start, reason: words });
  if (answer.uri === null) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was kept: the draft {0}.', answer.why));
    return null;
  }
  const place = vscode.Uri.parse(answer.uri);
  if (!await wroteWhole(place, answer.text)) return null;
  // Not every file system tells of what it writes.
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: answer.uri, type: 2 }] });
  return place;
}
