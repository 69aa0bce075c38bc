/** Builds everything that runs: the extension for both hosts, the language server for both, and the command line. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { hoistedModules } from './hoisted-modules.mjs';
import { idleFeatures } from './idle-features.mjs';
import { quickSources } from './quick-sources.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const NODE = { platform: 'node', format: 'cjs', target: 'node20.19' };
/** Some libraries ask for `global` and for the environment, which a worker does not have. */
const BROWSER = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'], define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' } };
const VSCODE = { external: ['vscode'] };

/** One row for each bundle below dist/: its entry, and where it runs. */
export const BUNDLES = {
  'client/extension': ['client/src/extension.ts', { ...NODE, ...VSCODE }],
  'client/extension.web': ['client/src/extension.web.ts', { ...BROWSER, ...VSCODE, format: 'cjs' }],
  // For both hosts. A worker has no `require`: modules of Node are empty there, and nothing asks them for anything.
  'server/main': ['server/src/lsp/main.ts', { ...NODE, conditions: ['browser'], alias: { fflate: 'fflate/browser' }, define: BROWSER.define, banner: { js: "var require=typeof require==='function'?require:()=>({});" } }],
  // The command line is one small bundle for what every run needs, one for those that learn, and one for each part that most runs do not.
  'cli/main': ['server/src/cli/main.ts', NODE],
  'cli/learn': ['server/src/cli/learn-main.ts', NODE],
  'cli/setup': ['server/src/cli/setup.ts', NODE],
  'cli/reporters': ['server/src/reporters/more.ts', NODE],
  'cli/inspect': ['server/src/cli/inspecting.ts', NODE],
  'cli/word': ['server/src/cli/word.ts', NODE],
  'cli/pdf': ['server/src/cli/pdf.ts', NODE],
  // A thread of its own; it has the reader of PDF files in it and is loaded for them alone.
  'cli/pdf-worker': ['server/src/cli/pdf-worker.ts', NODE],
  'cli/skeleton': ['server/src/cli/skeleton.ts', NODE],
  'cli/structure': ['server/src/cli/structure.ts', NODE],
  'cli/compare': ['server/src/cli/comparing.ts', NODE],
  'cli/export': ['server/src/cli/exporting.ts', NODE],
};

/** What Node starts as a script of its own. */
const THREADS = new Set(['cli/pdf-worker']);

/** Reports; of so many a sample is asked for its faults, which takes other ways than asking them all. */
const LARGE_ARCHIVE = 120;

/** Builds all bundles aside and moves each into place. `development` keeps names readable and adds source maps. */
export async function build({ development = false } = {}) {
  const out = path.join(ROOT, 'dist');
  fs.mkdirSync(out, { recursive: true });
  const plugins = [quickSources(ROOT), idleFeatures, hoistedModules];
  const aside = fs.mkdtempSync(path.join(out, '.aside-'));
  try {
    await Promise.all(Object.entries(BUNDLES).map(([name, [entry, options]]) => esbuild.build({
      absWorkingDir: ROOT,
      entryPoints: [entry],
      outfile: path.join(aside, `${name}.js`),
      bundle: true,
      minify: !development,
      sourcemap: development ? 'inline' : false,
      legalComments: 'none',
      logLevel: 'warning',
      plugins,
      ...options,
    })));
    for (const name of Object.keys(BUNDLES)) {
      finish(path.join(aside, `${name}.js`), name.startsWith('cli/') && !THREADS.has(name));
      const place = path.join(out, `${name}.js`);
      fs.mkdirSync(path.dirname(place), { recursive: true });
      fs.renameSync(path.join(aside, `${name}.js`), place);
    }
    warmUp(aside);
  } finally {
    fs.rmSync(aside, { recursive: true, force: true });
  }
}

/** First runs leave what V8 compiled beside the bundles, so that every later start is a warm one. */
function warmUp(aside) {
  const run = (...args) => spawnSync(process.execPath, [path.join(ROOT, 'server', 'bin', 'rapporteur.cjs'), ...args], { cwd: ROOT, stdio: 'ignore' });
  run('check', 'seeds');
  run('check', 'seeds');
  const archive = path.join(aside, 'archive');
  fs.mkdirSync(archive);
  const seeds = fs.readdirSync(path.join(ROOT, 'seeds')).filter(name => name.endsWith('.txt')).map(name => fs.readFileSync(path.join(ROOT, 'seeds', name), 'utf8'));
  const write = (number, words) => fs.writeFileSync(path.join(archive, `${number}.txt`), `${seeds[number % seeds.length]}\n${words}\n`);
  for (let number = 0; number < LARGE_ARCHIVE; number++) write(number, `Copy ${number}.`);
  for (const words of ['Copy 0.', 'Changed.', 'Changed again.']) {
    write(0, words);
    run('learn', archive, '--out', path.join(aside, 'profile.json'));
  }
}

/**
 * The bundler escapes what is beyond ASCII in strings, but not in patterns. Bundles are read byte by byte where a start must be fast,
 * and a dash in a pattern would then be three other characters. In a minified bundle nothing else is left that could hold one.
 * `asFunction` makes it the function that the command line calls: to put that around it at each start would copy all of it.
 */
function finish(file, asFunction) {
  const code = fs.readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  fs.writeFileSync(file, asFunction ? `(function (exports, require, module, __filename, __dirname) {${code}\n})` : code);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  build({ development: process.argv.includes('--development') }).catch(error => {
    console.error(error.message);
    process.exit(1);
  });
}
