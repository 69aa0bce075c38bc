/** Reads one draft from the file port: its text and how to write it back, or the words that say why not. */
import { Unreadable, type Origin } from '../formats/document';
import { decode, isRefusal, type Decoded, type Refusal } from '../formats/encoding';
import { documentKind } from '../formats/kind';
import type { Host } from './host';
import type { PdfPart } from './pdf';
import { oneLine, reasonOf } from './reasons';
import type { WordPart } from './word';

export const STANDARD_INPUT = '-';

/** Bytes; a report of a thousand pages is about 5 MB. */
const MAX_SIZE = 64 * 1024 * 1024;
/** Characters in one line; whole reports do come on one line, but not a thousand pages. */
const MAX_LINE = 8 * 1024 * 1024;

export interface Draft extends Decoded {
  readonly file: string;
  /** Something the writer should put right although the draft could be read; null when all is well. */
  readonly complaint: string | null;
  /** Where the text stands in the Word document or PDF it was taken from; null for a text file. */
  readonly origin: Origin | null;
}

export interface Unread {
  readonly file: string;
  /** Without the file's name and without a final stop. */
  readonly why: string;
  /** True when the file could not even be opened. */
  readonly denied?: boolean;
}

export const isUnread = (value: Draft | Unread): value is Unread => 'why' in value;

export function readDraft(host: Host, path: string, file: string): Draft | Unread {
  let bytes: Uint8Array;
  try {
    bytes = path === STANDARD_INPUT ? host.stdin() : host.files.read(path);
  } catch (error) {
    return { file, why: reasonOf(error), denied: true };
  }
  if (bytes.length > MAX_SIZE) return { file, why: `holds ${megabytes(bytes.length)} MB; more than ${megabytes(MAX_SIZE)} MB is no report. Split it` };
  const decoded = textOf(host, bytes, file);
  if (isRefusal(decoded)) return { file, why: decoded.why };
  const { text } = decoded;
  if (isBlank(text)) return { file, why: 'is empty. Write or paste the report into it' };
  const long = longestLine(text);
  if (long > MAX_LINE) return { file, why: `has a line of ${megabytes(long)} MB, which no report has. Export it again with its line breaks` };
  return { origin: null, ...decoded, file, complaint: loneReturns(text) ? 'ends its lines with a lone carriage return, as old Macintosh files did; it was checked all the same. Save it with Windows or Unix line ends' : null };
}

/** The text of a file, taken out of the document where it is one; the parts that do so are loaded when they are needed. */
function textOf(host: Host, bytes: Uint8Array, file: string): (Decoded & { readonly origin?: Origin }) | Refusal {
  const kind = documentKind(bytes, file);
  if (kind === null) return decode(bytes);
  try {
    const { text, origin } = kind === 'docx' ? (host.load('word') as WordPart).readDocx(bytes) : (host.load('pdf') as PdfPart).readPdf(bytes);
    return { text, origin, encoding: 'utf-8', bom: false };
  } catch (error) {
    // Bundles have classes of their own: what counts is the name.
    if (error instanceof Error && error.name === Unreadable.NAME) return { why: error.message };
    // One document that nobody foresaw must not keep the others from being checked.
    return { why: `could not be read, by a fault of the program: ${oneLine(error instanceof Error ? error.message : String(error))}. Please report it, and give the report as plain text` };
  }
}

const megabytes = (size: number): number => Math.round(size / (1024 * 1024));

const isBlank = (text: string): boolean => !/[^\s\ufeff\u200b]/.test(text);

const loneReturns = (text: string): boolean => text.includes('\r') && !text.includes('\n');

function longestLine(text: string): number {
  // Shorter than the limit as a whole: no line can be longer.
  if (text.length <= MAX_LINE) return text.length;
  let longest = 0;
  let start = 0;
  const ending = text.includes('\n') ? '\n' : '\r';
  while (start <= text.length) {
    const end = text.indexOf(ending, start);
    longest = Math.max(longest, (end < 0 ? text.length : end) - start);
    if (end < 0) break;
    start = end + 1;
  }
  return longest;
}
