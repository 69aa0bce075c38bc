import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extractMentions } from '../../server/src/report/extract';
import { Joined } from '../../server/src/report/joined';
import type { Report } from '../../server/src/report/model';
import { Reader } from '../../server/src/report/reader';
import { AFRESH, CommonWordings, type WordingSource } from '../../server/src/report/wordings';
import { fixtureCases, seedCases } from '../support/truth';
import { treeFaults } from '../support/tree';

const TEXTS: ReadonlyMap<string, string> = new Map([...seedCases(), ...fixtureCases()].map(({ name, text }) => [name, text]));
/** The name of a report stands for its text, so that a failing case is short enough to read. */
const report = fc.constantFrom(...TEXTS.keys());
const edited = (name: string, edits: readonly Edit[]): string => edits.reduce(apply, TEXTS.get(name)!);

/** Bits of reports that change what the lines around them mean. */
const BITS = ['\n', '\r\n', '\r', '\t', ' | ', '\u00a0', '\f', '\v', '**', '# ', '- ', '1. ', '12. ', '(a) ', 'iv. ', '3.1. ', 'ANNEX 1', 'ANNEX II: LIST OF DELEGATES', 'Annex', 'Annexes 2-900',
  'AGENDA ITEM 2: X', 'Session I – Y', 'Delegation of Japan', 'ISSUES TO BE FOLLOWED UP', 'No.\tIssue\tTimeline\tFollow-up by', '| a | b |', '|---|---|', '<p>', '</ul>', '&nbsp;', 'appears as ', 'attended', ' except ',
  'was held in ', '10.00 – 10.10', '24 April 2024', '31 February', "CO-CHAIRS' SUMMARY REPORT", '(ARF)', ')', '(', '\ud800', '\udc00', '\u0000', '\ufeff', '99999999999999999999. '];

/** A cut and what is put in its place, as shares of the length of the text it meets. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  /** Null: as much as is put there, so that all that follows keeps its place. */
  cut: fc.option(fc.oneof(fc.nat(3), fc.nat(2000)), { freq: 2 }),
  put: fc.oneof(fc.constantFrom(...BITS), fc.string({ unit: 'binary', maxLength: 12 }), fc.constant('')),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const apply = (text: string, { at, cut, put }: Edit): string => {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + put + text.slice(start + (cut ?? put.length));
};

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.oneof(fc.constantFrom(...BITS), fc.constant('\n'), fc.string({ maxLength: 20 })), { maxLength: 80 }).map(parts => parts.join('')),
);
const edits = (most: number) => fc.array(edit, { minLength: 1, maxLength: most });

function assertSound(text: string): void {
  const read = new Reader().read(text);
  assert.equal(read.text, text);
  assert.deepEqual(treeFaults(read), []);
  for (const citation of extractMentions(read).citations) {
    assert.ok(citation.span.start >= 0 && citation.span.start < citation.span.end && citation.span.end <= text.length, `citation ${citation.text} is not within the text`);
  }
}

const ANNEXED_TABLE = 'SUMMARY REPORT\n4TH WORKSHOP ON PILOTS\nDili, Timor-Leste, 12 March 2015\n\n1. The Workshop was held.\n\nANNEX 1: ISSUES TO BE FOLLOWED UP\n\nNo.\tIssue\tTimeline\tFollow-up by\n1\tWorkshop\t3 May 2015\tJapan\n';

describe('reading any text', function () {
  this.timeout(120_000);

  it('gives a sound tree for every report', () => { for (const text of TEXTS.values()) assertSound(text); });

  it('gives a sound tree for arbitrary text', () => {
    fc.assert(fc.property(anyText, assertSound), { numRuns: 5000, examples: [['iv. !\n|---|---|\na'], [''], ['\ud800'], [ANNEXED_TABLE]] });
  });

  it('gives a sound tree for reports cut and patched at random', () => {
    fc.assert(fc.property(report, edits(6), (name, changes) => assertSound(edited(name, changes))), { numRuns: 1000 });
  });

  it('reads an edited text through a used reader as through a new one, and as after others that share their words with it', () => {
    const common = new CommonWordings();
    fc.assert(fc.property(report, edits(5), (name, changes) => {
      const reader = new Reader();
      let version = TEXTS.get(name)!;
      everyMention(reader.read(version), reader.wordings);
      for (const change of changes) {
        version = apply(version, change);
        const used = reader.read(version);
        const fresh = new Reader().read(version);
        assert.deepEqual(used, fresh);
        const mentions = everyMention(fresh);
        assert.deepEqual(everyMention(used, reader.wordings), mentions);
        assert.deepEqual(everyMention(new Reader(common).read(version), common), mentions);
      }
    }), { numRuns: 100 });
  });
});

/** All kinds, with lazy parts read and those of the tree left to the comparison of trees. */
function everyMention(read: Report, wordings: WordingSource = AFRESH): unknown {
  const mentions = extractMentions(read, wordings);
  return Object.fromEntries(Object.keys(mentions).map(kind => [kind, plain(mentions[kind as keyof typeof mentions])]));
}

/** As data: nodes of the tree by their place, getters by what they give. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Map || value instanceof Set) return [...value].map(plain);
  if ('nameSpan' in value && 'kind' in value) return { node: value.kind, at: value.nameSpan };
  if (value instanceof Joined) return value.text;
  const getters = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(value) as object)).filter(([, { get }]) => get !== undefined).map(([name]) => name);
  return Object.fromEntries([...Object.keys(value), ...getters].filter(name => !HIDDEN.has(name)).map(name => [name, plain((value as Record<string, unknown>)[name])]));
}

/** How a mention keeps what it has not been asked for yet. */
const HIDDEN = new Set(['context', 'made', '__proto__']);
