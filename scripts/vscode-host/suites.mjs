/** Bundles the suites for an extension host, and lays out the folder they work in. */
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { ROOT } from './cache.mjs';

const OUT = path.join(ROOT, 'out', 'vscode-tests');
const KINDS = {
  node: { platform: 'node', target: 'node20.19' },
  web: { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'], define: { global: 'globalThis', 'process.env.NODE_ENV': '"test"' } },
};

/**
 * Builds an extension of no substance that carries the suites for a host, `node` or `web`, which its entry decides.
 * Returns { carrier, tests }: its folder, and the suites' file without `.js` as VS Code wants it.
 */
export async function bundleSuites(kind) {
  const carrier = path.join(OUT, kind);
  fs.rmSync(carrier, { recursive: true, force: true });
  fs.mkdirSync(carrier, { recursive: true });
  await esbuild.build({
    absWorkingDir: ROOT, entryPoints: ['test/vscode/index.ts'], outfile: path.join(carrier, 'tests.js'),
    bundle: true, format: 'cjs', sourcemap: 'inline', external: ['vscode'], logLevel: 'warning', ...KINDS[kind],
  });
  fs.writeFileSync(path.join(carrier, 'carrier.js'), 'exports.activate = () => {};\n');
  fs.writeFileSync(path.join(carrier, 'package.json'), JSON.stringify({
    name: 'rapporteur-tests', publisher: 'rapporteur', version: '0.0.1', engines: { vscode: '^1.100.0' }, activationEvents: [],
    [kind === 'node' ? 'main' : 'browser']: './carrier.js',
  }));
  return { carrier, tests: path.join(carrier, 'tests') };
}

/** A fresh folder with the past reports, for suites that write into it. The caller removes it. */
export function workFolder() {
  fs.mkdirSync(OUT, { recursive: true });
  const folder = fs.mkdtempSync(path.join(OUT, 'folder-'));
  fs.cpSync(path.join(ROOT, 'seeds'), path.join(folder, 'past'), { recursive: true, filter: file => !file.endsWith('.json') });
  return folder;
}
