/** Called by the web worker extension host: runs the suites there, with mocha's build for browsers. */
import 'mocha/mocha.js';
import { loadSuites } from './support/load';
import { lineReporter } from './support/reporter';

/** Words of the only tests to run, put in where the suites are bundled; empty for all. */
declare const SUITES_GREP: string;

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: lineReporter, timeout: 30_000, ...SUITES_GREP === '' ? {} : { fgrep: SUITES_GREP } });
  await loadSuites();
  await new Promise<void>((resolve, reject) => {
    mocha.run(failures => (failures === 0 ? resolve() : reject(new Error(`${failures} failed.`))));
  });
}
