/** One past report that drafts are held against in the place of the whole profile: chosen by a command, shown in the status bar, ended there. */
import * as vscode from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { draftEditor } from './draft';
import { readReport, whyUnread } from './files';

/** Where the choice is kept for the workspace: the address of the report. */
const KEPT = 'precedent';

interface Answer {
  readonly file: string | null;
  /** Why the report cannot be used; null when it is. */
  readonly why: string | null;
}

export class Precedent {
  private readonly status = vscode.window.createStatusBarItem('rapporteur.precedent', vscode.StatusBarAlignment.Left);

  constructor(private readonly context: vscode.ExtensionContext, private readonly client: BaseLanguageClient) {
    this.status.name = vscode.l10n.t('Rapporteur: Past Report');
    this.status.command = 'rapporteur.forgetPrecedent';
    context.subscriptions.push(this.status, vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (uri.toString() === this.kept) void this.use(uri);
    }));
  }

  /** Takes up again what was chosen before the window was closed. */
  async restore(): Promise<void> {
    if (this.kept === undefined) return;
    // A report that is gone is no reason to trouble the writer at each start.
    if (await this.use(vscode.Uri.parse(this.kept), true) === null) await this.forget();
  }

  /** Uses the report at `chosen`, else the one in the active editor, else one the writer picks. Gives its address, or null when it cannot be used. */
  async choose(chosen?: vscode.Uri): Promise<string | null> {
    const uri = chosen ?? draftEditor()?.document.uri ?? (await pickReport(vscode.l10n.t('Choose the past report to check against')));
    return uri === undefined ? null : this.use(uri);
  }

  /** Goes back to all past reports, and says so where the writer asked for it. */
  async forget(asked = false): Promise<void> {
    const name = this.kept === undefined ? null : nameOf(vscode.Uri.parse(this.kept));
    await this.context.workspaceState.update(KEPT, undefined);
    this.status.hide();
    await this.client.sendRequest('rapporteur/precedent', { file: null });
    if (asked) void vscode.window.showInformationMessage(name === null ? vscode.l10n.t('Drafts are not checked against one report alone.') : vscode.l10n.t('Drafts are checked against all past reports again, not against {0} alone.', name));
  }

  private get kept(): string | undefined { return this.context.workspaceState.get<string>(KEPT); }

  private async use(uri: vscode.Uri, quiet = false): Promise<string | null> {
    const name = nameOf(uri);
    const refused = (why: string): null => {
      if (!quiet) void vscode.window.showWarningMessage(vscode.l10n.t('Drafts cannot be checked against {0}: {1}.', name, why));
      return null;
    };
    let text: string;
    try {
      text = await textOf(uri);
    } catch (error) {
      return refused(whyUnread(error));
    }
    const { file, why } = await this.client.sendRequest<Answer>('rapporteur/precedent', { file: uri.toString(!/[%#?]/.test(uri.path)), text });
    if (file === null) return refused(why ?? vscode.l10n.t('it is no summary report'));
    await this.context.workspaceState.update(KEPT, uri.toString());
    this.status.text = `$(references) ${vscode.l10n.t('As in {0}', name)}`;
    this.status.tooltip = vscode.l10n.t('Drafts are checked against {0} alone. Click to go back to all past reports.', name);
    this.status.show();
    return uri.toString();
  }
}

/** As the editor has it where it is open, else as it lies in its folder. */
export async function textOf(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  return open === undefined ? readReport(uri) : open.getText();
}

export async function pickReport(title: string): Promise<vscode.Uri | undefined> {
  return (await vscode.window.showOpenDialog({ canSelectMany: false, title, openLabel: vscode.l10n.t('Choose'), filters: { [vscode.l10n.t('Summary reports')]: ['txt', 'md', 'report', 'docx'] } }))?.[0];
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
