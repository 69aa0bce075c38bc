import assert from 'node:assert/strict';
import { slipsOf } from '../../server/src/check/slips';
import { learnProfile, type LearnInput } from '../../server/src/profile/learn';
import { SAMPLE, SampleGuess, sampleOf } from '../../server/src/profile/sample';
import { serializeProfile } from '../../server/src/profile/serialize';
import type { Family } from '../../server/src/report/model';
import { makeReport } from '../support/archive';

/** So many reports on few meetings; each a text of its own. */
function archive(meetings: number, workshops: number, end = (index: number): string => `End of report ${index}.`): LearnInput[] {
  return Array.from({ length: meetings + workshops }, (_, index) => {
    const { text } = makeReport({ number: 1 + index % 9 });
    const own = index < meetings ? text : text.replaceAll('Inter-Sessional Meeting', 'Workshop').replaceAll('INTER-SESSIONAL MEETING', 'WORKSHOP');
    return { file: `${String(index).padStart(3, '0')}.txt`, text: `${own}\n${end(index)}\n` };
  });
}

const asked = (inputs: readonly LearnInput[]): Map<Family, number> => {
  const counts = new Map<Family, number>();
  for (const { family, members } of learnProfile(inputs, { inspect: slipsOf }).profile.observations) if (members.slips !== undefined) counts.set(family, (counts.get(family) ?? 0) + 1);
  return counts;
};

describe('the faults of past reports', () => {
  it('are asked for in every report of a small archive', () => {
    assert.deepEqual(asked(archive(30, 10)), new Map([['ism', 30], ['workshop', 10]]));
  });

  it('are asked for in some reports of each family of a large one, a rare family included', () => {
    const counts = asked(archive(SAMPLE.from, SAMPLE.first - 2));
    assert.deepEqual(counts, new Map<Family, number>([['ism', SAMPLE.first], ['workshop', SAMPLE.first - 2]]));
  });

  it('are asked for in more reports of a family where the first do not all have the same', () => {
    const counts = asked(archive(SAMPLE.from, SAMPLE.each + 5, index => (index % 3 === 0 ? `The meeting of report ${index} is to be held on [date].` : `End of report ${index}.`)));
    assert.deepEqual(counts, new Map<Family, number>([['ism', SAMPLE.each], ['workshop', SAMPLE.each]]));
  });

  it('are asked of the same reports in whatever order these come', () => {
    const inputs = archive(SAMPLE.from + 10, 30);
    const renamed = inputs.map(({ text }, index) => ({ file: `${999 - index}.txt`, text }));
    const [one, other] = [inputs, renamed].map(each => learnProfile(each, { inspect: slipsOf }).profile.observations);
    assert.deepEqual(other!.map(({ digest, members }) => [digest, members.slips]), one!.map(({ digest, members }) => [digest, members.slips]));
    assert.equal(serializeProfile(learnProfile([...inputs].reverse(), { inspect: slipsOf }).profile), serializeProfile(learnProfile(inputs, { inspect: slipsOf }).profile));
  });

  it('are guessed while an archive is read to be asked of little more than the sample', () => {
    const digests = Array.from({ length: 2000 }, (_, index) => (Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0').padEnd(16, '0'));
    const familyOf = (index: number): Family => (index % 4 === 0 ? 'isg' : 'ism');
    const guess = new SampleGuess(digests.length);
    const guessed = new Set(digests.filter((digest, index) => guess.asks(digest, familyOf(index))));
    const sample = sampleOf(digests.map((digest, index) => ({ digest, family: familyOf(index), length: 0, file: '', year: null, meeting: '', values: {}, members: {} })).sort((a, b) => (a.digest < b.digest ? -1 : 1)), () => '');
    assert.equal(sample.size, 2 * SAMPLE.first);
    assert.ok(guessed.size < 2 * sample.size, `${guessed.size} asked`);
    assert.ok([...sample].filter(digest => guessed.has(digest)).length > sample.size / 2, 'most of the sample was guessed');
  });
});
