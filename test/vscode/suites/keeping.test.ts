import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { closeAll, extension, findings, findingsOf, folder, open, pastReport, ruleOf, textOf, write } from '../support/editor';

const RULE = 'numbering/paragraph-sequence';

describe('findings that are lived with', () => {
  const slipped = async (): Promise<string> => (await textOf(pastReport())).replace('12. China briefed', '13. China briefed');
  const has = (found: vscode.Diagnostic[]) => found.some(each => ruleOf(each) === RULE);
  afterEach(closeAll);

  it('are kept as they are by a quick fix that asks for the reason, and heard again without it', async () => {
    const { uri } = await open(await write('keeping/draft.report', await slipped()));
    const found = await findings(uri, has);
    const finding = found.find(each => ruleOf(each) === RULE)!;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, finding.range);
    const keep = actions.find(({ title }) => title.startsWith('Keep this as it is'));
    ok(keep?.command, `Offered: ${actions.map(({ title }) => title).join(', ')}`);
    const [request] = keep.command.arguments as [object];
    const written = await vscode.commands.executeCommand<vscode.Uri>('rapporteur.suppress', { ...request, reason: 'agreed with the Co-Chairs' });
    equal(written.path, `${uri.path}.rapporteur.json`, 'file of suppressions');
    ok((await textOf(written)).includes('agreed with the Co-Chairs'), 'The reason is not kept.');
    await findings(uri, now => !has(now));
    await vscode.workspace.fs.delete(written);
    await findings(uri, has);
  });

  it('stay as they are, and nothing fails, where no file can be written beside the draft', async () => {
    const { uri } = await open(await write('locked/draft.report', await slipped()));
    const finding = (await findings(uri, has)).find(each => ruleOf(each) === RULE)!;
    // a folder stands where the file is to be written
    await write('locked/draft.report.rapporteur.json.new/in-the-way.txt', '');
    const request = { uri: uri.toString(), rule: RULE, start: { line: finding.range.start.line, character: finding.range.start.character }, reason: 'agreed' };
    equal(await vscode.commands.executeCommand('rapporteur.suppress', request), null, 'file of suppressions');
    ok(has(findingsOf(uri)), 'The finding is gone.');
  });

  it('follow the configuration of their folder as it changes', async () => {
    const { uri } = await open(await write('configured/draft.report', await slipped()));
    await findings(uri, has);
    const config = await write('configured/rapporteur.config.json', JSON.stringify({ rules: { [RULE]: 'off' } }));
    await findings(uri, now => !has(now));
    await vscode.workspace.fs.delete(config);
    await findings(uri, has);
  });

  it('keep a draft from being ready to circulate', async () => {
    const { uri } = await open(await write('keeping/ready.report', await slipped()));
    await findings(uri, has);
    equal(await vscode.commands.executeCommand('rapporteur.ready'), false, 'ready with a slip');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('are described by the schema of configurations', async () => {
    const document = await vscode.workspace.openTextDocument(await write('wrong/rapporteur.config.json', '{ "famly": "ism" }'));
    await vscode.window.showTextDocument(document, { preview: false });
    const { packageJSON, extensionUri } = extension();
    equal(packageJSON.contributes.jsonValidation.length, 1, 'schemas');
    const schema = vscode.Uri.joinPath(extensionUri, ...packageJSON.contributes.jsonValidation[0].url.split('/'));
    ok((JSON.parse(await textOf(schema)) as { properties: object }).properties, 'The schema is not packed.');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'wrong'), { recursive: true });
  });
});
