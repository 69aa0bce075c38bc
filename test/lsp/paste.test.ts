import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Range } from 'vscode-languageserver';
import { MOSCOW } from '../support/cli';
import { TestClient } from '../support/lsp-client';

const ISM = readFileSync(MOSCOW, 'utf8');
const at = (line: number, character: number, end = character): Range => ({ start: { line, character }, end: { line, character: end } });
const LIST = '<ol start=3><li>one<li>two</ol>';

describe('what is pasted from a word processor', () => {
  let client: TestClient;
  const paste = (uri: string, range: Range, html: unknown): Promise<string | null> => client.ask('rapporteur/paste', uri, { range, html });

  before(async () => {
    client = await TestClient.start();
    await client.open('file:///drafts/a.report', ISM);
    await client.open('file:///drafts/a.report.md', ISM);
    await client.open('file:///drafts/note.txt', 'A note.\n', 'plaintext');
    await client.open('file:///drafts/recognised.txt', ISM, 'plaintext');
  });
  after(() => client.stop());

  it('comes as text of the report, on lines of its own where it has to', async () => {
    assert.equal(await paste('file:///drafts/a.report', at(11, 0), LIST), '3. one\n\n4. two', 'on an empty line');
    assert.equal(await paste('file:///drafts/a.report', at(10, 5), LIST), '\n\n3. one\n\n4. two\n\n', 'into a line');
    assert.equal(await paste('file:///drafts/a.report', at(10, 0, 12), LIST), '3. one\n\n4. two', 'in place of a line');
    assert.equal(await paste('file:///drafts/a.report.md', at(11, 0), '<h2>One</h2>'), '## One');
  });

  it('comes as such into text that is recognised, and is left to the editor in any other', async () => {
    assert.equal(await paste('file:///drafts/recognised.txt', at(11, 0), '<h2>One</h2>'), 'One');
    assert.equal(await paste('file:///drafts/note.txt', at(0, 0), LIST), null);
    assert.equal(await paste('file:///drafts/a.report', at(11, 0), '<div>as good as plain</div>'), null);
  });

  it('is refused in words without the HTML or the place', async () => {
    await assert.rejects(paste('file:///drafts/a.report', at(0, 0), undefined), /html is missing/);
    await assert.rejects(client.ask('rapporteur/paste', 'file:///drafts/a.report', { html: LIST }), /range/);
  });
});
