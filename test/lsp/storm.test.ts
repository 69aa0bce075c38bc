import assert from 'node:assert/strict';
import { PULLING, TestClient } from '../support/lsp-client';
import { ANNEXED } from '../support/annexed-draft';

const DRAFT = "CO-CHAIRS' SUMMARY REPORT\n\nINTRODUCTION\n\n1. The Workshop was held.\n\n3. The Workshop was closed.\n";
const RULE = 'numbering/paragraph-sequence';
/** A folder that is on no disk, so that each file the server wants is asked for. */
const uriOf = (name: string): string => `memfs://drafts/reports/${name}`;
const URIS = Array.from({ length: 40 }, (_, index) => uriOf(`${index}.report`));
const CONFIG = uriOf('rapporteur.config.json');

/** A client that is slow to answer, and counts what it is asked. */
class Slow {
  readonly files = new Map<string, string>();
  /** In the folder. */
  names: string[] = [];
  readonly asked = { settings: 0, files: [] as string[], folders: 0 };

  private noticed: (uri: string) => void = () => {};

  private constructor(readonly client: TestClient) {
    const { connection } = client;
    const later = <T>(answer: () => T): Promise<T> => new Promise(resolve => { setTimeout(() => resolve(answer()), 10); });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => { this.asked.settings++; return later(() => items.map(() => client.settings)); });
    connection.onRequest('rapporteur/readFile', ({ uri }: { uri: string }) => {
      this.asked.files.push(uri);
      this.noticed(uri);
      // as it is when it is asked for
      const text = this.files.get(uri) ?? null;
      return later(() => text);
    });
    connection.onRequest('rapporteur/listFolder', () => { this.asked.folders++; return later(() => this.names); });
  }

  static async start(): Promise<Slow> {
    const client = TestClient.raw();
    const slow = new Slow(client);
    await client.initialize({ capabilities: PULLING });
    return slow;
  }

  severities = async (uri: string): Promise<(number | undefined)[]> => (await this.client.pulled(uri)).filter(({ code }) => code === RULE).map(({ severity }) => severity);

  /** Fulfilled when the file is next asked for. */
  isRead(file: string): Promise<void> {
    return new Promise(resolve => { this.noticed = uri => { if (uri === file) resolve(); }; });
  }

  changed(uri: string): Promise<void> {
    return this.client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  }
}

describe('many drafts and many changes', () => {
  let slow: Slow;
  let client: TestClient;
  beforeEach(async () => {
    slow = await Slow.start();
    ({ client } = slow);
    for (const uri of URIS) await client.open(uri, DRAFT);
    await Promise.all(URIS.map(uri => client.pulled(uri)));
  });
  afterEach(() => client.stop());

  const times = (uri: string): number => slow.asked.files.filter(each => each === uri).length;

  it('cost a few questions when drafts are opened at once', () => {
    assert.ok(slow.asked.settings <= 4, `settings were asked for ${slow.asked.settings} times`);
    for (const uri of URIS) assert.equal(times(`${uri}.rapporteur.json`), 1, uri);
    assert.equal(times(CONFIG), 1);
    assert.equal(slow.asked.folders, 1);
  });

  it('cost one reading, and one more for all that came meanwhile, however many requests wait', async () => {
    slow.asked.settings = 0;
    slow.asked.files = [];
    const answers: Promise<unknown>[] = [];
    for (let change = 1; change <= 10; change++) {
      await client.configure({ rules: { [RULE]: change % 2 === 0 ? 'hint' : 'warning' } });
      for (const uri of URIS) answers.push(client.symbols(uri), client.pulled(uri));
    }
    await Promise.all(answers);
    for (const uri of URIS) assert.deepEqual(await slow.severities(uri), [4]);
    assert.ok(slow.asked.settings <= 2, `settings were asked for ${slow.asked.settings} times`);
    for (const uri of URIS) assert.ok(times(`${uri}.rapporteur.json`) <= 2, `${uri}: ${times(`${uri}.rapporteur.json`)} times`);
    assert.ok(times(CONFIG) <= 2, `the configuration was read ${times(CONFIG)} times`);
  });

  it('are told of when a file changes again while it is read', async () => {
    slow.files.set(CONFIG, JSON.stringify({ rules: { [RULE]: 'warning' } }));
    await slow.changed(CONFIG);
    await client.refreshed(1);
    assert.deepEqual(await slow.severities(URIS[0]!), [2]);
    await slow.changed(CONFIG);
    await slow.isRead(CONFIG);
    slow.files.set(CONFIG, JSON.stringify({ rules: { [RULE]: 'hint' } }));
    await slow.changed(CONFIG);
    await client.refreshed(2);
    assert.deepEqual(await slow.severities(URIS[0]!), [4]);
  });

  it('see a file that was put beside them a moment after they were opened', async () => {
    const uri = uriOf('annexed.report');
    await client.open(uri, ANNEXED);
    const missing = async (): Promise<boolean> => (await client.pulled(uri)).some(({ code }) => code === 'annex/missing-file');
    assert.equal(await missing(), false);
    slow.names = ['Annex 1.docx', 'Annex 3.docx'];
    await slow.changed(uriOf('Annex 1.docx'));
    await client.refreshed(1);
    assert.equal(await missing(), true);
  });
});
