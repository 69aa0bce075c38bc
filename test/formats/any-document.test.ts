import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { Unreadable } from '../../server/src/formats/document';
import { readDocx } from '../../server/src/formats/docx/read';
import { asWord } from '../support/as-word';
import { docx } from '../support/docx';
import { MOSCOW } from '../support/cli';

const report = asWord(fs.readFileSync(MOSCOW, 'utf8').slice(0, 4000));
const parts = unzipSync(report);

/** A text, or a reason; whatever else is thrown is a fault. */
function readsOrRefuses(bytes: Uint8Array): void {
  try {
    const { text, origin } = readDocx(bytes);
    assert.equal(typeof text, 'string');
    origin.placeAt(text.length >> 1);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    assert.match(error.message, /^[^\n]+[^.\n]$/);
  }
}

describe('any Word document', () => {
  it('is read or refused in words, whatever bytes of it are changed', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(report.length - 1), fc.nat(255)), { maxLength: 20 }), changes => {
      const bytes = report.slice();
      for (const [at, value] of changes) bytes[at] = value;
      readsOrRefuses(bytes);
    }), { numRuns: 150 });
  });

  it('is read or refused in words, whatever elements of it are dropped, doubled or renamed', () => {
    const names = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml', '_rels/.rels', 'word/_rels/document.xml.rels'] as const;
    fc.assert(fc.property(fc.constantFrom(...names), fc.array(fc.tuple(fc.nat(10_000), fc.constantFrom('drop', 'double', 'w:p', 'w:tbl', 'w:tc', 'w:num', '-1', '99999999999')), { minLength: 1, maxLength: 8 }), (name, edits) => {
      const pieces = strFromU8(parts[name]!).split(/(<[^<>]*>)/);
      for (const [place, edit] of edits) {
        const at = place % pieces.length;
        const piece = pieces[at]!;
        pieces[at] = edit === 'drop' ? '' : edit === 'double' ? piece + piece : edit.startsWith('w:') ? piece.replace(/w:\w+/, edit) : piece.replace(/"\d+"/, `"${edit}"`);
      }
      readsOrRefuses(docx({ body: '' }, { ...parts, [name]: strToU8(pieces.join('')) }));
    }), { numRuns: 200 });
  });
});
