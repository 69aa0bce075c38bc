import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readDocx } from '../../server/src/formats/docx/read';
import { bytesOf, CONSTRUCTIONS, OF_THE_STANDARD, WORD, type Construction } from './numbering/constructions';

const { printedBy, prints } = JSON.parse(fs.readFileSync(path.join(__dirname, 'numbering', 'prints.json'), 'utf8')) as { printedBy: string; prints: Record<string, string[]> };

/** The number read before each paragraph; empty where there is none. */
const numbersOf = (construction: Construction): string[] =>
  readDocx(bytesOf(construction)).text.split(/[\n\t]/).filter(line => line.endsWith(WORD)).map(line => line.slice(0, -WORD.length).trim());

describe('automatic numbers of Word', () => {
  it('are compared with the prints of at least thirty constructions', () => {
    assert.ok(CONSTRUCTIONS.length >= 30);
    assert.deepEqual(Object.keys(prints), CONSTRUCTIONS.map(({ name }) => name), 'prints.json is out of date: npm run numbering:print');
  });

  for (const construction of CONSTRUCTIONS) {
    it(`${construction.name}: as printed by ${printedBy}`, () => {
      assert.deepEqual(numbersOf(construction), prints[construction.name]);
      assert.ok(prints[construction.name]!.length > 1);
    });
  }

  for (const construction of OF_THE_STANDARD) {
    it(`${construction.name}: as the standard has it (in LibreOffice ${construction.why})`, () => {
      assert.deepEqual(numbersOf(construction), construction.printed);
    });
  }
});
