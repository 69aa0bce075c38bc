import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { closeAll, findings, findingsOf, open, outline, pastReport, rangeOf, replace, ruleOf, textOf, write } from '../support/editor';

const SEQUENCE = 'numbering/paragraph-sequence';
const identity = (each: vscode.Diagnostic) => JSON.stringify([ruleOf(each), each.range, each.message]);

describe('findings', () => {
  afterEach(closeAll);

  it('of a past report are shown, each once, with a link to what the rule says', async () => {
    const { uri } = await open(pastReport());
    const found = await findings(uri, all => all.some(each => ruleOf(each).startsWith('follow-up/')));
    equal(new Set(found.map(identity)).size, found.length, 'findings shown once');
    for (const { code } of found) {
      ok(typeof code === 'object' && code.target.scheme === 'command', 'A finding has no link to its rule.');
    }
  });

  it('appear at an edit and vanish when the quick fix is applied', async () => {
    const document = await open(await write('draft.report', await textOf(pastReport())));
    equal(document.languageId, 'summary-report', 'language');
    await replace(document, '12. China briefed', '13. China briefed');
    const sequence = (all: vscode.Diagnostic[]) => all.filter(each => ruleOf(each) === SEQUENCE);
    const [finding, ...more] = sequence(await findings(document.uri, all => sequence(all).length > 0));
    ok(finding, 'no finding');
    equal(more.length, 0, 'one fault, one finding');

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range, vscode.CodeActionKind.QuickFix.value);
    const fix = actions.find(each => each.isPreferred && each.edit !== undefined);
    ok(fix?.edit, `No safe quick fix among ${JSON.stringify(actions.map(each => each.title))}.`);
    ok(await vscode.workspace.applyEdit(fix.edit), 'The fix was refused.');
    await findings(document.uri, all => sequence(all).length === 0);
    const numbers = document.getText().match(/^\d+(?=\. )/gm)!.slice(0, 18).map(Number);
    equal(numbers, Array.from({ length: 18 }, (_, index) => index + 1), 'numbers after the fix');
  });

  it('follow what is typed, and go with the file', async () => {
    const document = await open(await write('typed.report', await textOf(pastReport())));
    const at = rangeOf(document, '15. The Meeting').start;
    const editor = vscode.window.activeTextEditor!;
    const disturbed = (all: vscode.Diagnostic[]) => all.some(each => ruleOf(each) === SEQUENCE);
    await editor.edit(edit => edit.insert(at, '1'));
    await findings(document.uri, disturbed);
    await editor.edit(edit => edit.delete(new vscode.Range(at, at.translate(0, 1))));
    await findings(document.uri, all => !disturbed(all));
    await editor.edit(edit => edit.insert(at, '1'));
    await findings(document.uri, disturbed);
    await closeAll();
    await findings(document.uri, all => all.length === 0);
  });

  it('leave a text alone that is no summary report', async () => {
    const document = await open(await write('shopping.txt', 'Things to buy\n\n1. Bread\n3. Milk\n'));
    equal(await outline(document.uri), [], 'outline');
    equal(findingsOf(document.uri).length, 0, 'findings');
  });
});
