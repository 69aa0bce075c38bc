/** The draft on paper: a preview beside it that scrolls with it, a Word document or a page to print made of it, and a draft made of a Word document. */
import * as vscode from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { draftEditor } from './draft';
import { notWritten, readReport, whyUnread } from './files';

/** Time without a change after which the preview is made anew, in milliseconds. */
const QUIET = 300;

/** Runs in the preview: shows new versions, and goes where the editor goes and the other way round. */
const SCRIPT = `
const host = acquireVsCodeApi();
let quiet = 0;
const blocks = () => [...document.querySelectorAll('[data-line]')];
addEventListener('message', ({ data }) => {
  if (data.body !== undefined) document.querySelector('main').innerHTML = data.body;
  if (data.line === undefined) return;
  const all = blocks();
  const shown = all.filter(block => Number(block.dataset.line) <= data.line).at(-1) ?? all[0];
  quiet = Date.now() + 300;
  if (shown === all[0]) scrollTo(0, 0);
  else shown.scrollIntoView({ block: 'start' });
});
addEventListener('scroll', () => {
  if (Date.now() < quiet) return;
  const first = blocks().find(block => block.getBoundingClientRect().bottom > 0);
  if (first) host.postMessage({ line: Number(first.dataset.line) });
});
addEventListener('dblclick', event => {
  const block = event.target.closest('[data-line]');
  if (block) host.postMessage({ line: Number(block.dataset.line), open: true });
});
`;

/** What a caller may give in the place of the questions. */
interface Export { readonly draft?: vscode.Uri; readonly out?: vscode.Uri }

interface Preview { readonly panel: vscode.WebviewPanel; readonly uri: vscode.Uri }

export class Paper {
  private shown: Preview | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private scrolled = 0;

