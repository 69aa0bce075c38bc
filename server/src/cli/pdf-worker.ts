/** The thread that reads PDFs, one after the other; see pdf.ts. */
import { workerData, type MessagePort } from 'node:worker_threads';
import { Unreadable } from '../formats/document';
import type { PdfAnswer } from '../formats/pdf/answer';
import { readPdf } from '../formats/pdf/read';

const { port, signal } = workerData as { readonly port: MessagePort; readonly signal: Int32Array };

port.on('message', (bytes: Uint8Array) => {
  void answer(bytes).then(result => {
    port.postMessage(result);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  });
});

async function answer(bytes: Uint8Array): Promise<PdfAnswer> {
  try {
    return await readPdf(bytes);
  } catch (error) {
    return { why: error instanceof Unreadable ? error.message : 'is a damaged PDF. Fetch it again, or save it as plain text and give that' };
  }
}
