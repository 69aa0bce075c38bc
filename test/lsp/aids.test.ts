import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeLens, CompletionList, DocumentLink, InlayHint, SelectionRange, SemanticTokens, SymbolInformation } from 'vscode-languageserver';
import { ROOT, TestClient } from '../support/lsp-client';

const ISM = readFileSync(path.join(ROOT, 'seeds', '2024-04-24-ism-icts-security-moscow.txt'), 'utf8');
const WORKSHOP = readFileSync(path.join(ROOT, 'seeds', '2013-09-11-workshop-cyber-security-beijing.txt'), 'utf8');
const URI = 'file:///drafts/a.report';
const lineOf = (text: string, words: string): number => {
  const at = text.indexOf(words);
  assert.ok(at >= 0, words);
  return text.slice(0, at).split('\n').length - 1;
};

describe('help while writing, through the server', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start();
    await client.open(URI, ISM);
  });
  after(() => client.stop());

  it('completes the label of an annex', async () => {
    const line = lineOf(ISM, 'ANNEX 2**.');
    const character = ISM.split('\n')[line]!.indexOf('ANNEX 2') + 'ANNEX '.length;
    const { items } = await client.at<CompletionList>('textDocument/completion', URI, { line, character });
    assert.deepEqual(items.map(({ label }) => label), ['3', '1', '2']);
  });

  it('has blanks to go through, where the client can', async () => {
    const text = "CO-CHAIRS' SUMMARY REPORT\n6TH ARF WORKSHOP ON HARBOUR SAFETY\nSuva, Fiji, 3-4 May 2016\n\nINTRODUCTION\n\n1. ";
    const end = { line: 6, character: 3 };
    for (const [snippets, blank] of [[true, '${1:[name, post and country of each Co-Chair]}'], [false, '[name, post and country of each Co-Chair]']] as const) {
      const other = await TestClient.start({ capabilities: { textDocument: { completion: { completionItem: { snippetSupport: snippets } } } } });
      await other.open(URI, text);
      const { items } = await other.at<CompletionList>('textDocument/completion', URI, end);
      const item = items.find(({ detail }) => detail === 'as in past reports');
      assert.ok(item?.textEdit?.newText.includes(`co-chaired by ${blank}.`), item?.textEdit?.newText);
      assert.equal(item!.insertTextFormat, snippets ? 2 : undefined);
      await other.stop();
    }
  });

  it('shows lenses, and only those that the settings want', async () => {
    const titles = async (): Promise<string[]> => (await client.ask<CodeLens[]>('textDocument/codeLens', URI)).map(({ command }) => command!.title);
    const all = await titles();
    assert.ok(all.some(title => title.startsWith('In the follow-up table: row')) && all.some(title => /^\d+ paragraphs/.test(title)), all.join('\n'));
    await client.configure({ lenses: { followUps: false } });
    await client.refreshed(1);
    assert.ok((await titles()).every(title => !title.includes('follow-up table')));
    await client.configure({ lenses: { followUps: false, sections: false } });
    await client.refreshed(2);
    assert.deepEqual(await titles(), []);
    await client.configure({});
    await client.refreshed(3);
  });

  it('hints, colours and selects', async () => {
    const hints = await client.ask<InlayHint[]>('textDocument/inlayHint', URI, { range: { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } } });
    assert.ok(hints.some(({ label }) => label === 'cited in paragraph 1'));
    const full = await client.ask<SemanticTokens>('textDocument/semanticTokens/full', URI);
    assert.ok(full.data.length > 100 && full.data.length % 5 === 0);
    const part = await client.ask<SemanticTokens>('textDocument/semanticTokens/range', URI, { range: { start: { line: 0, character: 0 }, end: { line: 14, character: 0 } } });
    assert.ok(part.data.length > 0 && part.data.length < full.data.length);
    const [chain] = await client.ask<SelectionRange[]>('textDocument/selectionRange', URI, { positions: [{ line: lineOf(ISM, '4. The Meeting adopted'), character: 10 }] });
    assert.ok(chain?.parent?.parent);
  });

  it('links symbols of documents, and annexes to files beside the report', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'links-'));
    try {
      writeFileSync(path.join(folder, 'ANNEX 2 Agenda.docx'), '');
      const uri = pathToFileURL(path.join(folder, 'draft.report')).href;
      await client.open(uri, WORKSHOP);
      const links = await client.ask<DocumentLink[]>('textDocument/documentLink', uri);
      assert.ok(links.some(({ target }) => target === 'https://undocs.org/A/68/98'));
      const own = pathToFileURL(path.join(folder, 'ism.report')).href;
      await client.open(own, ISM);
      const [first] = (await client.ask<DocumentLink[]>('textDocument/documentLink', own)).filter(({ target }) => target!.startsWith('file:'));
      assert.equal(first!.target, pathToFileURL(path.join(folder, 'ANNEX 2 Agenda.docx')).href);
    } finally {
      rmSync(folder, { recursive: true });
    }
    assert.ok(Array.isArray(await client.ask('textDocument/documentLink', URI)), 'a folder that is not there has no files');
  });

  it('finds symbols in all open reports', async () => {
    const found = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'closing' });
    assert.ok(found.some(({ location, name }) => location.uri === URI && /closing/i.test(name)));
    await assert.rejects(client.connection.sendRequest('workspace/symbol', {}), /query is missing/);
  });

  it('drafts a row as a quick fix of the finding', async () => {
    const finding = (await client.pulled(URI)).find(({ code }) => code === 'follow-up/undertaking-without-row')!;
    const actions = await client.actions(URI, finding.range, [finding], ['quickfix']);
    const add = actions.find(({ title }) => title === 'Add to the follow-up table');
    assert.ok(Object.values(add!.edit!.changeAnnotations!)[0]!.needsConfirmation);
  });

  it('has nothing to say about a text that is no report', async () => {
    const notes = 'file:///drafts/notes.txt';
    await client.open(notes, 'Remember the milk.\n', 'plaintext');
    for (const method of ['textDocument/codeLens', 'textDocument/documentLink']) assert.deepEqual(await client.ask(method, notes), []);
    assert.equal(await client.at('textDocument/completion', notes, { line: 0, character: 3 }), null);
    assert.equal(await client.at('textDocument/prepareRename', notes, { line: 0, character: 3 }), null);
  });
});
