/** Called by the node extension host: runs the suites there. */
import Mocha from 'mocha';
import { loadSuites } from './support/load';
import { lineReporter } from './support/reporter';

/** Words of the only tests to run, put in where the suites are bundled; empty for all. */
declare const SUITES_GREP: string;

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: lineReporter, timeout: 30_000, ...SUITES_GREP === '' ? {} : { fgrep: SUITES_GREP } });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await loadSuites();
  await new Promise<void>((resolve, reject) => {
    mocha.run(failures => (failures === 0 ? resolve() : reject(new Error(`${failures} failed.`))));
  });
}
