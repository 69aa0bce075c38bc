import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction } from 'vscode-languageserver';
import { addressFrom, folderAbove, folderOf, pathBelow } from '../../server/src/lsp/uris';
import { PULLING, ROOT, TestClient } from '../support/lsp-client';

const WORKSHOP = readFileSync(path.join(ROOT, 'test', 'fixtures', 'reports', 'workshop-salvage-semarang-2016.report.txt'), 'utf8');
const SLIPPED = WORKSHOP.replace('\n9. ', '\n8. ');
const RULE = 'numbering/paragraph-sequence';
const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

describe('configurations in the editor', () => {
  let folder: string;
  const at = (name: string): string => path.join(folder, ...name.split('/'));
  const uriOf = (name: string): string => pathToFileURL(at(name)).href;
  const write = (name: string, content: unknown): string => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
    return uriOf(name);
  };
  const changed = (client: TestClient, uri: string): Promise<void> => client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  const severities = async (client: TestClient, uri: string): Promise<string[]> => (await client.pulled(uri)).filter(({ code }) => code === RULE).map(({ severity }) => SEVERITIES[severity!]!);

  before(() => { folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'rapporteur-'))); });
  after(() => rmSync(folder, { recursive: true }));

  it('are the nearest upward of each draft, and win over the settings where they speak', async () => {
    write('rapporteur.config.json', { rules: { [RULE]: 'hint' }, overrides: [{ files: ['with space/**'], rules: { [RULE]: 'off' } }] });
    write('below/rapporteur.config.json', { family: 'workshop' });
    const client = await TestClient.start({ settings: { rules: { [RULE]: 'information' } } });
    const uris = ['a.report', 'with space/b.report', 'below/deep/c.report'].map(uriOf);
    for (const uri of uris) await client.open(uri, SLIPPED);
    assert.deepEqual(await Promise.all(uris.map(uri => severities(client, uri))), [['hint'], [], ['information']]);
    await client.stop();
  });

  it('are read again when they change, and settings are those of each draft', async () => {
    const config = write('again/rapporteur.config.json', {});
    const client = await TestClient.start({ settings: {} });
    client.connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) => items.map(({ scopeUri }) => ({ rules: scopeUri?.endsWith('loud.report') ? { [RULE]: 'warning' } : {} })));
    const [quiet, loud] = ['again/quiet.report', 'again/loud.report'].map(uriOf) as [string, string];
    for (const uri of [quiet, loud]) await client.open(uri, SLIPPED);
    assert.deepEqual([await severities(client, quiet), await severities(client, loud)], [['error'], ['warning']]);
    write('again/rapporteur.config.json', { rules: { [RULE]: 'off' } });
    await changed(client, config);
    await client.refreshed(1);
    assert.deepEqual([await severities(client, quiet), await severities(client, loud)], [[], []]);
    await changed(client, uriOf('again/something-else.txt'));
    write('again/rapporteur.config.json', { rules: { [RULE]: 'hint' } });
    await changed(client, config);
    await client.refreshed(2);
    assert.deepEqual(await severities(client, quiet), ['hint']);
    await client.stop();
  });

  it('that cannot be used are named once, and gone without', async () => {
    write('bad/rapporteur.config.json', { rules: { 'annex/none': 'off' } });
    const client = await TestClient.start();
    for (const name of ['a', 'b']) {
      await client.open(uriOf(`bad/${name}.report`), SLIPPED);
      assert.deepEqual(await severities(client, uriOf(`bad/${name}.report`)), ['error']);
    }
    assert.equal(client.messages.length, 1, client.messages.join('\n'));
    assert.match(client.messages[0]!, /^The configuration file:.*rapporteur\.config\.json sets a rule that does not exist: "annex\/none"\./);
    await client.stop();
  });

  it('may name a past report, which an untrusted folder may not', async () => {
    const fixtures = path.join(ROOT, 'test', 'rules', 'fixtures', 'residue');
    write('like/past.txt', readFileSync(path.join(fixtures, 'past', 'ism-penang-2024.txt'), 'utf8'));
    write('like/rapporteur.config.json', { like: 'past.txt' });
    const draft = uriOf('like/draft.report');
    const text = readFileSync(path.join(fixtures, 'ism-busan-2025.txt'), 'utf8').replace('on 11-12 March 2025', 'on 3-4 March 2024');
    const carried = async (trusted: boolean): Promise<number> => {
      const client = await TestClient.start({ settings: { trusted } });
      await client.open(draft, text);
      const items = await client.pulled(draft);
      await client.stop();
      return items.filter(({ code }) => code === 'residue/carried-over').length;
    };
    assert.deepEqual([await carried(true), await carried(false)], [1, 0]);
  });

  it('may not name a PDF, and say what to do', async () => {
    const pdf = readFileSync(path.join(ROOT, 'test', 'formats', 'pdf', '2024-04-24-ism-icts-security-moscow.pdf'));
    mkdirSync(at('pdf'), { recursive: true });
    writeFileSync(at('pdf/past.pdf'), pdf);
    write('pdf/rapporteur.config.json', { like: 'past.pdf' });
    const client = await TestClient.start();
    await client.open(uriOf('pdf/draft.report'), SLIPPED);
    assert.deepEqual(await severities(client, uriOf('pdf/draft.report')), ['error']);
    assert.equal(client.messages.length, 1, client.messages.join('\n'));
    assert.match(client.messages[0]!, /^The past report .*past\.pdf is a PDF, which is read on the command line alone\. Save it as a Word document or as plain text, and name that\. The built-in profile is used instead\.$/);
    await client.stop();
  });

  it('do not reach drafts that were never saved', async () => {
    const client = await TestClient.start();
    await client.open('untitled:Untitled-1', SLIPPED);
    assert.deepEqual(await severities(client, 'untitled:Untitled-1'), ['error']);
    await client.stop();
  });

  it('are asked for anew when the client tells of them by files', async () => {
    const registered: string[] = [];
    const client = TestClient.raw();
    client.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => { registered.push(...registrations.map(({ method }) => method)); return null; });
    await client.initialize({ capabilities: { ...PULLING, workspace: { ...PULLING.workspace, didChangeWatchedFiles: { dynamicRegistration: true } } } });
    await client.open(uriOf('x.report'), SLIPPED);
    await client.pulled(uriOf('x.report'));
    assert.deepEqual(registered, ['workspace/didChangeWatchedFiles']);
    await client.stop();
  });

  it('leave room for suppressions, offered as a quick fix to clients that can ask why', async () => {
    const draft = uriOf('keep/draft.report');
    mkdirSync(at('keep'));
    const client = await TestClient.start({ initializationOptions: { asksReason: true } });
    await client.open(draft, SLIPPED);
    const [item] = await client.pulled(draft);
    assert.equal(item!.code, RULE);
    const keep = (actions: CodeAction[]): CodeAction[] => actions.filter(({ title }) => title.startsWith('Keep this as it is'));
    const [action, ...more] = keep(await client.actions(draft, item!.range, [item!]));
    assert.equal(more.length, 0);
    assert.deepEqual(action!.diagnostics, [item]);
    const [request] = action!.command!.arguments as [{ uri: string; rule: string; start: object }];
    await assert.rejects(client.ask('rapporteur/suppress', draft, { ...request, reason: ' ' }), /reason/);
    const answer = await client.ask<{ uri: string; text: string }>('rapporteur/suppress', draft, { ...request, reason: 'two delegations insisted' });
    assert.equal(answer.uri, `${draft}.rapporteur.json`);
    write('keep/draft.report.rapporteur.json', answer.text);
    await changed(client, answer.uri);
    await client.refreshed(1);
    assert.deepEqual(await client.pulled(draft), []);
    assert.deepEqual(await client.ask('rapporteur/suppress', draft, { ...request, reason: 'again' }), { uri: null, why: 'has changed: nothing is found there any more' });
    await client.change(draft, 2, { text: WORKSHOP });
    const [unused] = await client.pulled(draft);
    assert.equal(unused!.code, 'residue/unused-suppression');
    assert.equal(unused!.relatedInformation![0]!.location.uri, answer.uri);
    await client.stop();

    const plain = await TestClient.start();
    await plain.open(draft, SLIPPED.replace('\n11. ', '\n10. '));
    const [other] = await plain.pulled(draft);
    assert.deepEqual(keep(await plain.actions(draft, other!.range, [other!])), []);
    await plain.stop();
  });
});

describe('addresses of files', () => {
  it('are taken apart and put together as text', () => {
    assert.equal(folderOf('file:///a/b/c.txt'), 'file:///a/b');
    assert.equal(folderOf('file:///c.txt'), 'file://');
    assert.equal(folderOf('untitled:Untitled-1'), null);
    assert.equal(folderAbove('file:///a'), 'file://');
    assert.equal(folderAbove('file://'), null);
    assert.equal(pathBelow('file:///a', 'file:///a/b%20c/d.txt'), 'b c/d.txt');
    assert.equal(pathBelow('vscode-vfs://github/x', 'vscode-vfs://github/x/50%.txt'), '50%.txt');
    assert.equal(addressFrom('file:///a/b%20c', '../p q.json'), 'file:///a/p%20q.json');
    assert.equal(addressFrom('file:///a', '/etc/p.json'), 'file:///etc/p.json');
    assert.equal(addressFrom('file:///a', '..\\..\\p.json'), 'file:///p.json');
    assert.equal(addressFrom('vscode-vfs://github/x', 'p.json'), 'vscode-vfs://github/x/p.json');
    assert.equal(addressFrom('file:///a', 'vscode-vfs://github/p.json'), 'vscode-vfs://github/p.json');
  });
});
