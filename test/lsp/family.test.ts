import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withFamily } from '../../server/src/check/config-family';
import { ROOT, TestClient } from '../support/lsp-client';

const WORKSHOP = readFileSync(path.join(ROOT, 'test', 'fixtures', 'reports', 'workshop-salvage-semarang-2016.report.txt'), 'utf8');

interface Families { family: string; guess: string; set: string | null; choices: { family: string; name: string; reports: number }[] }
type Answer = { uri: string; text: string } | { uri: null; why: string | null };

describe('the kind of meeting', () => {
  let folder: string;
  let client: TestClient;
  const at = (name: string): string => path.join(folder, ...name.split('/'));
  const uriOf = (name: string): string => pathToFileURL(at(name)).href;
  const write = (name: string, content: string): void => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
  };
  const families = (uri: string): Promise<Families> => client.connection.sendRequest('rapporteur/families', { textDocument: { uri } });
  const set = async (uri: string, family: string | null, all = false, root: string | null = null): Promise<Answer> => {
    const answer = await client.connection.sendRequest<Answer>('rapporteur/setFamily', { textDocument: { uri }, family, all, root });
    if (answer.uri !== null) {
      writeFileSync(fileURLToPath(answer.uri), answer.text);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: answer.uri, type: 2 }] });
    }
    return answer;
  };

  before(async () => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'rapporteur-')));
    client = await TestClient.start();
  });
  after(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it('is told with the kinds of which there are past reports', async () => {
    await client.open(uriOf('told/draft.report'), WORKSHOP);
    const { family, guess, set: fixed, choices } = await families(uriOf('told/draft.report'));
    assert.deepEqual([family, guess, fixed], ['workshop', 'workshop', null]);
    assert.ok(choices.find(choice => choice.family === 'ism')!.reports > 0);
  });

  it('is set for one draft in a new configuration, changed there, and found by itself again', async () => {
    const uri = uriOf('one/2016/draft.report');
    const other = uriOf('one/draft.report');
    mkdirSync(at('one/2016'), { recursive: true });
    for (const each of [uri, other]) await client.open(each, WORKSHOP);
    assert.equal((await set(uri, 'training', false, uriOf('one'))).uri, uriOf('one/rapporteur.config.json'));
    assert.deepEqual([(await families(uri)).family, (await families(other)).family], ['training', 'workshop']);
    await set(other, 'isg');
    await set(uri, 'experts');
    assert.deepEqual(JSON.parse(readFileSync(at('one/rapporteur.config.json'), 'utf8')), { overrides: [{ files: ['./draft.report'], family: 'isg' }, { files: ['2016/draft.report'], family: 'experts' }] });
    assert.deepEqual([(await families(uri)).family, (await families(other)).family], ['experts', 'isg']);
    for (const each of [uri, other]) await set(each, null);
    assert.deepEqual([(await families(uri)).set, (await families(other)).set], [null, null]);
    assert.equal(readFileSync(at('one/rapporteur.config.json'), 'utf8'), '{}\n');
  });

  it('is set for all drafts where a configuration holds for them, and by the settings alone where none does', async () => {
    const uri = uriOf('all/draft.report');
    write('all/rapporteur.config.json', '{\n\t"stage": "final"\n}\n');
    await client.open(uri, WORKSHOP);
    assert.ok((await set(uri, 'ism', true)).uri);
    assert.equal(readFileSync(at('all/rapporteur.config.json'), 'utf8'), '{\n\t"stage": "final",\n\t"family": "ism"\n}\n');
    assert.deepEqual([(await families(uri)).family, (await families(uri)).guess], ['ism', 'workshop']);
    await set(uri, null, true);
    assert.equal((await families(uri)).set, null);
    await client.open(uriOf('none/draft.report'), WORKSHOP);
    assert.deepEqual(await set(uriOf('none/draft.report'), 'ism', true), { uri: null, why: null });
    assert.deepEqual(await set(uriOf('none/draft.report'), null), { uri: null, why: null });
  });

  it('is not written into a configuration that cannot be used', async () => {
    write('bad/rapporteur.config.json', '{ "famly": "ism" }');
    await client.open(uriOf('bad/draft.report'), WORKSHOP);
    const answer = await set(uriOf('bad/draft.report'), 'ism') as { uri: null; why: string };
    assert.equal(answer.uri, null);
    assert.match(answer.why, /famly/);
  });

  it('leaves what else a configuration says of the draft', () => {
    const before = JSON.stringify({ overrides: [{ files: ['./a.report'], family: 'ism', stage: 'final' }, { files: ['*.report'], family: 'isg' }] });
    assert.deepEqual(JSON.parse(withFamily(before, 'workshop', 'a.report')), { overrides: [{ files: ['./a.report'], stage: 'final' }, { files: ['*.report'], family: 'isg' }, { files: ['./a.report'], family: 'workshop' }] });
    assert.deepEqual(JSON.parse(withFamily(before, null, 'a.report')), { overrides: [{ files: ['./a.report'], stage: 'final' }, { files: ['*.report'], family: 'isg' }] });
    assert.equal(withFamily('\ufeff{}', 'ism', null), '\ufeff{\n  "family": "ism"\n}\n');
  });
});
