import assert from 'node:assert/strict';
import * as path from 'node:path';
import { ROOT, TestClient } from '../support/lsp-client';

const URI = 'file:///drafts/draft.report';
const DRAFT = "CO-CHAIRS' SUMMARY REPORT\nTHE 4TH ARF INTER-SESSIONAL MEETING ON MARITIME SECURITY\nSan Francisco, 13-14 June 2012\n\n1. The Meeting was held under the PQRS Programme.\n2. PQRS was discussed.\n";

async function messages(options: Parameters<typeof TestClient.start>[0]): Promise<string> {
  const client = await TestClient.start(options);
  await client.open(URI, DRAFT);
  const found = await client.pulled(URI);
  await client.stop();
  return found.filter(({ code }) => code === 'acronym/unexpanded').map(({ message }) => message as string).join('\n');
}

describe('the language of the server', () => {
  const english = /"PQRS" is never written out/;
  const french = /Le sigle «\u00a0PQRS\u00a0» n’est jamais développé/;

  it('is that of the editor', async () => {
    for (const locale of ['fr', 'fr-CA', 'fr_FR.UTF-8']) assert.match(await messages({ locale }), french, locale);
  });

  it('is English for an editor that names none, or one there is no catalogue of', async () => {
    assert.match(await messages({}), english);
    for (const locale of ['en', 'de', '../fr']) assert.match(await messages({ locale }), english, locale);
  });

  it('is that of hovers and code actions too', async () => {
    const client = await TestClient.start({ locale: 'fr', initializationOptions: { asksReason: true } });
    await client.open(URI, DRAFT);
    const hover = await client.at<{ contents: { value: string } }>('textDocument/hover', URI, { line: 4, character: 0 });
    assert.match(hover.contents.value, /^\*\*Paragraphe 1\*\*\n\nParagraphe numéroté 1 sur 2/);
    const [finding] = await client.pulled(URI);
    assert.ok((await client.actions(URI, finding!.range, [finding!])).some(({ title }) => title === 'Laisser tel quel…'));
    await client.stop();
  });

  it('is that of the command line, whatever the editor speaks', async () => {
    const command = (language: string): string[] => [path.join(ROOT, 'server', 'bin', 'rapporteur.cjs'), 'lsp', '--stdio', '--language', language];
    assert.match(await messages({ locale: 'en', command: command('fr') }), french);
    assert.match(await messages({ locale: 'fr', command: command('en') }), english);
  });

  it('is that of the catalogue the editor sends, before any other', async () => {
    const catalogue = { '"{0}" is never written out. Write out what it stands for here.': '{0}: wat is dat?' };
    assert.equal(await messages({ locale: 'fr', initializationOptions: { catalogue } }), 'PQRS: wat is dat?');
    assert.match(await messages({ locale: 'fr', initializationOptions: { catalogue: 'fr' } }), french);
  });

});
