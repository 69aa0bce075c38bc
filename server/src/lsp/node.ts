/** The language server as a process: over standard input and output, or the channel of the process that started it. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import builtin from '../profile/builtin';
import { strategy } from './cancel';
import { serve } from './connection';
import { StreamReader, StreamWriter } from './framing';
import { field } from './params';

const stdio = process.argv.includes('--stdio');
const options = { connectionStrategy: strategy };
const connection = stdio ? createConnection(new StreamReader(process.stdin), new StreamWriter(process.stdout), options) : createConnection(options);
let folder = process.cwd();

const session = serve(connection, {
  builtin,
  workspace: {
    async read(path) {
      const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(path)?.[1]?.toLowerCase();
      try {
        if (scheme === undefined || scheme === 'file') return await readFile(scheme === undefined ? resolve(folder, path) : fileURLToPath(path), 'utf8');
        return await connection.sendRequest<string | null>('rapporteur/readFile', { uri: path });
      } catch {
        return null;
      }
    },
  },
  initialized(params) {
    folder = folderOf(params) ?? folder;
  },
});

// An editor that is gone closes the stream; only one that said goodbye ends the server in order.
if (stdio) process.stdin.on('end', () => process.exit(session.stage === 'stopped' ? 0 : 1));

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
