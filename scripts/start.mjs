/**
 * `npm start`: installs and builds what is missing or out of date, then checks. Without arguments it shows what the product does with
 * the past reports in seeds/; with arguments it is `rapporteur check`, or the command named first,
 * exit status included. Needs nothing but Node and npm.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const CLI = path.join(ROOT, 'server', 'bin', 'rapporteur.cjs');
/** What was built must be younger than these. */
const SOURCES = ['server/src', 'client/src', 'scripts/build.mjs', 'scripts/quick-sources.mjs', 'scripts/hoisted-modules.mjs', 'scripts/late-tables.mjs', 'scripts/eased-patterns.mjs', 'package.json', 'package-lock.json'];
/** What the program can be asked to do. */
const COMMANDS = new Set(['check', 'ready', 'suppress', 'learn', 'observe', 'outline', 'explain', 'rules', 'profile', 'new', 'compare', 'export', 'import', 'lsp', 'help']);
const BUILT = ['dist/cli/main.js', 'dist/server/main.js'];

process.exitCode = main(process.argv.slice(2));

function main(args) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) return fail(`Node ${process.versions.node} is too old: install Node 20.19 or later from https://nodejs.org`);
  if (!isInstalled() && !npm(['ci', '--include=dev', '--no-audit', '--no-fund'])) return fail('the packages could not be installed. Check the network, then run npm ci to see why');
  if (!isBuilt() && !node([path.join(ROOT, 'scripts', 'build.mjs')])) return fail('the build did not succeed. Run npm run build to see why');
  return args.length > 0 ? rapporteur(isCommand(args[0]) ? args : ['check', ...args], callerFolder()) : demonstrate();
}

/** A file or folder that bears the name of a command is checked. */
function isCommand(word) {
  return COMMANDS.has(word) && !fs.existsSync(path.join(callerFolder(), word));
}

/** npm runs scripts in the folder of the package; files are named as seen from where the person stands. */
function callerFolder() {
  return process.env.npm_lifecycle_event === 'start' && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd();
}

/** Outline and findings of both past reports; 0 when the checks ran, whatever they found. */
function demonstrate() {
  const reports = fs.readdirSync(path.join(ROOT, 'seeds')).filter(name => name.endsWith('.txt')).sort();
  for (const name of reports) {
    const report = path.posix.join('seeds', name);
    for (const command of ['outline', 'check']) {
      process.stdout.write(`\n$ rapporteur ${command} ${report}\n\n`);
      if (rapporteur([command, report], ROOT) === 2) return 2;
    }
  }
  process.stdout.write([
    '',
    'What to try next:',
    '  npm start -- path/to/draft.txt        check a draft of your own',
    '  npm start -- --help                   see what else check can do',
    '  node server/bin/rapporteur.cjs learn path/to/past-reports --out profile.json',
    '                                        teach it your own past reports',
    '  npm run package                       make the extension for VS Code (one .vsix file in dist/)',
    '',
  ].join('\n'));
  return 0;
}

/** The package manager leaves this file last, so a broken installation does not count. */
function isInstalled() {
  const installed = timeOf(path.join(ROOT, 'node_modules', '.package-lock.json'));
  return installed !== null && installed >= timeOf(path.join(ROOT, 'package-lock.json'));
}

function isBuilt() {
  const built = BUILT.map(file => timeOf(path.join(ROOT, file)));
  return !built.includes(null) && Math.min(...built) >= Math.max(...SOURCES.map(source => newest(path.join(ROOT, source))));
}

function newest(place) {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (!stat) return 0;
  return stat.isDirectory() ? Math.max(stat.mtimeMs, ...fs.readdirSync(place).map(name => newest(path.join(place, name)))) : stat.mtimeMs;
}

function timeOf(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** What installing and building say goes to standard error, so that standard output holds the result alone. */
function npm(args) {
  const script = process.env.npm_execpath;
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2] };
  const windows = process.platform === 'win32';
  const run = script ? spawnSync(process.execPath, [script, ...args], options) : spawnSync(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
  return run.status === 0;
}

function node(args) {
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] }).status === 0;
}

function rapporteur(args, cwd) {
  return spawnSync(process.execPath, [CLI, ...args], { cwd, stdio: 'inherit' }).status ?? 2;
}

function fail(why) {
  process.stderr.write(`rapporteur: ${why}.\n`);
  return 2;
}
