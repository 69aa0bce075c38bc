import assert from 'node:assert/strict';
import { json } from '../../server/src/reporters/json';
import type { CheckRun } from '../../server/src/reporters/model';
import { CHECK_SCHEMA } from '../support/check-schema';

const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 2 } };
const run: CheckRun = {
  tool: { name: 'rapporteur', version: '1.2.3' },
  profile: { digest: 'abc', reports: 10 },
  passedOver: 1,
  files: [
    {
      file: 'a.txt', family: 'ism', skipped: null, leftOut: 'past/a.txt', profile: { digest: 'abc', reports: 10 }, fixed: 1,
      findings: [
        { rule: 'annex/citation-order', severity: 'warning', message: 'Lone \ud800 and "quotes"', range, related: [{ file: 'a.txt', range, message: 'here' }], evidence: { agree: 9, of: 10, passages: [{ file: 'past/b.txt', range }] }, fix: { title: 'Renumber', safety: 'safe', edits: [{ range, newText: '4' }] } },
        { rule: 'name/variant', severity: 'hint', message: 'x', range, related: [], evidence: null, fix: null },
      ],
    },
    { file: 'b.pdf', family: null, skipped: 'is a PDF', leftOut: null, profile: null, fixed: 0, findings: [] },
  ],
};

describe('JSON output', () => {
  it('has the shape that scripts rely on, and nothing more', () => {
    const output = CHECK_SCHEMA.parse(JSON.parse(json(run, { colour: true, width: 80 })));
    assert.deepEqual(output.files.map(file => [file.file, file.family, file.skipped, file.findings.length]), [['a.txt', 'ism', null, 2], ['b.pdf', null, 'is a PDF', 0]]);
    assert.deepEqual(output.files[0]!.findings[0], run.files[0]!.findings[0]);
  });

  it('names the profile of a file that was held against another one than the first', () => {
    const other = { ...run.files[0]!, file: 'c.txt', profile: { digest: 'def', reports: 3, openings: 1 } };
    const output = CHECK_SCHEMA.parse(JSON.parse(json({ ...run, files: [...run.files, other] }, { colour: false, width: null })));
    assert.deepEqual(output.files.map(({ profile }) => profile), [undefined, undefined, { digest: 'def', reports: 3 }]);
  });

  it('is one line of well-formed Unicode', () => {
    const output = json(run, { colour: false, width: null });
    assert.equal(output.indexOf('\n'), output.length - 1);
    assert.doesNotMatch(output, /[\ud800-\udfff]/);
  });
});
