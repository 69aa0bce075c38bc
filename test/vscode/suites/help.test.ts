import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { DRAFT } from '../support/draft';
import { after, closeAll, open, pastReport, rangeOf, textOf, until, write } from '../support/editor';

describe('help while writing', () => {
  afterEach(closeAll);

  it('completes the label of an annex with the next one first', async () => {
    const document = await open(pastReport());
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, after(document, 'appears as **ANNEX '));
    const own = list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference).sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
    equal(own.map(({ label }) => (typeof label === 'string' ? label : label.label)), ['3', '1', '2'], 'labels');
  });

  it('shows on each request whether it has a row, until the setting says otherwise', async () => {
    const document = await open(pastReport());
    const titles = async () => (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri)).map(({ command }) => command?.title ?? '');
    ok((await titles()).some(title => title.startsWith('In the follow-up table: row')), 'No request leads to its row.');
    const settings = vscode.workspace.getConfiguration('rapporteur');
    await settings.update('lenses.followUps', false, vscode.ConfigurationTarget.Workspace);
    try {
      for (let left = 50; left > 0 && (await titles()).some(title => title.includes('follow-up table')); left--) await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, after(document, 'ANNEX 1'));
      ok((await titles()).every(title => !title.includes('follow-up table')), 'Lenses are shown that are switched off.');
    } finally {
      await settings.update('lenses.followUps', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('opens the next number behind Enter and shifts the rest', async () => {
    const text = await textOf(pastReport());
    const document = await open(await write('enter.report', text));
    const editor = vscode.window.activeTextEditor!;
    const at = after(document, 'which appears as **ANNEX 2**.');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until(vscode.workspace.onDidChangeTextDocument, () => (/\n5\. \s*\n+AGENDA ITEM 3/.test(document.getText()) && document.getText().includes('\n19. The Co-Chairs') ? true : null), () => `The text reads: ${document.getText(new vscode.Range(at.line, 0, at.line + 5, 0))}`);
  });

  it('ends the numbering by Enter on an empty number', async () => {
    const document = await open(await write('end.report', DRAFT));
    const editor = vscode.window.activeTextEditor!;
    const end = after(document, 'told of lamps.');
    editor.selection = new vscode.Selection(end, end);
    const type = () => vscode.commands.executeCommand('type', { text: '\n' });
    await type();
    await until(vscode.workspace.onDidChangeTextDocument, () => document.getText().includes('\n6. \n') || null, () => document.getText());
    const opened = after(document, '\n6. ');
    await until(vscode.window.onDidChangeTextEditorSelection, () => editor.selection.active.isEqual(opened) || null, () => `The cursor is in line ${editor.selection.active.line + 1}.`);
    await type();
    await until(vscode.workspace.onDidChangeTextDocument, () => !document.getText().includes('\n6. ') || null, () => document.getText());
  });

  it('links symbols of documents of the United Nations', async () => {
    const document = await open(pastReport('2013-09-11-workshop-cyber-security-beijing.txt'));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    equal(links.find(({ range }) => range.isEqual(rangeOf(document, 'A/68/98')))?.target?.toString(), 'https://undocs.org/A/68/98', 'address');
  });

  it('links citations to files of annexes that lie beside the draft', async () => {
    const file = await write('beside/Annex B - Programme.docx', 'a file');
    const document = await open(await write('beside/draft.report', DRAFT));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    equal(links.filter(({ range }) => document.getText(range) === 'ANNEX B').map(({ target }) => target?.path), [file.path, file.path], 'files');
  });
});
