import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { act, closeAll, extension, findings, folder, needsPerson, open, pastReport, textOf, until, write } from '../support/editor';

interface Node { readonly label: string; readonly state: string; readonly detail: string }
interface Viewer { nodes(name: string): readonly Node[]; readonly onDidChange: vscode.Event<void>; readonly arranger: { drop(node: Node, target: Node | null): Promise<string | null> } }

describe('the views beside the editor', () => {
  afterEach(closeAll);

  const shows = async (name: string, wanted: (nodes: readonly Node[]) => boolean): Promise<readonly Node[]> => {
    const { viewer } = (await extension().activate()) as { viewer: Viewer };
    return until(viewer.onDidChange, () => wanted(viewer.nodes(name)) ? viewer.nodes(name) : null, () => `${name} shows: ${JSON.stringify(viewer.nodes(name).map(({ label, state, detail }) => [state, label, detail]))}`);
  };

  it('show sections, annexes, follow-ups and facts of the draft in front', async () => {
    await open(pastReport());
    ok((await shows('structure', nodes => nodes.length > 5)).some(({ label }) => label.startsWith('AGENDA ITEM 3')), 'No agenda item is shown.');
    equal((await shows('annexes', nodes => nodes.length > 0)).map(({ state }) => state), ['sound', 'sound'], 'annexes');
    ok((await shows('followUps', nodes => nodes.length > 0)).some(({ state }) => state === 'missing'), 'Nothing is missing in the table.');
    ok((await shows('facts', nodes => nodes.length > 0)).some(({ label, detail }) => label === 'Dates' && detail === '24 April 2024'), 'The date is not shown.');
  });

  it('follow what is typed, and empty themselves with the editor', async () => {
    const document = await open(await write('views.report', await textOf(pastReport())));
    await shows('annexes', nodes => nodes.length === 2);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().search(/^ISSUES TO BE/m)), '19. The concept paper appears as ANNEX 3.\n\n');
    ok(await vscode.workspace.applyEdit(edit), 'The edit was refused.');
    equal((await shows('annexes', nodes => nodes.length === 3)).at(-1)?.state, 'missing', 'the third annex');
    await closeAll();
    await shows('structure', nodes => nodes.length === 0);
  });

  it('tell what past reports have by those that were learned', async () => {
    await findings(await vscode.commands.executeCommand<vscode.Uri>('rapporteur.openSample'), found => found.length === 3);
    const opening = async (wanted: (detail: string) => boolean): Promise<string> => (await shows('structure', ([first]) => first !== undefined && wanted(first.detail)))[0]!.detail;
    const before = await opening(() => true);
    await vscode.commands.executeCommand('rapporteur.learn', vscode.Uri.joinPath(folder(), 'past'));
    try {
      await opening(detail => detail !== before);
    } finally {
      await vscode.commands.executeCommand('rapporteur.forgetProfile');
    }
    await opening(detail => detail === before);
  });

  describe('move what is dragged in the structure', () => {
    let document: vscode.TextDocument;
    let arranger: Viewer['arranger'];
    const part = (words: string): Node => {
      const found = parts.find(({ label }) => label.startsWith(words));
      ok(found, `${words} is not in the structure.`);
      return found;
    };
    let parts: readonly Node[] = [];
    let text = '';

    beforeEach(async () => {
      await shows('structure', nodes => nodes.length === 0);
      // Without the annexed agenda nothing is asked.
      text = (await textOf(pastReport())).replace(/\nANNEX 2: AGENDA[^]*$/, '\n');
      document = await open(await write('drag.report', text));
      ({ arranger } = ((await extension().activate()) as { viewer: Viewer }).viewer);
      parts = await shows('structure', nodes => nodes.length > 5);
    });

    it('onto another agenda item, and back, with all numbers', async () => {
      equal(await arranger.drop(part('AGENDA ITEM 2'), part('AGENDA ITEM 3')), null, 'why not');
      ok(document.getText().indexOf('AGENDA ITEM 2: DISCUSSION') < document.getText().indexOf('AGENDA ITEM 3: ADOPTION'), 'The items did not change places.');
      parts = await shows('structure', nodes => nodes.some(({ label }) => label.startsWith('AGENDA ITEM 3: ADOPTION')));
      equal(await arranger.drop(part('AGENDA ITEM 3'), part('AGENDA ITEM 2')), null, 'why not back');
      equal(document.getText(), text, 'the text moved back');
    });

    it('but not where it would lose its place', async () => {
      ok((await arranger.drop(part('INTRODUCTION'), part('AGENDA ITEM 3')))?.startsWith('A section can change places only with'), 'The introduction was not refused.');
      equal(document.getText(), text, 'the text');
    });

    it('by the mouse', async function () {
      needsPerson(this);
      await vscode.commands.executeCommand('rapporteur.structure.focus');
      act({ drag: ['AGENDA ITEM 2', 'AGENDA ITEM 3'] });
      await until(vscode.workspace.onDidChangeTextDocument, () => document.getText() === text ? null : true, () => 'Nothing was dropped.');
      ok(document.getText().includes('AGENDA ITEM 3: ADOPTION OF THE AGENDA'), 'The item was not moved.');
    });
  });
});
