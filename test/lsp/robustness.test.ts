import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { ResponseError } from 'vscode-jsonrpc';
import type { DocumentSymbol } from 'vscode-languageserver';
import { PULLING, ROOT, TestClient } from '../support/lsp-client';

const ISM = readFileSync(path.join(ROOT, 'seeds', '2024-04-24-ism-icts-security-moscow.txt'), 'utf8');
const URI = 'file:///drafts/a.report';
const METHODS = ['documentSymbol', 'foldingRange', 'hover', 'definition', 'references', 'documentHighlight', 'codeAction'].map(name => `textDocument/${name}`);
const range = (startLine: number, startCharacter: number, endLine: number, endCharacter: number): object =>
  ({ start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } });
const codeOf = (answer: Promise<unknown>): Promise<number> => answer.then(() => 0, (error: ResponseError) => error.code);

const INVALID_PARAMS = -32602;
const CANCELLED = -32800;
const CONTENT_MODIFIED = -32801;

describe('a server that is sent nonsense', () => {
  let client: TestClient;
  before(async () => { client = await TestClient.start(); });
  after(() => client.stop());

  /** The first words the server sees in the document now. */
  const firstName = async (): Promise<string> => (await client.symbols(URI))[0]?.name ?? '';

  it('answers with an error about documents it does not know', async () => {
    for (const method of METHODS) {
      const sent = client.ask(method, 'file:///nowhere', { position: { line: 0, character: 0 }, range: range(0, 0, 0, 0), context: { diagnostics: [] } });
      assert.equal(await codeOf(sent), INVALID_PARAMS, method);
    }
    assert.deepEqual(await client.pull('file:///nowhere'), { kind: 'full', items: [] });
  });

  it('answers with an error to parameters of no use', async () => {
    await client.open(URI, ISM);
    for (const params of [undefined, null, 7, 'x', [], {}, { textDocument: null }, { textDocument: { uri: 3 } }]) {
      for (const method of [...METHODS, 'textDocument/diagnostic', 'rapporteur/learn', 'rapporteur/explain']) {
        const sent = params === undefined ? client.connection.sendRequest(method) : client.connection.sendRequest(method, params);
        assert.equal(await codeOf(sent), INVALID_PARAMS, `${method} ${JSON.stringify(params)}`);
      }
    }
    for (const position of [undefined, null, {}, { line: 'a', character: 1 }, { line: 1.5, character: 0 }, { line: null, character: null }]) {
      assert.equal(await codeOf(client.ask('textDocument/hover', URI, { position })), INVALID_PARAMS, JSON.stringify(position));
    }
    assert.equal(await codeOf(client.connection.sendRequest('rapporteur/learn', { files: [{ file: 'a' }] })), INVALID_PARAMS);
    assert.equal(await codeOf(client.connection.sendRequest('rapporteur/explain', { rule: 'no/such' })), INVALID_PARAMS);
    assert.equal(await codeOf(client.connection.sendRequest('no/such/method', {})), -32601);
  });

  it('takes places outside the text to be at its edge', async () => {
    await client.open(URI, ISM);
    for (const position of [{ line: 1e9, character: 0 }, { line: 0, character: 1e9 }, { line: -5, character: -5 }]) {
      for (const method of ['textDocument/hover', 'textDocument/definition', 'textDocument/references']) await client.at(method, URI, position);
    }
    await client.actions(URI, range(9, 9, -1, 0) as never, []);
  });

  it('makes every edit, also one whose range lies outside the text or backwards', async () => {
    await client.open(URI, ISM);
    await client.change(URI, 2, { range: range(1e6, 0, 2e6, 7), text: '\n\nANNEX 3: LAST\n\nThe last words.\n' });
    assert.equal((await client.symbols(URI)).at(-1)?.name, 'ANNEX 3: LAST');
    const line = ISM.split('\n').indexOf('INTRODUCTION');
    await client.change(URI, 3, { range: range(line, 'INTRODUCTION'.length, line, 0), text: 'OVERVIEW' });
    assert.equal(await firstName(), 'OVERVIEW');
    await client.change(URI, 4, { range: range(line, 0, line, 1e9), text: 'INTRODUCTION' }, { range: range(-3, -3, -3, -1), text: '\n' });
    const [first] = await client.symbols(URI);
    assert.deepEqual([first?.name, first?.range.start.line], ['INTRODUCTION', line + 1]);
  });

  it('says so when it cannot understand an edit, and is right again with the next whole text', async () => {
    await client.open(URI, ISM);
    const told = client.messages.length;
    await client.change(URI, 2, { range: range(0, 0, 0, 0) });
    assert.equal(await codeOf(client.symbols(URI)), INVALID_PARAMS, 'symbols of a text nobody has would be wrong');
    assert.equal(client.messages.length, told + 1);
    assert.match(client.messages.at(-1)!, /could not be understood/);
    await client.change(URI, 3, { text: ISM });
    assert.equal(await firstName(), 'INTRODUCTION');
    await client.change(URI, 4, { range: { start: { line: 0 } }, text: 'x' });
    assert.equal(await codeOf(client.symbols(URI)), INVALID_PARAMS);
    await client.open(URI, ISM);
    assert.equal(await firstName(), 'INTRODUCTION');
  });

  it('outlives notifications without sense', async () => {
    for (const method of ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'workspace/didChangeConfiguration', 'textDocument/didSave', '$/unknown']) {
      for (const params of [undefined, {}, { textDocument: null }, { textDocument: { uri: 'file:///x' } }, [1, 2, 3]]) {
        await (params === undefined ? client.connection.sendNotification(method) : client.connection.sendNotification(method, params));
      }
    }
    await client.open(URI, ISM);
    assert.equal(await firstName(), 'INTRODUCTION');
  });

  it('reads any text at all', async () => {
    const texts = ['', '\ufeff', '\r\r\r', '\ud800 lone', 'x'.repeat(300_000), '1. '.repeat(20_000), '\u0000\u0001', '# '.repeat(500), `${ISM.replace(/\n/g, '\r\n')}\ud83d`];
    for (const [index, text] of texts.entries()) {
      await client.open(URI, text, 'summary-report', index);
      await client.symbols(URI);
      await client.pull(URI);
      await client.ask('textDocument/foldingRange', URI);
    }
  });

  it('does not work on what is cancelled', async () => {
    await client.open(URI, `${ISM}\n${'The Meeting noted. '.repeat(20_000)}`);
    // In one piece, so that the server has the cancellation before it turns to the request.
    const framed = (message: object): string => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      return `Content-Length: ${body.length}\r\n\r\n${body}`;
    };
    const answer = new Promise<string>(resolve => {
      let heard = '';
      client.process.stdout.on('data', (data: Buffer) => {
        heard += data.toString();
        const found = /\{[^{]*"id":"slow"[^]*?\}\}/.exec(heard);
        if (found) resolve(found[0]);
      });
    });
    client.process.stdin.write(framed({ id: 'slow', method: 'textDocument/diagnostic', params: { textDocument: { uri: URI } } }) + framed({ method: '$/cancelRequest', params: { id: 'slow' } }));
    assert.equal((JSON.parse(await answer) as { error: { code: number } }).error.code, CANCELLED);
    assert.ok((await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: URI } })).length > 0);
  });

  it('says that the text changed when a draft is closed while a request waits', async () => {
    const uri = 'file:///drafts/closed.report';
    await client.open(uri, ISM);
    const asked = codeOf(client.symbols(uri));
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.equal(await asked, CONTENT_MODIFIED);
  });

  it('writes nothing of a draft to its log', () => {
    for (const line of [...client.logged, client.stderr]) assert.doesNotMatch(line, /Meeting|ARF|Co-Chair/);
  });
});

