/**
 * Writes what can be known from the rules themselves into the documentation: the table of rules in README.md and the facts at the head of
 * each page in docs/rules/. The prose of a page is written by hand and left alone. `--check` changes nothing and fails on any difference.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './false-alarms.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const CLI = path.join(ROOT, 'server', 'bin', 'rapporteur.cjs');
const PAGES = path.join(ROOT, 'docs', 'rules');
const README = path.join(ROOT, 'README.md');

const BASIS = { draft: 'the draft alone', past: 'past reports' };
const FIX = { safe: 'safe (`--fix` applies it)', confirm: 'offered in the editor, to confirm' };

const rules = JSON.parse(execFileSync(process.execPath, [CLI, 'rules', '--format', 'json'], { encoding: 'utf8' })).sort((a, b) => (a.id < b.id ? -1 : 1));
const measured = measure(ROOT, CLI);
const wanted = new Map([[README, withTable(fs.readFileSync(README, 'utf8'))]]);
const faults = [];

for (const rule of rules) {
  const file = path.join(PAGES, `${rule.id}.md`);
  if (fs.existsSync(file)) wanted.set(file, withFacts(fs.readFileSync(file, 'utf8'), rule));
  else faults.push(`${shown(file)} is missing: every rule needs a page that says what it finds, why that matters and what to do`);
}
for (const file of pagesBelow(PAGES)) if (!wanted.has(file)) faults.push(`${shown(file)} describes a rule that does not exist`);

const checking = process.argv.includes('--check');
for (const [file, text] of wanted) {
  if (fs.readFileSync(file, 'utf8') === text) continue;
  if (checking) faults.push(`${shown(file)} is out of date: run npm run docs`);
  else {
    fs.writeFileSync(`${file}.part`, text);
    fs.renameSync(`${file}.part`, file);
  }
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

function withTable(readme) {
  const rows = rules.map(rule => `| [${rule.id}](docs/rules/${rule.id}.md) | ${severities(rule)} | ${BASIS[rule.basis]} | ${cell(rule.title)} | ${rule.fix === null ? '' : rule.fix} |`);
  return between(readme, 'rules', ['| Rule | Severity | Rests on | What it asks | Fix |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'), shown(README));
}

function withFacts(page, rule) {
  const facts = [
    `**${rule.title}.**`,
    '',
    '| Severity | Rests on | Fix | False alarms on past reports |',
    '| --- | --- | --- | --- |',
    `| ${severities(rule)} | ${BASIS[rule.basis]} | ${rule.fix === null ? 'none' : FIX[rule.fix]} | ${measured(rule.id)} |`,
    ...optionLines(rule.options),
  ].join('\n');
  if (page.includes('<!-- facts -->')) return between(page, 'facts', facts, rule.id);
  const prose = page.replace(/^\s*# [^\n]*\n/, '').trim();
  return `# ${rule.id}\n\n<!-- facts -->\n${facts}\n<!-- /facts -->\n\n${prose}\n`;
}

/** What can be set for the rule in `rapporteur.config.json`. */
function optionLines(options) {
  const rows = Object.entries(options).map(([name, { title, default: initial, choices, between }]) => {
    const values = choices ? choices.map(each => `\`${each}\``).join(', ') : between ? `${between[0]} to ${between[1]}` : Array.isArray(initial) ? 'a list of words' : typeof initial === 'boolean' ? '`true`, `false`' : 'text';
    return `| \`${name}\` | ${cell(title)} | ${values} | \`${JSON.stringify(initial)}\` |`;
  });
  return rows.length === 0 ? [] : ['', '| Option | What it sets | Values | Default |', '| --- | --- | --- | --- |', ...rows];
}

/** "error", "error or warning", "error, warning or information". */
function severities({ severity, lesser }) {
  return lesser.length === 0 ? severity : `${[severity, ...lesser.slice(0, -1)].join(', ')} or ${lesser.at(-1)}`;
}

/** Replaces what stands between two marks. */
function between(text, mark, content, name) {
  const open = `<!-- ${mark} -->`;
  const close = `<!-- /${mark} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start < 0 || end < start) throw new Error(`${name} has lost its marks ${open} and ${close}`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}

function* pagesBelow(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* pagesBelow(place);
    else if (entry.name.endsWith('.md')) yield place;
  }
}

function cell(text) {
  return text.replaceAll('|', '\\|');
}

function shown(file) {
  return path.relative(ROOT, file);
}
