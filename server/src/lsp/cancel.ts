import { LSPErrorCodes, type ResponseMessage } from 'vscode-languageserver';

/** A request cancelled while it still waits is answered at once and never worked on; the connection fills in its id. */
export const strategy = {
  cancelUndispatched: (): ResponseMessage => ({ jsonrpc: '2.0', id: null, error: { code: LSPErrorCodes.RequestCancelled, message: 'Cancelled.' } }),
};