describe('the life of a server', () => {
  it('answers nothing before initialize and nothing after shutdown, and ends in order', async () => {
    const client = TestClient.raw();
    assert.equal(await codeOf(client.symbols(URI)), -32002);
    await client.initialize();
    await client.open(URI, ISM);
    assert.ok((await client.symbols(URI)).length > 0);
    await client.connection.sendRequest('shutdown');
    assert.equal(await codeOf(client.symbols(URI)), -32600);
    await client.connection.sendNotification('exit');
    assert.equal(await client.exited, 0);
  });

  it('goes on after bytes that are no message', async () => {
    const client = await TestClient.start({ capabilities: PULLING });
    const nonsense = ['Content-Length: 9\r\n\r\n{"oops": ', 'Content-Length: 4\r\n\r\nnull', 'Content-Length: 1\r\n\r\n7', 'Content-Length: 2\r\n\r\n[]', 'garbage\r\n\r\n',
      'Content-Length: abc\r\n\r\n', 'Content-Length: -5\r\n\r\n', 'Foo: 1\r\n\r\n', '\u0000\u0001\n\n', 'x'.repeat(40_000), '\r\n\r\n\r\n'];
    for (const bytes of nonsense) {
      client.process.stdin.write(bytes);
      await client.open(URI, ISM);
      assert.ok((await client.symbols(URI)).length > 0, bytes.slice(0, 40));
    }
    await client.stop();
  });

  it('reads messages however they are cut into pieces', async () => {
    const client = await TestClient.start({ capabilities: PULLING });
    await client.open(URI, ISM);
    const text = 'Ä “quoted” \u{1f600}';
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didChange', params: { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: `${ISM}\n\nANNEX 9: ${text}\n\nWords.\n` }] } }));
    const bytes = Buffer.concat([Buffer.from(`Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n`), body]);
    for (const [from, to] of [[0, 3], [3, 60], [60, 81], [81, bytes.length - 70], [bytes.length - 70, bytes.length - 45], [bytes.length - 45, undefined]] as const) {
      await new Promise(resolve => client.process.stdin.write(bytes.subarray(from, to), resolve));
    }
    assert.equal((await client.symbols(URI)).at(-1)?.name, `ANNEX 9: ${text}`);
    await client.stop();
  });

  it('ends with the stream, as a failure when nobody said goodbye', async () => {
    const client = await TestClient.start({ capabilities: PULLING });
    client.process.stdin.end();
    assert.equal(await client.exited, 1);
  });
});
