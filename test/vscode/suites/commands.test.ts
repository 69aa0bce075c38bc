import * as vscode from 'vscode';
import { asWord } from '../../support/as-word';
import { equal, ok } from '../support/assert';
import { closeAll, extension, findings, findingsOf, folder, open, pastReport, ruleOf, textOf, until, write } from '../support/editor';

describe('the commands', () => {
  afterEach(closeAll);

  it('check now counts what is shown', async () => {
    const { uri } = await open(await write('checked.report', (await textOf(pastReport())).replace('12. China briefed', '13. China briefed')));
    await findings(uri, found => found.length > 0);
    equal(await vscode.commands.executeCommand('rapporteur.check'), findingsOf(uri).length, 'findings counted');
  });

  it('learns from a folder of past reports, and writes the profile where the setting says', async () => {
    const settings = vscode.workspace.getConfiguration('rapporteur');
    await settings.update('profile', 'kept/learned.json', vscode.ConfigurationTarget.Workspace);
    try {
      await write('past/notes.txt', 'Remember the milk.\n');
      equal(await vscode.commands.executeCommand('rapporteur.learn', vscode.Uri.joinPath(folder(), 'past')), 2, 'past reports learned from');
      const profile = JSON.parse(await textOf(vscode.Uri.joinPath(folder(), 'kept', 'learned.json')));
      equal(profile.reports, 2, 'past reports the profile rests on');
      ok(!JSON.stringify(profile).includes('://'), 'A profile that may be shared names places of this machine.');
    } finally {
      await settings.update('profile', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'past', 'notes.txt'));
    }
  });

  it('learns into its own storage without the setting, leads back to the passages, and goes back to the built-in past reports', async () => {
    const past = await textOf(pastReport());
    for (const number of [1, 2, 3]) await write(`archive/report ${number}.txt`, past.replace('18. The Co-Chairs', `18. On day ${number}, the Co-Chairs`));
    const document = await open(await write('drafted.report', past.replace('CLOSING REMARKS\n\n', '')));
    const missing = (found: vscode.Diagnostic[]) => found.find(each => ruleOf(each) === 'structure/missing-section' && each.relatedInformation?.some(({ location }) => location.uri.path.includes('/archive/')));

    equal(await vscode.commands.executeCommand('rapporteur.learn', vscode.Uri.joinPath(folder(), 'archive')), 3, 'past reports learned from');
    const evidence = missing(await findings(document.uri, found => missing(found) !== undefined))!.relatedInformation!;
    const passage = evidence.find(({ location }) => location.uri.path.includes('/archive/'))!.location;
    const archived = await vscode.workspace.openTextDocument(passage.uri);
    ok(/closing remarks/i.test(archived.getText(passage.range)), `The evidence leads to “${archived.getText(passage.range)}”.`);

    await vscode.commands.executeCommand('rapporteur.forgetProfile');
    await findings(document.uri, found => missing(found) === undefined);
  });

  it('learns from Word documents, and leaves out those that cannot be read', async () => {
    const settings = vscode.workspace.getConfiguration('rapporteur');
    await settings.update('profile', 'word.json', vscode.ConfigurationTarget.Workspace);
    try {
      await write('letters/report.docx', asWord(await textOf(pastReport())));
      await write('letters/broken.docx', asWord(await textOf(pastReport())).slice(0, 5000));
      await write('letters/~$report.docx', 'owner');
      equal(await vscode.commands.executeCommand('rapporteur.learn', vscode.Uri.joinPath(folder(), 'letters')), 1, 'past reports learned from');
      ok((await textOf(vscode.Uri.joinPath(folder(), 'word.json'))).includes('report.docx'), 'The profile does not name the document.');
    } finally {
      await settings.update('profile', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('follows a profile that somebody else writes, and does without one that is broken', async () => {
    const settings = vscode.workspace.getConfiguration('rapporteur');
    const past = await textOf(pastReport());
    for (const number of [1, 2, 3]) await write(`shelf/report ${number}.txt`, past.replace('18. The Co-Chairs', `18. On day ${number}, the Co-Chairs`));
    const { uri } = await open(await write('followed.report', past.replace('CLOSING REMARKS\n\n', '')));
    const shelved = (found: vscode.Diagnostic[]) => found.some(each => each.relatedInformation?.some(({ message }) => message.includes('report 1.txt')));
    await settings.update('profile', 'followed.json', vscode.ConfigurationTarget.Workspace);
    try {
      await vscode.commands.executeCommand('rapporteur.learn', vscode.Uri.joinPath(folder(), 'shelf'));
      await findings(uri, shelved);
      const learned = await textOf(vscode.Uri.joinPath(folder(), 'followed.json'));
      await write('followed.json', '{"schemaVersion": 1, "rep');
      await findings(uri, found => !shelved(found));
      await write('followed.json', learned);
      await findings(uri, shelved);
    } finally {
      await settings.update('profile', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await findings(uri, found => !shelved(found));
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

  it('shows the output, which has the names of messages when asked for and nothing of a draft', async () => {
    const settings = vscode.workspace.getConfiguration('rapporteur');
    await settings.update('trace.server', 'messages', vscode.ConfigurationTarget.Workspace);
    try {
      await vscode.commands.executeCommand('rapporteur.showOutput');
      const written = () => vscode.workspace.textDocuments.filter(each => each.uri.scheme === 'output').map(each => each.getText()).join('\n');
      const traced = (method: string) => until(vscode.workspace.onDidChangeTextDocument, () => (written().includes(method) ? written() : null), () => `${method} was not traced. The output reads:\n${written()}`);
      const secret = (await textOf(pastReport())).replace('12. China briefed', '13. Xanadu briefed');
      // the client takes its time to begin the trace: what is asked of the first draft shows that it has
      await open(await write('secret.report', secret));
      await traced('textDocument/diagnostic');
      // the editor may drop some lines of a burst from its output: one draft after another is opened
      for (const name of ['second-secret.report', 'third-secret.report', 'fourth-secret.report']) {
        const uri = await write(name, secret);
        await open(uri);
        await findings(uri, found => found.length > 0);
      }
      const output = await traced('textDocument/didOpen');
      ok(!output.includes('Xanadu') && !output.includes('briefed'), 'Words of a draft were written down.');
    } finally {
      await settings.update('trace.server', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('opens the sample of the walkthrough, whose faults are found, and of which one is fixed', async () => {
    await extension().activate();
    const uri = await vscode.commands.executeCommand<vscode.Uri>('rapporteur.openSample');
    const rules = (found: vscode.Diagnostic[]): string[] => found.filter(each => each.severity <= vscode.DiagnosticSeverity.Warning).map(ruleOf).sort();
    equal(rules(await findings(uri, found => rules(found).length >= 3)), ['annex/citation-order', 'follow-up/deadline-year', 'numbering/paragraph-sequence'], 'findings in the sample');
    const wrong = findingsOf(uri).find(each => ruleOf(each) === 'numbering/paragraph-sequence');
    const [fix] = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, wrong?.range, vscode.CodeActionKind.QuickFix.value);
    ok(fix?.edit && await vscode.workspace.applyEdit(fix.edit), 'There is no fix.');
    await findings(uri, found => !rules(found).includes('numbering/paragraph-sequence'));
  });
});
