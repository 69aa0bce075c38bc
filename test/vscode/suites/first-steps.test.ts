import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { act, closeAll, extension, findings, findingsOf, folder, needsPerson, open, pastReport, rangeOf, ruleOf, textOf, until, write } from '../support/editor';

const SAMPLE = 'SMALL HARBOURS AFTER STORMS';
const labels = (): string[] => vscode.window.tabGroups.all.flatMap(group => group.tabs).map(tab => tab.label);
/** A page has no document; the command that opens it is over before the workbench has put it in front. */
const pageInFront = (): Promise<true> => until(
  told => vscode.Disposable.from(vscode.window.tabGroups.onDidChangeTabs(told), vscode.window.tabGroups.onDidChangeTabGroups(told)),
  () => { const { activeTab } = vscode.window.tabGroups.activeTabGroup; return (activeTab !== undefined && activeTab.input === undefined) || null; },
  () => `In front is none of the first steps: ${JSON.stringify(vscode.window.tabGroups.all.map(({ isActive, activeTab, tabs }) => [isActive, activeTab?.label, typeof activeTab?.input, tabs.map(each => each.label)]))}`) as Promise<true>;
const tab = (wanted: (label: string) => boolean): Promise<true> => until(vscode.window.tabGroups.onDidChangeTabs, () => labels().some(wanted) || null, () => `The tabs are: ${labels().join(', ')}`) as Promise<true>;

describe('the first steps', () => {
  beforeEach(() => extension().activate());
  afterEach(closeAll);

  it('name only commands that are there', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    const { walkthroughs, viewsWelcome } = extension().packageJSON.contributes;
    const named = [...JSON.stringify([walkthroughs, viewsWelcome]).matchAll(/\(command:(?:toSide:)?([\w.]+)/g)].map(([, name]) => name!);
    ok(named.length >= 8, `Only ${named.length} commands are named.`);
    equal(named.filter(name => !known.has(name)), [], 'commands that are not there');
  });

  it('lead from a page in front to the next finding of the sample, and to its correction', async () => {
    await vscode.commands.executeCommand('rapporteur.firstSteps');
    await pageInFront();
    equal(await vscode.commands.executeCommand('rapporteur.nextFinding'), true, 'a finding');
    const inFront = (is: (document: vscode.TextDocument) => boolean): Promise<vscode.TextEditor> =>
      until(vscode.window.onDidChangeActiveTextEditor, () => { const editor = vscode.window.activeTextEditor; return editor !== undefined && is(editor.document) ? editor : null; }, () => 'The sample is not in front.');
    const editor = await inFront(document => document.getText().includes(SAMPLE));
    ok(vscode.window.tabGroups.all.some(({ isActive, activeTab }) => !isActive && activeTab !== undefined && activeTab.input === undefined), 'The sample covers the page.');
    const at = rangeOf(editor.document, '4. India proposed').start;
    await until(vscode.window.onDidChangeTextEditorSelection, () => editor.selection.active.isEqual(at) || null, () => `The cursor stands in line ${editor.selection.active.line + 1}.`);

    // The walkthrough in front of the sample, and the cursor elsewhere, also at a finding that only a person can correct.
    for (const words of ["CO-CHAIRS'", 'ANNEX 6']) {
      const { start } = rangeOf(editor.document, words);
      editor.selection = new vscode.Selection(start, start);
      await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
      await pageInFront();
      equal(await vscode.commands.executeCommand('rapporteur.showCorrections'), true, 'a correction');
      const shown = await inFront(document => document === editor.document);
      await until(vscode.window.onDidChangeTextEditorSelection, () => findingsOf(editor.document.uri).some(each => ruleOf(each) === 'numbering/paragraph-sequence' && each.range.contains(shown.selection.active)) || null,
        () => `From ${words} the cursor does not get to the finding that can be corrected.`);
    }
  });

  it('show what was learned', async function () {
    needsPerson(this);
    equal(await vscode.commands.executeCommand('rapporteur.learn', vscode.Uri.joinPath(folder(), 'past')), 2, 'past reports');
    try {
      // A window that is driven may show no messages by itself.
      await vscode.commands.executeCommand('notifications.showList');
      act({ click: 'Show What Was Learned' });
      await tab(label => label === 'Learned Structure');
    } finally {
      await vscode.commands.executeCommand('notifications.clearAll');
      await vscode.commands.executeCommand('rapporteur.forgetProfile');
    }
  });

  it('say so where nothing is found', async () => {
    await open(await write('clean.report', 'Remember the milk.\n'));
    equal(await vscode.commands.executeCommand('rapporteur.nextFinding'), false, 'a finding');
  });

  it('ask for a new report in one go, without losing the keyboard', async function () {
    needsPerson(this);
    const made = vscode.commands.executeCommand<vscode.Uri | null>('rapporteur.newReport');
    act({ answer: [['New Report from Past Structure', 'workshop'], ['1 of 5', 'Workshop on Ferry Safety'], ['2 of 5', '3rd'], ['3 of 5', '11-12 March 2025'], ['4 of 5', 'Busan, Republic of Korea'], ['5 of 5', '']] });
    const uri = await made;
    ok(uri, 'No report was begun.');
    const words = (await vscode.workspace.openTextDocument(uri)).getText();
    ok(words.includes('3RD ASEAN REGIONAL FORUM WORKSHOP ON FERRY SAFETY\nBusan, Republic of Korea, 11-12 March 2025'), `The report begins: ${words.slice(0, 300)}`);
  });
});

describe('a command', () => {
  afterEach(closeAll);

  it('means the draft that is to be seen while a page or the output has the focus', async () => {
    const { uri } = await open(await write('seen.report', (await textOf(pastReport())).replace('12. China briefed', '13. China briefed')));
    await findings(uri, found => found.length > 0);
    await vscode.commands.executeCommand('rapporteur.preview');
    await tab(label => label.startsWith('Preview'));
    await vscode.commands.executeCommand('rapporteur.showOutput');
    equal(await vscode.commands.executeCommand('rapporteur.check'), findingsOf(uri).length, 'findings counted');
    equal(await vscode.commands.executeCommand('rapporteur.ready'), false, 'ready');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('that compares shows its page alone, not what the page is written in', async () => {
    const { uri } = await open(await write('compared.report', (await textOf(pastReport())).replace(/^5\. .*$/m, '')));
    ok(await vscode.commands.executeCommand('rapporteur.compare', { old: pastReport(), new: uri }), 'No page was made.');
    await tab(label => label.startsWith('Preview'));
    equal(labels().filter(label => label !== 'compared.report').length, 1, `tabs beside the draft, of ${labels().join(', ')}`);
  });

  it('in the menu of a view moves the part it was called on', async () => {
    const document = await open(await write('menu.report', (await textOf(pastReport())).replace(/\nANNEX 2: AGENDA[^]*$/, '\n')));
    const part = { label: 'AGENDA ITEM 2', range: rangeOf(document, 'AGENDA ITEM 2: ADOPTION') };
    ok(await vscode.commands.executeCommand<number | null>('rapporteur.moveItemDown', part), 'Nothing was moved.');
    ok(document.getText().includes('AGENDA ITEM 3: ADOPTION OF THE AGENDA'), 'The item was not moved.');
  });
});
