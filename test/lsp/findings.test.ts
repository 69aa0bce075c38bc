import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, TextDocumentEdit } from 'vscode-languageserver';
import { PUSHED, ROOT, TestClient } from '../support/lsp-client';

const ISM = readFileSync(path.join(ROOT, 'seeds', '2024-04-24-ism-icts-security-moscow.txt'), 'utf8');
const URI = 'file:///drafts/a.report';
const SEQUENCE = 'numbering/paragraph-sequence';

const lineOf = (text: string, start: string): number => text.split('\n').findIndex(line => line.startsWith(start));
const numbering = (items: readonly Diagnostic[]): Diagnostic[] => items.filter(item => item.code === SEQUENCE);

/** Makes the edits of an action in the text; each of them must be for the version the client has. */
function applied(text: string, action: CodeAction, version: number): string {
  const changes = action.edit?.documentChanges as TextDocumentEdit[];
  assert.deepEqual(changes.map(change => change.textDocument), [{ uri: URI, version }]);
  const document = TextDocument.create(URI, 'summary-report', version, text);
  return TextDocument.applyEdits(document, changes.flatMap(change => change.edits as { range: Diagnostic['range']; newText: string }[]));
}

describe('findings in the editor', () => {
  describe('pulled', () => {
    let client: TestClient;
    before(async () => { client = await TestClient.start({ initializationOptions: { docsBase: 'file:///extension/docs/rules/' } }); });
    after(() => client.stop());

    it('says that it can be asked', () => {
      assert.deepEqual(client.initialized.capabilities.diagnosticProvider, { identifier: 'rapporteur', interFileDependencies: false, workspaceDiagnostics: false });
      assert.equal((client.initialized.capabilities.textDocumentSync as { change: number }).change, 2);
    });

    it('tells of a slip, offers its fix, and is silent once that is made', async () => {
      await client.open(URI, ISM);
      assert.deepEqual(numbering(await client.pulled(URI)), []);
      const line = lineOf(ISM, '9. ');
      await client.change(URI, 2, { range: { start: { line, character: 0 }, end: { line, character: 1 } }, text: '8' });
      const slipped = ISM.replace(/^9\. /m, '8. ');
      const [finding, more] = numbering(await client.pulled(URI));
      assert.ok(finding && !more);
      assert.equal(finding.source, 'rapporteur');
      assert.equal(finding.severity, 1);
      assert.equal(finding.range.start.line, line);
      assert.equal(finding.codeDescription?.href, 'file:///extension/docs/rules/numbering/paragraph-sequence.md');
      const actions = await client.actions(URI, finding.range, [finding]);
      const [fix, other] = actions.filter(action => action.diagnostics?.some(each => each.code === SEQUENCE));
      assert.ok(fix && !other);
      assert.equal(fix.kind, 'quickfix');
      assert.equal(fix.isPreferred, true);
      const fixed = applied(slipped, fix, 2);
      assert.equal(fixed, ISM);
      await client.change(URI, 3, { text: fixed });
      assert.deepEqual(numbering(await client.pulled(URI)), []);
    });

    it('corrects all that is safe in one action, line by line', async () => {
      const slipped = ISM.replace(/^9\. /m, '8. ').replace(/^4\.2\. /m, '5.2. ');
      await client.open(URI, slipped, 'summary-report', 7);
      const whole = { start: { line: 0, character: 0 }, end: { line: 500, character: 0 } };
      const [action, other] = await client.actions(URI, whole, [], ['source.fixAll']);
      assert.ok(action && !other);
      assert.equal(action.kind, 'source.fixAll.rapporteur');
      assert.equal(applied(slipped, action, 7), ISM);
      for (const change of action.edit!.documentChanges as TextDocumentEdit[]) {
        for (const edit of change.edits as { range: Diagnostic['range'] }[]) assert.equal(edit.range.start.line, edit.range.end.line);
      }
      await client.open(URI, ISM, 'summary-report', 8);
      assert.deepEqual(await client.actions(URI, whole, [], ['source.fixAll']), []);
    });

    it('does not send again what the client has', async () => {
      await client.open(URI, ISM.replace(/^9\. /m, '8. '));
      const first = await client.pull(URI);
      assert.ok(first.kind === 'full' && first.resultId !== undefined && first.items.length > 0);
      const line = lineOf(ISM, '18. ');
      await client.change(URI, 2, { range: { start: { line, character: 9 }, end: { line, character: 9 } }, text: 'x' });
      assert.deepEqual(await client.pull(URI, first.resultId), { kind: 'unchanged', resultId: first.resultId });
      await client.change(URI, 3, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' });
      const moved = await client.pull(URI, first.resultId);
      assert.ok(moved.kind === 'full' && moved.resultId !== first.resultId);
      assert.equal(numbering(moved.items)[0]?.range.start.line, numbering(first.items)[0]!.range.start.line + 1);
    });

    it('never pushes as well', () => {
      assert.deepEqual(client.published, []);
    });

    it('follows the settings, and asks the client to ask again', async () => {
      await client.open(URI, ISM.replace(/^9\. /m, '8. '));
      assert.equal(numbering(await client.pulled(URI))[0]?.severity, 1);
      await client.configure({ rules: { [SEQUENCE]: 'hint' } });
      await client.refreshed(1);
      assert.equal(numbering(await client.pulled(URI))[0]?.severity, 4);
      await client.configure({ rules: { [SEQUENCE]: 'off' } });
      await client.refreshed(2);
      assert.deepEqual(numbering(await client.pulled(URI)), []);
    });
  });

  describe('pushed to clients that do not ask', () => {
    it('come after a quiet period, with the version they are of, and go when the draft is closed', async () => {
      const client = await TestClient.start({ capabilities: PUSHED });
      assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
      await client.open(URI, ISM);
      const line = lineOf(ISM, '9. ');
      await client.change(URI, 2, { range: { start: { line, character: 0 }, end: { line, character: 1 } }, text: '8' });
      await client.until(() => client.published.some(each => each.version === 2));
      assert.deepEqual(client.published.map(each => each.version), [2], 'the version before the edit is not worth sending');
      assert.equal(numbering(client.published[0]!.diagnostics).length, 1);
      await client.change(URI, 3, { range: { start: { line, character: 0 }, end: { line, character: 1 } }, text: '9' });
      await client.until(() => client.published.some(each => each.version === 3));
      assert.deepEqual(numbering(client.published.at(-1)!.diagnostics), []);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
      await client.until(() => client.published.at(-1)?.version === undefined);
      assert.deepEqual(client.published.at(-1), { uri: URI, diagnostics: [] });
      await client.stop();
    });
  });
});
