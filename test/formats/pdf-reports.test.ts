import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { layOut, type PageItem } from '../../server/src/formats/pdf/layout';
import { CHECK_SCHEMA } from '../support/check-schema';
import { BEIJING, MOSCOW, rapporteur, ROOT, temporaryFolder } from '../support/cli';

const MOSCOW_PDF = path.join(ROOT, 'test', 'formats', 'pdf', '2024-04-24-ism-icts-security-moscow.pdf');

interface Node { readonly kind: string; readonly label: string | null; readonly children: readonly Node[] }
const labels = (nodes: readonly Node[]): unknown[] => nodes.filter(({ kind }) => kind !== 'delegation').map(({ kind, label, children }) => [kind, label, labels(children)]);

describe('a report as a PDF', () => {
  const folder = temporaryFolder();

  it('has the sections, paragraphs, annexes and rows of the text', () => {
    const outline = (file: string): unknown => {
      const { status, out, err } = rapporteur(['outline', file, '--format', 'json']);
      assert.equal(status, 0, err);
      return labels((JSON.parse(out) as { outline: Node[] }).outline);
    };
    assert.deepEqual(outline(MOSCOW_PDF), outline(MOSCOW));
  });

  it('draws the findings of the text, each with its page and line', () => {
    const profile = path.join(folder.path, 'profile.json');
    assert.equal(rapporteur(['learn', BEIJING, '--out', profile]).status, 0);
    const check = (file: string) => CHECK_SCHEMA.parse(JSON.parse(rapporteur(['check', file, '--profile', profile, '--format', 'json']).out)).files[0]!;
    const ofPdf = check(MOSCOW_PDF);
    assert.deepEqual(ofPdf.findings.map(({ rule, message }) => `${rule}: ${message}`), check(MOSCOW).findings.map(({ rule, message }) => `${rule}: ${message}`));
    for (const { origin } of ofPdf.findings) assert.match(origin!.words, /^page [1-9], line \d+$/);
  });

  it('can be learned from', () => {
    const { status, out, err } = rapporteur(['learn', path.dirname(MOSCOW_PDF), '--out', path.join(folder.path, 'past.json')]);
    assert.equal(status, 0, err);
    assert.match(out, /1 past report/);
  });

  it('is read by the thread that gave up another one before', () => {
    const archive = path.join(folder.path, 'archive');
    mkdirSync(archive);
    const whole = readFileSync(MOSCOW_PDF);
    writeFileSync(path.join(archive, 'a-cut-off.pdf'), whole.subarray(0, whole.length / 2));
    copyFileSync(path.join(path.dirname(MOSCOW_PDF), 'protected.pdf'), path.join(archive, 'b-protected.pdf'));
    for (const name of ['c-first.pdf', 'd-second.pdf']) writeFileSync(path.join(archive, name), whole);
    const { status, out, err } = rapporteur(['learn', archive, '--out', path.join(folder.path, 'archive.json')]);
    assert.equal(status, 0, err);
    assert.match(out, /1 past report; 3 files left out/);
    assert.match(err, /a-cut-off\.pdf left out: it is a damaged or incomplete PDF[^]*b-protected\.pdf left out: it is protected by a password[^]*d-second\.pdf left out: it is the same text as [^ ]*c-first\.pdf/);
  });
});

describe('lines of a printed page', () => {
  const size = 10;
  const put = (text: string, x: number, y: number, width = text.length * 5): PageItem => ({ text, x, y, width, height: size });

  it('stand from top to bottom, with the words of one height in one line', () => {
    const { text, stretches } = layOut([[put('below', 70, 686), put('Meeting', 95, 700), put('The', 70, 700)], [put('next page', 70, 700)]]);
    assert.equal(text, 'The Meeting\nbelow\n\n\fnext page\n');
    assert.deepEqual(stretches.map(({ place }) => place), [{ page: 1, line: 1 }, { page: 1, line: 2 }, { page: 2, line: 1 }]);
  });

  it('raised figures belong to the line they stand in', () => {
    const { text } = layOut([[{ ...put('th', 76, 704), height: 6, width: 6 }, put('20', 65, 700), put(' April', 82, 700)]]);
    assert.equal(text, '20th April\n');
  });

  it('wider distances are blank lines', () => {
    const { text } = layOut([[700, 688, 676, 650, 638].map((y, index) => put(`line ${index}`, 70, y))]);
    assert.equal(text, 'line 0\nline 1\nline 2\n\nline 3\nline 4\n');
  });

  it('a number and its paragraph are no columns', () => {
    const { text } = layOut([[put('12.', 70, 700), put('The Meeting', 110, 700), put('agreed', 70, 688), put('(a)', 70, 676), put('first', 110, 676)]]);
    assert.equal(text, '12. The Meeting\nagreed\n(a) first\n');
  });

  it('cells that go on below are put to their row, numbers open rows', () => {
    const row = (y: number, ...cells: readonly string[]): PageItem[] => cells.flatMap((words, column) => (words === '' ? [] : [put(words, 70 + column * 130, y)]));
    const { text } = layOut([[...row(700, 'No.', 'Issues', 'By'), ...row(688, '1', 'Comments on', 'China'), ...row(676, '', 'the paper'), ...row(664, '2', 'Co-', 'Russia'), ...row(652, '', 'chairs')]]);
    assert.equal(text, 'No.\tIssues\tBy\n1\tComments on the paper\tChina\n2\tCo-chairs\tRussia\n\n');
  });
});
