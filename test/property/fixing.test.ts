/** `--fix`, whatever is wrong: it ends, doing it again changes nothing more, and no word of the text is another than before. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import builtin from '../../server/src/profile/builtin';
import { fixReport } from '../../server/src/service';
import { FAULTS } from '../bench/faults/all';
import { REPORTS } from '../bench/fault';
import { fixtureCases, seedCases } from '../support/truth';

/** Words beside numbers and labels: single letters and Roman numerals count things, and annexes are cited in capitals or not. */
const wordsOf = (text: string): string[] => (text.match(/\p{L}+/gu) ?? []).filter(word => !/^(?:\p{L}|[ivxlcdm]+)$/iu.test(word)).map(word => (/^annex/i.test(word) ? word.toLowerCase() : word));

const BOUND = 10;

function assertSound(name: string, text: string): void {
  const fixed = fixReport(text, builtin, {}, {}, BOUND);
  assert.ok(fixed.rounds < BOUND, `${name}: fixes go on undoing each other`);
  assert.deepEqual(wordsOf(fixed.text), wordsOf(text), `${name}: a word was changed`);
  assert.equal(fixReport(fixed.text, builtin, {}, {}, BOUND).text, fixed.text, `${name}: fixing again changes more`);
}

const texts = [...seedCases(), ...fixtureCases()].map(({ name, text }) => [name, text] as const).concat([...REPORTS]);

describe('safe fixes', function () {
  this.timeout(300_000);

  it('leave every word and come to an end, for each known fault', () => {
    for (const { kind, report, text } of FAULTS) assertSound(`${kind} in ${report}`, text);
  });

  it('do so for slips of all kinds at once', () => {
    const slips: readonly ((text: string, at: number) => string)[] = [
      // A number at the beginning of a line, a label of an annex, a list letter, the case of a label, bold marks, a number left out.
      (text, at) => nth(text, /^(\d{1,2})(?=[.)]\s)/gm, at, number => String(Number(number) + (at % 3) - 1)),
      (text, at) => nth(text, /(?<=\bANNEX )(?:\d+|[A-H]|[IVX]+)\b/g, at, label => (/\d/.test(label) ? 'C' : '3')),
      (text, at) => nth(text, /(?<=\bANNEX )\d+\b/g, at, label => String(Number(label) + 1 + at % 2)),
      (text, at) => nth(text, /^\s*\(?[a-f](?=[.)]\s)/gm, at, label => label.replace(/[a-f]/, letter => String.fromCharCode(letter.charCodeAt(0) + 1))),
      (text, at) => nth(text, /\bANNEX\b/g, at, () => 'Annex'),
      (text, at) => nth(text, /\*\*ANNEX [^*]{1,4}\*\*/g, at, label => label.replaceAll('**', '')),
      (text, at) => nth(text, /^\d{1,2}\. /gm, at, () => ''),
      (text, at) => nth(text, /^\d{1,2}(?=\t)/gm, at, number => String(Number(number) + 1)),
      (text, at) => nth(text, /(?<=\bsession )(?:\d|[IVX]+)\b/gi, at, label => (/\d/.test(label) ? 'IV' : '2')),
    ];
    const slip = fc.tuple(fc.nat(slips.length - 1), fc.nat(60));
    fc.assert(fc.property(fc.constantFrom(...texts), fc.array(slip, { minLength: 1, maxLength: 6 }), ([name, text], chosen) => {
      assertSound(name, chosen.reduce((changed, [which, at]) => slips[which]!(changed, at), text));
    }), { numRuns: 250 });
  });
});

/** Changes one match of the pattern, counted through from the first again; nothing where there is none. */
function nth(text: string, pattern: RegExp, at: number, put: (found: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const match = matches[at % matches.length]!;
  return text.slice(0, match.index) + put(match[0]) + text.slice(match.index + match[0].length);
}
