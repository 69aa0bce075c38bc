/** What suites do in the editor, and the events they wait for. */
import * as vscode from 'vscode';
import { ok } from './assert';

const PATIENCE_MS = 20_000;
export const PAST_ISM = '2024-04-24-ism-icts-security-moscow.txt';

export const extension = () => {
  const found = vscode.extensions.getExtension('rapporteur.rapporteur');
  ok(found, 'The extension is not installed.');
  return found;
};

export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  ok(first, 'No folder is open.');
  return first.uri;
}

export const pastReport = (file = PAST_ISM): vscode.Uri => vscode.Uri.joinPath(folder(), 'past', file);

export async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await extension().activate();
  const document = await vscode.workspace.openTextDocument(uri);
  // A tab of its own: a preview would be taken by the next document.
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Closes everything and throws away what was not saved. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(each => each.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

export const findingsOf = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter(each => each.source === 'rapporteur');

/** Waits until the findings of a document are as wanted; says what they are when that does not come about. */
export function findings(uri: vscode.Uri, wanted: (found: vscode.Diagnostic[]) => boolean): Promise<vscode.Diagnostic[]> {
  return until(vscode.languages.onDidChangeDiagnostics, () => {
    const found = findingsOf(uri);
    return wanted(found) ? found : null;
  }, () => `The findings were: ${JSON.stringify(findingsOf(uri).map(each => [ruleOf(each), each.range.start.line + 1, each.message]), null, 1)}`);
}

/** Asks now and at each event until the answer is not null. */
export function until<T>(event: vscode.Event<unknown>, ask: () => T | null, otherwise: () => string): Promise<T> {
  return new Promise((resolve, reject) => {
    const listening: vscode.Disposable[] = [];
    const timer = setTimeout(() => end(() => reject(new Error(otherwise()))), PATIENCE_MS);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      listening.forEach(each => each.dispose());
      settle();
    };
    const look = () => {
      const answer = ask();
      if (answer !== null) end(() => resolve(answer));
    };
    listening.push(event(look));
    look();
  });
}

/** The place right after the first `words` of a document. */
export function after(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  ok(at >= 0, `The document has no “${words}”.`);
  return document.positionAt(at + words.length);
}

/** The range of the first `words` of a document. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const end = after(document, words);
  return new vscode.Range(document.positionAt(document.offsetAt(end) - words.length), end);
}

export async function replace(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, words), by);
  ok(await vscode.workspace.applyEdit(edit), 'The edit was refused.');
}

/** What is offered for a place under a kind, worked out as when it is chosen. */
export const actionsAt = (uri: vscode.Uri, at: vscode.Position, kind: vscode.CodeActionKind): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, new vscode.Range(at, at), kind.value, 100);

/** Does what an offered action does when it is chosen. */
export async function choose(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = actions.find(each => each.title === title);
  ok(action?.edit, `${title} is not among: ${actions.map(each => each.title).join(', ')}.`);
  ok(await vscode.workspace.applyEdit(action.edit), 'The edit was refused.');
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...action.command.arguments ?? []);
}

export async function outline(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  return await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri) ?? [];
}

/** All symbols of a tree, in document order. */
export const flat = (symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] => symbols.flatMap(each => [each, ...flat(each.children)]);

/** What a person does in the window and an extension cannot: whoever runs the suites does it when told so. */
export function act(what: { readonly paste: Record<string, string> } | { readonly drag: readonly [from: string, to: string] } | { readonly click: string } | { readonly rename: string } | { readonly agree: true } | { readonly preview: string; readonly do: 'scroll' | 'open' | 'meet' } | { readonly answer: readonly (readonly [question: string, words: string])[] }): void {
  console.log(`[page] ${JSON.stringify(what)}`);
}

/** Skips, and says so, where nobody listens: a desktop window is driven by itself alone. */
export function needsPerson(test: Mocha.Context): void {
  if (vscode.env.uiKind === vscode.UIKind.Web) return;
  console.log(`[suite]   ${test.test?.parent?.title ?? test.test?.title} is not tested in a desktop window; npm run test:vscode does it`);
  test.skip();
}
