/** Bundles the suites for an extension host, and lays out the folder they work in. */
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { ROOT } from './cache.mjs';

const OUT = path.join(ROOT, 'out', 'vscode-tests');
const KINDS = {
  node: { platform: 'node', target: 'node20.19' },
  // Mocha's build for browsers lies in a package of modules and would take the `module` of the bundle for its own.
  web: { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'], define: { global: 'globalThis', module: 'undefined', 'process.env.NODE_ENV': '"test"' } },
};

/**
 * Builds the suites for a host, `node` or `web`. Suites run in the host of the extension in whose folder they lie: for node that is one
 * of no substance, for web the caller adds the extension itself. `grep`: words of the only tests to run; empty for all.
 * Returns { carrier, tests }: the folder, and the suites' file without `.js` as VS Code wants it.
 */
export async function bundleSuites(kind, grep = '') {
  const carrier = path.join(OUT, kind);
  fs.rmSync(carrier, { recursive: true, force: true });
  fs.mkdirSync(carrier, { recursive: true });
  await esbuild.build({
    absWorkingDir: ROOT, entryPoints: [`test/vscode/index.${kind}.ts`], outfile: path.join(carrier, 'tests.js'),
    bundle: true, format: 'cjs', sourcemap: 'inline', external: ['vscode', ...kind === 'node' ? ['mocha'] : []], logLevel: 'warning', ...KINDS[kind], define: { ...KINDS[kind].define, SUITES_GREP: JSON.stringify(grep) },
  });
  if (kind === 'node') {
    fs.writeFileSync(path.join(carrier, 'carrier.js'), 'exports.activate = () => {};\n');
    fs.writeFileSync(path.join(carrier, 'package.json'), JSON.stringify({
      name: 'rapporteur-tests', publisher: 'rapporteur', version: '0.0.1', engines: { vscode: '^1.100.0' }, activationEvents: [], main: './carrier.js',
    }));
  }
  return { carrier, tests: path.join(carrier, 'tests') };
}

/** A fresh folder with the past reports, for suites that write into it. The caller removes it. */
export function workFolder() {
  fs.mkdirSync(OUT, { recursive: true });
  const folder = fs.mkdtempSync(path.join(OUT, 'folder-'));
  fs.cpSync(path.join(ROOT, 'seeds'), path.join(folder, 'past'), { recursive: true, filter: file => !file.endsWith('.json') });
  return folder;
}
