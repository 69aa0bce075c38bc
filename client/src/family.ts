/** Sets the kind of meeting a draft is checked as, where it was guessed wrong: for that draft in its configuration, for all where that already speaks or in the settings. */
import * as vscode from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { draftEditor } from './draft';
import { wroteWhole } from './files';

interface Families {
  readonly family: string;
  readonly guess: string;
  readonly set: string | null;
  readonly choices: readonly { readonly family: string; readonly name: string; readonly reports: number }[];
}

type Answer = { readonly uri: string; readonly text: string } | { readonly uri: null; readonly why: string | null };

/** What a caller may give in the place of the questions; `family` null lets the draft's own opening tell. */
export interface FamilyChoice {
  readonly uri?: vscode.Uri;
  readonly family?: string | null;
  /** For all drafts, not for this one alone. */
  readonly all?: boolean;
}

/** Gives the family the draft is then checked as; null when the writer breaks off or there is no draft. */
export async function setFamily(client: BaseLanguageClient, given: FamilyChoice = {}): Promise<string | null> {
  const uri = given.uri ?? draftEditor()?.document.uri;
  const known = uri === undefined ? null : await familiesOf(client, uri);
  if (uri === undefined || known === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first, then say what kind of meeting it is about.'));
    return null;
  }
  const family = given.family === undefined ? await askFamily(known) : given.family;
  if (family === undefined) return null;
  // A draft that was never saved stands below no configuration.
  const all = uri.scheme === 'untitled' || (given.all ?? (family === null ? false : await askScope(uri)));
  if (all === undefined || !await write(client, uri, family, all)) return null;
  const after = await familiesOf(client, uri);
  if (family === null && after !== null && after.set !== null && !all) void offerAll(client, uri, nameOf(after.choices, after.set));
  return after?.family ?? null;
}

const familiesOf = (client: BaseLanguageClient, uri: vscode.Uri): Promise<Families | null> =>
  client.sendRequest<Families | null>('rapporteur/families', { textDocument: { uri: uri.toString() } }).catch(() => null);

const nameOf = (choices: Families['choices'], family: string): string => choices.find(choice => choice.family === family)?.name ?? family;

const countWords = (reports: number): string => reports === 0 ? '' : reports === 1 ? vscode.l10n.t('1 past report') : vscode.l10n.t('{0} past reports', reports);

/** Undefined when the writer breaks off. */
async function askFamily({ choices, guess, set }: Families): Promise<string | null | undefined> {
  const item = ({ family, name, reports }: Families['choices'][number]) => ({
    label: name[0]!.toUpperCase() + name.slice(1), family: family as string | null,
    description: [countWords(reports), family === set ? vscode.l10n.t('set') : ''].filter(Boolean).join(' · '),
  });
  const parted = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator, family: undefined });
  const taught = choices.filter(({ reports }) => reports > 0);
  const untaught = choices.filter(({ reports }) => reports === 0);
  const chosen = await vscode.window.showQuickPick([
    { label: `$(search) ${vscode.l10n.t('Let Rapporteur Find It')}`, description: [nameOf(choices, guess), set === null ? vscode.l10n.t('so far') : ''].filter(Boolean).join(' · '), family: null },
    parted(vscode.l10n.t('kinds with past reports')), ...taught.map(item),
    ...(untaught.length === 0 ? [] : [parted(vscode.l10n.t('kinds without past reports')), ...untaught.map(item)]),
  ], { title: vscode.l10n.t('Which Kind of Meeting Is This Draft About?'), placeHolder: vscode.l10n.t('Drafts are held against past reports of their kind') });
  return chosen?.family;
}

/** True for all drafts; undefined when the writer breaks off. */
async function askScope(uri: vscode.Uri): Promise<boolean | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.name;
  const chosen = await vscode.window.showQuickPick([
    { label: vscode.l10n.t('This Draft Only'), description: vscode.l10n.t('in rapporteur.config.json, for the command line as well'), all: false },
    { label: folder === undefined ? vscode.l10n.t('All Drafts') : vscode.l10n.t('All Drafts in {0}', folder), description: vscode.l10n.t('in rapporteur.config.json where there is one, else in the settings'), all: true },
  ], { title: vscode.l10n.t('For Which Drafts?') });
  return chosen?.all;
}

/** False, after saying so, when the configuration cannot be used or written. */
async function write(client: BaseLanguageClient, uri: vscode.Uri, family: string | null, all: boolean): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const answer = await client.sendRequest<Answer>('rapporteur/setFamily', { textDocument: { uri: uri.toString() }, family, all, root: folder?.toString() ?? null });
  if (answer.uri === null && answer.why !== null) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The kind of meeting was not set: rapporteur.config.json {0}.', answer.why));
    return false;
  }
  if (answer.uri !== null) {
    if (!await wroteWhole(vscode.Uri.parse(answer.uri), answer.text)) return false;
    // Not every file system tells of what it writes.
    await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: answer.uri, type: 2 }] });
  }
  if (all) await set(uri, family, answer.uri !== null);
  return true;
}

/** In the settings: the family where no configuration has it, and nothing any more where it is to be found. */
async function set(uri: vscode.Uri, family: string | null, configured: boolean): Promise<void> {
  const settings = vscode.workspace.getConfiguration('rapporteur', uri);
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  if (family !== null) {
    const own = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    if (!configured) await settings.update('family', family, own ? WorkspaceFolder : vscode.workspace.workspaceFolders === undefined ? Global : Workspace);
    return;
  }
  const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect('family') ?? {};
  if (workspaceFolderValue !== undefined) await settings.update('family', undefined, WorkspaceFolder);
  if (workspaceValue !== undefined) await settings.update('family', undefined, Workspace);
  if (globalValue !== undefined) await settings.update('family', undefined, Global);
}

/** The draft itself has no family any more, but all drafts have. */
async function offerAll(client: BaseLanguageClient, uri: vscode.Uri, name: string): Promise<void> {
  const find = vscode.l10n.t('Find It for All Drafts');
  const choice = await vscode.window.showInformationMessage(vscode.l10n.t('All drafts here are set to be checked as {0}, and this one with them.', name), find);
  if (choice === find) await write(client, uri, null, true);
}
