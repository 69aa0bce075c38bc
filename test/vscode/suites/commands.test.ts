import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { closeAll, findings, findingsOf, folder, open, pastReport, textOf, until, write } from '../support/editor';

describe('the commands', () => {
  afterEach(closeAll);

  it('check now counts what is shown', async () => {
    const { uri } = await open(await write('checked.report', (await textOf(pastReport())).replace('12. China briefed', '13. China briefed')));
    await findings(uri, found => found.length > 0);
    equal(await vscode.commands.executeCommand('rapporteur.check'), findingsOf(uri).length, 'findings counted');
  });

  it('learns from a folder of past reports, writes the profile where the setting says, and uses it at once', async () => {
    const settings = vscode.workspace.getConfiguration('rapporteur');
    await settings.update('profile', 'kept/learned.json', vscode.ConfigurationTarget.Workspace);
    try {
      await write('past/notes.txt', 'Remember the milk.\n');
      equal(await vscode.commands.executeCommand('rapporteur.learn', vscode.Uri.joinPath(folder(), 'past')), 2, 'past reports learned from');
      const profile = JSON.parse(await textOf(vscode.Uri.joinPath(folder(), 'kept', 'learned.json')));
      ok(typeof profile === 'object' && profile !== null, 'The profile is not an object.');
    } finally {
      await settings.update('profile', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'past', 'notes.txt'));
    }
  });

  it('learns into the extension’s own storage without the setting, and goes back to the built-in past reports', async () => {
    equal(await vscode.commands.executeCommand('rapporteur.learn', vscode.Uri.joinPath(folder(), 'past')), 2, 'past reports learned from');
    await vscode.commands.executeCommand('rapporteur.forgetProfile');
  });

  it('says so when a folder holds no past report', async () => {
    await write('empty/notes.txt', 'Remember the milk.\n');
    equal(await vscode.commands.executeCommand('rapporteur.learn', vscode.Uri.joinPath(folder(), 'empty')), null, 'past reports learned from');
  });

  it('explains a rule from the bundled pages', async () => {
    void vscode.commands.executeCommand('rapporteur.explainRule', 'numbering/paragraph-sequence');
    await until(vscode.window.tabGroups.onDidChangeTabs, () => {
      const labels = vscode.window.tabGroups.all.flatMap(group => group.tabs).map(tab => tab.label);
      return labels.some(label => label.includes('paragraph-sequence')) ? labels : null;
    }, () => 'No page of the rule was shown.');
  });

  it('shows the output', async () => {
    await vscode.commands.executeCommand('rapporteur.showOutput');
  });
});
