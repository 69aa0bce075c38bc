/** The bundled documentation of rules: opened from the extension itself, so that it needs no network. */
import * as vscode from 'vscode';
import { draftEditor } from './draft';

/** Makes the rule shown with a finding a link to its documentation. */
export function linkToRule(diagnostic: vscode.Diagnostic): void {
  const code = diagnostic.code;
  if (typeof code !== 'object' || typeof code.value !== 'string') return;
  const target = `command:rapporteur.explainRule?${encodeURIComponent(JSON.stringify([code.value]))}`;
  diagnostic.code = { value: code.value, target: vscode.Uri.parse(target) };
}

/** Id of the rule of the finding at the cursor, else null. */
export function ruleAtCursor(): string | null {
  const editor = draftEditor();
  if (editor === undefined) return null;
  for (const { range, source, code } of vscode.languages.getDiagnostics(editor.document.uri)) {
    if (source !== 'rapporteur' || !range.contains(editor.selection.active)) continue;
    const id = typeof code === 'object' ? code.value : code;
    if (typeof id === 'string') return id;
  }
  return null;
}

/** Every rule with what it asks, as the manifest lists them for the setting `rapporteur.rules`. */
const rulesOf = (context: vscode.ExtensionContext): Readonly<Record<string, { readonly description: string }>> => context.extension.packageJSON.contributes.configuration.properties['rapporteur.rules'].properties;

/** Lets the writer choose among all rules by what they ask. Undefined when the writer breaks off. */
export async function askRule(context: vscode.ExtensionContext): Promise<string | undefined> {
  const rules = Object.entries(rulesOf(context)).sort(([a], [b]) => (a < b ? -1 : 1));
  const chosen = await vscode.window.showQuickPick(rules.map(([id, { description }]) => ({ label: id, detail: description })), { title: vscode.l10n.t('Which rule?'), placeHolder: vscode.l10n.t('Type a word of what it asks, as "annex" or "date"'), matchOnDetail: true });
  return chosen?.label;
}

/** Shows the documentation of a rule as a page, or as text where no preview is at hand. */
export async function showRule(context: vscode.ExtensionContext, id: string): Promise<void> {
  // Links may come from anywhere: only an id of the list may become a path.
  if (!Object.hasOwn(rulesOf(context), id)) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Rapporteur has no rule named “{0}”.', id.slice(0, 80)));
    return;
  }
  const page = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', ...`${id}.md`.split('/'));
  try {
    await vscode.workspace.fs.stat(page);
  } catch {
    void vscode.window.showInformationMessage(vscode.l10n.t('The rule {0} has no page of its own yet.', id));
    return;
  }
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    await vscode.window.showTextDocument(page, { preview: true });
  }
}
