import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fakeHost, rapporteur, runFake, SOUND, temporaryFolder } from '../support/cli';

const host = () => fakeHost({ '/drafts/past.txt': readFileSync(SOUND, 'utf8'), '/drafts/there.report.md': 'mine' });

describe('rapporteur export and import', () => {
  const folder = temporaryFolder();

  it('make a Word document of a draft, and of that the same draft again', () => {
    const docx = path.join(folder.path, 'draft.docx');
    const draft = path.join(folder.path, 'draft.report.md');
    assert.deepEqual(rapporteur(['export', SOUND, '--out', docx]), { status: 0, out: `Wrote ${docx}.\n`, err: '' });
    assert.deepEqual(rapporteur(['import', docx, '--out', draft]), { status: 0, out: `Wrote ${draft}.\n`, err: '' });
    const outline = (file: string): unknown => JSON.parse(rapporteur(['outline', file, '--format', 'json']).out, (key, value: unknown) => key === 'range' || key === 'nameRange' ? undefined : value);
    assert.deepEqual(outline(draft), outline(SOUND));
    assert.equal(rapporteur(['check', docx]).status, 0);
  });

  it('write the same document twice for the same draft', () => {
    const [one, two] = ['one.docx', 'two.docx'].map(name => path.join(folder.path, name));
    rapporteur(['export', SOUND, '--out', one!]);
    rapporteur(['export', SOUND, '--out', two!]);
    assert.ok(readFileSync(one!).equals(readFileSync(two!)));
  });

  it('make a page to print', () => {
    const page = path.join(folder.path, 'draft.html');
    assert.equal(rapporteur(['export', SOUND, '--out', page]).status, 0);
    assert.match(readFileSync(page, 'utf8'), /^<!DOCTYPE html>[^]*<span class="number">2\.<\/span>/);
  });

  for (const [args, words] of [[['export', 'past.txt'], /name one draft and the document to write/], [['export', 'past.txt', '--out', 'x.pdf'], /ends neither in \.docx nor in \.html/], [['import', 'past.txt', '--out', 'there.report.md'], /exists already and was left alone/], [['import', 'nowhere.docx', '--out', 'x.report'], /does not exist/]] as const) {
    it(`say in one line what is wrong with: ${args.join(' ')}`, () => {
      const { status, out, err } = runFake(args, host());
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, words);
    });
  }
});
