/** Called by the web worker extension host: runs the suites there, with mocha's build for browsers. */
import 'mocha/mocha.js';
import { loadSuites } from './support/load';
import { lineReporter } from './support/reporter';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: lineReporter, timeout: 30_000 });
  await loadSuites();
  await new Promise<void>((resolve, reject) => {
    mocha.run(failures => (failures === 0 ? resolve() : reject(new Error(`${failures} failed.`))));
  });
}
