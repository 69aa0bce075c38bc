import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { CodeAction, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PULLING, ROOT, TestClient } from '../support/lsp-client';

const ISM = readFileSync(path.join(ROOT, 'seeds', '2024-04-24-ism-icts-security-moscow.txt'), 'utf8');
const URI = 'file:///drafts/a.report';
const RESOLVING = { ...PULLING, textDocument: { ...PULLING.textDocument, codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } } };

function placeOf(text: string, words: string, into = 0): Position {
  const at = text.indexOf(words);
  assert.ok(at >= 0, words);
  return TextDocument.create('', '', 0, text).positionAt(at + into);
}
const applied = (text: string, edits: readonly TextEdit[]): string => TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
const editsOf = (edit: WorkspaceEdit): TextEdit[] => (edit.documentChanges as { edits: TextEdit[] }[])[0]!.edits;
const asksOf = (edit: WorkspaceEdit): string[] => Object.values(edit.changeAnnotations ?? {}).map(({ description, needsConfirmation }) => `${needsConfirmation ? '' : 'unasked '}${description}`);

describe('editing through the server', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ capabilities: RESOLVING });
    await client.open(URI, ISM);
  });
  after(() => client.stop());

  it('renames an annex in text and heading, and says what cannot be a label', async () => {
    const at = placeOf(ISM, 'ANNEX 2', 6);
    const prepared = await client.at<{ range: Range; placeholder: string }>('textDocument/prepareRename', URI, at);
    assert.equal(prepared.placeholder, '2');
    const edit = await client.at<WorkspaceEdit>('textDocument/rename', URI, at, { newName: 'ANNEX 1' });
    assert.equal(applied(ISM, editsOf(edit)), ISM.replace(/ANNEX ([12])/g, (_, id: string) => `ANNEX ${id === '1' ? 2 : 1}`));
    await assert.rejects(client.at('textDocument/rename', URI, at, { newName: 'last one' }), /An annex label is a number/);
    assert.equal(await client.at('textDocument/prepareRename', URI, placeOf(ISM, 'exchange of perspectives')), null);
    await assert.rejects(client.at('textDocument/rename', URI, placeOf(ISM, 'exchange of perspectives'), { newName: 'x' }), /this is none/);
  });

  it('renames an activity and asks before prose is altered', async () => {
    const edit = await client.at<WorkspaceEdit>('textDocument/rename', URI, placeOf(ISM, '4.3. ARF Seminar on Combating', 20), { newName: 'ARF Seminar on Fighting Online Fraud' });
    const after = applied(ISM, editsOf(edit));
    assert.match(after, /^4\.3\. ARF Seminar on Fighting Online Fraud$/m);
    assert.match(after, /concept paper for the ARF Seminar on Fighting Online Fraud\t31 May/);
    assert.deepEqual(asksOf(edit).sort(), ['This alters the follow-up table.', 'This stands in an annex, which may be somebody else’s paper.']);
    const headingEdit = editsOf(edit).find(({ range }) => range.start.line === placeOf(ISM, '4.3. ARF Seminar').line)!;
    assert.ok(!('annotationId' in headingEdit));
  });

  it('offers to move, and works the edit out only when it is chosen', async () => {
    const at = placeOf(ISM, 'AGENDA ITEM 4', 3);
    const actions = await client.actions(URI, { start: at, end: at }, []);
    const move = actions.find(({ title }) => title === 'Move agenda item 4 up')!;
    assert.ok(!move.edit);
    const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', move);
    const after = applied(ISM, editsOf(edit!));
    assert.ok(after.indexOf('AGENDA ITEM 3: DISCUSSION ON PROPOSED') < after.indexOf('AGENDA ITEM 4: DISCUSSION ON THE ACTIVITIES CONDUCTED'));
    assert.match(after, /^3\.1\. ARF Concept Paper Workshop[^]*?\n5\. The Meeting noted the concept paper/m);
    assert.deepEqual(asksOf(edit!), ['Change the number in ANNEX 2 too?']);
    assert.deepEqual((await client.actions(URI, { start: at, end: at }, [], ['refactor.move'])).map(({ kind }) => kind), ['refactor.move', 'refactor.move']);
  });

  it('offers nothing of it on every move of the cursor', async () => {
    const at = placeOf(ISM, 'AGENDA ITEM 4', 3);
    const automatic = await client.ask<CodeAction[]>('textDocument/codeAction', URI, { range: { start: at, end: at }, context: { diagnostics: [], triggerKind: 2 } });
    assert.deepEqual(automatic.filter(({ kind }) => kind?.startsWith('refactor')), []);
  });

  it('refuses to resolve what was offered for another version', async () => {
    const other = 'file:///drafts/b.report';
    await client.open(other, ISM);
    const at = placeOf(ISM, 'AGENDA ITEM 4', 3);
    const [action] = await client.actions(other, { start: at, end: at }, [], ['refactor.move']);
    await client.change(other, 2, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'x' });
    await assert.rejects(client.connection.sendRequest('codeAction/resolve', action), /has changed since/);
  });

  it('renumbers on request, and says where a moved item then stands', async () => {
    const broken = 'file:///drafts/c.report';
    const text = ISM.replace('\n9. The Meeting', '\n10. The Meeting').replace('AGENDA ITEM 6', 'AGENDA ITEM 7');
    await client.open(broken, text);
    const { edit } = await client.ask<{ edit: WorkspaceEdit }>('rapporteur/edit', broken, { intent: { do: 'renumber' } });
    assert.equal(applied(text, editsOf(edit)), ISM);
    const moved = await client.ask<{ edit: WorkspaceEdit; focus: Position }>('rapporteur/edit', URI, { intent: { do: 'move', kind: 'item', by: 1, at: placeOf(ISM, '4. The Meeting adopted') } });
    const after = applied(ISM, editsOf(moved.edit));
    assert.deepEqual(moved.focus, placeOf(after, 'AGENDA ITEM 3: ADOPTION'));
    await assert.rejects(client.ask('rapporteur/edit', URI, { intent: { do: 'dance' } }), /none that is known/);
  });

  it('opens the next number behind Enter', async () => {
    const typed = 'file:///drafts/d.report';
    const at = placeOf(ISM, 'as **ANNEX 2**.', 'as **ANNEX 2**.'.length);
    await client.open(typed, ISM);
    await client.change(typed, 2, { range: { start: at, end: at }, text: '\n' });
    const before = ISM.replace('as **ANNEX 2**.', 'as **ANNEX 2**.\n');
    const edits = await client.at<TextEdit[]>('textDocument/onTypeFormatting', typed, { line: at.line + 1, character: 0 }, { ch: '\n', options: { tabSize: 2, insertSpaces: true } });
    const after = applied(before, edits);
    assert.match(after, /as \*\*ANNEX 2\*\*\.\n\n5\. \n\nAGENDA ITEM 3[^]*\n6\. The Meeting noted the outcomes[^]*\n19\. The Co-Chairs/);
  });

  it('moves a part that is dragged in the structure, and says why one cannot be moved', async () => {
    const drag = (from: string, to: string | null): Promise<{ why?: string; edit: WorkspaceEdit; focus: Position }> =>
      client.ask('rapporteur/drag', URI, { from: placeOf(ISM, from), to: to === null ? null : placeOf(ISM, to) });
    const { edit, focus } = await drag('AGENDA ITEM 3', 'AGENDA ITEM 2');
    const after = applied(ISM, editsOf(edit));
    assert.ok(after.indexOf('AGENDA ITEM 2: DISCUSSION') < after.indexOf('AGENDA ITEM 3: ADOPTION'));
    assert.equal(after.split('\n')[focus.line], after.split('\n').find(line => line.startsWith('AGENDA ITEM 2: ')));
    assert.match((await drag('INTRODUCTION', 'AGENDA ITEM 2')).why!, /^A section can change places only/);
    await assert.rejects(client.ask('rapporteur/drag', URI, {}), /from is missing/);
  });
});

describe('editing where the client can do little', () => {
  it('gives whole edits at once, and none that only ask', async () => {
    const client = await TestClient.start({ capabilities: {} });
    await client.open(URI, ISM);
    const at = placeOf(ISM, 'AGENDA ITEM 4', 3);
    const actions = await client.actions(URI, { start: at, end: at }, [], ['refactor.move']);
    for (const { edit } of actions) assert.ok(edit?.changes?.[URI] && !edit.changeAnnotations);
    await client.stop();
  });
});
