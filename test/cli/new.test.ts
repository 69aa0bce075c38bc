import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fakeHost, MOSCOW, runFake, type FakeHost } from '../support/cli';

const host = (): FakeHost => fakeHost({ '/drafts/past.txt': readFileSync(MOSCOW, 'utf8') });
const FORM = ['--ordinal', 'seventh', '--dates', '15-16 April 2025', '--venue', 'Tokyo, Japan', '--co-chairs', 'Mr. Taro Yamada, Ambassador of Japan; Ms. Siti Aminah, Director of Indonesia'];

describe('rapporteur new', () => {
  it('models a report on one past report, filled from the form, of which then nothing is found but what is to be filled in', () => {
    const { status, out, err } = runFake(['new', '--like', 'past.txt', ...FORM], host());
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^Tokyo, Japan, 15-16 April 2025$/m);
    assert.match(out, /^AGENDA ITEM 6: OTHER MATTERS$/m);
    const checked = runFake(['check', 'new.txt', '--like', 'past.txt'], fakeHost({ '/drafts/new.txt': out, '/drafts/past.txt': readFileSync(MOSCOW, 'utf8') }));
    assert.equal(checked.status, 0);
    assert.deepEqual(checked.out.match(/^ +[a-z-]+\/[a-z-]+(?=$| )/gm)?.filter(line => line.trim() !== 'residue/placeholder'), []);
  });

  const mistakes: readonly [args: readonly string[], words: RegExp][] = [
    [['--family', 'ism', '--like', 'past.txt'], /neither --family nor --profile/],
    [['--like', 'past.txt', '--profile', 'p.json'], /neither --family nor --profile/],
    [['--family', 'ism', '--ordinal', 'some'], /--ordinal "some" is no number of a meeting/],
    [['--family', 'ism', '--dates', 'soon'], /--dates "soon" is no date/],
    [['--like', 'nowhere.txt'], /nowhere\.txt does not exist/],
  ];
  for (const [args, words] of mistakes) {
    it(`says in one line what is wrong with: new ${args.join(' ')}`, () => {
      const { status, out, err } = runFake(['new', ...args], host());
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /^rapporteur: [^\n]+\.\n$/);
      assert.match(err, words);
    });
  }
});
