/** The language server as a web worker. */
import type * as InBrowser from 'vscode-languageserver/browser';
import builtin from '../profile/builtin';
import { strategy } from './cancel';
import { reportOfClient } from './client-files';
import { serve } from './connection';

export function startWorker(): void {
  // Only what runs there may be loaded: the same file is that of the process.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { BrowserMessageReader, BrowserMessageWriter, createConnection } = require('vscode-languageserver/browser') as typeof InBrowser;
  const scope = self as unknown as DedicatedWorkerGlobalScope;
  const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), { connectionStrategy: strategy });

  serve(connection, {
    builtin,
    workspace: {
      /** A worker has no files: the client reads them. */
      readReport: path => reportOfClient(connection, path),
      read: path => connection.sendRequest<string | null>('rapporteur/readFile', { uri: path }).catch(() => null),
      list: path => connection.sendRequest<string[]>('rapporteur/listFolder', { uri: path }),
    },
  });
}
