import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runRules } from '../../server/src/check/check';
import { LineTable } from '../../server/src/text/lines';
import { assertScenario, draftAlone, rulesOf, scenariosIn } from '../support/rule-fixture';

const folder = fileURLToPath(new URL('fixtures/follow-up', import.meta.url));

for (const { file, scenarios } of scenariosIn(folder)) {
  describe(`follow-up: ${file}`, () => {
    for (const scenario of scenarios) it(scenario.name, () => assertScenario(scenario, rulesOf('follow-up')));
  });
}

describe('follow-up: past reports', () => {
  const found = (name: string): string[] => {
    const text = readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
    const lines = LineTable.of(text);
    return runRules(draftAlone(text), {}, rulesOf('follow-up')).map(({ rule, span }) => `${lines.lineAt(span.start) + 1} ${rule}: ${text.slice(span.start, span.end).slice(0, 30)}`);
  };

  it('finds eight slips in the table of 2024 and nothing else', () => {
    assert.deepEqual(found('2024-04-24-ism-icts-security-moscow.txt'), [
      '59 follow-up/undertaking-without-row: written feedback and comments ',
      '92 follow-up/unmatched-row: Comments and input to the conc',
      '92 follow-up/deadline-year: 31 May',
      '93 follow-up/deadline-year: 31 May',
      '94 follow-up/row-order: 3',
      '94 follow-up/deadline-year: 31 May',
      '94 follow-up/missing-proponent: ARF Participants and Australia',
      '95 follow-up/milestone: 31st ARF',
    ]);
  });

  it('is silent where there is no table', () => assert.deepEqual(found('2013-09-11-workshop-cyber-security-beijing.txt'), []));
});
