import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { after, closeAll, open, pastReport, rangeOf, textOf, write } from '../support/editor';

/** The words of a document after an edit that asks nothing. */
const renamed = async (document: vscode.TextDocument, at: vscode.Position, name: string): Promise<string> => {
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, name);
  ok(await vscode.workspace.applyEdit(edit), 'The edit was refused.');
  return document.getText();
};

describe('editing the report', () => {
  afterEach(closeAll);

  it('renames an annex wherever it is cited, as one step that can be undone', async () => {
    const text = await textOf(pastReport());
    const document = await open(await write('rename.report', text));
    equal(await renamed(document, after(document, 'ANNEX 2'), '7'), text.replaceAll('ANNEX 2', 'ANNEX 7'), 'the text');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), text, 'the text after undo');
  });

  it('renumbers paragraphs and items as one step', async () => {
    const text = await textOf(pastReport());
    const document = await open(await write('renumber.report', text.replace('\n9. The Meeting', '\n10. The Meeting').replace('AGENDA ITEM 6', 'AGENDA ITEM 7')));
    ok(((await vscode.commands.executeCommand<number | null>('rapporteur.renumber')) ?? 0) >= 2, 'Nothing was renumbered.');
    equal(document.getText(), text, 'the text');
    equal(await vscode.commands.executeCommand('rapporteur.renumber'), null, 'changes when all is sound');
  });

  it('moves an agenda item down and back, and the cursor goes with it', async () => {
    const text = (await textOf(pastReport())).replace(/\nANNEX 2: AGENDA[^]*$/, '\n');
    const document = await open(await write('move.report', text));
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(after(document, 'AGENDA ITEM 2: '), after(document, 'AGENDA ITEM 2: '));
    ok(((await vscode.commands.executeCommand<number | null>('rapporteur.moveItemDown')) ?? 0) > 0, 'Nothing was moved.');
    ok(document.getText().indexOf('AGENDA ITEM 2: DISCUSSION') < document.getText().indexOf('AGENDA ITEM 3: ADOPTION'), 'The items did not change places.');
    equal(document.lineAt(editor.selection.active.line).text, 'AGENDA ITEM 3: ADOPTION OF THE AGENDA', 'the line of the cursor');
    await vscode.commands.executeCommand('rapporteur.moveItemUp');
    equal(document.getText(), text, 'the text moved back');
  });

  it('converts all annex labels', async () => {
    const text = await textOf(pastReport());
    const document = await open(await write('convert.report', text));
    await vscode.commands.executeCommand('rapporteur.convertAnnexes', 'roman');
    equal(document.getText(), text.replaceAll('ANNEX 1', 'ANNEX I').replaceAll('ANNEX 2', 'ANNEX II'), 'the text');
    ok(!rangeOf(document, 'ANNEX II').isEmpty, 'No second annex.');
  });
});
