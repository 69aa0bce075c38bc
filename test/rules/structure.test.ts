import { fileURLToPath } from 'node:url';
import { assertScenario, rulesOf, scenariosIn } from '../support/rule-fixture';

const folder = fileURLToPath(new URL('fixtures/structure', import.meta.url));
const RULES = [...rulesOf('structure/heading-form'), ...rulesOf('structure/empty-section'), ...rulesOf('structure/closing'), ...rulesOf('structure/session-moderator'), ...rulesOf('structure/missing-sub-heading'), ...rulesOf('structure/announced'), ...rulesOf('structure/broken-off')];

for (const { file, scenarios } of scenariosIn(folder)) {
  describe(`structure: ${file}`, () => {
    for (const scenario of scenarios) it(scenario.name, () => assertScenario(scenario, RULES));
  });
}
