import assert from 'node:assert/strict';
import { blocksOf } from '../../server/src/features/layout/blocks';
import { previewPage } from '../../server/src/features/layout/html';
import { plain } from '../../server/src/features/layout/runs';
import { outlineOf, type OutlineNode } from '../../server/src/features/outline';
import { readDocx } from '../../server/src/formats/docx/read';
import { writeDocx } from '../../server/src/formats/docx-out/write';
import { Reader } from '../../server/src/report/reader';
import { wordsOf } from '../../server/src/text/similarity';
import { fixtureCases, seedCases } from '../support/truth';

const CASES = [...seedCases(), ...fixtureCases()];
const read = (text: string) => new Reader().read(text);

/** Kinds, labels and names of everything in the outline. */
const told = (nodes: readonly OutlineNode[]): unknown[] => nodes.map(({ kind, label, name, children }) => [kind, label, name.replace(/\s+/g, ' '), told(children)]);

describe('a report as a Word document', () => {
  for (const { name, text } of CASES) {
    it(`reads back as it was: ${name}`, async () => {
      const before = outlineOf(read(text));
      const after = outlineOf(read(readDocx(await writeDocx(blocksOf(read(text)))).text));
      assert.deepEqual([after.title, after.family], [before.title, before.family]);
      assert.deepEqual(told(after.outline), told(before.outline));
    });
  }

  it('survives any text', async () => {
    for (const text of ['', '\ud800 lone', 'a\u0000b\n\n1. \u000b x', '| a |\n| - |\n| b | c |', '# \n\n**', '1. **bold\n\n2. not']) {
      assert.ok((await writeDocx(blocksOf(read(text)))).length > 1000);
      assert.match(previewPage(read(text), 'x'), /<\/html>\n$/);
    }
  });
});

describe('a report laid out on paper', () => {
  for (const { name, text } of CASES) {
    it(`keeps every word but running heads, and says none twice: ${name}`, () => {
      const laid = blocksOf(read(text)).flatMap(block => block.kind === 'table' ? block.rows.flat() : [plain(block.runs)]).join(' ');
      const counts = new Map<string, number>();
      for (const word of wordsOf(text.replace(/<[^>]+>/g, ' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
      let all = 0;
      for (const word of wordsOf(laid)) {
        const left = counts.get(word) ?? 0;
        assert.ok(left > 0, `"${word}" stands there once too often`);
        counts.set(word, left - 1);
        all++;
      }
      const lost = [...counts].filter(([word, left]) => left > 0 && !/^(?:\d+|[a-z]|[ivx]+)$/.test(word)).reduce((sum, [, left]) => sum + left, 0);
      assert.ok(lost <= all * 0.02, `${lost} words are lost`);
    });
  }

  it('is a page in which nothing of the draft is markup, with the line of each block', () => {
    const page = previewPage(read("CO-CHAIRS' SUMMARY REPORT\nARF WORKSHOP ON <b>MAPS</b>\nHanoi, Viet Nam, 3-4 March 2020\n\nINTRODUCTION\n\n1. The Meeting was **held** & <script>closed</script>.\n"), '<x>');
    assert.match(page, /<title>&lt;x&gt;<\/title>/);
    assert.match(page, /<p class="title" data-line="0" role="heading" aria-level="1">CO-CHAIRS&?/);
    assert.equal(page.match(/role="heading"/g)?.length, 1);
    assert.match(page, /<p class="paragraph" data-line="6"><span class="number">1\.<\/span>The Meeting was <strong>held<\/strong> &amp; &lt;script&gt;closed/);
  });
});
