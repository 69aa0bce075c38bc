import { UsageError, type Arguments } from '../arguments';
import type { Host } from '../host';

/** `rapporteur lsp --stdio`: loads the language server, which takes over standard input and output. */
export function lsp(args: Arguments, host: Host): null {
  if (!args.has('stdio')) throw new UsageError('the language server speaks over standard input and output only: rapporteur lsp --stdio');
  if (args.operands.length > 0) throw new UsageError('lsp takes no file: the editor names them');
  host.load('server');
  return null;
}
