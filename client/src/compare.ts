/** Two drafts compared by their structure, as a page beside them; with comments of delegations gathered by the new numbers. */
import * as vscode from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { draftEditor } from './draft';
import { readReport, whyUnread } from './files';
import { pickReport, textOf } from './precedent';

/** What a caller may give in the place of the questions. */
export interface CompareChoice {
  readonly old?: vscode.Uri;
  readonly new?: vscode.Uri;
  /** One file for each delegation. */
  readonly comments?: readonly vscode.Uri[];
}

const SCHEME = 'rapporteur-compare';

/** Pages are small, and one whose text is not at hand any more would turn white. */
const KEPT = 16;

/** Pages made in this window, by their address. */
export class ComparisonPages implements vscode.TextDocumentContentProvider {
  private readonly pages = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  constructor(context: vscode.ExtensionContext, private readonly client: BaseLanguageClient) {
    context.subscriptions.push(this.changed, vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
  }

  provideTextDocumentContent(uri: vscode.Uri): string { return this.pages.get(uri.toString()) ?? ''; }

  /** Compares the active draft with an older one. Gives the address of the page; null when the writer breaks off or a file cannot be read. */
  async compare({ old, new: given, comments = [] }: CompareChoice = {}): Promise<vscode.Uri | null> {
    const now = given ?? draftEditor()?.document.uri;
    if (now === undefined) return noDraft();
    const before = old ?? await pickReport(vscode.l10n.t('Choose the older draft'));
    if (before === undefined) return null;
    const [oldText, newText, ...words] = await Promise.all([readOrSay(before, textOf), readOrSay(now, textOf), ...comments.map(uri => readOrSay(uri, readReport))]);
    if (oldText == null || newText == null) return null;
    const { markdown } = await this.client.sendRequest<{ markdown: string }>('rapporteur/compare', {
      old: { file: nameOf(before), text: oldText }, new: { file: nameOf(now), text: newText },
      comments: comments.flatMap((uri, index) => words[index] == null ? [] : [{ from: nameOf(uri).replace(/\.[^.]*$/, ''), text: words[index] }]),
    });
    const page = vscode.Uri.from({ scheme: SCHEME, path: `/${vscode.l10n.t('{0} and {1}', nameOf(before), nameOf(now))}.md` });
    this.keep(page, markdown);
    try {
      await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
    } catch {
      // Markdown is switched off in this editor.
      await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside });
    }
    return page;
  }

  private keep(page: vscode.Uri, markdown: string): void {
    const key = page.toString();
    this.pages.delete(key);
    this.pages.set(key, markdown);
    for (const oldest of [...this.pages.keys()].slice(0, -KEPT)) this.pages.delete(oldest);
    this.changed.fire(page);
  }

  /** The same with comments on the older draft, one file for each delegation. */
  async gather(given: CompareChoice = {}): Promise<vscode.Uri | null> {
    const now = given.new ?? draftEditor()?.document.uri;
    if (now === undefined) return noDraft();
    const old = given.old ?? await pickReport(vscode.l10n.t('Choose the draft that was commented on'));
    if (old === undefined) return null;
    const comments = given.comments ?? await vscode.window.showOpenDialog({ canSelectMany: true, title: vscode.l10n.t('Choose the comments, one file for each delegation'), openLabel: vscode.l10n.t('Gather'), filters: { [vscode.l10n.t('Comments')]: ['txt', 'md', 'docx'] } });
    return comments === undefined ? null : this.compare({ new: now, old, comments });
  }
}

function noDraft(): null {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open the new draft first, then compare it with an older one.'));
  return null;
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

async function readOrSay(uri: vscode.Uri, read: (uri: vscode.Uri) => Promise<string>): Promise<string | null> {
  try {
    return await read(uri);
  } catch (error) {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} was not compared: {1}.', nameOf(uri), whyUnread(error)));
    return null;
  }
}
