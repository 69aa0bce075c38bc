/**
 * Writes what editors know of the rules: their names into the manifest's setting `rapporteur.rules` with their titles in the strings of
 * each language beside it, and the JSON schemas of `rapporteur.config.json`, one in each language. `--check` only compares, and sees that no string is missing.
 */
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { typeset } from './typography.mjs';
import { ROOT } from './vscode-host/cache.mjs';

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];
const MANIFEST = path.join(ROOT, 'package.json');
const SCHEMAS = path.join(ROOT, 'schemas');

const SOURCES = `
  export { RULES } from './server/src/rules/registry';
  export { configSchema } from './server/src/check/config';
  export { toJSONSchema } from 'zod/mini';
`;

async function sources() {
  const { outputFiles } = await esbuild.build({ stdin: { contents: SOURCES, resolveDir: ROOT, loader: 'ts' }, bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], logLevel: 'warning' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** A severity; for a rule with options, also an object with both. */
function settingOf({ id, severity, options = {} }) {
  const severities = { enum: SEVERITIES, default: severity };
  const names = Object.keys(options);
  if (names.length === 0) return { ...severities, description: `%${keyOf(id)}%` };
  const properties = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, optionSetting(id, name, option)]));
  const both = { type: 'object', additionalProperties: false, properties: { severity: severities, options: { type: 'object', additionalProperties: false, properties } } };
  return { anyOf: [severities, both], default: severity, description: `%${keyOf(id)}%` };
}

function optionSetting(id, option, { default: initial, choices, between }) {
  const about = { default: initial, description: `%${keyOf(id, option)}%` };
  if (typeof initial === 'boolean') return { type: 'boolean', ...about };
  if (typeof initial === 'number') return { type: 'integer', minimum: between[0], maximum: between[1], ...about };
  if (typeof initial === 'string') return choices === undefined ? { type: 'string', ...about } : { enum: choices, ...about };
  if (Array.isArray(initial)) return { type: 'array', items: { type: 'string', minLength: 1 }, ...about };
  throw new Error(`An option of ${id} is of no kind that can be set.`);
}

/** Of a string in the manifest; the packer takes letters, figures, dots and underscores. */
const keyOf = (id, ...option) => ['rule', ...id.split('/'), ...option].join('.').replaceAll('-', '_');

/** The strings of a language: those written by hand, then those of the rules, whose titles a catalogue may have in that language. */
function stringsOf(before, rules, catalogue, language) {
  const said = words => catalogue[words] || words;
  const own = Object.entries(before).filter(([key]) => !key.startsWith('rule.'));
  const made = rules.flatMap(({ id, title, options = {} }) => {
    const names = Object.keys(options);
    const words = names.length === 0 ? `${said(title)}.` : before['rules.withOptions'].replace('{0}', said(title)).replace('{1}', names.join(', '));
    return [[keyOf(id), words], ...Object.entries(options).map(([name, option]) => [keyOf(id, name), `${said(option.title)}.`])];
  });
  return Object.fromEntries([...own, ...made].map(([key, words]) => [key, typeset(words, language)]));
}

/** Keys that the manifest asks for. */
const keysIn = value => typeof value === 'string' ? /^%(.+)%$/.exec(value)?.slice(1) ?? [] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];

/** The schema by which configurations are read, with what each key and rule is about. */
function schemaOf(rules, { configSchema, toJSONSchema }, catalogue) {
  const schema = toJSONSchema(configSchema(rules), { io: 'input', target: 'draft-7', reused: 'ref' });
  const titles = new Map(rules.map(({ id, title, severity }) => [id, { default: severity, description: `${catalogue[title] || title}.` }]));
  const describe = part => {
    if (part.description !== undefined) part.description = catalogue[part.description] || part.description;
    if (part.items !== undefined) describe(part.items);
    for (const [name, value] of Object.entries(part.properties ?? {})) {
      if (titles.has(name)) part.properties[name] = { ...value, ...titles.get(name) };
      else describe(value);
    }
  };
  describe(schema);
  for (const definition of Object.values(schema.definitions ?? {})) describe(definition);
  return { title: 'Rapporteur', ...schema };
}

const read = await sources();
const rules = [...read.RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
const manifest = JSON.parse(fs.readFileSync(MANIFEST, 'utf8'));
manifest.contributes.configuration.properties['rapporteur.rules'].properties = Object.fromEntries(rules.map(rule => [rule.id, settingOf(rule)]));

/** Of English there is none: its sentences are the keys. */
const catalogueOf = language => language === undefined ? {} : JSON.parse(fs.readFileSync(path.join(ROOT, 'l10n', `bundle.l10n.${language}.json`), 'utf8'));

const files = fs.readdirSync(ROOT).flatMap(name => {
  const match = /^package\.nls(?:\.([a-z]{2}))?\.json$/.exec(name);
  if (match === null) return [];
  const language = match[1];
  const catalogue = catalogueOf(language);
  const file = path.join(ROOT, name);
  const schema = path.join(SCHEMAS, `rapporteur.config.schema${language === undefined ? '' : `.${language}`}.json`);
  return [{ file, words: stringsOf(JSON.parse(fs.readFileSync(file, 'utf8')), rules, catalogue, language), schema, described: schemaOf(rules, read, catalogue) }];
});
const strings = files.map(({ file, words }) => [file, words]);

const asked = new Set(keysIn(manifest));
asked.add('rules.withOptions');
for (const [file, words] of strings) {
  const name = path.relative(ROOT, file);
  const faults = [...[...asked].filter(key => !words[key]).map(key => `${name} does not say ${key}.`), ...Object.keys(words).filter(key => !asked.has(key)).map(key => `${name} says ${key}, which nothing asks for.`)];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

for (const [file, value] of [[MANIFEST, manifest], ...strings, ...files.map(({ schema, described }) => [schema, described])]) {
  const name = path.relative(ROOT, file);
  const after = `${JSON.stringify(value, null, 2)}\n`;
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === after) console.log(`${name} knows every rule.`);
  else if (process.argv.includes('--check')) {
    console.error(`${name} does not tell of the rules as they are. Run: npm run manifest`);
    process.exitCode = 1;
  } else {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(`${file}.new`, after);
    fs.renameSync(`${file}.new`, file);
    console.log(`Wrote the rules into ${name}.`);
  }
}
