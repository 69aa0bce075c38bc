import assert from 'node:assert/strict';
import { Board } from '../../server/src/cli/board';
import { SAMPLE, sampleOf } from '../../server/src/profile/sample';
import type { Family } from '../../server/src/report/model';

const digests = Array.from({ length: 2000 }, (_, index) => (Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0').padEnd(16, '0'));
const familyOf = (index: number): Family => (index % 4 === 0 ? 'isg' : 'ism');
const sample = sampleOf(digests.map((digest, index) => ({ digest, family: familyOf(index) })).sort((a, b) => (a.digest < b.digest ? -1 : 1)), () => '');

/** What is claimed after each file from `from` on, and at the end. */
function claimed(board: Board, from: number): string[] {
  const found: string[] = [];
  const take = (done: boolean): void => { for (let index = board.claim(done); index !== null; index = board.claim(done)) found.push(digests[index]!); };
  digests.forEach((digest, index) => {
    board.note(index, digest, familyOf(index));
    if (index >= from) take(false);
  });
  take(true);
  return found;
}

describe('the board of threads that read an archive', () => {
  it('gives out the first of the sample once all is read, each report once', () => {
    const found = claimed(new Board(Board.cellsFor(digests.length), digests.length, true), digests.length);
    assert.equal(sample.size, 2 * SAMPLE.first);
    assert.deepEqual(found.sort(), [...sample].sort());
  });

  it('gives out little more than the sample while the archive is being read', () => {
    for (const from of [0, 600, 1300]) {
      const found = claimed(new Board(Board.cellsFor(digests.length), digests.length, true), from);
      assert.ok([...sample].every(digest => found.includes(digest)));
      assert.equal(new Set(found).size, found.length);
      assert.ok(found.length < 1.5 * sample.size, `${found.length} asked`);
    }
  });

  it('is one for all threads that share its memory', () => {
    const cells = Board.cellsFor(3);
    const [one, other] = [new Board(cells, 3, true), new Board(cells, 3, true)];
    one.note(1, 'f000000000000000', 'ism');
    other.note(2, '1000000000000000', 'ism');
    assert.deepEqual([one.claim(true), other.claim(true), one.claim(true)], [2, 1, null]);
  });

  it('leaves to those who know the whole archive what is not likely to be in the sample', () => {
    const board = new Board(Board.cellsFor(1), 1000, false);
    board.note(0, 'f000000000000000', 'ism');
    assert.equal(board.claim(true), null);
    board.note(0, '0100000000000000', 'ism');
    assert.equal(board.claim(true), 0);
  });
});
