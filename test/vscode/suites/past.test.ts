import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { closeAll, findings, findingsOf, open, pastReport, ruleOf, textOf, until, write } from '../support/editor';

const CARRIED = 'residue/carried-over';
const carried = (found: vscode.Diagnostic[]) => found.filter(each => ruleOf(each) === CARRIED);

describe('past reports', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('rapporteur.forgetPrecedent');
    await closeAll();
  });

  it('one of them is checked against on command, leads to its passages, and is let go again', async () => {
    const next = (await textOf(pastReport())).replace('6TH ASEAN', '7TH ASEAN').replace('Moscow, Russia, 24 April 2024', 'Jakarta, Indonesia, 15 April 2025').replace('The 6th ARF', 'The 7th ARF');
    const { uri } = await open(await write('next.report', next));
    await findings(uri, found => found.length > 0);
    equal(carried(findingsOf(uri)), [], 'nothing is carried over from nowhere');

    equal(await vscode.commands.executeCommand('rapporteur.checkAgainst', pastReport()), pastReport().toString(), 'the report that is checked against');
    const found = carried(await findings(uri, all => carried(all).length > 0));
    const place = found.find(({ message }) => message.includes('24 April 2024'));
    ok(place?.relatedInformation?.some(({ location }) => location.uri.toString() === pastReport().toString()), `The finding leads to ${JSON.stringify(place?.relatedInformation)}.`);

    await vscode.commands.executeCommand('rapporteur.forgetPrecedent');
    await findings(uri, all => carried(all).length === 0);
  });

  it('cannot be checked against when they are none', async () => {
    equal(await vscode.commands.executeCommand('rapporteur.checkAgainst', await write('milk.txt', 'Remember the milk.\n')), null, 'no report');
  });

  it('are shown as a page, whose passages open', async () => {
    const reports = await vscode.commands.executeCommand<number>('rapporteur.showStructure');
    ok(reports > 0, 'The page rests on nothing.');
    await until(vscode.window.tabGroups.onDidChangeTabs, () => {
      const labels = vscode.window.tabGroups.all.flatMap(group => group.tabs).map(tab => tab.label);
      return labels.includes('Learned Structure') ? labels : null;
    }, () => 'No page was shown.');
    const { path } = pastReport();
    const name = path.slice(path.lastIndexOf('/') + 1);
    equal(await vscode.commands.executeCommand('rapporteur.openPassage', { file: `past/${name}`, line: 10, character: 0 }), true, 'opened');
    const editor = vscode.window.activeTextEditor;
    equal([editor?.document.uri.toString(), editor?.selection.start.line], [pastReport().toString(), 10], 'place of the passage');
    equal(await vscode.commands.executeCommand('rapporteur.openPassage', { file: 'elsewhere/none.txt', line: 0, character: 0 }), false, 'opened');
  });

  it('and a draft are compared part by part on a page', async () => {
    const { uri } = await open(await write('newer.report', (await textOf(pastReport())).replace(/^5\. .*$/m, '')));
    const comments = await write('Japan.txt', 'Paragraph 7: too short\nParagraph 5: ours\n');
    const page = await vscode.commands.executeCommand<vscode.Uri | null>('rapporteur.gatherComments', { old: pastReport(), new: uri, comments: [comments] });
    ok(page, 'No page was made.');
    const words = (await vscode.workspace.openTextDocument(page)).getText();
    ok(/\| Paragraph 7 \| Paragraph 7 \| Japan \| too short \|/.test(words) && /\| Paragraph 5 \| Japan \| ours \| removed \|/.test(words) && words.includes('## Follow-up table'), `The page says ${words.slice(0, 400)}`);
  });

  it('are previewed as they lie on paper, written as Word documents and as pages to print, and read back from them', async () => {
    const { uri } = await open(pastReport());
    const page = await vscode.commands.executeCommand<string | null>('rapporteur.preview', uri);
    ok(page?.includes('<span class="number">18.</span>'), 'The preview has no paragraph 18.');
    const out = vscode.Uri.joinPath(uri, '..', '..', 'exported.docx');
    equal((await vscode.commands.executeCommand<vscode.Uri | null>('rapporteur.exportWord', { draft: uri, out }))?.toString(), out.toString(), 'place of the document');
    const toPrint = vscode.Uri.joinPath(uri, '..', '..', 'exported.html');
    equal((await vscode.commands.executeCommand<vscode.Uri | null>('rapporteur.exportPage', { draft: uri, out: toPrint }))?.toString(), toPrint.toString(), 'place of the page');
    const printed = await textOf(toPrint);
    ok(printed.includes('<span class="number">18.</span>') && printed.includes('@media print') && !printed.includes('<script'), 'The page is not one to print.');
    const draft = await vscode.commands.executeCommand<vscode.Uri | null>('rapporteur.importWord', out);
    ok(draft, 'Nothing was imported.');
    const words = (await vscode.workspace.openTextDocument(draft)).getText();
    ok(words.includes('\n18. The Co-Chairs') && words.includes('\nAGENDA ITEM 6: OTHER MATTERS'), 'The draft has lost its numbers.');
  });

  it('are what a new report is begun from, in which only what is to be filled in is found', async () => {
    const form = { ordinal: '7', dates: '15 April 2025', venue: 'Jakarta, Indonesia' };
    for (const model of [{ family: 'workshop' }, { like: pastReport() }]) {
      const uri = await vscode.commands.executeCommand<vscode.Uri | null>('rapporteur.newReport', { ...model, form });
      ok(uri, 'No report was begun.');
      const document = await vscode.workspace.openTextDocument(uri);
      equal(document.languageId, 'summary-report', 'language');
      ok(document.getText().includes('Jakarta, Indonesia, 15 April 2025'), 'The form is not filled in.');
      // A fault of the writer's own is found, and it is the only one.
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, document.positionAt(document.getText().indexOf('\n2. ') + 1), '9');
      ok(await vscode.workspace.applyEdit(edit), 'The edit was refused.');
      const found = await findings(uri, all => all.some(each => ruleOf(each) === 'numbering/paragraph-sequence'));
      ok(found.every(each => ruleOf(each).startsWith('numbering/') || ruleOf(each) === 'residue/placeholder'), `The new report does not check clean: ${JSON.stringify(found.map(ruleOf))}.`);
    }
  });
});
