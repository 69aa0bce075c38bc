/** Where the profile of the user's own past reports lies: at the setting `rapporteur.profile`, else in the extension's storage. */
import * as vscode from 'vscode';

const NAME = 'profile.json';

/** The file in the extension's storage: learned once, used for every draft. */
export const storedProfile = (context: vscode.ExtensionContext): vscode.Uri => vscode.Uri.joinPath(context.globalStorageUri, NAME);

/** The address the setting names for a draft at `scope`, or null when the setting is empty. A relative path starts at the draft's folder of the workspace. */
export function configuredProfile(scope?: vscode.Uri): vscode.Uri | null {
  const path = vscode.workspace.getConfiguration('rapporteur', scope).get('profile', '').trim();
  if (path === '') return null;
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return vscode.Uri.parse(path);
  const folder = (scope && vscode.workspace.getWorkspaceFolder(scope)) ?? vscode.workspace.workspaceFolders?.[0];
  const absolute = path.startsWith('/') || /^[a-z]:[\\/]/i.test(path) || path.startsWith('\\\\');
  if (folder === undefined) return vscode.Uri.file(path);
  if (!absolute) return vscode.Uri.joinPath(folder.uri, ...path.split(/[\\/]/));
  // In a virtual workspace an absolute path is one of that workspace.
  return folder.uri.scheme === 'file' ? vscode.Uri.file(path) : folder.uri.with({ path });
}

/** What was learned and is used where the setting names nothing, or null for the built-in profile. */
export async function learnedProfile(context: vscode.ExtensionContext): Promise<vscode.Uri | null> {
  const stored = storedProfile(context);
  try {
    await vscode.workspace.fs.stat(stored);
    return stored;
  } catch {
    return null;
  }
}

/** Calls `changed` when the profile the setting names is written by somebody else, such as the command line. */
export function watchProfile(context: vscode.ExtensionContext, changed: () => void): vscode.Disposable {
  let watcher: vscode.Disposable | null = null;
  const watch = () => {
    watcher?.dispose();
    const place = configuredProfile() ?? storedProfile(context);
    const files = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(place, '..'), place.path.slice(place.path.lastIndexOf('/') + 1)));
    files.onDidChange(changed);
    files.onDidCreate(changed);
    files.onDidDelete(changed);
    watcher = files;
  };
  watch();
  const settings = vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration('rapporteur.profile')) watch(); });
  return { dispose() { settings.dispose(); watcher?.dispose(); } };
}
