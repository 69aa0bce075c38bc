import assert from 'node:assert/strict';
import { meanSupport, sameEra, strengthOf, styleStrengthOf } from '../../server/src/profile/strength';

describe('strength of a convention', () => {
  const strength = (agree: number, of: number, pool?: { agree: number; of: number }): string | null => strengthOf(meanSupport({ agree, of }, pool), of);

  it('is the rule of succession without a pool', () => {
    assert.equal(meanSupport({ agree: 1, of: 1 }), 0.6667);
    assert.equal(meanSupport({ agree: 3, of: 4 }), 0.6667);
    assert.equal(meanSupport({ agree: 0, of: 0 }), 0.5);
  });

  it('leans on the pool of all families once that is large enough', () => {
    assert.equal(meanSupport({ agree: 1, of: 1 }, { agree: 4, of: 4 }), 0.6667);
    assert.ok(meanSupport({ agree: 1, of: 1 }, { agree: 20, of: 20 }) > 0.9);
    assert.ok(meanSupport({ agree: 1, of: 1 }, { agree: 1, of: 20 }) < 0.4);
  });

  it('is a warning only with five reports and hardly an exception', () => {
    const alone = (agree: number, of: number): string | null => strength(agree, of, { agree, of });
    assert.equal(alone(5, 5), 'warning');
    assert.equal(alone(4, 4), 'information');
    assert.equal(alone(5, 6), 'information');
    assert.equal(alone(19, 20), 'warning');
    assert.equal(alone(16, 20), 'information');
  });

  it('is never more than information where one report or two are all there is', () => {
    assert.equal(strength(1, 1, { agree: 100, of: 100 }), 'information');
    assert.equal(strength(2, 2, { agree: 100, of: 100 }), 'information');
  });

  it('is silence where past reports disagree or there is none', () => {
    assert.equal(strength(1, 2), null);
    assert.equal(strength(0, 0), null);
    assert.equal(strength(5, 10, { agree: 5, of: 10 }), null);
  });

  it('of a style rests on few reports of a family only when the pool shares it', () => {
    const style = (own: [number, number], pool: [number, number]): string | null => {
      const [support, all] = [{ agree: own[0], of: own[1] }, { agree: pool[0], of: pool[1] }];
      return styleStrengthOf(meanSupport(support, all), support, all);
    };
    assert.equal(style([2, 2], [9, 9]), null, 'two reports prove no style');
    assert.equal(style([3, 3], [4, 4]), 'information');
    assert.equal(style([3, 4], [3, 4]), null, 'few reports must be of one mind');
    assert.equal(style([3, 3], [4, 8]), null, 'the other families do otherwise');
    assert.equal(style([6, 6], [6, 16]), 'information', 'a large family sets its own style');
  });
});

describe('the era of past reports', () => {
  it('silences few reports that are all far from the draft', () => {
    assert.equal(sameEra([2024], 1997), false);
    assert.equal(sameEra([2024, 2010], 1997), true);
    assert.equal(sameEra([2013], 2024), true);
  });

  it('does not silence where a year is unknown, or where there are many reports', () => {
    assert.equal(sameEra([null], 1997), true);
    assert.equal(sameEra([2024], null), true);
    assert.equal(sameEra([2020, 2021, 2022, 2023, 2024], 1997), true);
  });
});
