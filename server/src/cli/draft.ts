/** Reads one draft from the file port: its text and how to write it back, or the words that say why not. */
import { decode, isRefusal, type Decoded } from '../formats/encoding';
import type { Host } from './host';
import { reasonOf } from './reasons';

export const STANDARD_INPUT = '-';

/** Bytes; a report of a thousand pages is about 5 MB. */
const MAX_SIZE = 64 * 1024 * 1024;
/** Characters in one line; whole reports do come on one line, but not a thousand pages. */
const MAX_LINE = 8 * 1024 * 1024;

export interface Draft extends Decoded {
  readonly file: string;
  /** Something the writer should put right although the draft could be read; null when all is well. */
  readonly complaint: string | null;
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
  const decoded = decode(bytes);
  if (isRefusal(decoded)) return { file, why: decoded.why };
  const { text } = decoded;
  if (isBlank(text)) return { file, why: 'is empty. Write or paste the report into it' };
  const long = longestLine(text);
  if (long > MAX_LINE) return { file, why: `has a line of ${megabytes(long)} MB, which no report has. Export it again with its line breaks` };
  return { ...decoded, file, complaint: loneReturns(text) ? 'ends its lines with a lone carriage return, as old Macintosh files did; it was checked all the same. Save it with Windows or Unix line ends' : null };
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
