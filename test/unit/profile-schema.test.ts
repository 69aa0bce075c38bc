import assert from 'node:assert/strict';
import { compile } from '../../server/src/profile/compile';
import { parseProfile, ProfileError } from '../../server/src/profile/schema';
import { serializeProfile } from '../../server/src/profile/serialize';
import type { Observation } from '../../server/src/profile/stored';

const observation: Observation = {
  digest: '0123456789abcdef', length: 10, file: 'past.txt', family: 'ism', year: 2020, meeting: 'harbour safety',
  values: { 'annex-label-style': { value: 'arabic', range: [1, 0, 1, 7], text: 'ANNEX 1' } },
  members: { sections: ['Introduction', 'Opening', 'Closing'].map((value, line) => ({ value, range: [line, 0, line, 5] as const })) },
};
const text = serializeProfile(compile([observation]));

const refuses = (name: string, input: string, words: RegExp): void => {
  it(name, () => assert.throws(() => parseProfile(input), (error: unknown) => {
    assert.ok(error instanceof ProfileError);
    assert.match(error.message, words);
    assert.match(error.message, /^(?:is|has) .*[^.]$/, 'one line that follows the name of the file');
    return true;
  }));
};

/** The stored profile with a change at one place. */
function changed(change: (profile: Record<string, never>) => void): string {
  const profile = JSON.parse(text);
  change(profile);
  return JSON.stringify(profile);
}

describe('a stored profile', () => {
  it('is read back as it was written, with or without byte order mark', () => {
    assert.equal(serializeProfile(parseProfile(text)), text);
    assert.equal(serializeProfile(parseProfile(`\ufeff${text}`)), text);
  });

  it('has a passage once that several points rest on', () => {
    const again = { ...observation, values: { ...observation.values, 'annex-label-keyword': { value: 'Annex', range: [1, 0, 1, 7], text: 'ANNEX 1', count: 2 } } } satisfies Observation;
    const stored = serializeProfile(compile([again]));
    assert.equal(stored.slice(stored.indexOf('"observations"')).split('ANNEX 1').length, 2);
    assert.deepEqual(parseProfile(stored).observations, [again]);
  });

  it('of no report at all is valid', () => {
    const empty = serializeProfile(compile([]));
    assert.equal(parseProfile(empty).reports, 0);
  });

  describe('is refused in one line that says what is wrong', () => {
    refuses('nothing in it', ' \n', /empty/);
    refuses('no JSON', 'Co-Chairs report', /not JSON/);
    refuses('cut off', text.slice(0, text.length / 2), /cut off/);
    refuses('cut off behind a bracket', text.slice(0, text.indexOf('}') + 1), /cut off/);
    refuses('no JSON in brackets', '{bad', /not JSON/);
    refuses('a list', '[]', /is not a profile/);
    refuses('another JSON file', '{"name":"x"}', /schemaVersion|no profile has/);
    refuses('a later version', changed(profile => { profile['schemaVersion'] = 7 as never; }), /version 7.*Update Rapporteur/);
    refuses('a wrong value deep inside', changed(profile => { (profile as never as { observations: { length: unknown }[] }).observations[0]!.length = 'ten'; }), /observations\.0\.length/);
    refuses('a point of a passage that is not there', changed(profile => { (profile as never as { observations: { passages: unknown[] }[] }).observations[0]!.passages.pop(); }), /observations\.0\.passages/);
    refuses('a missing key', changed(profile => { delete profile['digest']; }), /digest/);
    refuses('an unknown key', changed(profile => { (profile as Record<string, unknown>)['colour'] = 'blue'; }), /no profile has: colour/);
    refuses('an unknown family', changed(profile => { (profile['observations'] as unknown as { family: string }[])[0]!.family = 'seminar'; }), /observations\.0\.family/);
  });
});
