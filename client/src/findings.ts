/** Going to findings and to what corrects them, from wherever the writer is: the editor's own commands are silent where a page has the focus. */
import * as vscode from 'vscode';
import { showDraft } from './draft';
import { openSample } from './sample';

/** Time to wait for the findings of a draft that was opened just now, in milliseconds. */
const LONGEST_WAIT = 3000;

/** Goes to the next finding of the draft in front, or of the sample where there is none. False when it has none. */
export async function nextFinding(context: vscode.ExtensionContext): Promise<boolean> {
  const { found } = await draftWithFindings(context);
  if (found.length > 0) await vscode.commands.executeCommand('editor.action.marker.next');
  return found.length > 0;
}

/** Shows what corrects the finding at the cursor; where the program cannot, goes to the first that it can correct. False when nothing was found. */
export async function showCorrections(context: vscode.ExtensionContext): Promise<boolean> {
  const { editor, found } = await draftWithFindings(context);
  if (found.length === 0) return false;
  const here = found.filter(({ range }) => range.contains(editor.selection.active));
  const shown = await firstCorrectable(editor.document.uri, [...here, ...found]) ?? here[0] ?? found[0]!;
  if (!here.includes(shown)) {
    const { start } = shown.range;
    await vscode.commands.executeCommand('closeMarkersNavigation');
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  await vscode.commands.executeCommand('editor.action.quickFix');
  return true;
}

async function firstCorrectable(uri: vscode.Uri, found: readonly vscode.Diagnostic[]): Promise<vscode.Diagnostic | undefined> {
  for (const each of found) {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, each.range, vscode.CodeActionKind.QuickFix.value);
    if (actions.some(({ edit }) => edit !== undefined)) return each;
  }
  return undefined;
}

async function draftWithFindings(context: vscode.ExtensionContext): Promise<{ readonly editor: vscode.TextEditor; readonly found: readonly vscode.Diagnostic[] }> {
  let editor = await showDraft();
  if (editor === undefined) {
    await openSample(context);
    editor = (await showDraft())!;
  }
  const found = await findingsOf(editor.document.uri);
  if (found.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was found in this draft.'));
  return { editor, found };
}

/** The loudest first, as the editor goes through them. */
async function findingsOf(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  const now = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'rapporteur').sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start));
  if (now().length > 0) return now();
  return new Promise(resolve => {
    const end = (): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve(now());
    };
    const timer = setTimeout(end, LONGEST_WAIT);
    const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => { if (uris.some(each => each.toString() === uri.toString()) && now().length > 0) end(); });
  });
}
