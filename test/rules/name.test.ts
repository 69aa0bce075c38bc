import { fileURLToPath } from 'node:url';
import { assertScenario, rulesOf, scenariosIn } from '../support/rule-fixture';

const folder = fileURLToPath(new URL('fixtures/name', import.meta.url));

for (const { file, scenarios } of scenariosIn(folder)) {
  describe(`name: ${file}`, () => {
    for (const scenario of scenarios) it(scenario.name, () => assertScenario(scenario, rulesOf('name')));
  });
}
