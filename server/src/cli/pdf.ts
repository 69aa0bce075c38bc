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
 * A thread that reads PDFs while this one waits: the rest of the program goes from file to file without waiting, and a file that never
 * ends can be given up with the thread.
 */
class PdfThread {
  private readonly signal = new Int32Array(new SharedArrayBuffer(4));
  private readonly channel = new MessageChannel();
  private readonly worker: Worker;

  constructor() {
    const { port2: port } = this.channel;
    this.worker = new Worker(path.join(__dirname, 'pdf-worker.js'), {
      workerData: { port, signal: this.signal },
      transferList: [port],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      stdout: true, stderr: true,
    });
    this.worker.on('error', () => { /* A thread that died has sent no answer, and that is what is told. */ });
    this.worker.unref();
  }

  /** Null when no answer came: then the thread is of no more use. */
  read(bytes: Uint8Array): PdfAnswer | null {
    const { port1: port } = this.channel;
    Atomics.store(this.signal, 0, 0);
    port.postMessage(bytes);
    Atomics.wait(this.signal, 0, 0, LONGEST);
    return (receiveMessageOnPort(port)?.message as PdfAnswer | undefined) ?? null;
  }

  end(): void {
    this.channel.port1.close();
    void this.worker.terminate();
  }
}

/** Kept from one file to the next: starting it takes longer than reading most reports. */
let kept: PdfThread | null = null;

/** Throws Unreadable with the reason. */
export function readPdf(bytes: Uint8Array): Extracted {
  const thread = kept ??= new PdfThread();
  const answer = thread.read(bytes);
  if (answer === null) {
    thread.end();
    kept = null;
    throw new Unreadable(TOO_LONG);
  }
  if ('why' in answer) throw new Unreadable(answer.why);
  return { text: answer.text, origin: new Origin('pdf', answer.stretches, answer.notes) };
}
