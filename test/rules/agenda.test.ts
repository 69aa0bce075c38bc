import { fileURLToPath } from 'node:url';
import { assertScenario, rulesOf, scenariosIn } from '../support/rule-fixture';

const folder = fileURLToPath(new URL('fixtures/agenda', import.meta.url));

for (const { file, scenarios } of scenariosIn(folder)) {
  describe(`agenda: ${file}`, () => {
    for (const scenario of scenarios) it(scenario.name, () => assertScenario(scenario, rulesOf('agenda')));
  });
}
