import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { DRAFT } from '../support/draft';
import { act, after, closeAll, needsPerson, open, rangeOf, write } from '../support/editor';

const lenses = (uri: vscode.Uri): Thenable<vscode.CodeLens[]> => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);

describe('what the text asks for', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => { document = await open(await write('asked.report', DRAFT)); });
  afterEach(closeAll);

  const run = async (title: string): Promise<unknown> => {
    const found = (await lenses(document.uri)).find(({ command }) => command?.title === title)?.command;
    ok(found, `There is no lens “${title}”.`);
    return vscode.commands.executeCommand(found.command, ...found.arguments ?? []);
  };
  const line = (): number => vscode.window.activeTextEditor!.selection.active.line;

  it('leads to its row, and the row back to it', async () => {
    await run('In the follow-up table: row 1');
    equal(line(), rangeOf(document, '1\tComments').start.line, 'line of the row');
    await run('From paragraph 2');
    equal(line(), rangeOf(document, '2. The Co-Chairs').start.line, 'line of the request');
  });

  it('gets its row with issue, deadline and party, once that is agreed to', async function () {
    needsPerson(this);
    act({ agree: true });
    equal(await run('Not in the follow-up table: add a row'), 1, 'changes');
    ok(document.getText().includes('\n2\tCirculate the list of focal points to ARF Participants\t30 June 2016\tJapan\n'), document.getText());
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), DRAFT, 'the text after undo');
  });

  it('is told behind rows and annexes as well, and counted over sections, each until its setting says otherwise', async () => {
    const settings = vscode.workspace.getConfiguration('rapporteur');
    const hints = async (): Promise<string[]> => (await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, new vscode.Range(0, 0, document.lineCount, 0))).map(({ label }) => String(label));
    const counts = async (): Promise<string[]> => (await lenses(document.uri)).flatMap(({ command }) => (/^\d+ paragraph/.test(command?.title ?? '') ? [command!.title] : []));
    equal((await hints()).sort(), ['cited in paragraph 1', 'cited in paragraph 1', '¶ 2'], 'hints');
    equal(await counts(), ['1 paragraph · 2 citations', '2 paragraphs · 2 follow-ups', '1 paragraph', '1 paragraph'], 'counts');
    for (const [setting, shown] of [['hints', hints], ['lenses.sections', counts]] as const) {
      await settings.update(setting, false, vscode.ConfigurationTarget.Workspace);
      try {
        for (let left = 50; left > 0 && (await shown()).length > 0; left--) await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, after(document, 'ANNEX A'));
        equal(await shown(), [], `${setting}, switched off`);
      } finally {
        await settings.update(setting, undefined, vscode.ConfigurationTarget.Workspace);
      }
    }
  });
});
