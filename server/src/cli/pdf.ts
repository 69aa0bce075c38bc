/** The part of the command line that reads PDF files; loaded for the first of them. */
import * as path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { Origin, Unreadable, type Extracted } from '../formats/document';
import type { PdfAnswer } from '../formats/pdf/answer';

export interface PdfPart {
  readonly readPdf: typeof readPdf;
}

/** Milliseconds; a report of a thousand pages takes some seconds. */
const LONGEST = 60_000;
/** Of the thread's heap. */
const MOST_MEGABYTES = 1024;
const TOO_LONG = 'takes too long to read, or too much memory. Save it as plain text and give that';

/**
 * Reads a PDF in a thread of its own, and waits for it: the rest of the program goes from file to file without waiting, and a file
 * that never ends can be given up. Throws Unreadable with the reason.
 */
export function readPdf(bytes: Uint8Array): Extracted {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(path.join(__dirname, 'pdf-worker.js'), {
    workerData: { bytes, port: port2, signal },
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    stdout: true, stderr: true,
  });
  worker.on('error', () => { /* A thread that died has sent no answer, and that is what is told. */ });
  worker.unref();
  try {
    Atomics.wait(signal, 0, 0, LONGEST);
    const answer = receiveMessageOnPort(port1)?.message as PdfAnswer | undefined;
    if (answer === undefined) throw new Unreadable(TOO_LONG);
    if ('why' in answer) throw new Unreadable(answer.why);
    return { text: answer.text, origin: new Origin('pdf', answer.stretches, answer.notes) };
  } finally {
    port1.close();
    void worker.terminate();
  }
}
