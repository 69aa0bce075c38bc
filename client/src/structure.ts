/** The page that shows what was learned, with marks that open the past passages. */
import * as vscode from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { columnForNew } from './draft';
import { configuredProfile } from './profileFile';

interface Passage {
  readonly file: string;
  /** 0-based. */
  readonly line: number;
  readonly character: number;
}

/** Runs in the page: a mark shows its passage and asks for the report to be opened. */
const SCRIPT = `
const host = acquireVsCodeApi();
document.addEventListener('click', event => {
  const link = event.target.closest('a[href]');
  if (link === null) return;
  const id = (link.getAttribute('href') || '').slice(1);
  const card = document.getElementById(id);
  if (id !== 'closed' && (card === null || !card.classList.contains('card'))) return;
  event.preventDefault();
  event.stopPropagation();
  for (const shown of document.querySelectorAll('.card.shown')) shown.classList.remove('shown');
  if (id === 'closed') return;
  card.classList.add('shown');
  host.postMessage({ file: card.dataset.file, line: Number(card.dataset.line), character: Number(card.dataset.character) });
}, true);
`;

/** Shows the page. Returns on how many past reports it rests. */
export async function showStructure(client: BaseLanguageClient): Promise<number> {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
  const head = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'">\n<script nonce="${nonce}">${SCRIPT}</script>\n`;
  const { html, reports } = await client.sendRequest<{ html: string; reports: number }>('rapporteur/structure', { head });
  const panel = vscode.window.createWebviewPanel('rapporteur.structure', vscode.l10n.t('Learned Structure'), columnForNew(), { enableScripts: true, enableFindWidget: true, localResourceRoots: [] });
  panel.webview.html = html;
  panel.webview.onDidReceiveMessage((passage: Passage) => openPassage(passage));
  return reports;
}

/** Opens a past report at a passage, beside the page. False when the report is not to be found from here. */
export async function openPassage(passage?: Partial<Passage>): Promise<boolean> {
  const { file, line, character } = passage ?? {};
  if (typeof file !== 'string' || !isCount(line) || !isCount(character)) return false;
  for (const uri of placesOf(file)) {
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const at = new vscode.Position(line, character);
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true, selection: new vscode.Range(at, document.lineAt(Math.min(line, document.lineCount - 1)).range.end) });
      return true;
    } catch {
      // Not there: the next place is tried.
    }
  }
  void vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is not in this workspace; its passage stands in the page.', file), 8000);
  return false;
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** Where a report may lie that the profile names: at its address, in a folder of the workspace, beside the profile. */
function placesOf(file: string): vscode.Uri[] {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(file)) return [vscode.Uri.parse(file)];
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const profile = configuredProfile();
  if (profile !== null) folders.push(vscode.Uri.joinPath(profile, '..'));
  const below = folders.map(folder => vscode.Uri.joinPath(folder, ...file.split(/[\\/]/)));
  return file.startsWith('/') || /^[a-z]:[\\/]/i.test(file) ? [vscode.Uri.file(file), ...below] : below;
}
