/** A text that is typed in is judged like one that is read afresh, whatever is kept from version to version. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CheckedFinding } from '../../server/src/check/check';
import builtin from '../../server/src/profile/builtin';
import { Reader } from '../../server/src/report/reader';
import { checkReport, readReport } from '../../server/src/service';
import { FAULTS } from '../bench/faults/all';
import { fixtureCases, seedCases } from '../support/truth';

const SOUND: ReadonlyMap<string, string> = new Map([...seedCases(), ...fixtureCases()].map(({ name, text }) => [name, text]));
/** Each kind of fault in one report. */
const FAULTY: ReadonlyMap<string, string> = new Map(FAULTS.map(({ group, kind, text }) => [`${group}: ${kind}`, text]));
const TEXTS = new Map([...SOUND, ...FAULTY]);
/** The name of a report stands for its text, so that a failing case is short enough to read. */
const report = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...SOUND.keys()) }, { weight: 1, arbitrary: fc.constantFrom(...FAULTY.keys()) });

const LETTERS = fc.constantFrom(...'xasn1304,.AI -:()[]"');
const WORDS = fc.constantFrom(' ARF', ' 3 May 2024', ' Japan', 'ANNEX 2', ' ISM on DR', ' will', ' Ms. Li', '\n', '\n\n', '\n4. The Meeting', '- ', ' | ', 'and ');

/** One act of a writer. Places are shares of the length of the text; "here" is behind what was typed last. */
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), put: LETTERS }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('type' as const), put: WORDS }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('move' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), length: fc.oneof(fc.constant(1), fc.nat(80)) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('paste' as const), from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(1500) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace' as const), put: WORDS, length: fc.nat(12) }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** A text with the place where the writer is. */
interface Draft { readonly text: string; readonly at: number }

function after({ text, at }: Draft, done: Act): Draft {
  const put = (words: string, length: number): Draft => ({ text: text.slice(0, at) + words + text.slice(at + length), at: at + words.length });
  switch (done.kind) {
    case 'type': return put(done.put, 0);
    case 'move': return { text, at: Math.floor(done.at * text.length) };
    case 'delete': return put('', done.length);
    case 'paste': return put(text.slice(Math.floor(done.from * text.length)).slice(0, done.length), 0);
    case 'replace': return put(done.put, done.length);
  }
}

const plain = ({ fix, ...finding }: CheckedFinding): unknown => ({ ...finding, fix: fix?.() ?? null, correctable: fix !== undefined });
const judged = (text: string, reader = new Reader()): unknown[] => checkReport(readReport(text, builtin, {}, reader)).map(plain);

describe('typing', function () {
  this.timeout(120_000);

  it('gives the findings that a fresh check gives, corrections included', () => {
    fc.assert(fc.property(report, fc.double({ min: 0, max: 1, noNaN: true }), fc.array(act, { minLength: 4, maxLength: 16 }), (name, place, acts) => {
      const reader = new Reader();
      let draft: Draft = { text: TEXTS.get(name)!, at: Math.floor(place * TEXTS.get(name)!.length) };
      judged(draft.text, reader);
      for (const done of acts) {
        const { text } = draft;
        draft = after(draft, done);
        if (draft.text !== text) assert.deepEqual(judged(draft.text, reader), judged(draft.text));
      }
    }), { numRuns: 40 });
  });

  it('tells an acronym that is parted from what it was', () => {
    const text = SOUND.get(seedCases()[0]!.name)!;
    const reader = new Reader();
    judged(text, reader);
    judged(`${text}\n`, reader);
    for (const { index } of [...text.matchAll(/\b(?:ARF|CSCAP|ICT)\b/g)].slice(0, 12)) {
      const typed = `${text.slice(0, index + 2)}.${text.slice(index + 2)}\n`;
      assert.deepEqual(judged(typed, reader), judged(typed));
      judged(`${text}\n`, reader);
    }
  });

  it('keeps no answers about a text of megabytes', () => {
    const reader = new Reader();
    const long = '1. The Meeting noted this.\n\n'.repeat(80_000);
    for (const [text, keeps] of [[long, false], [`${long}\n`, false], ['1. The Meeting noted this.\n', true]] as const) {
      reader.read(text);
      assert.equal(reader.answers !== null, keeps);
    }
  });
});
