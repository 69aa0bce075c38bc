/** Learning from a folder of past reports: the editor reads the files, the server learns, the profile is kept and used at once. */
import * as vscode from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { readFolder, wroteWhole, type PastReport, type Unread } from './files';
import { configuredProfile, storedProfile } from './profileFile';

interface Learned {
  /** The profile as the text of its file; empty when nothing usable was given. */
  readonly profile: string;
  /** Number of past reports it rests on. */
  readonly reports: number;
  readonly leftOut: readonly Unread[];
}

/** Learns from `folder`, or from one the user chooses. Returns the number of past reports learned from; null when nothing came of it. */
export async function learnFromFolder(context: vscode.ExtensionContext, client: BaseLanguageClient, output: vscode.LogOutputChannel, folder?: vscode.Uri): Promise<number | null> {
  const chosen = folder ?? (await vscode.window.showOpenDialog({
    canSelectFiles: false, canSelectFolders: true, canSelectMany: false, openLabel: vscode.l10n.t('Learn from This Folder'),
    title: vscode.l10n.t('Choose the folder that holds your past summary reports (.txt, .md or .docx)'),
  }))?.[0];
  if (chosen === undefined) return null;
  const place = configuredProfile() ?? storedProfile(context);
  try {
    const learned = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Rapporteur', cancellable: true },
      (progress, token) => learn(client, chosen, place, token, file => progress.report({ message: vscode.l10n.t('reading {0}', file) })),
    );
    if (learned === null) return null;
    report(learned, output);
    return learned.reports === 0 ? null : learned.reports;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('Rapporteur could not learn from {0}: {1}', chosen.path, reason));
    return null;
  }
}

async function learn(client: BaseLanguageClient, folder: vscode.Uri, place: vscode.Uri, token: vscode.CancellationToken, progress: (file: string) => void): Promise<Learned | null> {
  const { reports, leftOut } = await readFolder(folder, token, progress);
  if (token.isCancellationRequested) return null;
  if (reports.length === 0) return { profile: '', reports: 0, leftOut };
  // A profile at a place of the user's choice may be shared and names files as they lie in the folder; one kept here can be led back to them.
  const nameOf = ({ file, uri }: PastReport) => (configuredProfile() === null ? addressOf(uri) : file);
  const names = new Map(reports.map(each => [nameOf(each), each.file]));
  const learned = await client.sendRequest<Learned>('rapporteur/learn', { files: reports.map(each => ({ file: nameOf(each), text: each.text })) }, token);
  if (token.isCancellationRequested) return null;
  if (learned.reports > 0) {
    if (!await wroteWhole(place, learned.profile)) return null;
    await client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }
  return { ...learned, leftOut: [...leftOut, ...learned.leftOut.map(({ file, why }) => ({ file: names.get(file) ?? file, why }))] };
}

/** Readable where the name allows it, as hovers show it. */
const addressOf = (uri: vscode.Uri): string => uri.toString(!/[%#?]/.test(uri.path));

function report({ reports, leftOut }: Learned, output: vscode.LogOutputChannel): void {
  for (const { file, why } of leftOut) output.warn(`${file} was left out: ${why}.`);
  const structure = vscode.l10n.t('Show What Was Learned');
  const show = vscode.l10n.t('Show What Was Left Out');
  const actions = [...reports === 0 ? [] : [structure], ...leftOut.length === 0 ? [] : [show]];
  const shown = reports === 0
    ? vscode.window.showWarningMessage(sentences(vscode.l10n.t('No summary report was found in this folder, so nothing was learned.'), leftOut.length), ...actions)
    : vscode.window.showInformationMessage(sentences(learnedWords(reports), leftOut.length), ...actions);
  void shown.then(choice => {
    if (choice === show) output.show();
    if (choice === structure) return vscode.commands.executeCommand('rapporteur.showStructure');
  });
}

const learnedWords = (reports: number): string => reports === 1
  ? vscode.l10n.t('Learned from 1 past report. Drafts are now held against it.')
  : vscode.l10n.t('Learned from {0} past reports. Drafts are now held against them.', reports);

function sentences(first: string, leftOut: number): string {
  if (leftOut === 0) return first;
  return `${first} ${leftOut === 1 ? vscode.l10n.t('1 file was left out.') : vscode.l10n.t('{0} files were left out.', leftOut)}`;
}

/** Goes back to the past reports that come with the extension. */
export async function forgetProfile(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<void> {
  if (configuredProfile() !== null) {
    const open = vscode.l10n.t('Open Setting');
    const choice = await vscode.window.showInformationMessage(vscode.l10n.t('The setting “Rapporteur: Profile” names the profile in use. Empty it to go back to the built-in one.'), open);
    if (choice === open) await vscode.commands.executeCommand('workbench.action.openSettings', 'rapporteur.profile');
    return;
  }
  try {
    await vscode.workspace.fs.delete(storedProfile(context));
  } catch {
    void vscode.window.showInformationMessage(vscode.l10n.t('Drafts are already held against the past reports that come with Rapporteur.'));
    return;
  }
  await client.sendRequest('rapporteur/forgetLearned', {});
  await client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  void vscode.window.showInformationMessage(vscode.l10n.t('Drafts are held against the past reports that come with Rapporteur again.'));
}
