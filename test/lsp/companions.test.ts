import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import builtin from '../../server/src/profile/builtin';
import { annexFiles } from '../../server/src/report/companions';
import { checkReport, readReport } from '../../server/src/service';
import { rapporteur } from '../support/cli';
import { TestClient } from '../support/lsp-client';
import { ANNEXED } from '../support/annexed-draft';

/** "rule: words" of what is found with such files beside the draft. */
function found(...companions: string[]): string[] {
  return checkReport(readReport(ANNEXED, builtin, { companions: () => companions })).filter(({ rule }) => rule.endsWith('-file') || rule.startsWith('annex/file-'))
    .map(({ rule, span }) => `${rule}: ${ANNEXED.slice(span.start, span.end)}`);
}

describe('files beside a draft', () => {
  it('are annexes by their names', () => {
    const read = annexFiles(['Annex 3 - Concept Paper v2.docx', 'ANNEX_IV_Agenda.pdf', '2. Annex B.pptx', 'Report Annex 12 (final).PDF', 'Annexation of data.docx', 'annexes.zip', 'Annex 5.tmp', 'notes.txt']);
    assert.deepEqual(read.map(({ id, title, version }) => [id, title, version]), [['B', '', null], ['IV', 'Agenda', null], ['3', 'Concept Paper', 2], ['12', '', null]]);
  });

  it('draw nothing when they are those that the draft cites, or none is an annex', () => {
    assert.deepEqual(found('Annex 1 - List of Participants.docx', 'Annex 2 - Agenda.docx', 'Annex 3 - Japan.pptx', 'budget.xlsx'), []);
    assert.deepEqual(found('budget.xlsx', 'last year.docx'), []);
    assert.deepEqual(found(), []);
  });

  it('draw nothing when most annexes are kept elsewhere', () => assert.deepEqual(found('Annex 1 - List.docx'), []));

  it('leave one out, or bear a label that is never cited', () => {
    assert.deepEqual(found('Annex 1 - List.docx', 'Annex 2.docx'), ['annex/missing-file: ANNEX 3']);
    assert.deepEqual(found('Annex 1.docx', 'Annex 2.docx', 'Annex 3.docx', 'Annex 4.docx'), ['annex/missing-file: ANNEX 3']);
  });

  it('are another paper than the text says, or several versions', () => {
    assert.deepEqual(found('Annex 1 - Agenda.docx', 'Annex 2 - List of Participants.docx', 'Annex 3.pptx'), ['annex/file-against-citation: ANNEX 1', 'annex/file-against-citation: ANNEX 2']);
    assert.deepEqual(found('Annex 1.docx', 'Annex 2 v1.docx', 'Annex 2 v2.docx', 'Annex 3.pptx'), ['annex/file-against-citation: ANNEX 2']);
    assert.deepEqual(found('Annex 1.docx', 'Annex 2.docx', 'Annex 2.pdf', 'Annex 3.pptx'), []);
  });
});

describe('files beside a draft, in both hosts', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-beside-'));
  const draft = path.join(folder, 'draft.report.txt');
  let client: TestClient;
  before(async () => {
    writeFileSync(draft, ANNEXED);
    for (const name of ['Annex 1.docx', 'Annex 3.pptx']) writeFileSync(path.join(folder, name), '');
    client = await TestClient.start();
  });
  after(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it('are listed by the command line', () => {
    const { files } = JSON.parse(rapporteur(['check', '--format', 'json', draft]).out) as { files: { findings: { rule: string }[] }[] };
    assert.ok(files[0]!.findings.some(({ rule }) => rule === 'annex/missing-file'));
  });

  it('are listed by the language server', async () => {
    const uri = pathToFileURL(draft).href;
    await client.open(uri, ANNEXED);
    const isTold = async (): Promise<boolean> => (await client.pulled(uri)).some(({ code }) => code === 'annex/missing-file');
    // the folder is read while the server begins; when that takes longer, the server asks to be asked again
    if (!await isTold()) {
      await client.refreshed(1);
      assert.ok(await isTold());
    }
  });
});
