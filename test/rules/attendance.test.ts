import { fileURLToPath } from 'node:url';
import { assertScenario, rulesOf, scenariosIn } from '../support/rule-fixture';

const folder = fileURLToPath(new URL('fixtures/attendance', import.meta.url));
const rules = [...rulesOf('attendance'), ...rulesOf('name/participant-form')];

for (const { file, scenarios } of scenariosIn(folder)) {
  describe(`attendance: ${file}`, () => {
    for (const scenario of scenarios) it(scenario.name, () => assertScenario(scenario, rules));
  });
}
