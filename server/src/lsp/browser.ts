/** The language server as a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import builtin from '../profile/builtin';
import { strategy } from './cancel';
import { reportOfClient } from './client-files';
import { serve } from './connection';

const connection = createConnection(new BrowserMessageReader(self as unknown as DedicatedWorkerGlobalScope), new BrowserMessageWriter(self as unknown as DedicatedWorkerGlobalScope), { connectionStrategy: strategy });

serve(connection, {
  builtin,
  workspace: {
    /** A worker has no files: the client reads them. */
    readReport: path => reportOfClient(connection, path),
    read: path => connection.sendRequest<string | null>('rapporteur/readFile', { uri: path }).catch(() => null),
    list: path => connection.sendRequest<string[]>('rapporteur/listFolder', { uri: path }),
  },
});
