import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { CHECK_SCHEMA } from '../support/check-schema';
import { BEIJING, rapporteur, ROOT, temporaryFolder } from '../support/cli';
import { asWord } from '../support/as-word';
import { docx, documentXml, paragraph, run } from '../support/docx';

const PDF = path.join(ROOT, 'test', 'formats', 'pdf');
const report = asWord(fs.readFileSync(BEIJING, 'utf8'));
const withDocument = (xml: string): Uint8Array => docx({ body: '' }, { 'word/document.xml': strToU8(xml) });
const sound = documentXml(paragraph(run('words')));

/** A file of the old Office form whose directory names `stream`. */
function oldOffice(stream: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(stream, 'utf16le').copy(bytes, 1024);
  return bytes;
}

/** The directory says another size than what is there. */
function lying(): Uint8Array {
  const bytes = Buffer.from(withDocument(documentXml('<w:p/>'.repeat(2_000_000))));
  const entry = bytes.lastIndexOf('word/document.xml');
  bytes.writeUInt32LE(200, entry - 22);
  return bytes;
}

/** Many entries with nothing in them. */
const crowded = (): Uint8Array => zipSync(Object.fromEntries(Array.from({ length: 10_500 }, (_, index) => [`a/${index}`, new Uint8Array(0)])), { level: 0 });

/** Pages with a drawing and no words. */
const scan = (): string => {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>', '<</Length 24>>\nstream\n100 100 300 600 re f    \nendstream'];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = out.length;
  return `${out}xref\n0 5\n0000000000 65535 f \n${offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
};

const CASES: readonly (readonly [string, () => string | Uint8Array, RegExp])[] = [
  ['bomb.docx', () => withDocument(documentXml(' '.repeat(60_000_000))), /grows to 58 MB when it is unpacked/],
  ['lying-bomb.docx', lying, /damaged|grows/],
  ['crowded.docx', crowded, /too many files/],
  ['entities.docx', () => withDocument(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}">]>${sound.slice(sound.indexOf('<w:document'))}`), /document type/],
  ['unknown-entity.docx', () => withDocument(documentXml(paragraph('<w:r><w:t>&xxe;</w:t></w:r>'))), /damaged/],
  ['deep.docx', () => withDocument(documentXml('<w:sdt><w:sdtContent>'.repeat(5000) + '</w:sdtContent></w:sdt>'.repeat(5000))), /nests its contents deeper/],
  ['not-closed.docx', () => withDocument(sound.slice(0, -20)), /damaged or incomplete/],
  ['truncated.docx', () => report.subarray(0, report.length >> 1), /damaged or incomplete Word document/],
  ['begun.docx', () => report.subarray(0, 30), /damaged or incomplete Word document/],
  ['other.docx', () => zipSync({ 'a.txt': strToU8('a') }), /zip file that holds no Word document/],
  ['sheet.docx', () => zipSync({ '_rels/.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>'), 'xl/workbook.xml': strToU8('<a/>') }), /Excel workbook/],
  ['blank.docx', () => docx({ body: paragraph('') }), /is empty/],
  ['protected.docx', () => oldOffice('EncryptedPackage'), /protected by a password/],
  ['old.doc', () => oldOffice('WordDocument'), /old Word or Excel document/],
  ['protected.pdf', () => fs.readFileSync(path.join(PDF, 'protected.pdf')), /protected by a password/],
  ['scan.pdf', scan, /scan without text/],
  ['damaged.pdf', () => '%PDF-1.7\nnothing of the kind\n%%EOF\n', /damaged or incomplete PDF/],
  ['truncated.pdf', () => fs.readFileSync(path.join(PDF, '2024-04-24-ism-icts-security-moscow.pdf')).subarray(0, 30_000), /damaged or incomplete PDF/],
];

describe('documents that cannot be read', () => {
  const folder = temporaryFolder();
  before(() => { folder.write('sound.docx', report); });

  for (const [name, content, words] of CASES) {
    it(`${name}: is refused in one line, and the others are checked`, () => {
      folder.write(name, content());
      const { status, out, err } = rapporteur(['check', '--format', 'json', name, 'sound.docx'], { cwd: folder.path });
      assert.equal(status, 2, err);
      assert.equal(err.split('\n').length, 2, err);
      assert.ok(err.startsWith(`rapporteur: ${name} `), err);
      assert.match(err, words);
      const { files } = CHECK_SCHEMA.parse(JSON.parse(out));
      assert.deepEqual(files.map(({ skipped }) => skipped === null), [false, true]);
    });
  }

  it('are named and left out when learning, and the rest is learned', () => {
    folder.write('past/sound.docx', report);
    for (const [name, content] of CASES.filter(([each]) => /^(?:protected|scan)/.test(each))) folder.write(`past/${name}`, content());
    const { status, out, err } = rapporteur(['learn', 'past', '--out', 'p.json'], { cwd: folder.path });
    assert.equal(status, 0, err);
    assert.match(out, /1 past report/);
    for (const name of ['protected.docx', 'protected.pdf', 'scan.pdf']) assert.match(err, new RegExp(`${name} left out: it is `));
  });

  it('--fix on a Word document is refused in words, and the document stays as it was', () => {
    const faulty = asWord(fs.readFileSync(BEIJING, 'utf8').replace('\n9. ', '\n8. '));
    const file = folder.write('faulty.docx', faulty);
    const { status, out, err } = rapporteur(['check', '--fix', 'faulty.docx'], { cwd: folder.path });
    assert.equal(status, 2);
    assert.match(err, /^rapporteur: faulty\.docx was not corrected, because it is a Word document\. Correct it in Word, at the places named\.\n$/);
    assert.match(out, /numbering\/paragraph-sequence/);
    assert.match(out, /^ *"8\." \(paragraph \d+\) {2}error/m);
    assert.doesNotMatch(out, /--fix corrects it/);
    assert.deepEqual(fs.readFileSync(file), Buffer.from(faulty));
  });

  it('a folder is searched for Word documents, but not for PDF files and what Word leaves beside open documents', () => {
    folder.write('drafts/a.docx', report);
    folder.write('drafts/~$a.docx', 'owner');
    folder.write('drafts/b.pdf', scan());
    const { status, out, err } = rapporteur(['check', '--format', 'json', 'drafts'], { cwd: folder.path });
    assert.notEqual(status, 2, err);
    assert.deepEqual(CHECK_SCHEMA.parse(JSON.parse(out)).files.map(({ file }) => file), [path.join('drafts', 'a.docx')]);
  });

  it('are known by their contents, whatever their name, also on standard input', () => {
    const named = folder.write('report.txt', report);
    assert.notEqual(rapporteur(['outline', named]).status, 2);
    const { status, out, err } = rapporteur(['outline', '-'], { input: report });
    assert.equal(status, 0, err);
    assert.match(out, /Closing Session/);
  });
});
