import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { DocumentHighlight, Hover, Location, Position } from 'vscode-languageserver';
import { ROOT, TestClient } from '../support/lsp-client';

const ISM = readFileSync(path.join(ROOT, 'seeds', '2024-04-24-ism-icts-security-moscow.txt'), 'utf8');
const WORKSHOP = readFileSync(path.join(ROOT, 'seeds', '2013-09-11-workshop-cyber-security-beijing.txt'), 'utf8');
const URI = 'file:///drafts/a.report';
const OTHER = 'file:///drafts/b.report';

/** Place of some words, and a little into them. */
function placeOf(text: string, words: string, into = 2): Position {
  const at = text.indexOf(words);
  assert.ok(at >= 0, words);
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length + into };
}
const words = (hover: Hover | null): string => (hover?.contents as { value: string } | undefined)?.value ?? '';

describe('going from place to place in the editor', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start();
    await client.open(URI, ISM);
    await client.open(OTHER, WORKSHOP);
  });
  after(() => client.stop());

  it('goes from a citation to the body of its annex', async () => {
    const [target, more] = await client.at<Location[]>('textDocument/definition', URI, placeOf(ISM, 'ANNEX 2'));
    assert.ok(target && !more);
    assert.deepEqual(target.range.start, placeOf(ISM, 'ANNEX 2: AGENDA', 0));
  });

  it('goes from the body of an annex to its citations', async () => {
    const [target, more] = await client.at<Location[]>('textDocument/definition', URI, placeOf(ISM, 'ANNEX 1: LIST'));
    assert.ok(target && !more);
    assert.deepEqual(target.range.start, placeOf(ISM, 'ANNEX 1', 0));
  });

  it('finds citation and body as references, the body only when asked for', async () => {
    const at = placeOf(ISM, 'ANNEX 1');
    const both = await client.at<Location[]>('textDocument/references', URI, at, { context: { includeDeclaration: true } });
    assert.deepEqual(both.map(each => each.range.start), [placeOf(ISM, 'ANNEX 1', 0), placeOf(ISM, 'ANNEX 1: LIST', 0)]);
    const cited = await client.at<Location[]>('textDocument/references', URI, at, { context: { includeDeclaration: false } });
    assert.deepEqual(cited.map(each => each.range.start), [placeOf(ISM, 'ANNEX 1', 0)]);
    const lit = await client.at<DocumentHighlight[]>('textDocument/documentHighlight', URI, at);
    assert.deepEqual(lit.map(each => each.kind), [2, 3]);
  });

  it('says where the body of a cited annex is, or that there is none', async () => {
    const here = words(await client.at<Hover | null>('textDocument/hover', URI, placeOf(ISM, 'ANNEX 2')));
    assert.match(here, /ANNEX 2: AGENDA, at line \d+/);
    const none = words(await client.at<Hover | null>('textDocument/hover', OTHER, placeOf(WORKSHOP, 'ANNEX IV')));
    assert.match(none, /carries no annex bodies/);
    assert.deepEqual(await client.at('textDocument/definition', OTHER, placeOf(WORKSHOP, 'ANNEX IV')), []);
  });

  it('tells a heading, a paragraph number and a follow-up row', async () => {
    assert.match(words(await client.at('textDocument/hover', URI, placeOf(ISM, 'CLOSING REMARKS'))), /^\*\*CLOSING REMARKS\*\*/);
    assert.match(words(await client.at('textDocument/hover', URI, placeOf(ISM, '4. The Meeting adopted', 0))), /Paragraph 4[^]*Number 4 of 18[^]*Cites ANNEX 2/);
    assert.match(words(await client.at('textDocument/hover', URI, placeOf(ISM, '4\tConfirmation'))), /Follow\\?-up row 4/);
    assert.match(words(await client.at('textDocument/hover', URI, placeOf(ISM, '2\tComments'))), /It is about “ARF Seminar on Combating Online Scams?”[^]*Asked for in paragraph/);
  });

  it('has nothing to say about ordinary words', async () => {
    const at = placeOf(ISM, 'exchange of perspectives');
    assert.equal(await client.at('textDocument/hover', URI, at), null);
    assert.deepEqual(await client.at('textDocument/definition', URI, at), []);
    assert.deepEqual(await client.at('textDocument/references', URI, at, { context: { includeDeclaration: true } }), []);
  });
});
