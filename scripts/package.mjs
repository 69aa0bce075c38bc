/** Builds for production and packs the extension: dist/rapporteur-<version>.vsix, which a person installs as one file. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { build } from './build.mjs';
import { ROOT } from './vscode-host/cache.mjs';

/** Bytes; what is larger has picked up something that does not belong in it. */
const LARGEST = 1_500_000;

/** Returns the path of the packed extension. */
export async function packExtension() {
  await build();
  const { name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const place = path.join(ROOT, 'dist', `${name}-${version}.vsix`);
  const aside = `${place}.${process.pid}.vsix`;
  try {
    // Everything is bundled. Pictures of the README are shown by the repository, not carried along.
    await quietly(() => createVSIX({ cwd: ROOT, packagePath: aside, dependencies: false, rewriteRelativeLinks: false, allowMissingRepository: true }));
    const { size } = fs.statSync(aside);
    if (size > LARGEST) throw new Error(`The package has ${size} bytes, more than the ${LARGEST} it may have. Look at .vscodeignore.`);
    fs.renameSync(aside, place);
    console.log(`${path.relative(ROOT, place)}: ${Math.round(size / 1000)} kB`);
  } finally {
    fs.rmSync(aside, { force: true });
  }
  return place;
}

/** The packer names the file it writes, which is not there any more under that name when a person reads it. Its warnings are shown. */
async function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    await work();
  } finally {
    console.log = log;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  packExtension().catch(error => {
    console.error(error.message);
    process.exit(1);
  });
}
