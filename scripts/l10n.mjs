/**
 * Keeps the catalogues in l10n/ in step with the sources. Collects every sentence that is said (`say`, `label`, `phrase`, `vscode.l10n.t`, titles
 * of rules and of their options), and gives each catalogue exactly these keys, in the order of the sources: what is new stands there
 * empty, to be translated; what is no longer said goes. `--check` changes nothing and fails on any difference, on an empty
 * translation, and on one whose placeholders are not those of its key.
 */
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import ts from 'typescript';
import { typeset } from './typography.mjs';
import { ROOT } from './vscode-host/cache.mjs';

const FOLDERS = ['client/src', 'server/src'];
const CATALOGUES = path.join(ROOT, 'l10n');
const CATALOGUE = /^bundle\.l10n\.([a-z]{2})\.json$/;
/** What is said with a tag, by what is put behind its key. */
const TAGS = new Map([['say', ''], ['phrase', ''], ['label', '/label']]);

const faults = [];

/** Keys by the file that says them first. */
async function keysOfSources() {
  const keys = new Map();
  const add = (key, file) => { if (!keys.has(key)) keys.set(key, file); };
  for (const folder of FOLDERS) for (const file of filesBelow(path.join(ROOT, folder))) for (const key of keysOf(file)) add(key, path.relative(ROOT, file));
  for (const title of await titlesOfRules()) add(title, 'the titles of rules');
  return keys;
}

function* filesBelow(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(place);
    else if (entry.name.endsWith('.ts')) yield place;
  }
}

function keysOf(file) {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const keys = [];
  const visit = node => {
    if (ts.isTaggedTemplateExpression(node) && TAGS.has(node.tag.getText(source))) keys.push(templateKey(node.template) + TAGS.get(node.tag.getText(source)));
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'vscode.l10n.t') {
      const [first] = node.arguments;
      if (first && ts.isStringLiteralLike(first)) keys.push(first.text);
      else faults.push(`${path.relative(ROOT, file)}: vscode.l10n.t needs its sentence as it is: ${node.getText(source).slice(0, 80)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return keys;
}

function templateKey(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.head.text + template.templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`).join('');
}

async function titlesOfRules() {
  const { outputFiles } = await esbuild.build({ stdin: { contents: "export { RULES } from './server/src/rules/registry';", resolveDir: ROOT, loader: 'ts' }, bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], logLevel: 'warning' });
  const { RULES } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  return RULES.flatMap(({ title, options = {} }) => [title, ...Object.values(options).map(option => option.title)]);
}

const placeholders = text => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort().join(' ');

const keys = await keysOfSources();
const checking = process.argv.includes('--check');
for (const name of fs.readdirSync(CATALOGUES)) {
  const language = CATALOGUE.exec(name)?.[1];
  if (language === undefined) continue;
  const file = path.join(CATALOGUES, name);
  const before = fs.readFileSync(file, 'utf8');
  const known = JSON.parse(before);
  const words = Object.fromEntries([...keys.keys()].map(key => [key, typeset(known[key] ?? '', language)]));
  const after = `${JSON.stringify(words, null, 2)}\n`;
  if (checking) {
    for (const [key, from] of keys) if (!known[key]) faults.push(`l10n/${name} does not say, for ${from}: ${key}`);
    for (const key of Object.keys(known)) if (!keys.has(key)) faults.push(`l10n/${name} says what nothing asks for: ${key}`);
  }
  for (const [key, translated] of Object.entries(words)) {
    if (translated !== '' && placeholders(translated) !== placeholders(key)) faults.push(`l10n/${name} has other placeholders in: ${translated}\n  than: ${key}`);
  }
  if (after === before) console.log(`l10n/${name} has all ${keys.size} sentences.`);
  else if (checking) faults.push(`l10n/${name} is not as npm run l10n writes it`);
  else {
    fs.writeFileSync(`${file}.new`, after);
    fs.renameSync(`${file}.new`, file);
    const empty = [...keys].filter(([key]) => words[key] === '');
    for (const [key, from] of empty) console.log(`to be translated into ${language}, from ${from}: ${key}`);
    console.log(`Wrote l10n/${name}: ${keys.size} sentences, ${empty.length} of them to be translated.`);
  }
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
