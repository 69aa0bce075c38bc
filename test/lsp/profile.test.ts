import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hover } from 'vscode-languageserver';
import { ROOT, TestClient } from '../support/lsp-client';

const NAMES = ['2013-09-11-workshop-cyber-security-beijing.txt', '2024-04-24-ism-icts-security-moscow.txt'];
const [WORKSHOP, ISM] = NAMES.map(name => readFileSync(path.join(ROOT, 'seeds', name), 'utf8')) as [string, string];
const URI = 'file:///drafts/a.report';

interface Learned { profile: string; reports: number; summary: string; leftOut: { file: string; why: string }[] }

/** What the past is said to know of the closing remarks of a report that is not itself one of the past. */
async function closing(client: TestClient): Promise<string> {
  const text = `${ISM}\nOne more line.\n`;
  await client.open(URI, text);
  const line = text.split('\n').indexOf('CLOSING REMARKS');
  const hover = await client.at<Hover | null>('textDocument/hover', URI, { line, character: 3 });
  return (hover?.contents as { value: string }).value;
}

describe('the profile a server uses', () => {
  let folder: string;
  before(() => { folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-')); });
  after(() => rmSync(folder, { recursive: true }));

  it('is the built-in one, then what it has just learned, until that is forgotten', async () => {
    const client = await TestClient.start();
    assert.match(await closing(client), /In 1 of 1 past report/);
    const files = [
      ...['one', 'two', 'three'].map((name, index) => ({ file: `${name}.txt`, text: `${ISM}\nVersion ${index}.\n` })),
      { file: 'workshop.txt', text: WORKSHOP },
      { file: 'milk.txt', text: 'Buy milk.\n' },
    ];
    const learned = await client.connection.sendRequest<Learned>('rapporteur/learn', { files });
    assert.equal(learned.reports, 4);
    assert.deepEqual(learned.leftOut.map(each => each.file), ['milk.txt']);
    assert.match(learned.summary, /^Learned from 4 past reports\. 1 file was left out\.$/);
    await client.refreshed(1);
    assert.match(await closing(client), /In 3 of 3 past reports/);
    const file = path.join(folder, 'profile.json');
    writeFileSync(file, learned.profile);
    // though no setting has named it meanwhile
    await client.connection.sendRequest('rapporteur/forgetLearned', {});
    await client.refreshed(2);
    assert.match(await closing(client), /In 1 of 1 past report/);
    await client.stop();

    const next = await TestClient.start({ settings: { profile: pathToFileURL(file).href } });
    assert.match(await closing(next), /In 3 of 3 past reports/);
    await next.configure({ profile: '' });
    await next.refreshed(1);
    assert.match(await closing(next), /In 1 of 1 past report/);
    assert.deepEqual(next.messages, []);
    await next.stop();
  });

  it('that cannot be used is named once, and the built-in one serves', async () => {
    const broken = path.join(folder, 'broken.json');
    writeFileSync(broken, '{"schemaVersion": 1, "obs');
    for (const [profile, why] of [[broken, /cut off/], [path.join(folder, 'missing.json'), /cannot be read/]] as const) {
      const client = await TestClient.start({ settings: { profile } });
      assert.match(await closing(client), /In 1 of 1 past report/);
      await client.configure({ profile, recognisePlainText: false });
      await client.refreshed(1);
      assert.match(await closing(client), /In 1 of 1 past report/);
      assert.equal(client.messages.length, 1, client.messages.join('\n'));
      assert.ok(client.messages[0]!.includes(profile));
      assert.match(client.messages[0]!, why);
      await client.stop();
    }
  });

  it('leaves plain text alone when told to', async () => {
    const client = await TestClient.start({ settings: { recognisePlainText: false } });
    await client.open(URI, ISM, 'plaintext');
    assert.deepEqual(await client.symbols(URI), []);
    await client.configure({ recognisePlainText: true });
    await client.refreshed(1);
    assert.notDeepEqual(await client.symbols(URI), []);
    await client.stop();
  });
});
