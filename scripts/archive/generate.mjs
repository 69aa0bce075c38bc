/** `node scripts/archive/generate.mjs FOLDER [COUNT]`: writes an archive of generated reports of three institutions, for trying out what reads archives. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const [folder, count = '1000'] = process.argv.slice(2);
if (folder === undefined || !/^\d+$/.test(count)) {
  console.error('Say where to and how many: node scripts/archive/generate.mjs FOLDER [COUNT]');
  process.exit(2);
}
const aside = fs.mkdtempSync(path.join(os.tmpdir(), 'rapporteur-'));
const bundle = path.join(aside, 'institutions.mjs');
await build({ entryPoints: [path.join(ROOT, 'test', 'support', 'institutions.ts')], bundle: true, outfile: bundle, format: 'esm', platform: 'neutral', logLevel: 'warning' });
const { INSTITUTIONS, makePlans, render } = await import(pathToFileURL(bundle).href);
fs.rmSync(aside, { recursive: true });

const each = Math.ceil(Number(count) / INSTITUTIONS.length);
let left = Number(count);
for (const [index, institution] of INSTITUTIONS.entries()) {
  for (const plan of makePlans({ institution, size: Math.min(each, left), seed: 61 + index, noise: 0.05, pace: 12 })) {
    const { file, text } = render(plan, institution);
    const place = path.join(folder, file);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, text);
    left--;
  }
}
