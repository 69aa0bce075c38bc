import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { DRAFT } from '../support/draft';
import { act, after, closeAll, extension, findings, folder, needsPerson, open, rangeOf, textOf, until, write } from '../support/editor';

describe('by the mouse', () => {
  before(function () { needsPerson(this); });
  afterEach(closeAll);

  it('the status bar tells the kind of meeting, and a click sets another', async () => {
    const { uri } = await open(await write('kinds/draft.report', DRAFT));
    await findings(uri, found => found.length > 0);
    const config = vscode.Uri.joinPath(folder(), 'rapporteur.config.json');
    const files = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder(), 'rapporteur.config.json'));
    try {
      const written = new Promise<void>(resolve => { files.onDidCreate(() => resolve()); });
      act({ click: 'workshop' });
      act({ answer: [['Which Kind of Meeting', 'training'], ['For Which Drafts', 'This Draft Only']] });
      await written;
      equal(JSON.parse(await textOf(config)), { overrides: [{ files: ['kinds/draft.report'], family: 'training' }] }, 'configuration');
    } finally {
      files.dispose();
      await vscode.workspace.fs.delete(config);
    }
  });

  it('a view without a draft leads to the first steps', async () => {
    await extension().activate();
    await vscode.commands.executeCommand('rapporteur.structure.focus');
    act({ click: 'first steps' });
    await until(vscode.window.tabGroups.onDidChangeTabs, () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length > 0 || null, () => 'No page was opened.');
  });

  it('the preview leads to the place that is clicked twice, and the editor follows when it is scrolled', async () => {
    const { document, editor } = await previewed('scrolled.report');
    const shown = (words: string) => () => editor.visibleRanges.some(range => range.contains(rangeOf(document, words).start)) || null;
    ok(shown('lamp 40 of')() === null, 'All of the draft is to be seen.');
    act({ preview: 'lamp 40 of', do: 'scroll' });
    await until(vscode.window.onDidChangeTextEditorVisibleRanges, shown('lamp 40 of'), () => 'The editor did not follow.');
    act({ preview: 'lamp 45 of', do: 'open' });
    await cursorAt(editor, after(document, 'lamp 45 of').line);
  });

  it('the preview follows when the editor is scrolled', async () => {
    const { document, editor } = await previewed('scrolled-beside.report');
    editor.revealRange(rangeOf(document, 'lamp 40 of'), vscode.TextEditorRevealType.AtTop);
    act({ preview: 'lamp 40 of', do: 'meet' });
    await cursorAt(editor, after(document, 'lamp 40 of').line, 'The preview did not follow. ');
  });

  /** A draft that is longer than a window, in the editor with its preview beside it. */
  async function previewed(name: string): Promise<{ readonly document: vscode.TextDocument; readonly editor: vscode.TextEditor }> {
    const lamps = Array.from({ length: 60 }, (_, index) => `${index + 5}. The Meeting noted lamp ${index + 1} of the coast.`);
    const document = await open(await write(name, DRAFT.replace('AGENDA ITEM 3', `${lamps.join('\n\n')}\n\nAGENDA ITEM 3`)));
    const editor = vscode.window.activeTextEditor!;
    await vscode.commands.executeCommand('rapporteur.preview');
    return { document, editor };
  }

  async function cursorAt(editor: vscode.TextEditor, line: number, otherwise = ''): Promise<void> {
    await until(vscode.window.onDidChangeTextEditorSelection, () => editor.selection.active.line === line || null, () => `${otherwise}The cursor is in line ${editor.selection.active.line + 1}.`);
  }
});
