import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { MOSCOW, rapporteur, ROOT, temporaryFolder } from '../support/cli';

interface Range { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } }
interface Finding { readonly rule: string; readonly severity: string; readonly message: string; readonly range: Range }
interface Part { readonly range: Range; readonly nameRange: Range; readonly children: readonly Part[] }
interface Symbol { readonly range: Range; readonly selectionRange: Range; readonly children?: readonly Symbol[] }
interface Seen { readonly findings: (Omit<Finding, 'severity'> & { severity: number })[]; readonly symbols: Symbol[]; readonly text: string; readonly filetype: string }

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];
/** What the settings in the documentation ask for. */
const STAGE = 'circulation';
const FETCH_MS = 300_000;

const inOrder = <T extends { readonly range: Range }>(found: readonly T[]): T[] => {
  const key = (each: T): string => JSON.stringify(each);
  return [...found].sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character || (key(a) < key(b) ? -1 : 1));
};

function fromCommandLine(file: string): Finding[] {
  const { out } = rapporteur(['check', '--stage', STAGE, '--format', 'json', file]);
  const [checked] = (JSON.parse(out) as { files: { findings: Finding[] }[] }).files;
  return inOrder(checked!.findings.map(({ rule, severity, message, range }) => ({ rule, severity, message, range })));
}

const fromNeovim = ({ findings }: Seen): Finding[] => inOrder(findings.map(({ rule, severity, message, range }) => ({ rule, severity: SEVERITIES[severity]!, message, range })));

type Shape = readonly [Range, Range, readonly Shape[]];
const shapeOfPart = ({ range, nameRange, children }: Part): Shape => [range, nameRange, children.map(shapeOfPart)];
const shapeOfSymbol = ({ range, selectionRange, children = [] }: Symbol): Shape => [range, selectionRange, children.map(shapeOfSymbol)];

describe('Neovim with the settings of the documentation', () => {
  const folder = temporaryFolder();
  const text = `${fs.readFileSync(MOSCOW, 'utf8').trimEnd()}\n`;
  let neovim: { program: string; args: string[]; env: Record<string, string> };

  before(function () {
    this.timeout(FETCH_MS);
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'scripts/editors/neovim.mjs')], { encoding: 'utf8' });
    if (status !== 0) {
      // A machine of a person may lack it, one that decides whether a change is sound may not.
      assert.ok(!process.env['CI'], stderr);
      console.log(`      Neovim is not tested on this machine: ${stderr.trim()}`);
      this.skip();
    }
    neovim = JSON.parse(stdout) as typeof neovim;
  });

  it('shows the findings of the command line, takes a fix, and knows the outline', function () {
    this.timeout(90_000);
    const draft = folder.write('draft.report', text.replace('\n9. The Meeting', '\n10. The Meeting'));
    const settings = /```lua\n([^]*?)```/.exec(fs.readFileSync(path.join(ROOT, 'docs/editors.md'), 'utf8'))![1]!;
    folder.write('config/nvim/init.lua', settings);
    // As installed: a program of that name on the path.
    folder.write('bin/rapporteur', `#!/bin/sh\nexec "${process.execPath}" "${path.join(ROOT, 'server/bin/rapporteur.cjs')}" "$@"\n`);
    fs.chmodSync(path.join(folder.path, 'bin/rapporteur'), 0o755);
    const out = path.join(folder.path, 'seen.json');
    const before = fromCommandLine(draft);
    const ran = spawnSync(neovim.program, [...neovim.args, '--headless', '-n', '-i', 'NONE', '-c', `luafile ${path.join(ROOT, 'test/editors/neovim.lua')}`], {
      cwd: folder.path, encoding: 'utf8', timeout: 80_000,
      env: {
        ...process.env, ...neovim.env, PATH: `${path.join(folder.path, 'bin')}${path.delimiter}${process.env['PATH']}`, LANG: 'C.UTF-8', HOME: folder.path,
        XDG_CONFIG_HOME: path.join(folder.path, 'config'), XDG_DATA_HOME: path.join(folder.path, 'data'), XDG_STATE_HOME: path.join(folder.path, 'state'), XDG_CACHE_HOME: path.join(folder.path, 'cache'),
        DRAFT: draft, OUT: out, FIX: 'numbering/paragraph-sequence', ACTION: 'Renumber paragraphs from 9 here',
      },
    });
    assert.ok(fs.existsSync(out), `Neovim ended with ${ran.signal ?? ran.status}: ${ran.stderr}`);
    const answer = JSON.parse(fs.readFileSync(out, 'utf8')) as { failed?: string; log?: string[]; before: Seen; after: Seen };
    assert.equal(answer.failed, undefined, `${answer.log?.join('\n')}\n${ran.stderr}`);
    assert.equal(answer.before.filetype, 'summary-report');
    assert.deepEqual(fromNeovim(answer.before), before);
    assert.equal(answer.after.text, text, 'the text after the fix');
    const fixed = folder.write('fixed.report', text);
    assert.deepEqual(fromNeovim(answer.after), fromCommandLine(fixed));
    const { outline } = JSON.parse(rapporteur(['outline', fixed, '--format', 'json']).out) as { outline: Part[] };
    assert.ok(outline.length > 5, 'The report has no outline.');
    assert.deepEqual(answer.after.symbols.map(shapeOfSymbol), outline.map(shapeOfPart));
  });
});
