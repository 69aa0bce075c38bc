/** Writes the rules' names into the manifest's setting `rapporteur.rules`, so that the settings editor offers them. `--check` only compares. */
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { ROOT } from './vscode-host/cache.mjs';

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];

async function rules() {
  const { outputFiles } = await esbuild.build({ absWorkingDir: ROOT, entryPoints: ['server/src/rules/registry.ts'], bundle: true, write: false, format: 'esm', platform: 'neutral', logLevel: 'warning' });
  const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  return [...module.RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A severity; for a rule with options, also an object with both. */
function settingOf({ id, title, severity, options = {} }) {
  const severities = { enum: SEVERITIES, default: severity };
  const names = Object.keys(options);
  if (names.length === 0) return { ...severities, description: `${title}.` };
  const properties = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, optionSetting(id, option)]));
  const both = { type: 'object', additionalProperties: false, properties: { severity: severities, options: { type: 'object', additionalProperties: false, properties } } };
  return { anyOf: [severities, both], default: severity, description: `${title}. Options: ${names.join(', ')}.` };
}

function optionSetting(id, { title, default: initial, choices, between }) {
  const about = { default: initial, description: `${title}.` };
  if (typeof initial === 'boolean') return { type: 'boolean', ...about };
  if (typeof initial === 'number') return { type: 'integer', minimum: between[0], maximum: between[1], ...about };
  if (typeof initial === 'string') return choices === undefined ? { type: 'string', ...about } : { enum: choices, ...about };
  if (Array.isArray(initial)) return { type: 'array', items: { type: 'string', minLength: 1 }, ...about };
  throw new Error(`An option of ${id} is of no kind that can be set.`);
}

const file = path.join(ROOT, 'package.json');
const before = fs.readFileSync(file, 'utf8');
const manifest = JSON.parse(before);
manifest.contributes.configuration.properties['rapporteur.rules'].properties = Object.fromEntries((await rules())
  .map(rule => [rule.id, settingOf(rule)]));
const after = `${JSON.stringify(manifest, null, 2)}\n`;
if (after === before) {
  console.log('The manifest lists every rule.');
} else if (process.argv.includes('--check')) {
  console.error('package.json does not list the rules as they are. Run: npm run manifest');
  process.exit(1);
} else {
  fs.writeFileSync(`${file}.new`, after);
  fs.renameSync(`${file}.new`, file);
  console.log('Wrote the rules into package.json.');
}
