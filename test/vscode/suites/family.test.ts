import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { after, closeAll, folder, open, outline, pastReport, textOf, write } from '../support/editor';

const CONFIG = 'rapporteur.config.json';
const setFamily = (choice: object): Thenable<string | null> => vscode.commands.executeCommand<string | null>('rapporteur.setFamily', choice);
const inSettings = (uri: vscode.Uri): string | undefined => vscode.workspace.getConfiguration('rapporteur', uri).inspect<string>('family')?.workspaceFolderValue;

describe('the kind of meeting', () => {
  const draft = async (): Promise<vscode.Uri> => {
    const { uri } = await open(await write('kind/draft.report', await textOf(pastReport())));
    // The server knows the draft once it has answered for it.
    ok((await outline(uri)).length > 0, 'The draft has no outline.');
    return uri;
  };
  const remove = async (): Promise<void> => { await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), CONFIG)); };
  afterEach(closeAll);

  it('is set for one draft in its configuration, and found by itself again', async () => {
    const uri = await draft();
    equal(await setFamily({ family: 'workshop', all: false }), 'workshop', 'kind that was set');
    equal(JSON.parse(await textOf(vscode.Uri.joinPath(folder(), CONFIG))), { overrides: [{ files: ['kind/draft.report'], family: 'workshop' }] }, 'configuration');
    equal(await setFamily({ uri, family: null }), 'ism', 'kind that was found');
    await remove();
  });

  it('is set for all drafts of a folder in its settings, where no configuration speaks', async () => {
    const uri = await draft();
    await setFamily({ family: 'training', all: true });
    equal(inSettings(uri), 'training', 'setting');
    await setFamily({ family: null, all: true });
    equal(inSettings(uri), undefined, 'setting that was taken out');
  });

  it('stays as it is, and nothing fails, where the configuration cannot be written', async () => {
    await draft();
    // a folder stands where the file is to be written
    const inTheWay = await write(`${CONFIG}.new/in-the-way.txt`, '');
    equal(await setFamily({ family: 'workshop', all: false }), null, 'kind that was set');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(inTheWay, '..'), { recursive: true });
  });

  it('is told over the title, with a way to set another', async () => {
    const uri = await draft();
    const title = after(await vscode.workspace.openTextDocument(uri), 'SUMMARY ');
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, title);
    const words = hover?.contents.map(each => (typeof each === 'string' ? each : each.value)).join('\n') ?? '';
    ok(words.includes('command:rapporteur.setFamily'), `The hover says: ${words}`);
  });

  it('asks for a draft where none is open', async () => {
    await closeAll();
    equal(await setFamily({ family: 'ism', all: false }), null, 'kind without a draft');
  });
});
