/** Types into an open report and times the answers of a language server: symbols and diagnostics asked for after each keystroke. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';

const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)('vscode-jsonrpc/node');

export class Typist {
  static async open(args, file) {
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.listen();
    const uri = pathToFileURL(file).href;
    const text = fs.readFileSync(file, 'utf8');
    await connection.sendRequest('initialize', {
      processId: process.pid, rootUri: null,
      capabilities: { textDocument: { diagnostic: { dynamicRegistration: false }, documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'summary-report', version: 1, text } });
    const typist = new Typist(child, connection, uri, text.split('\n').map(line => line.length));
    await typist.ask();
    return typist;
  }

  constructor(child, connection, uri, lengths) {
    Object.assign(this, { child, connection, uri, lengths, version: 1, random: 7 });
  }

  /** Milliseconds from one letter typed somewhere to both answers. */
  async type() {
    const start = process.hrtime.bigint();
    await Promise.all([this.letter().sent, this.ask()]);
    return Number(process.hrtime.bigint() - start) / 1e6;
  }

  /** Milliseconds from one letter typed somewhere to the answer about the place behind it. */
  async help(method) {
    const start = process.hrtime.bigint();
    const { place, sent } = this.letter();
    const more = method === 'textDocument/codeAction' ? { range: { start: place, end: place }, context: { diagnostics: [], triggerKind: 2 } } : { position: place };
    await Promise.all([sent, this.connection.sendRequest(method, { textDocument: { uri: this.uri }, ...more })]);
    return Number(process.hrtime.bigint() - start) / 1e6;
  }

  /** Types a letter; gives the place behind it. */
  letter() {
    const line = this.nextLine();
    const character = this.next() % (this.lengths[line] + 1);
    const at = { line, character };
    this.lengths[line]++;
    const sent = this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
    });
    return { place: { line, character: character + 1 }, sent };
  }

  ask() {
    const textDocument = { uri: this.uri };
    return Promise.all([
      this.connection.sendRequest('textDocument/documentSymbol', { textDocument }),
      this.connection.sendRequest('textDocument/diagnostic', { textDocument }),
    ]);
  }

  async close() {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
    this.child.kill();
  }

  /** Mostly inside paragraphs, as people type. */
  nextLine() {
    for (;;) {
      const line = this.next() % this.lengths.length;
      if (this.lengths[line] > 3) return line;
    }
  }

  next() {
    this.random = (Math.imul(this.random, 1103515245) + 12345) & 0x7fffffff;
    return this.random >> 4;
  }
}
