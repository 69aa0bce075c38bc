/**
 * node scripts/editors/neovim.mjs
 * Finds a Neovim and prints how to start it, as JSON: {"program", "args", "env"}. NEOVIM names one of your own; else that of Debian is put
 * into the cache of the test host, without root and without touching what is installed: its packages and those they rest on, the C library
 * included, are unpacked there and started by their own loader.
 * Ends with status 2 and the reason in words where none can be had.
 */
import fs from 'node:fs';
import path from 'node:path';
import { cached, HostError, run } from '../vscode-host/cache.mjs';

/** A release that no longer changes but for mended faults. */
const RELEASE = 'trixie';
const KEYS = '/usr/share/keyrings/debian-archive-keyring.gpg';
const LIBRARIES = 'usr/lib/x86_64-linux-gnu';

async function neovim() {
  if (process.env.NEOVIM) return { program: process.env.NEOVIM, args: [], env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new HostError(`Debian's Neovim needs Linux on x64; this is ${process.platform} on ${process.arch}. Set NEOVIM to a Neovim of your own.`);
  const folder = await cached(`neovim-${RELEASE}`, unpack);
  const libraries = path.join(folder, LIBRARIES);
  return {
    program: path.join(libraries, 'ld-linux-x86-64.so.2'),
    args: ['--library-path', libraries, path.join(folder, 'usr/bin/nvim')],
    env: { VIMRUNTIME: path.join(folder, 'usr/share/nvim/runtime') },
  };
}

/** apt works in a state of its own, in which nothing is installed: so it fetches all that Neovim rests on. */
async function unpack(folder) {
  if (!fs.existsSync(KEYS)) throw new HostError('The keys of Debian are not on this machine, so its Neovim cannot be fetched. Install debian-archive-keyring, or set NEOVIM to a Neovim of your own.');
  console.error(`Fetching the Neovim of Debian ${RELEASE} without root; once, about 20 MB ...`);
  const apt = path.join(folder, 'apt');
  for (const part of ['lists/partial', 'cache/archives/partial']) fs.mkdirSync(path.join(apt, part), { recursive: true });
  fs.writeFileSync(path.join(apt, 'status'), '');
  fs.writeFileSync(path.join(apt, 'sources'), `deb [signed-by=${KEYS}] http://deb.debian.org/debian ${RELEASE} main\n`);
  fs.writeFileSync(path.join(apt, 'configuration'), [
    ['Dir::State', apt], ['Dir::State::lists', path.join(apt, 'lists')], ['Dir::State::status', path.join(apt, 'status')], ['Dir::Cache', path.join(apt, 'cache')],
    ['Dir::Etc::sourcelist', path.join(apt, 'sources')], ['Dir::Etc::sourceparts', '-'], ['APT::Architecture', 'amd64'], ['APT::Sandbox::User', ''],
    ['Acquire::Languages', 'none'], ['Debug::NoLocking', '1'],
  ].map(([name, value]) => `${name} "${value}";\n`).join(''));
  const options = { env: { ...process.env, APT_CONFIG: path.join(apt, 'configuration') } };
  await run('apt-get', ['update'], options);
  await run('apt-get', ['install', '--yes', '--no-install-recommends', '--download-only', 'neovim'], options);
  const archives = path.join(apt, 'cache', 'archives');
  for (const archive of fs.readdirSync(archives).filter(file => file.endsWith('.deb'))) await run('dpkg-deb', ['-x', path.join(archives, archive), folder]);
  fs.rmSync(apt, { recursive: true });
}

neovim().then(found => { console.log(JSON.stringify(found)); }, error => {
  console.error(error instanceof HostError ? error.message : error);
  process.exit(2);
});
