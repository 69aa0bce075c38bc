import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { closeAll, findings, open, outline, pastReport, textOf, write } from '../support/editor';

describe('plain text that opens like a summary report', () => {
  const settings = () => vscode.workspace.getConfiguration('rapporteur');
  const faulty = async (name: string) => open(await write(name, (await textOf(pastReport())).replace('12. China briefed', '13. China briefed')));

  afterEach(async () => {
    await settings().update('recognisePlainText', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  it('is checked in the language the writer has given it', async () => {
    const text = await faulty('plain.txt');
    equal(text.languageId, 'plaintext', 'language');
    await findings(text.uri, found => found.length > 0);
    const markdown = await faulty('light.md');
    equal(markdown.languageId, 'markdown', 'language');
    await findings(markdown.uri, found => found.length > 0);
  });

  it('is left alone when the setting says so, and only then', async () => {
    const { uri } = await faulty('silent.txt');
    await findings(uri, found => found.length > 0);
    await settings().update('recognisePlainText', false, vscode.ConfigurationTarget.Workspace);
    await findings(uri, found => found.length === 0);
    equal(await outline((await faulty('quiet.txt')).uri), [], 'outline');
    await settings().update('recognisePlainText', undefined, vscode.ConfigurationTarget.Workspace);
    await findings(uri, found => found.length > 0);
    ok((await outline((await faulty('heard.txt')).uri)).length > 0, 'There is no outline.');
  });

  it('is checked by another severity, or not at all, as the rules are set', async () => {
    const { uri } = await faulty('severity.txt');
    const of = (found: vscode.Diagnostic[]) => found.filter(each => typeof each.code === 'object' && each.code.value === 'numbering/paragraph-sequence');
    await findings(uri, found => of(found).some(each => each.severity === vscode.DiagnosticSeverity.Error));
    await settings().update('rules', { 'numbering/paragraph-sequence': 'hint' }, vscode.ConfigurationTarget.Workspace);
    await findings(uri, found => of(found).some(each => each.severity === vscode.DiagnosticSeverity.Hint));
    await settings().update('rules', { 'numbering/paragraph-sequence': 'off' }, vscode.ConfigurationTarget.Workspace);
    await findings(uri, found => of(found).length === 0);
    await settings().update('rules', undefined, vscode.ConfigurationTarget.Workspace);
  });
});
