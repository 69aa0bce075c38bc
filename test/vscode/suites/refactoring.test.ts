import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { DRAFT } from '../support/draft';
import { act, actionsAt, after, choose, closeAll, needsPerson, open, rangeOf, until, write } from '../support/editor';

const { Refactor, RefactorMove, RefactorRewrite } = vscode.CodeActionKind;

describe('parts of the report', () => {
  let document: vscode.TextDocument;
  const at = (words: string): vscode.Position => rangeOf(document, words).start.translate(0, 1);
  const undone = async (): Promise<void> => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), DRAFT, 'the text after undo');
  };
  /** The words from the start of the line to the cursor. */
  const written = (): string => {
    const { active } = vscode.window.activeTextEditor!.selection;
    return document.lineAt(active.line).text.slice(0, active.character);
  };

  beforeEach(async () => { document = await open(await write('parts.report', DRAFT)); });
  afterEach(closeAll);

  it('are moved by a code action, with what refers to them, and the cursor goes along', async () => {
    await choose(await actionsAt(document.uri, at('2. The Co-Chairs'), RefactorMove), 'Move paragraph 2 down');
    ok(document.getText().includes('\n2. The Co-Chairs requested Japan') && document.getText().includes('as paragraph 3 and agenda item 1 say'), 'The reference did not follow.');
    equal(document.lineAt(vscode.window.activeTextEditor!.selection.active.line).text.slice(0, 41), '3. The Co-Chairs requested ARF Participan', 'line of the cursor');
    await undone();
  });

  it('are put in, and wait to be written', async () => {
    await choose(await actionsAt(document.uri, at('2. The Co-Chairs'), RefactorRewrite), 'Insert after paragraph 2');
    ok(document.getText().includes('\n3. \n\n4. The Co-Chairs requested Japan'), document.getText());
    equal(written(), '3. ', 'words before the cursor');
    await undone();
    await choose(await actionsAt(document.uri, at('1\tComments'), RefactorRewrite), 'Insert after row 1');
    equal(written(), '2\t', 'cells before the cursor');
    await undone();
    await choose(await actionsAt(document.uri, at('ANNEX A: LIST'), RefactorRewrite), 'Insert an annex after ANNEX A');
    ok(document.getText().includes('The Programme appears as ANNEX C.'), 'The citation did not follow.');
    equal(written(), 'ANNEX B: ', 'words before the cursor');
    await undone();
    await choose(await actionsAt(document.uri, at('AGENDA ITEM 1'), RefactorRewrite), 'Insert after agenda item 1');
    ok(document.getText().includes('\n3.1. ARF Seminar'), 'The sub-item did not follow.');
    equal(written(), 'AGENDA ITEM 2: ', 'words before the cursor');
    await undone();
  });

  it('are split and taken out', async () => {
    await choose(await actionsAt(document.uri, after(document, 'by 30 June 2016.'), RefactorRewrite), 'Split paragraph 3 here');
    ok(document.getText().includes('\n\n4. The Port Safety Group'), 'Nothing was split.');
    await undone();
    await choose(await actionsAt(document.uri, at('2. The Co-Chairs'), RefactorRewrite), 'Take out paragraph 2');
    ok(document.getText().includes('\n2. The Co-Chairs requested Japan'), 'The paragraph is still there.');
  });

  it('become sub-items and items again', async () => {
    const cursor = (words: string): void => { vscode.window.activeTextEditor!.selection = new vscode.Selection(at(words), at(words)); };
    cursor('AGENDA ITEM 3');
    ok(await vscode.commands.executeCommand('rapporteur.demoteItem'), 'Nothing was made of the item.');
    ok(document.getText().includes('\n2.2. LAMPS\n'), 'It is no sub-item.');
    cursor('2.2. LAMPS');
    ok(await vscode.commands.executeCommand('rapporteur.promoteItem'), 'Nothing was made of the sub-item.');
    equal(document.getText(), DRAFT, 'the text');
  });

  it('are counted anew by a code action where numbers are broken, and safe fixes are made all at once', async () => {
    const broken = await open(await write('broken.report', DRAFT.replace('\n4. Australia', '\n5. Australia')));
    await choose(await actionsAt(broken.uri, new vscode.Position(0, 0), Refactor), 'Renumber the report');
    equal(broken.getText(), DRAFT, 'the text');
    await vscode.commands.executeCommand('undo');
    await choose(await actionsAt(broken.uri, new vscode.Position(0, 0), vscode.CodeActionKind.SourceFixAll), 'Correct all numbers and labels that can be corrected safely');
    equal(broken.getText(), DRAFT, 'the text');
  });
});

describe('renaming', () => {
  let document: vscode.TextDocument;
  let drafts = 0;
  // A worker may have the text of before for a file of the same name.
  beforeEach(async () => { document = await open(await write(`names ${++drafts}.report`, DRAFT)); });
  afterEach(closeAll);

  /** As a person does it, who is then asked. */
  const rename = async (words: string, name: string, expected: string): Promise<void> => {
    const place = after(document, words).translate(0, -2);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(place, place);
    const { placeholder } = await vscode.commands.executeCommand<{ placeholder: string }>('vscode.prepareRename', document.uri, place);
    ok(words.endsWith(placeholder), `What can be renamed is ${placeholder}.`);
    const changed = until(vscode.workspace.onDidChangeTextDocument, () => document.getText() === expected || null, () => `The text is: ${document.getText()}`);
    void vscode.commands.executeCommand('editor.action.rename');
    act({ rename: name });
    act({ agree: true });
    await changed;
  };

  it('of an acronym asks where it is spelled out', async function () {
    needsPerson(this);
    await rename('The PSG', 'PSWG', DRAFT.replaceAll('PSG', 'PSWG'));
  });

  it('of an activity reaches heading, text and table, and asks before words are altered', async function () {
    needsPerson(this);
    await rename('2.1. ARF Seminar on Mooring Lines', 'ARF Seminar on Broken Ropes', DRAFT.replaceAll('Mooring Lines', 'Broken Ropes'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), DRAFT, 'the text after undo');
  });

  it('is refused on ordinary words, and to what is no label', async () => {
    for (const [words, name] of [['what had been told', 'x'], ['The Programme appears as ANNEX B', 'the last']] as const) {
      let why = '';
      await vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, after(document, words), name).then(undefined, error => { why = String(error); });
      ok(why !== '', `${words} was renamed.`);
    }
  });
});
