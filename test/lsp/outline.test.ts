import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { DocumentSymbol, FoldingRange, Range, SymbolInformation } from 'vscode-languageserver';
import { PULLING, ROOT, TestClient } from '../support/lsp-client';

const seed = (name: string): string => readFileSync(path.join(ROOT, 'seeds', name), 'utf8');
const ISM = seed('2024-04-24-ism-icts-security-moscow.txt');
const WORKSHOP = seed('2013-09-11-workshop-cyber-security-beijing.txt');
const URI = 'file:///drafts/a.report';

const all = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] => symbols.flatMap(symbol => [symbol, ...all(symbol.children ?? [])]);
const notAfter = (a: Range['start'], b: Range['start']): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
const inside = (inner: Range, outer: Range): boolean => notAfter(outer.start, inner.start) && notAfter(inner.end, outer.end);

describe('the outline in the editor', () => {
  let client: TestClient;
  before(async () => { client = await TestClient.start(); });
  after(() => client.stop());

  it('shows the items, paragraphs, annexes and follow-up rows of the 2024 report', async () => {
    await client.open(URI, ISM);
    const symbols = await client.symbols(URI);
    const names = symbols.map(symbol => symbol.name);
    assert.equal(names[0], 'INTRODUCTION');
    assert.ok(names.includes('AGENDA ITEM 2: ADOPTION OF THE AGENDA'), names.join('\n'));
    assert.ok(names.includes('ANNEX 1: LIST OF DELEGATES'));
    const paragraphs = all(symbols).filter(symbol => /^\d+\. /.test(symbol.name) && symbol.kind === 15);
    assert.deepEqual(paragraphs.map(symbol => parseInt(symbol.name, 10)), Array.from({ length: 18 }, (_, index) => index + 1));
    const table = all(symbols).find(symbol => symbol.name === 'ISSUES TO BE FOLLOWED UP');
    assert.deepEqual(table?.children?.map(row => row.name.slice(0, 25)), ['1. Comments and input to ', '2. Comments and input to ', '3. Comments and input to ', '4. Confirmation of co-cha']);
    const item = symbols.find(symbol => symbol.name.startsWith('AGENDA ITEM 3'));
    assert.ok(item?.children?.some(child => child.name.startsWith('3.1. ARF Series of Workshops')));
  });

  it('puts every name inside its node and every node inside the one that holds it', async () => {
    const check = (symbols: readonly DocumentSymbol[], outer: Range | null): void => {
      for (const symbol of symbols) {
        assert.notEqual(symbol.name.trim(), '');
        assert.ok(inside(symbol.selectionRange, symbol.range), symbol.name);
        if (outer) assert.ok(inside(symbol.range, outer), symbol.name);
        check(symbol.children ?? [], symbol.range);
      }
    };
    for (const text of [ISM, WORKSHOP]) {
      await client.open(URI, text);
      check(await client.symbols(URI), null);
    }
  });

  it('follows an edit', async () => {
    await client.open(URI, ISM);
    const line = ISM.split('\n').indexOf('CLOSING REMARKS');
    await client.change(URI, 2, { range: { start: { line, character: 0 }, end: { line, character: 'CLOSING'.length } }, text: 'FINAL' });
    const names = (await client.symbols(URI)).map(symbol => symbol.name);
    assert.ok(names.includes('FINAL REMARKS') && !names.includes('CLOSING REMARKS'), names.join('\n'));
  });

  it('folds sections, the table and annexes down to their last words', async () => {
    await client.open(URI, ISM);
    const lines = ISM.split('\n');
    const folds = await client.ask<FoldingRange[]>('textDocument/foldingRange', URI);
    const item = folds.find(fold => lines[fold.startLine]?.startsWith('AGENDA ITEM 2:'));
    assert.match(lines[item!.endLine]!, /^4\. /);
    const table = folds.find(fold => lines[fold.startLine] === 'ISSUES TO BE FOLLOWED UP');
    assert.match(lines[table!.endLine]!, /^4\t/);
    const annex = folds.find(fold => lines[fold.startLine]?.startsWith('ANNEX 1'));
    assert.match(lines[annex!.endLine]!, /^Representatives from other/);
    assert.equal(new Set(folds.map(fold => fold.startLine)).size, folds.length);
  });

  it('is empty for plain text that is no report, and there for plain text that opens as one', async () => {
    await client.open('file:///notes.txt', 'Buy milk.\n\n1. Bread\n3. Butter\n', 'plaintext');
    assert.deepEqual(await client.symbols('file:///notes.txt'), []);
    assert.deepEqual(await client.pulled('file:///notes.txt'), []);
    await client.open('file:///past.txt', WORKSHOP, 'plaintext');
    assert.ok((await client.symbols('file:///past.txt')).length > 5);
  });

  it('is a list for clients that know no tree', async () => {
    const flat = await TestClient.start({ capabilities: { textDocument: { ...PULLING.textDocument, documentSymbol: {} } } });
    await flat.open(URI, ISM);
    const symbols = await flat.ask<SymbolInformation[]>('textDocument/documentSymbol', URI);
    const sub = symbols.find(symbol => symbol.name.startsWith('3.1. '));
    assert.match(sub?.containerName ?? '', /^AGENDA ITEM 3/);
    assert.equal(sub?.location.uri, URI);
    await flat.stop();
  });
});
