import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver';
import { ROOT, TestClient } from '../support/lsp-client';

const FIXTURES = path.join(ROOT, 'test', 'rules', 'fixtures', 'residue');
const PAST = readFileSync(path.join(FIXTURES, 'past', 'ism-penang-2024.txt'), 'utf8');
const DRAFT = readFileSync(path.join(FIXTURES, 'ism-busan-2025.txt'), 'utf8').replace('on 11-12 March 2025', 'on 3-4 March 2024');
const URI = 'file:///drafts/busan.report';
const PAST_URI = 'file:///past/penang.txt';

interface Skeleton { text: string | null; field?: string; why?: string }

const carried = (items: readonly Diagnostic[]): Diagnostic[] => items.filter(({ code }) => code === 'residue/carried-over');

describe('one past report as the model, in the editor', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start();
    await client.open(URI, DRAFT);
  });
  after(() => client.stop());

  it('makes the findings that rest on it, shows in the hover, and can be undone', async () => {
    assert.deepEqual(carried(await client.pulled(URI)), []);
    assert.deepEqual(await client.connection.sendRequest('rapporteur/precedent', { file: PAST_URI, text: PAST }), { file: PAST_URI, why: null });
    await client.refreshed(1);
    const [finding, ...more] = carried(await client.pulled(URI));
    assert.equal(more.length, 0);
    assert.match(String(finding!.message), /"3-4 March 2024" is the date of the past meeting/);
    assert.ok(finding!.relatedInformation!.some(({ location }) => location.uri === PAST_URI && location.range.start.line === 4));
    const line = DRAFT.split('\n').indexOf('CLOSING REMARKS');
    const hover = await client.at<{ contents: { value: string } }>('textDocument/hover', URI, { line, character: 3 });
    assert.match(hover.contents.value, /In penang\\?\.txt, which this draft is held against: line 29/);

    assert.deepEqual(await client.connection.sendRequest('rapporteur/precedent', { file: null }), { file: null, why: null });
    await client.refreshed(2);
    assert.deepEqual(carried(await client.pulled(URI)), []);
  });

  it('stays when the settings change', async () => {
    await client.connection.sendRequest('rapporteur/precedent', { file: PAST_URI, text: PAST });
    await client.configure({ rules: { 'residue/carried-over': 'error' } });
    await client.refreshed(4);
    assert.deepEqual(carried(await client.pulled(URI)).map(({ severity }) => severity), [1]);
    await client.connection.sendRequest('rapporteur/precedent', { file: null });
  });

  it('is refused with a reason when it is no report, and asked for in full', async () => {
    const refused = await client.connection.sendRequest<{ file: null; why: string }>('rapporteur/precedent', { file: 'milk.txt', text: 'Remember the milk.' });
    assert.equal(refused.file, null);
    assert.match(refused.why, /neither a title nor headings/);
    await assert.rejects(client.connection.sendRequest('rapporteur/precedent', { file: 'a.txt' }), /needs its name as file and its words as text/);
  });
});

describe('what was learned, in the editor', () => {
  let client: TestClient;
  before(async () => { client = await TestClient.start(); });
  after(() => client.stop());

  it('is shown as a page, with what the client adds to its head', async () => {
    const { html, reports } = await client.connection.sendRequest<{ html: string; reports: number }>('rapporteur/structure', { head: '<meta name="mine">' });
    assert.ok(reports > 0);
    assert.match(html, /^<!doctype html>[^]*<meta name="mine"><style>/);
  });

  it('begins a report of a family, or like one past report', async () => {
    const form = { ordinal: '6', dates: '11-12 March 2025', venue: 'Busan, Republic of Korea' };
    const usual = await client.connection.sendRequest<Skeleton>('rapporteur/skeleton', { family: 'ism', form });
    assert.match(usual.text!, /^6TH ASEAN REGIONAL FORUM INTER-SESSIONAL MEETING ON \[SUBJECT\]$/m);
    const like = await client.connection.sendRequest<Skeleton>('rapporteur/skeleton', { like: { file: 'penang.txt', text: PAST }, form });
    assert.match(like.text!, /^AGENDA ITEM 3: ACTIVITIES OF THE INTER-SESSIONAL YEAR 2024-2025$/m);
  });

  it('names the field of the form that cannot be understood', async () => {
    const answer = await client.connection.sendRequest<Skeleton>('rapporteur/skeleton', { family: 'ism', form: { dates: 'soon' } });
    assert.deepEqual([answer.text, answer.field], [null, 'dates']);
    await assert.rejects(client.connection.sendRequest('rapporteur/skeleton', { family: 'party', form: {} }), /family is missing/);
  });
});

describe('two drafts compared, in the editor', () => {
  let client: TestClient;
  before(async () => { client = await TestClient.start(); });
  after(() => client.stop());

  it('are told part by part, after the comments on the old one', async () => {
    const old = { file: 'penang.txt', text: PAST };
    const now = { file: 'busan.txt', text: DRAFT };
    const { markdown } = await client.connection.sendRequest<{ markdown: string }>('rapporteur/compare', { old, new: now, comments: [{ from: 'Japan', text: 'Paragraph 1: shorter' }] });
    assert.match(markdown, /^# penang\.txt and busan\.txt\n\n## Comments\n[^]*\| Paragraph 1 \| Paragraph 1 \| Japan \| shorter \|[^]*\n## Paragraphs\n/);
    await assert.rejects(client.connection.sendRequest('rapporteur/compare', { old, new: { file: 'a.txt' } }), /A draft needs its name as file/);
  });
});