  constructor(context: vscode.ExtensionContext, private readonly client: BaseLanguageClient) {
    context.subscriptions.push(
      { dispose: () => clearTimeout(this.timer) },
      vscode.workspace.onDidChangeTextDocument(({ document }) => { if (this.shows(document.uri)) this.refresh(); }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
        if (first !== undefined && this.shows(textEditor.document.uri) && Date.now() > this.scrolled) void this.shown!.panel.webview.postMessage({ line: first.start.line });
      }),
    );
  }

  /** Opens the preview of the draft in the active editor beside it. Gives the page; null without a draft. */
  async preview(given?: vscode.Uri): Promise<string | null> {
    const uri = given ?? draftInFront(vscode.l10n.t('Open a draft first, then preview it.'));
    if (uri === null) return null;
    const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
    const head = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'">\n<script nonce="${nonce}">${SCRIPT}</script>\n`;
    const { page } = await this.ask<{ page: string }>('rapporteur/preview', uri, { head });
    const panel = this.shown?.panel ?? this.openPanel();
    panel.title = vscode.l10n.t('Preview {0}', nameOf(uri));
    panel.webview.html = page;
    panel.reveal(undefined, true);
    this.shown = { panel, uri };
    return page;
  }

  /** Writes the draft in the active editor as a Word document. Gives its place; null when the writer breaks off or it cannot be written. */
  async exportWord(given: Export = {}): Promise<vscode.Uri | null> {
    const out = await this.write(given, {
      title: vscode.l10n.t('Write the draft as a Word document'), kind: vscode.l10n.t('Word documents'), extension: 'docx',
      bytes: async uri => Uint8Array.from(atob((await this.ask<{ docx: string }>('rapporteur/export', uri)).docx), unit => unit.charCodeAt(0)),
    });
    if (out !== null) void vscode.window.setStatusBarMessage(vscode.l10n.t('Wrote {0}.', nameOf(out)), 8000);
    return out;
  }

  /** The same as a page that a browser prints: the editor itself prints nothing. */
  async exportPage(given: Export = {}): Promise<vscode.Uri | null> {
    const out = await this.write(given, {
      title: vscode.l10n.t('Write the draft as a page to print'), kind: vscode.l10n.t('Pages'), extension: 'html',
      bytes: async uri => new TextEncoder().encode((await this.ask<{ page: string }>('rapporteur/preview', uri)).page),
    });
    if (out === null) return null;
    const open = vscode.l10n.t('Open in the Browser');
    void vscode.window.showInformationMessage(vscode.l10n.t('Wrote {0}. A browser prints it.', nameOf(out)), open).then(choice => { if (choice === open) void vscode.env.openExternal(out); });
    return out;
  }

  private async write({ draft, out: given }: Export, { title, kind, extension, bytes }: { title: string; kind: string; extension: string; bytes(uri: vscode.Uri): Promise<Uint8Array> }): Promise<vscode.Uri | null> {
    const uri = draft ?? draftInFront(vscode.l10n.t('Open a draft first, then export it.'));
    if (uri === null) return null;
    const out = given ?? await vscode.window.showSaveDialog({ title, saveLabel: vscode.l10n.t('Export'), defaultUri: besideAs(uri, `.${extension}`), filters: { [kind]: [extension] } });
    if (out === undefined) return null;
    const content = await bytes(uri);
    try {
      await vscode.workspace.fs.writeFile(out, content);
      return out;
    } catch {
      void vscode.window.showErrorMessage(notWritten(out));
      return null;
    }
  }

  private ask<T>(method: string, uri: vscode.Uri, more: object = {}): Promise<T> {
    return this.client.sendRequest<T>(method, { textDocument: { uri: uri.toString() }, ...more });
  }

  private shows(uri: vscode.Uri): boolean { return this.shown?.uri.toString() === uri.toString(); }

  private openPanel(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel('rapporteur.preview', vscode.l10n.t('Preview'), { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, enableFindWidget: true, localResourceRoots: [] });
    panel.onDidDispose(() => { this.shown = null; });
    panel.webview.onDidReceiveMessage(({ line, open }: { line: number; open?: boolean }) => { if (Number.isInteger(line)) void this.goTo(line, open === true); });
    return panel;
  }

  private refresh(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { shown } = this;
      if (shown === null) return;
      // A draft that was closed in the meantime keeps its last page.
      this.ask<{ body: string }>('rapporteur/preview', shown.uri).then(({ body }) => shown.panel.webview.postMessage({ body }), () => undefined);
    }, QUIET);
  }

  private async goTo(line: number, open: boolean): Promise<void> {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => this.shows(document.uri));
    if (editor === undefined) return;
    this.scrolled = Date.now() + 300;
    const at = new vscode.Range(line, 0, line, 0);
    if (!open) editor.revealRange(at, vscode.TextEditorRevealType.AtTop);
    else await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn, selection: at });
  }
}

/** Opens a Word document as a new draft in plain text, numbers as printed. Gives its address; null when the writer breaks off or it cannot be read. */
export async function importWord(given?: vscode.Uri): Promise<vscode.Uri | null> {
  const uri = given ?? (await vscode.window.showOpenDialog({ canSelectMany: false, title: vscode.l10n.t('Choose the Word document'), openLabel: vscode.l10n.t('Import'), filters: { [vscode.l10n.t('Word documents')]: ['docx'] } }))?.[0];
  if (uri === undefined) return null;
  try {
    const document = await vscode.workspace.openTextDocument({ language: 'summary-report', content: await readReport(uri) });
    await vscode.window.showTextDocument(document, { preview: false });
    return document.uri;
  } catch (error) {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} was not imported: {1}.', nameOf(uri), whyUnread(error)));
    return null;
  }
}

function draftInFront(otherwise: string): vscode.Uri | null {
  const uri = draftEditor()?.document.uri;
  if (uri === undefined) void vscode.window.showInformationMessage(otherwise);
  return uri ?? null;
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** A draft that was never saved lies nowhere: the folder that is open is the place for what is written of it. */
function besideAs(uri: vscode.Uri, extension: string): vscode.Uri | undefined {
  const path = uri.path.replace(/(?:\.report)?(?:\.[^./]*)?$/, extension);
  if (uri.scheme !== 'untitled') return uri.with({ path });
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder && vscode.Uri.joinPath(folder, nameOf(uri.with({ path })));
}
