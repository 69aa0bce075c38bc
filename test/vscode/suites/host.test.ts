import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { extension } from '../support/editor';

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
});
