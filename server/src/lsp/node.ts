/** The language server as a process: over standard input and output, or the channel of the process that started it. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as OnNode from 'vscode-languageserver/node';
import builtin from '../profile/builtin';
import { strategy } from './cancel';
import { isUnreadable, reportOfClient } from './client-files';
import { serve } from './connection';
import { StreamReader, StreamWriter } from './framing';
import { field } from './params';

export function startProcess(): void {
  const stdio = process.argv.includes('--stdio');
  // Only what runs there may be loaded: the same file is the worker's.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { createConnection } = require('vscode-languageserver/node') as typeof OnNode;
  const options = { connectionStrategy: strategy };
  const connection = stdio ? createConnection(new StreamReader(process.stdin), new StreamWriter(process.stdout), options) : createConnection(options);
  let folder = process.cwd();

  const session = serve(connection, {
    builtin,
    workspace: {
      async read(path) {
        try {
          const file = fileAt(path);
          return file === null ? await connection.sendRequest<string | null>('rapporteur/readFile', { uri: path }) : await readFile(file, 'utf8');
        } catch {
          return null;
        }
      },
      async readReport(path) {
        try {
          const file = fileAt(path);
          if (file === null) return await reportOfClient(connection, path);
          const { textOf } = await import('../formats/past');
          return textOf(await readFile(file), file);
        } catch (error) {
          if (isUnreadable(error)) throw error;
          return null;
        }
      },
      async list(path) {
        if (path.startsWith('file://')) return (await readdir(fileURLToPath(path), { withFileTypes: true })).filter(each => each.isFile()).map(({ name }) => name);
        return connection.sendRequest<string[]>('rapporteur/listFolder', { uri: path });
      },
    },
    async catalogue(language) {
      try {
        return JSON.parse(await readFile(join(__dirname, '..', '..', 'l10n', `bundle.l10n.${language}.json`), 'utf8')) as unknown;
      } catch {
        // No catalogue of that language: English is spoken.
        return null;
      }
    },
    initialized(params) {
      folder = folderOf(params) ?? folder;
    },
  });

  /** Null for what does not lie on this machine's disk. */
  function fileAt(path: string): string | null {
    const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(path)?.[1]?.toLowerCase();
    return scheme === undefined ? resolve(folder, path) : scheme === 'file' ? fileURLToPath(path) : null;
  }

  // An editor that is gone closes the stream; only one that said goodbye ends the server in order.
  if (stdio) process.stdin.on('end', () => process.exit(session.stage === 'stopped' ? 0 : 1));
}

/** The first folder the editor has open: relative paths in settings start there. */
function folderOf(params: unknown): string | null {
  const uri = field(params, 'workspaceFolders', '0', 'uri') ?? field(params, 'rootUri');
  try {
    return typeof uri === 'string' ? fileURLToPath(uri) : null;
  } catch {
    // A virtual folder: there is nothing on disk that a path could be relative to.
    return null;
  }
}
