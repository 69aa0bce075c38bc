import assert from 'node:assert/strict';
import fc from 'fast-check';
import { learnProfile } from '../../server/src/profile/learn';
import { parseProfile } from '../../server/src/profile/schema';
import { serializeProfile } from '../../server/src/profile/serialize';
import { makeArchive, makeReport } from '../support/archive';
import { inShort, judge } from '../support/judge';

const archive = makeArchive(6);
const profile = learnProfile(archive).profile;
const lines = makeReport({ number: 8 }).text.split('\n');

/** A sound report after some of its lines were taken out, doubled, or moved. */
const damaged = fc.array(fc.tuple(fc.constantFrom('drop', 'double', 'move'), fc.nat(lines.length - 1), fc.nat(lines.length - 1)), { maxLength: 6 }).map(steps => {
  const text = [...lines];
  for (const [step, at, to] of steps) {
    const line = text[at % text.length] ?? '';
    if (step === 'drop') text.splice(at % text.length, 1);
    else if (step === 'double') text.splice(at % text.length, 0, line);
    else text.splice(to % text.length, 0, ...text.splice(at % text.length, 1));
  }
  return text.join('\n');
});

describe('structure rules on damaged reports', () => {
  it('never throw, and point into the text with evidence that adds up', () => {
    fc.assert(fc.property(damaged, text => {
      for (const { span, evidence, message } of judge(text, profile)) {
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
        assert.ok(message.length > 0 && !message.includes('undefined'));
        if (evidence !== undefined) assert.ok(evidence.agree <= evidence.of && evidence.passages.length <= evidence.agree);
      }
    }), { numRuns: 150 });
  });

  it('say the same whatever the line ends', () => {
    fc.assert(fc.property(damaged, text => {
      const told = (variant: string): string[] => inShort(variant, judge(variant, profile)).map(line => line.replaceAll('\r', ''));
      assert.deepEqual(told(text.replaceAll('\n', '\r\n')), told(text));
    }), { numRuns: 60 });
  });
});

describe('learning from damaged reports', () => {
  it('never throws, and gives a valid profile whatever the order', () => {
    fc.assert(fc.property(fc.array(fc.oneof(damaged, fc.string()), { maxLength: 4 }), texts => {
      const inputs = texts.map((text, index) => ({ file: `${index}.txt`, text }));
      const stored = serializeProfile(learnProfile(inputs).profile);
      assert.equal(serializeProfile(parseProfile(stored)), stored);
      assert.equal(serializeProfile(learnProfile([...inputs].reverse()).profile), stored);
    }), { numRuns: 60 });
  });
});
