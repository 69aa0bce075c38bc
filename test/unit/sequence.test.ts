import assert from 'node:assert/strict';
import fc from 'fast-check';
import { disturbances, outerIndexes } from '../../server/src/text/sequence';

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
const seen = (numbers: readonly number[], first: number | null = 1): string[] =>
  disturbances(numbers, first).map(one => `${one.kind}@${one.index} expected ${one.expected}${one.against === null ? '' : ` against ${one.against}`}`);

describe('disturbances of a sequence', () => {
  it('finds none in a sound one, in a single number and in none', () => {
    assert.deepEqual(seen(upTo(40)), []);
    assert.deepEqual(seen([1]), []);
    assert.deepEqual(seen([]), []);
  });

  const cases: [string, number[], string[]][] = [
    ['a gap, counting on from it', [1, 2, 4, 5, 6], ['gap@2 expected 3 against 1']],
    ['a gap at the end', [1, 2, 3, 7], ['gap@3 expected 4 against 2']],
    ['two gaps', [1, 3, 4, 6], ['gap@1 expected 2 against 0', 'gap@3 expected 5 against 2']],
    ['a number used twice, counting on', [1, 2, 3, 3, 4, 5], ['duplicate@3 expected 4 against 2']],
    ['a number used twice in place of the next', [1, 2, 3, 3, 5, 6], ['duplicate@3 expected 4 against 2']],
    ['the last number used twice', [1, 2, 2], ['duplicate@2 expected 3 against 1']],
    ['the first number used twice', [1, 1, 2, 3], ['duplicate@1 expected 2 against 0']],
    ['a restart', [1, 2, 3, 1, 2, 3, 4], ['restart@3 expected 4 against 0']],
    ['a fall back', [1, 2, 3, 4, 5, 3, 4, 5, 6], ['back@5 expected 6 against 2']],
    ['a wrong number among right ones', [1, 2, 3, 9, 5, 6], ['stray@3 expected 4 against 2']],
    ['an earlier number among right ones', [1, 2, 3, 4, 2, 6, 7], ['stray@4 expected 5 against 1']],
    ['an odd number too many', [1, 2, 3, 9, 4, 5], ['stray@3 expected 4 against 2']],
    ['the first two swapped', [2, 1, 3, 4], ['swapped@1 expected 1 against 0']],
    ['two neighbours swapped', [1, 2, 4, 3, 5], ['swapped@3 expected 3 against 2']],
    ['two neighbours swapped at the end', [1, 2, 4, 3], ['swapped@3 expected 3 against 2']],
    ['two stretches swapped', [1, 2, 5, 6, 3, 4, 7], ['swapped@4 expected 3 against 2']],
    ['a late beginning', [3, 4, 5], ['start@0 expected 1']],
    ['a wrong beginning among right ones', [7, 2, 3], ['start@0 expected 1']],
  ];
  for (const [name, numbers, expected] of cases) it(`finds one for ${name}`, () => assert.deepEqual(seen(numbers), expected));

  it('takes any beginning when none is named', () => {
    assert.deepEqual(seen([4, 5, 6, 8], null), ['gap@3 expected 7 against 2']);
  });

  it('tells one disturbance for one number changed, wherever it stands and whatever it becomes', () => {
    fc.assert(fc.property(fc.integer({ min: 6, max: 60 }), fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 99 }), (length, place, value) => {
      const numbers = upTo(length);
      const index = place % length;
      fc.pre(numbers[index] !== value);
      // at the ends a change looks like a longer or shorter sequence with a slip of its own
      fc.pre(index > 1 && index < length - 2);
      numbers[index] = value;
      assert.deepEqual(disturbances(numbers).map(one => one.index), [index]);
    }));
  });

  it('tells one disturbance for one number left out or written twice', () => {
    fc.assert(fc.property(fc.integer({ min: 3, max: 60 }), fc.integer({ min: 0, max: 999 }), fc.boolean(), (length, place, twice) => {
      const numbers = upTo(length);
      const index = place % (length - (twice ? 0 : 1));
      numbers.splice(index, twice ? 0 : 1, ...(twice ? [index + 1] : []));
      assert.equal(disturbances(numbers).length, 1);
    }));
  });
});

describe('numbers that count on, inner lists left out', () => {
  it('leaves out a list from 1 between two numbers that follow each other', () => {
    assert.deepEqual(outerIndexes([1, 2, 1, 2, 3, 3, 4]), [0, 1, 5, 6]);
  });
  it('leaves out several lists in a row', () => {
    assert.deepEqual(outerIndexes([1, 2, 3, 4, 1, 2, 1, 2, 3, 5, 6]), [0, 1, 2, 3, 9, 10]);
  });
  it('leaves out footnotes that count for themselves between numbers that follow each other', () => {
    assert.deepEqual(outerIndexes([1, 2, 3, 1, 4, 5, 2, 6, 7]), [0, 1, 2, 4, 5, 7, 8]);
  });
  it('keeps a stray number that counts nothing', () => {
    assert.deepEqual(outerIndexes([1, 2, 3, 2, 4, 5]), [0, 1, 2, 3, 4, 5]);
  });
  it('keeps a restart that nothing resumes', () => {
    assert.deepEqual(outerIndexes([1, 2, 3, 1, 2, 3]), [0, 1, 2, 3, 4, 5]);
  });
});
