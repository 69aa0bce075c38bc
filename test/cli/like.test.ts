import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fakeHost, MOSCOW, ROOT, runFake, type FakeHost } from '../support/cli';
import { CHECK_SCHEMA } from '../support/check-schema';

const FIXTURES = path.join(ROOT, 'test', 'rules', 'fixtures', 'residue');
const PAST = readFileSync(path.join(FIXTURES, 'past', 'ism-penang-2024.txt'), 'utf8');
const DRAFT = readFileSync(path.join(FIXTURES, 'ism-busan-2025.txt'), 'utf8');
const host = (draft = DRAFT, more: Readonly<Record<string, string | Error>> = {}): FakeHost => fakeHost({ '/drafts/draft.txt': draft, '/drafts/past/penang.txt': PAST, ...more });
const checked = (draft: string, ...args: readonly string[]) =>
  CHECK_SCHEMA.parse(JSON.parse(runFake(['check', 'draft.txt', '--like', 'past/penang.txt', '--format', 'json', ...args], host(draft)).out));

describe('rapporteur check --like', () => {
  it('holds a draft against one past report, and finds a sound draft sound', () => {
    const { profile, files } = checked(DRAFT);
    assert.equal(profile.reports, 1);
    assert.deepEqual(files[0]!.findings, []);
    assert.match(runFake(['check', 'draft.txt', '--like', 'past/penang.txt'], host()).out, /held against past\/penang\.txt alone/);
  });

  it('tells what was carried over, with the place in the past report, and fails', () => {
    const draft = DRAFT.replace('on 11-12 March 2025', 'on 3-4 March 2024');
    const { out, status } = runFake(['check', 'draft.txt', '--like', 'past/penang.txt'], host(draft));
    assert.equal(status, 1);
    assert.match(out, /"3-4 March 2024" is the date of the past meeting, carried over[^]*past\/penang\.txt:5/);
  });

  it('tells of sections and of style in which the draft departs from the past report, as information', () => {
    const draft = DRAFT.replace(/AGENDA ITEM 3: ACTIVITIES[^\n]*\n\n/, '').replace('AGENDA ITEM 4', 'AGENDA ITEM 3').replace(/ANNEX (\d)/g, (_, digit) => `ANNEX ${'AB'[Number(digit) - 1]}`);
    const { findings } = checked(draft).files[0]!;
    assert.deepEqual(findings.map(({ rule, severity }) => `${rule} ${severity}`).sort(), ['annex/style-against-past information', 'structure/missing-section information']);
    assert.ok(findings.every(({ evidence }) => evidence?.agree === 1 && evidence.passages[0]?.file === 'past/penang.txt'));
  });

  it('serves kinds of report of which there is no archive', () => {
    const minutes = (year: number, without?: string): string => ['MINUTES OF THE MEETING OF THE BOARD OF THE CANAL SOCIETY', '', `Utrecht, Netherlands, 5 May ${year}`, '', ...['WELCOME', 'REPORT OF THE TREASURER', 'STATE OF THE LOCKS', 'MEMBERSHIP', 'CLOSING'].filter(each => each !== without).flatMap((title, index) => [title, '', `${index + 1}. The Board spoke of ${title.toLowerCase()} at some length.`, ''])].join('\n');
    const files = host(minutes(2025, 'MEMBERSHIP'), { '/drafts/minutes.txt': minutes(2024) });
    const { out } = runFake(['check', 'draft.txt', '--like', 'minutes.txt', '--format', 'json'], files);
    const { findings } = CHECK_SCHEMA.parse(JSON.parse(out)).files[0]!;
    assert.deepEqual(findings.map(({ rule, message }) => [rule, /"MEMBERSHIP"/.test(message)]), [['structure/missing-section', true]]);
  });

  it('judges a draft that is the past report itself without it', () => {
    const { out } = runFake(['check', 'past/penang.txt', '--like', 'past/penang.txt'], host());
    assert.match(out, /past\/penang\.txt is itself one of those past reports/);
  });

  const mistakes: readonly [name: string, args: readonly string[], files: Readonly<Record<string, string | Error>>, words: RegExp][] = [
    ['does not exist', ['--like', 'nowhere.txt'], {}, /nowhere\.txt does not exist/],
    ['is empty', ['--like', 'empty.txt'], { '/drafts/empty.txt': ' \n' }, /empty\.txt is empty/],
    ['has no structure', ['--like', 'milk.txt'], { '/drafts/milk.txt': 'Remember the milk.\n' }, /milk\.txt has neither a title nor headings nor numbered paragraphs/],
  ];
  for (const [name, args, files, words] of mistakes) {
    it(`says so when the past report ${name}, and checks the draft all the same`, () => {
      const { status, err, out } = runFake(['check', 'draft.txt', ...args], host(DRAFT, files));
      assert.equal(status, 2);
      assert.match(err, /^rapporteur: [^\n]+\.\n$/);
      assert.match(err, words);
      assert.match(out, /in 1 file/);
    });
  }

  it('takes no profile beside it', () => {
    assert.match(runFake(['check', 'draft.txt', '--like', 'a', '--profile', 'b'], host()).err, /Give one of the two/);
  });

  it('finds nothing carried over in real reports of other meetings', () => {
    const files = host(readFileSync(MOSCOW, 'utf8'));
    const { findings } = CHECK_SCHEMA.parse(JSON.parse(runFake(['check', 'draft.txt', '--like', 'past/penang.txt', '--format', 'json'], files).out)).files[0]!;
    assert.deepEqual(findings.filter(({ rule }) => rule === 'residue/carried-over'), []);
  });
});
