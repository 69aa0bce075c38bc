import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { rapporteur, ROOT, SEEDS } from '../support/cli';
import { CHECK_SCHEMA } from '../support/check-schema';

interface ReadFinding {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  readonly character: number;
  readonly why: string;
}

describe('findings on the past reports', () => {
  it('are those that a person has read and found true, and no other', () => {
    const known = JSON.parse(fs.readFileSync(path.join(ROOT, 'test', 'fixtures', 'past-report-findings.json'), 'utf8')) as ReadFinding[];
    const { files } = CHECK_SCHEMA.parse(JSON.parse(rapporteur(['check', '.', '--format', 'json'], { cwd: SEEDS }).out));
    assert.equal(files.length, 2);
    const found = files.flatMap(({ file, findings }) => findings.map(({ rule, range, message }) => ({ at: `${file}:${range.start.line}:${range.start.character} ${rule}`, message })));
    assert.deepEqual(found.map(each => each.at).sort(), known.map(({ file, rule, line, character }) => `${file}:${line}:${character} ${rule}`).sort());
  });
});
