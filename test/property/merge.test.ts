import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compile } from '../../server/src/profile/compile';
import { digestOf, normalisedLength } from '../../server/src/profile/digest';
import { merge, withoutSlips } from '../../server/src/profile/merge';
import { parseProfile } from '../../server/src/profile/schema';
import { serializeProfile } from '../../server/src/profile/serialize';
import type { Observation, ObservedPoint } from '../../server/src/profile/stored';
import { FAMILIES } from '../../server/src/report/model';

const titles = ['INTRODUCTION', 'Introduction', 'Opening Session - Welcome', 'Closing Remarks', 'Other Matters and Closing', 'Exchange of Views on Ports', 'Views exchanged on ports', 'Sea Lanes', 'River Dredging 2024', 'Dredging of the River', 'River Dredging 2025', ''];

const point = (value: fc.Arbitrary<string>): fc.Arbitrary<ObservedPoint> => fc.record({
  value,
  range: fc.option(fc.tuple(fc.nat(900), fc.nat(80), fc.nat(900), fc.nat(80))),
  text: fc.string({ maxLength: 12 }),
}, { requiredKeys: ['value', 'range'] });

const points = (value: fc.Arbitrary<string>, maxLength = 4): fc.Arbitrary<ObservedPoint[]> => fc.array(point(value), { maxLength });

const observation: fc.Arbitrary<Observation> = fc.record({
  digest: fc.nat(12).map(number => number.toString(16).padStart(16, '0')),
  length: fc.nat(100_000),
  file: fc.constantFrom('a.txt', 'b.txt', 'past reports/c.txt'),
  family: fc.constantFrom(...FAMILIES),
  year: fc.option(fc.integer({ min: 1994, max: 2030 })),
  meeting: fc.constantFrom('', 'disaster relief', 'harbour safety'),
  values: fc.dictionary(fc.constantFrom('annex-label-style', 'numbering-form', 'follow-up', 'title-order'), point(fc.constantFrom('arabic', 'letter', 'present', 'absent'))).map(values => ({ ...values })),
  members: fc.record({
    sections: points(fc.constantFrom(...titles), 8),
    columns: points(fc.constantFrom('who', 'when', 'what')),
    slips: points(fc.constantFrom('numbering/sessions', 'annex/body-order')),
    phrases: points(fc.constantFrom('appears as', 'is attached as')),
  }, { requiredKeys: [] }),
});

const observations = fc.array(observation, { maxLength: 12 });

describe('merging observations', () => {
  it('is commutative', () => {
    fc.assert(fc.property(observations, observations, (a, b) => assert.deepEqual(merge(a, b), merge(b, a))));
  });

  it('is associative', () => {
    fc.assert(fc.property(observations, observations, observations, (a, b, c) => assert.deepEqual(merge(merge(a, b), c), merge(a, merge(b, c)))));
  });

  it('is idempotent, and keeps one observation a text', () => {
    fc.assert(fc.property(observations, all => {
      const merged = merge(all);
      assert.deepEqual(merge(merged, merged), merged);
      assert.equal(merged.length, new Set(all.map(one => one.digest)).size);
    }));
  });

  it('takes the file by its name, whichever of two was asked for its faults', () => {
    fc.assert(fc.property(observation, one => {
      const slips = [{ value: 'numbering/sessions', range: null }];
      const { members } = withoutSlips(one);
      const [asked, not] = [{ ...one, file: 'b.txt', members: { ...members, slips } }, { ...one, file: 'a.txt', members }];
      assert.deepEqual(merge([asked], [not]), [{ ...asked, file: 'a.txt' }]);
      assert.deepEqual(merge([{ ...asked, file: 'a.txt' }], [{ ...not, file: 'b.txt' }]), [{ ...asked, file: 'a.txt' }]);
    }));
  });

  it('gives the same profile, byte for byte, however an archive is split and ordered', () => {
    fc.assert(fc.property(observations, fc.nat(12), fc.func(fc.integer()), (all, at, key) => {
      const shuffled = [...all].sort((a, b) => key(a) - key(b));
      assert.equal(serializeProfile(compile(merge(shuffled.slice(at), shuffled.slice(0, at)))), serializeProfile(compile(all)));
    }));
  });
});

describe('a compiled profile', () => {
  it('is read back as it was written, whatever was observed', () => {
    fc.assert(fc.property(observations, all => {
      const profile = compile(all);
      assert.deepEqual(parseProfile(serializeProfile(profile)), JSON.parse(JSON.stringify(profile)));
    }));
  });

  it('rests on what the texts show, whatever their identities', () => {
    fc.assert(fc.property(observations, fc.array(fc.integer({ min: 0, max: 0xffff_ffff }), { minLength: 12, maxLength: 12 }), (all, numbers) => {
      const named = merge(all).map((one, index) => ({ ...one, file: `${index}.txt` }));
      const other = named.map((one, index) => ({ ...one, digest: `${numbers[index]!.toString(16).padStart(8, '0')}${String(index).padStart(8, '0')}`, length: numbers[index]! }));
      assert.deepEqual(compile(other).families, compile(named).families);
    }));
  });

  it('never claims more agreement than there are reports', () => {
    fc.assert(fc.property(observations, all => {
      for (const family of Object.values(compile(all).families)) {
        for (const { evidence, mean } of family.conventions) {
          assert.ok(evidence.agree >= 1 && evidence.agree <= evidence.of && evidence.of <= family.reports, JSON.stringify(evidence));
          assert.ok(mean > 0 && mean < 1);
        }
      }
    }));
  });
});

describe('the digest of a text', () => {
  const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '–', '\u{1f600}', '\ud800') }), { maxLength: 20 });

  it('does not depend on byte order mark and line ends', () => {
    fc.assert(fc.property(lines, parts => {
      const unix = parts.join('\n');
      for (const variant of [`\ufeff${unix}`, parts.join('\r\n'), parts.join('\r'), `\ufeff${parts.join('\r\n')}`]) {
        assert.equal(digestOf(variant), digestOf(unix));
        assert.equal(normalisedLength(variant), unix.length);
      }
    }));
  });

  it('differs between texts that differ otherwise', () => {
    fc.assert(fc.property(lines, lines, (a, b) => {
      assert.equal(digestOf(a.join('\n')) === digestOf(b.join('\n')), a.join('\n') === b.join('\n'));
    }));
  });
});
