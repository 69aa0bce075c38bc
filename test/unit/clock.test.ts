import assert from 'node:assert/strict';
import { clockAt } from '../../server/src/report/clock';

/** "from-to (stated)" in minutes after midnight; "-" for no time. */
function read(words: string): string {
  const clock = clockAt(words, 0);
  return clock === null ? '-' : `${clock.from}-${clock.to ?? ''}${clock.stated === null ? '' : ` (${clock.stated})`}`;
}

describe('times of an agenda', () => {
  it('reads spans with stops, colons, the letter h and in four figures', () => {
    for (const words of ['9.30 – 10.45', '09:30-10:45', '09h30 to 10h45', '0930 – 1045 hrs', '0930-1045', '9.30 am – 10.45 am', '9:30 – 10:45 a.m.']) assert.equal(read(words), '570-645', words);
  });

  it('reads stated minutes and hours', () => {
    assert.equal(read('10.00 – 10.10 (10 minutes)'), '600-610 (10)');
    assert.equal(read('10.00 – 11.30 (1 hour 30 minutes)'), '600-690 (90)');
    assert.equal(read('10.00 – 10.10 (local time)'), '600-610');
  });

  it('takes am and pm of the end for the beginning as well, but over noon', () => {
    assert.equal(read('2.00 – 3.30 pm'), '840-930');
    assert.equal(read('11.00 – 12.30 pm'), '660-750');
    assert.equal(read('2.30 – 2.00 pm'), '870-840');
    assert.equal(read('9 am'), '540-');
  });

  it('takes neither years nor dates nor other numbers for times', () => {
    for (const words of ['2018-2019', '2023 – 2024 activities', '2018 report', '12 September 2013', '25.99', '3.1 Activities', '31.12.2024', '12.05.2024']) assert.equal(read(words), '-', words);
  });
});
