import assert from 'node:assert/strict';
import { runRules } from '../../server/src/check/check';
import { atStage, STAGES, STAGE_TABLE } from '../../server/src/check/stages';
import { RULES } from '../../server/src/rules/registry';
import type { Rule, Severity } from '../../server/src/rules/rule';
import { draftAlone } from '../support/rule-fixture';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const RANK = { error: 3, warning: 2, information: 1, hint: 0, off: -1 };

describe('stages', () => {
  it('change nothing where none is named', () => {
    for (const { id } of RULES) for (const severity of SEVERITIES) assert.equal(atStage(id, severity, undefined), severity);
  });

  it('speak of rules that exist, the most particular first', () => {
    for (const [rules] of STAGE_TABLE) assert.ok(RULES.some(({ id }) => id.startsWith(rules)), `no rule is named ${rules}`);
    STAGE_TABLE.forEach(([rules], at) => assert.ok(!STAGE_TABLE.slice(0, at).some(([before]) => rules.startsWith(before)), `the row ${rules} is never come to`));
  });

  it('never make a finding quieter as the report goes on', () => {
    for (const { id } of RULES) {
      for (const severity of SEVERITIES) {
        const ranks = STAGES.map(stage => RANK[atStage(id, severity, stage)]);
        assert.ok(ranks[0]! <= ranks[1]! && ranks[1]! <= ranks[2]!, `${id}, ${severity}: ${STAGES.map(stage => atStage(id, severity, stage)).join(', ')}`);
      }
    }
  });

  it('leave what is wrong at any time as it is', () => {
    for (const stage of STAGES) for (const id of ['numbering/paragraph-sequence', 'annex/duplicate-label', 'date/impossible']) assert.equal(atStage(id, 'error', stage), 'error');
  });

  it('let the title say that it is a draft while it is one, and what is left over only be an error at the end', () => {
    const said = (rule: string, own: Severity): string[] => STAGES.map(stage => atStage(rule, own, stage));
    assert.deepEqual(said('title/status-word', 'information'), ['off', 'warning', 'warning']);
    assert.deepEqual(said('residue/carried-over', 'warning'), ['warning', 'warning', 'error']);
    assert.deepEqual(said('residue/comment', 'warning'), ['hint', 'warning', 'error']);
    assert.deepEqual(said('residue/comment', 'information'), ['hint', 'information', 'information']);
  });

  it('give way to a severity that was set', () => {
    const rule: Rule = { id: 'title/status-word', title: 'x', severity: 'information', basis: 'draft', *check() { yield { span: { start: 0, end: 1 }, message: 'x' }; } };
    const found = (rules: object): string[] => runRules(draftAlone('x'), { stage: 'draft', rules: rules as never }, [rule]).map(({ severity }) => severity);
    assert.deepEqual(found({}), []);
    assert.deepEqual(found({ 'title/status-word': { severity: 'error' } }), ['error']);
  });
});
