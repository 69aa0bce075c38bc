import assert from 'node:assert/strict';
import { joined, ministerialMeeting, participantsIn } from '../../server/src/report/ministerials';
import { PARTICIPANTS } from '../../server/src/report/participants';

describe('facts on ministerial meetings', () => {
  it('tell day and place of a meeting', () => {
    assert.deepEqual(ministerialMeeting(20), { ordinal: 20, from: { year: 2013, month: 7, day: 2 }, to: { year: 2013, month: 7, day: 2 }, city: 'Bandar Seri Begawan', also: ['Brunei Darussalam'] });
    assert.deepEqual(ministerialMeeting(31)?.also, ['Lao PDR', 'Laos']);
  });

  it('span two days where the papers differ', () => {
    assert.deepEqual([ministerialMeeting(9)?.from.day, ministerialMeeting(9)?.to.day], [30, 31]);
  });

  it('tell no city of a meeting held online', () => {
    assert.equal(ministerialMeeting(27)?.city, null);
    assert.deepEqual(ministerialMeeting(27)?.also, ['Ha Noi', 'Hanoi', 'Viet Nam', 'Vietnam']);
  });

  it('tell nothing of a meeting that is not known', () => {
    for (const ordinal of [0, 77, 99, 1.5, NaN]) assert.equal(ministerialMeeting(ordinal), null);
  });

  it('follow each other year by year', () => {
    const known = Array.from({ length: 40 }, (_, index) => ministerialMeeting(index + 1)).filter(meeting => meeting !== null);
    assert.ok(known.length > 25);
    for (const { ordinal, from, to } of known) {
      assert.equal(from.year, 1993 + ordinal);
      assert.ok(from.month >= 6 && from.month <= 9 && from.day <= to.day && to.day <= 31);
    }
  });
});

describe('facts on Participants', () => {
  it('give as many a year as the statements count', () => {
    for (const [year, count] of [[1994, 18], [1995, 19], [1996, 21], [1998, 22], [2000, 23], [2004, 24], [2005, 25], [2006, 26], [2007, 27], [2025, 27]] as const) {
      assert.equal(participantsIn(year).length, count, String(year));
    }
  });

  it('name Participants as they are known everywhere', () => {
    assert.equal(joined('Sri Lanka'), 2007);
    assert.equal(joined('Japan'), 1994);
    assert.equal(PARTICIPANTS.filter(name => joined(name) > 1994).length, 9);
  });
});
