/** The cache of the test host: big things are fetched from the npm registry once, built aside and renamed into place. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Git-ignored; VSCODE_HOST_CACHE moves it, so that a CI job can keep it between runs. */
export const CACHE = path.resolve(process.env.VSCODE_HOST_CACHE ?? path.join(ROOT, '.vscode-host'));

/** A reason a person can act on; printed without a stack. */
export class HostError extends Error {}

/**
 * Runs a program to its end. Returns what it printed on standard output.
 * Throws a HostError with the end of what it printed when its exit status is not 0.
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let out = '';
    let all = '';
    child.stdout.on('data', data => { out += data; all += data; });
    child.stderr.on('data', data => { all += data; });
    child.on('error', error => reject(new HostError(`${program} could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(out);
      else reject(new HostError(`${program} ${args.slice(0, 3).join(' ')} ended with ${signal ?? `status ${code}`}:\n${all.slice(-2000).trim()}`));
    });
  });
}

/**
 * Returns the folder `name` of the cache. When it is not there yet, `build(folder)` fills a folder aside which is then renamed,
 * so that an interrupted run never leaves half a folder behind.
 */
export async function cached(name, build) {
  const place = path.join(CACHE, name);
  if (fs.existsSync(place)) return place;
  fs.mkdirSync(CACHE, { recursive: true });
  const aside = fs.mkdtempSync(path.join(CACHE, '.aside-'));
  try {
    await build(aside);
    try {
      fs.renameSync(aside, place);
    } catch (error) {
      // Another run put it there in the meantime: theirs is as good.
      if (!fs.existsSync(place)) throw error;
    }
  } finally {
    fs.rmSync(aside, { recursive: true, force: true });
  }
  return place;
}

/** Unpacks one package of the npm registry into `folder`. No install script runs; npm verifies the checksum. `only` names members to take. */
export async function unpackPackage(spec, folder, only = []) {
  fs.mkdirSync(folder, { recursive: true });
  const aside = fs.mkdtempSync(path.join(CACHE, '.pack-'));
  try {
    await run('npm', ['pack', '--loglevel=error', '--pack-destination', aside, spec], { cwd: aside })
      .catch(error => { throw new HostError(`${spec} could not be fetched from the npm registry; is there a network?\n${error.message}`); });
    const [archive] = fs.readdirSync(aside).filter(file => file.endsWith('.tgz'));
    if (archive === undefined) throw new HostError(`npm did not fetch ${spec}.`);
    await run('tar', ['-xzf', path.join(aside, archive), '-C', folder, '--strip-components=1', ...only.map(member => `package/${member}`)]);
  } finally {
    fs.rmSync(aside, { recursive: true, force: true });
  }
}
