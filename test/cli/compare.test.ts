import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fakeHost, MOSCOW, rapporteur, runFake, temporaryFolder, type FakeHost } from '../support/cli';

const past = readFileSync(MOSCOW, 'utf8');
/** Without its fifth paragraph, and with the later ones renumbered. */
const shorter = past.replace(/^5\. .*$/m, '').replace(/^(\d+)\. (?=The |In |A )/gm, (found, number: string) => Number(number) > 5 ? `${Number(number) - 1}. ` : found);
const host = (files: Readonly<Record<string, string>> = {}): FakeHost => fakeHost({ '/drafts/old.txt': past, '/drafts/new.txt': shorter, '/drafts/Japan.txt': 'Paragraph 5: why?\nParagraph 2: fine\n', ...files });

describe('rapporteur compare', () => {
  const folder = temporaryFolder();

  it('prints old and new numbers of the paragraphs, and what went', () => {
    const { status, out, err } = runFake(['compare', 'old.txt', 'new.txt'], host());
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^ {2}5 +\u2013 +removed: /m);
    assert.match(out, /^ {2}1 to 4 +1 to 4 +unchanged/m);
  });

  it('gathers comments by the new numbers', () => {
    const { status, out } = runFake(['compare', 'old.txt', 'new.txt', '--comments', 'Japan.txt', '--format', 'json'], host());
    assert.equal(status, 0);
    const { schemaVersion, comments } = JSON.parse(out) as { schemaVersion: number; comments: { from: string; old: string; new: string | null }[] };
    assert.equal(schemaVersion, 1);
    assert.deepEqual(comments.map(comment => [comment.from, comment.old, comment.new]), [['Japan', 'Paragraph 2', 'Paragraph 2'], ['Japan', 'Paragraph 5', null]]);
  });

  it('writes Markdown into a file', () => {
    const fake = host();
    assert.equal(runFake(['compare', 'old.txt', 'new.txt', '--format', 'markdown', '--out', 'page.md'], fake).status, 0);
    assert.match(String(fake.written.get('/drafts/page.md')), /^# old\.txt and new\.txt\n[^]*\n## Paragraphs\n/);
  });

  it('goes on without comments that cannot be read, and says so', () => {
    const { status, out, err } = runFake(['compare', 'old.txt', 'new.txt', '--comments', 'nowhere.txt'], host());
    assert.equal(status, 2);
    assert.match(err, /^rapporteur: nowhere\.txt does not exist[^\n]*\.\n$/);
    assert.match(out, /removed/);
  });

  for (const [args, words] of [[['old.txt'], /name the old draft and the new one/], [['old.txt', 'old.txt'], /same file/], [['old.txt', 'nowhere.txt'], /nowhere\.txt does not exist/], [['old.txt', 'new.txt', '--format', 'html'], /there is no format "html"/]] as const) {
    it(`says in one line what is wrong with: compare ${args.join(' ')}`, () => {
      const { status, out, err } = runFake(['compare', ...args], host());
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, words);
    });
  }

  it('runs as installed', () => {
    const { status, out } = rapporteur(['compare', MOSCOW, folder.write('new.txt', shorter)]);
    assert.equal(status, 0);
    assert.match(out, /removed/);
  });
});
