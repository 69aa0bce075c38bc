/** Which draft a command is about: the one that has the focus, or the one beside a page or a panel that has it. */
import * as vscode from 'vscode';

/** Schemes of things a person edits; output panels, diffs and histories are not drafts. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs'];
const LANGUAGES = ['summary-report', 'plaintext', 'markdown'];
export const DOCUMENTS = LANGUAGES.flatMap(language => SCHEMES.map(scheme => ({ language, scheme })));

/** The draft that had the focus last. */
let last: string | null = null;

export function watchDraft(): vscode.Disposable {
  const note = (editor: vscode.TextEditor | undefined): void => { if (editor !== undefined && isDraft(editor.document)) last = editor.document.uri.toString(); };
  note(vscode.window.activeTextEditor);
  return vscode.window.onDidChangeActiveTextEditor(note);
}

const isDraft = (document: vscode.TextDocument): boolean => vscode.languages.match(DOCUMENTS, document) > 0;
const isLast = ({ uri }: vscode.TextDocument): boolean => uri.toString() === last;

/** Undefined where another text has the focus, or no draft is to be seen. */
export function draftEditor(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor !== undefined && activeTextEditor.document.uri.scheme !== 'output') return isDraft(activeTextEditor.document) ? activeTextEditor : undefined;
  const drafts = visibleTextEditors.filter(({ document }) => isDraft(document));
  return drafts.find(({ document }) => isLast(document)) ?? drafts[0];
}

/** Shows the draft in front, else the one that had the focus last, and gives it the focus. Undefined when none is open. */
export async function showDraft(): Promise<vscode.TextEditor | undefined> {
  const editor = draftEditor();
  const document = editor?.document ?? vscode.workspace.textDocuments.find(each => isDraft(each) && isLast(each) && !each.isClosed);
  if (document === undefined) return undefined;
  const viewColumn = editor?.viewColumn ?? columnOf(document.uri);
  // A tab that is there already is meant, not a second one in the group that has the focus.
  return vscode.window.showTextDocument(document, { preserveFocus: false, ...viewColumn === undefined ? {} : { viewColumn } });
}

/** Where something new is shown: beside a page of the editor, as that of the first steps, which is read on. */
export function columnForNew(): vscode.ViewColumn {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  // What kind of page it is the editor does not tell.
  return activeTab !== undefined && activeTab.input === undefined ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()))?.viewColumn;
}
