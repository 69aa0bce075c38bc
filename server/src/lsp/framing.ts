/** Messages out of a stream of bytes and into one. */
import type { Readable, Writable } from 'node:stream';
import { AbstractMessageReader, AbstractMessageWriter, type DataCallback, type Disposable, type Message, type MessageReader, type MessageWriter } from 'vscode-languageserver';
import { field } from './params';

/** Bytes; more than this without the end of a header is no header. */
const LONGEST_HEADER = 16_384;
const END_OF_HEADER = '\r\n\r\n';

/** What is no message is told of and passed over, and the next one is read all the same. */
export class StreamReader extends AbstractMessageReader implements MessageReader {
  private chunks: Buffer[] = [];
  private size = 0;
  /** Length of the body to come; -1 while a header is read. */
  private need = -1;

  constructor(private readonly stream: Readable) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer): void => this.take(chunk, callback);
    this.stream.on('data', take);
    this.stream.on('error', error => this.fireError(error));
    this.stream.on('close', () => this.fireClose());
    return { dispose: () => { this.stream.off('data', take); } };
  }

  private take(chunk: Buffer, callback: DataCallback): void {
    this.chunks.push(chunk);
    this.size += chunk.length;
    for (;;) {
      if (this.need < 0) {
        if (!this.readHeader()) return;
      } else {
        if (this.size < this.need) return;
        const message = this.parsed(this.cut(this.need));
        this.need = -1;
        if (message) callback(message);
      }
    }
  }

  /** False when more bytes must come first. A header without a length is dropped. */
  private readHeader(): boolean {
    const held = this.joined();
    const end = held.indexOf(END_OF_HEADER);
    if (end < 0) {
      if (this.size > LONGEST_HEADER) this.cut(this.size - END_OF_HEADER.length);
      return false;
    }
    const header = this.cut(end + END_OF_HEADER.length).toString('latin1');
    // Remains of something else may stand before the header proper.
    const length = header.slice(header.toLowerCase().lastIndexOf('content-length:')).match(/^content-length:[ \t]*(\d{1,10})[ \t]*\r\n/i);
    if (length) this.need = Number(length[1]);
    else this.fireError(new Error('Bytes that are no message were passed over.'));
    return true;
  }

  private parsed(body: Buffer): Message | null {
    let message: unknown;
    try {
      message = JSON.parse(body.toString('utf8'));
    } catch {
      message = null;
    }
    // The library writes messages without sense to the log in full, and they may hold parts of a draft.
    if (typeof field(message, 'method') === 'string' || field(message, 'id') !== undefined) return message as Message;
    this.fireError(new Error('A message without sense was passed over.'));
    return null;
  }

  private cut(length: number): Buffer {
    const held = this.joined();
    const rest = held.subarray(length);
    this.chunks = rest.length === 0 ? [] : [rest];
    this.size = rest.length;
    return held.subarray(0, length);
  }

  private joined(): Buffer {
    if (this.chunks.length > 1) this.chunks = [Buffer.concat(this.chunks)];
    return this.chunks[0] ?? Buffer.alloc(0);
  }
}

/** Hands each message to the stream at once and in one piece, so that an answer does not wait for the next question to be worked out. */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  private failures = 0;

  constructor(private readonly stream: Writable) {
    super();
    stream.on('error', error => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const body = JSON.stringify(message);
      const header = `Content-Length: ${Buffer.byteLength(body)}${END_OF_HEADER}`;
      this.stream.write(header + body, 'utf8', error => {
        if (!error) return resolve();
        this.fireError(error, message, ++this.failures);
        reject(error);
      });
    });
  }

  end(): void {
    this.stream.end();
  }
}
