/**
 * Writes server/src/profile/builtin.json from the past reports in seeds/ and the facts on openings of others in seeds/openings.json.
 * With --check nothing is written: the exit status is 1 when the file is not what the seeds give.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const TARGET = path.join(ROOT, 'server', 'src', 'profile', 'builtin.json');

const aside = fs.mkdtempSync(path.join(os.tmpdir(), 'rapporteur-'));
const bundle = path.join(aside, 'learn.mjs');
await build({
  stdin: { contents: "export { slipsOf } from '../check/slips'; export { learnProfile } from './learn'; export { openingsProfile } from './openings'; export { serializeProfile } from './serialize';", resolveDir: path.dirname(TARGET), loader: 'ts' },
  bundle: true, outfile: bundle, format: 'esm', platform: 'neutral', logLevel: 'warning',
});
const { learnProfile, openingsProfile, serializeProfile, slipsOf } = await import(pathToFileURL(bundle).href);
fs.rmSync(aside, { recursive: true });

const folder = path.join(ROOT, 'seeds');
const inputs = fs.readdirSync(folder).filter(name => name.endsWith('.txt')).sort()
  .map(name => ({ file: `seeds/${name}`, text: fs.readFileSync(path.join(folder, name), 'utf8') }));
const { openings } = JSON.parse(fs.readFileSync(path.join(folder, 'openings.json'), 'utf8'));
const { profile, leftOut } = learnProfile(inputs, { base: openingsProfile(openings), inspect: slipsOf });
for (const { file, why } of leftOut) console.error(`${file} was left out: ${why}.`);
const text = serializeProfile(profile);

if (process.argv.includes('--check')) {
  const stored = fs.existsSync(TARGET) ? fs.readFileSync(TARGET, 'utf8') : '';
  if (stored !== text) {
    console.error('server/src/profile/builtin.json is not what seeds/ give. Run: node scripts/compile-builtin.mjs');
    process.exitCode = 1;
  }
} else {
  fs.writeFileSync(`${TARGET}.part`, text);
  fs.renameSync(`${TARGET}.part`, TARGET);
}
if (leftOut.length > 0) process.exitCode = 1;
