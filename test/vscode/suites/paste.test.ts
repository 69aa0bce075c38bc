import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { act, closeAll, needsPerson, open, pastReport, textOf, until, write } from '../support/editor';

const LABEL = (label: string): string => `<![if !supportLists]><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>`;
const WORD = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment-->
<h1>Agenda Item 9: Other Matters<o:p></o:p></h1>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${LABEL('19.')}The Meeting <del>noted</del><ins>welcomed</ins> the paper.<o:p></o:p></p>
<table><tr><td></td><td><p>Issue</p></td><td><p>Timeline</p></td></tr><tr><td><p>1</p></td><td><p>Concept paper</p></td><td><p>1 June 2024</p></td></tr></table>
<!--EndFragment--></body></html>`;
const PLAIN = 'Agenda Item 9: Other Matters\n19.\tThe Meeting notedwelcomed the paper.\n';
const TEXT = 'Agenda Item 9: Other Matters\n\n19. The Meeting welcomed the paper.\n\n\tIssue\tTimeline\n1\tConcept paper\t1 June 2024';

describe('pasting from a word processor', () => {
  before(function () { needsPerson(this); });
  afterEach(closeAll);

  /** What the document has once something was pasted at the end of its first `words`. */
  async function pasted(document: vscode.TextDocument, words: string, forms: Record<string, string>): Promise<string> {
    const before = document.getText();
    const at = document.positionAt(before.indexOf(words) + words.length);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
    act({ paste: forms });
    await until(vscode.workspace.onDidChangeTextDocument, () => document.getText() === before ? null : true, () => 'Nothing was pasted.');
    return document.getText();
  }

  it('keeps numbers, headings and tables in a report, as one step that can be undone', async () => {
    const text = await textOf(pastReport());
    const document = await open(await write('paste.report', text));
    equal(await pasted(document, 'CLOSING REMARKS\n', { 'text/html': WORD, 'text/plain': PLAIN }), text.replace('CLOSING REMARKS\n', `CLOSING REMARKS\n${TEXT}`), 'the text');
    const end = text.indexOf('CLOSING REMARKS\n') + `CLOSING REMARKS\n${TEXT}`.length;
    const cursor = (): number => document.offsetAt(vscode.window.activeTextEditor!.selection.active);
    await until(vscode.window.onDidChangeTextEditorSelection, () => cursor() === end ? true : null, () => `The cursor is at ${cursor()}, not at ${end}.`);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), text, 'the text after undo');
  });

  it('keeps the tabs of tables in a report that has none yet', async () => {
    const document = await open(await write('new.report', 'CO-CHAIRS’ SUMMARY REPORT\n\n'));
    equal(await pasted(document, 'REPORT\n\n', { 'text/html': WORD, 'text/plain': PLAIN }), `CO-CHAIRS’ SUMMARY REPORT\n\n${TEXT}`, 'the text');
  });

  it('writes Markdown into Markdown', async () => {
    const document = await open(await write('paste.report.md', 'CO-CHAIRS’ SUMMARY REPORT\n\n'));
    const text = await pasted(document, 'REPORT\n\n', { 'text/html': WORD, 'text/plain': PLAIN });
    ok(text.includes('\n# Agenda Item 9: Other Matters\n\n19. The Meeting') && text.includes('\n| 1 | Concept paper | 1 June 2024 |'), text);
  });

  it('leaves other text alone, and what is copied in the editor', async () => {
    const other = await open(await write('paste.txt', 'A note.\n'));
    equal(await pasted(other, 'A note.', { 'text/html': WORD, 'text/plain': ' Plain.' }), 'A note. Plain.\n', 'a text that is no report');
    const report = await open(await write('copy.report', 'A draft.\n'));
    equal(await pasted(report, 'A draft.', { 'text/html': '<meta charset="utf-8"><div style="white-space:pre"><div><span> copied</span></div></div>', 'text/plain': ' copied' }), 'A draft. copied\n', 'a report');
  });
});
