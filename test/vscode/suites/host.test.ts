import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { extension, until } from '../support/editor';

describe('the packed extension', () => {
  const worker = typeof (globalThis as { importScripts?: unknown }).importScripts === 'function';

  it('holds what it needs and no sources', async () => {
    const names = (await vscode.workspace.fs.readDirectory(extension().extensionUri)).map(([name]) => name);
    for (const name of ['dist', 'docs', 'media', 'syntaxes']) ok(names.includes(name), `${name} is missing.`);
    for (const name of ['client', 'server', 'test', 'node_modules']) ok(!names.includes(name), `${name} was packed.`);
  });

  it('starts by the entry that belongs to the host', async () => {
    const found = extension();
    equal('main' in found.packageJSON, !worker, 'entry for node');
    await found.activate();
    ok(found.isActive, 'The extension did not start.');
  });

  /** In the log of the run, and held against no limit: how long it takes depends on the machine and on what else it does. */
  it('tells how long it takes to start', async () => {
    await extension().activate();
    void vscode.commands.executeCommand('perfview.show');
    const told = () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText() ?? '';
    const [, load, call] = await until(vscode.workspace.onDidChangeTextDocument, () => /\| rapporteur\.rapporteur +\| \w+ +\| (\d+) +\| (\d+) /.exec(told()), () => `The editor tells of no start: ${told().slice(0, 2000)}`);
    console.log(`[suite]     activation: ${load} ms to load the code, ${call} ms in activate(), at most 50 ms wanted`);
  });
});
