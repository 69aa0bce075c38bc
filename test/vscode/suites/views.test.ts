import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { closeAll, extension, open, pastReport, textOf, until, write } from '../support/editor';

interface Node { readonly label: string; readonly state: string; readonly detail: string }
interface Viewer { nodes(name: string): readonly Node[]; readonly onDidChange: vscode.Event<void> }

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
});
