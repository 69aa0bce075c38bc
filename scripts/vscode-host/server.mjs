/** Starts one VS Code server with a throw-away profile on a free port of this machine. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { HostError, run } from './cache.mjs';

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'update.mode': 'none',
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'chat.commandCenter.enabled': false,
};

const START_MS = 60_000;

/**
 * `host` comes from installHost; `vsix` are packages to install first; `locale` is the language of the editor, English without.
 * Returns { base, authority, extensions, log(), stop() }: address, host:port, the folder of installed extensions,
 * what the server wrote, and how to end it with all it started.
 */
export async function startServer(host, { vsix = [], settings = {}, locale = null } = {}) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-host-'));
  const user = path.join(home, 'user');
  const extensions = path.join(home, 'extensions');
  fs.mkdirSync(path.join(user, 'User'), { recursive: true });
  fs.mkdirSync(extensions);
  fs.writeFileSync(path.join(user, 'User', 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  const flags = ['--accept-server-license-terms', '--server-data-dir', path.join(home, 'server'), '--user-data-dir', user, '--extensions-dir', extensions, '--telemetry-level', 'off'];
  if (locale !== null) bareLanguagePack(home, user, locale);
  const env = environment(home);
  try {
    for (const file of vsix) await run(host.node, [host.entry, ...flags, '--install-extension', path.resolve(file)], { env });
  } catch (error) {
    fs.rmSync(home, { recursive: true, force: true });
    throw error;
  }
  const port = await freePort();
  const logFile = path.join(home, 'server.log');
  const out = fs.openSync(logFile, 'a');
  // A group of its own: ending the group ends extension hosts and language servers too.
  const child = spawn(host.node, [host.entry, ...flags, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--disable-workspace-trust', '--enable-smoke-test-driver', ...locale === null ? [] : ['--locale', locale]],
    { env, stdio: ['ignore', out, out], detached: true });
  fs.closeSync(out);
  const ended = new Promise(resolve => child.once('exit', resolve));
  let running = true;
  void ended.then(() => { running = false; });
  const signal = name => { try { process.kill(-child.pid, name); } catch { /* the group is gone */ } };
  const sweep = () => {
    signal('SIGKILL');
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', sweep);
  const log = () => fs.readFileSync(logFile, 'utf8');
  const stop = async () => {
    signal('SIGTERM');
    await Promise.race([ended, pause(3000)]);
    sweep();
    process.off('exit', sweep);
  };
  const base = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + START_MS; ; await pause(100)) {
    if (!running || Date.now() > end) {
      const text = log();
      await stop();
      throw new HostError(`VS Code's server did not start:\n${text.slice(-3000)}`);
    }
    if (await answers(`${base}/version`)) break;
  }
  return { base, authority: `127.0.0.1:${port}`, extensions, log, stop };
}

/** An editor takes up a language it has a pack of. This one holds no words: its own stay English, extensions have theirs. */
function bareLanguagePack(home, user, locale) {
  const words = path.join(home, 'pack.i18n.json');
  fs.writeFileSync(words, JSON.stringify({ version: '1.0.0', contents: {} }));
  fs.writeFileSync(path.join(user, 'languagepacks.json'), JSON.stringify({ [locale]: { hash: locale, label: locale, extensions: [{ extensionIdentifier: { id: 'rapporteur.no-words' }, version: '1.0.0' }], translations: { vscode: words } } }));
}

/** The address of a file of this machine as the workbench of `server` knows it. */
export const remoteUri = (server, file) => `vscode-remote://${server.authority}${path.resolve(file)}`;

/** Address of a workbench with `folder` open; `payload` are the pairs of the workbench's own options. */
export function workbenchAddress(server, folder, payload) {
  const address = new URL(`${server.base}/`);
  address.searchParams.set('folder', path.resolve(folder));
  address.searchParams.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']]));
  return address.href;
}

function environment(home) {
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', XDG_CACHE_HOME: path.join(home, 'cache') };
  // A run started from VS Code's own terminal must not talk to that window.
  for (const name of ['VSCODE_IPC_HOOK_CLI', 'VSCODE_DEV', 'ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS']) delete env[name];
  return env;
}

const pause = milliseconds => new Promise(resolve => { setTimeout(resolve, milliseconds); });

async function answers(address) {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
