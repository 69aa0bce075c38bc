import assert from 'node:assert/strict';
import { runRules } from '../../server/src/check/check';
import { faultWords } from '../../server/src/lsp/faults';
import builtin from '../../server/src/profile/builtin';
import type { Rule } from '../../server/src/rules/rule';
import { readReport } from '../../server/src/service';

const sound: Rule = { id: 'title/sound', title: '', severity: 'hint', basis: 'draft', *check() { yield { span: { start: 0, end: 1 }, message: 'sound' }; } };
const faulty: Rule = {
  id: 'title/faulty', title: '', severity: 'hint', basis: 'draft',
  *check({ report }) {
    yield { span: { start: 0, end: 1 }, message: 'before the fault' };
    throw new RangeError(`cannot cope with ${report.text}`);
  },
};

describe('a rule that fails', () => {
  const read = readReport('A secret draft', builtin);

  it('is told of, and the others still answer', () => {
    const told: string[] = [];
    const found = runRules(read, { faulted: (rule, error) => told.push(`${rule} ${(error as Error).name}`) }, [faulty, sound]);
    assert.deepEqual(told, ['title/faulty RangeError']);
    assert.deepEqual(found.map(finding => finding.message), ['before the fault', 'sound']);
  });

  it('is a fault of the whole where nobody asked to be told', () => {
    assert.throws(() => runRules(read, {}, [faulty, sound]), RangeError);
  });

  it('is written to the log without a word of the draft', () => {
    let caught: unknown;
    runRules(read, { faulted: (_rule, error) => { caught = error; } }, [faulty]);
    assert.match(faultWords(caught), /^RangeError at /);
    assert.doesNotMatch(faultWords(caught), /secret/);
    assert.equal(faultWords('a secret'), 'a fault without a name');
  });
});

describe('a rule that compares everything with everything', () => {
  it('is not asked of a text longer than it sets', () => {
    const read = readReport('A secret draft', builtin);
    const { length } = read.report.text;
    const found = (longest: number): number => runRules(read, {}, [{ ...sound, longest }]).length;
    assert.deepEqual([found(length), found(length - 1)], [1, 0]);
  });
});
