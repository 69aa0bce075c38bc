import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Trend, type Sighting } from '../../server/src/profile/trend';
import { isEnglish } from '../../server/src/text/language';

const trendOf = (sightings: readonly Sighting[]): Trend => {
  const trend = new Trend();
  for (const sighting of sightings) trend.add(sighting);
  return trend;
};
const years = (value: string, from: number, to: number): Sighting[] => Array.from({ length: to - from + 1 }, (_, index) => ({ value, year: from + index }));

describe('the trend of a point over the years', () => {
  const changed = trendOf([...years('letter', 1996, 2005), ...years('arabic', 2006, 2015)]);

  it('is read at the time of the draft', () => {
    const old = changed.read(1999, null)!;
    assert.deepEqual([old.value, old.agree, old.of, old.since, old.until], ['letter', 10, 10, null, 2005]);
    const now = changed.read(2020, null)!;
    assert.deepEqual([now.value, now.agree, now.of, now.since, now.until], ['arabic', 10, 10, 2006, null]);
    assert.equal(changed.read(null, null)!.value, 'arabic');
  });

  it('binds no draft between two times', () => {
    const gap = trendOf([...years('letter', 1996, 2000), ...years('arabic', 2006, 2010)]);
    assert.equal(gap.read(2003, null)!.settled, false);
    assert.equal(gap.read(2008, null)!.settled, true);
  });

  it('is one where reports change to and fro, or hardly any is on the other side', () => {
    const mixed = trendOf(Array.from({ length: 20 }, (_, index) => ({ value: index % 2 === 0 ? 'letter' : 'arabic', year: 1996 + index })));
    assert.deepEqual([mixed.read(2020, null)!.of, mixed.read(2020, null)!.since], [20, null]);
    const late = trendOf([...years('letter', 1996, 2010), ...years('arabic', 2011, 2012)]);
    assert.deepEqual([late.read(2020, null)!.value, late.read(2020, null)!.since], ['letter', null]);
  });

  it('tells several changes apart', () => {
    const twice = trendOf([...years('letter', 1970, 1989), ...years('roman', 1990, 2009), ...years('arabic', 2010, 2014)]);
    assert.deepEqual([1980, 2005, 2015].map(year => twice.read(year, null)!.value), ['letter', 'roman', 'arabic']);
  });

  it('weighs newer reports more', () => {
    const rising = trendOf([...years('absent', 1990, 1994), { value: 'present', year: 1992 }, ...years('present', 2018, 2019), { value: 'absent', year: 2019 }]);
    const reading = rising.read(2020, null, 'present')!;
    assert.ok(reading.share > reading.agree / reading.of);
  });

  it('counts reports without a year, but places none of them in a time', () => {
    const undated = trendOf([...years('letter', 1996, 2005), ...years('arabic', 2006, 2015), { value: 'roman', year: null }]);
    assert.equal(undated.read(2020, null)!.of, 10);
    assert.equal(trendOf([{ value: 'roman', year: null }]).read(2020, null)!.agree, 1);
  });

  it('without one report is the trend of the others', () => {
    const sighting = fc.record({ value: fc.constantFrom('a', 'b', 'c'), year: fc.option(fc.integer({ min: 1994, max: 2010 })) });
    fc.assert(fc.property(fc.array(sighting, { minLength: 1, maxLength: 30 }), fc.nat(29), fc.option(fc.integer({ min: 1990, max: 2015 })), fc.constantFrom(null, 'a'), (all, index, draft, wanted) => {
      const out = index % all.length;
      assert.deepEqual(trendOf(all).read(draft, all[out]!, wanted), trendOf(all.filter((_, at) => at !== out)).read(draft, null, wanted));
    }));
  });
});

describe('the language of a text', () => {
  const prose = 'The Meeting took note of the progress that was made since the last session and thanked the Co-Chairs for their work in the preparation of the agenda. ';

  it('is English by its small words', () => {
    assert.ok(isEnglish(prose.repeat(3)));
    assert.ok(isEnglish(prose.repeat(3).toUpperCase()));
  });

  it('is another without them', () => {
    assert.ok(!isEnglish('La réunion a pris note des progrès accomplis depuis la dernière session et a remercié les coprésidents pour la préparation de son ordre du jour. '.repeat(3)));
    assert.ok(!isEnglish('Cuộc họp ghi nhận những tiến bộ đạt được kể từ phiên họp trước và cảm ơn các đồng chủ tịch đã chuẩn bị chương trình nghị sự. '.repeat(3)));
    assert.ok(!isEnglish('会議は前回の会合以降の進展に留意し 共同議長に 感謝した 。 '.repeat(20)));
  });

  it('is not judged by a few words', () => assert.ok(isEnglish('Rapport annuel')));
});
