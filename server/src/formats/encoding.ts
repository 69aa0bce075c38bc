/** Bytes of a draft into text and back: what is written keeps the encoding and the byte order mark it was read with. */
import { isAscii, isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  /** Without the byte order mark; line ends as in the file. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

/** Why bytes are not the text of a report, and what to do about it. */
export interface Refusal {
  readonly why: string;
}

export const isRefusal = (value: Decoded | Refusal): value is Refusal => 'why' in value;

const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0';
/** Openings by which common files that are no plain text are known. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'is a PDF. Copy its text into a plain text file and check that'],
  ['PK\u0003\u0004', 'is a Word document or another zip file. Save it as plain text and check that'],
  [OLD_OFFICE, 'is an old Word or Excel document. Save it as a Word document (.docx) or as plain text and check that'],
  ['{\\rtf', 'is a rich text file. Save it as plain text and check that'],
  ['\u0089PNG', 'is a picture. Give the text of the report instead'],
  ['\u00ff\u00d8\u00ff', 'is a picture. Give the text of the report instead'],
  ['GIF8', 'is a picture. Give the text of the report instead'],
];
const BINARY = 'is a binary file, not text. Save the report as plain text and check that';

/** Reads bytes as UTF-8, UTF-16 (by its mark or its pattern of NUL bytes) or, when they are none of these, Windows-1252. */
export function decode(bytes: Uint8Array): Decoded | Refusal {
  const buffer = asBuffer(bytes);
  if (buffer.length >= 2 && buffer[0] === 0xff && buffer[1] === 0xfe) return decodeUtf16(buffer.subarray(2), 'utf-16le', true);
  if (buffer.length >= 2 && buffer[0] === 0xfe && buffer[1] === 0xff) return decodeUtf16(buffer.subarray(2), 'utf-16be', true);
  const signature = buffer.toString('latin1', 0, 8);
  // Word and Excel keep what is protected by a password in a file of the old form.
  if (signature.startsWith(OLD_OFFICE) && buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return { why: 'is protected by a password. Open it, save a copy without the password and check that' };
  for (const [opening, why] of SIGNATURES) if (signature.startsWith(opening)) return { why };
  if (buffer.includes(0)) {
    const utf16 = utf16Pattern(buffer);
    return utf16 === null ? { why: BINARY } : decodeUtf16(buffer, utf16, false);
  }
  const bom = buffer.length >= 3 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
  const body = bom ? buffer.subarray(3) : buffer;
  if (isUtf8(body)) {
    // Pure ASCII kept as one byte per character halves the memory of a large report.
    const text = isAscii(body) ? body.toString('latin1') : body.toString('utf8');
    return looksBinary(text) ? { why: BINARY } : { text, encoding: 'utf-8', bom };
  }
  const surrogate = encodedSurrogate(body);
  if (surrogate >= 0) return { why: surrogateWords(lineOf(body.toString('latin1', 0, surrogate))) };
  const text = decodeWindows1252(body);
  return bom || looksBinary(text) ? { why: BINARY } : { text, encoding: 'windows-1252', bom: false };
}

/** The bytes of a text in the encoding it came in; null when a character has no place in that encoding. */
export function encode(text: string, { encoding, bom }: Omit<Decoded, 'text'>): Uint8Array | null {
  if (encoding === 'utf-8') return Buffer.from(bom ? `\ufeff${text}` : text, 'utf8');
  if (encoding === 'windows-1252') return encodeWindows1252(text);
  const little = Buffer.from(bom ? `\ufeff${text}` : text, 'utf16le');
  return encoding === 'utf-16le' ? little : little.swap16();
}

function decodeUtf16(body: Buffer, encoding: 'utf-16le' | 'utf-16be', bom: boolean): Decoded | Refusal {
  if (body.length % 2 !== 0) return { why: 'is UTF-16 text that was cut in the middle of a character. Save it again as UTF-8' };
  const text = (encoding === 'utf-16le' ? body : Buffer.from(body).swap16()).toString('utf16le');
  if (looksBinary(text)) return { why: BINARY };
  const lone = loneSurrogate(text);
  return lone >= 0 ? { why: surrogateWords(lineOf(text.slice(0, lone))) } : { text, encoding, bom };
}

const surrogateWords = (line: number): string =>
  `holds half of a character (a lone surrogate) on line ${line}. Type that character again and save the file as UTF-8`;

/** In Latin text of UTF-16 without a mark nearly every second byte is NUL, always the same second one. */
function utf16Pattern(buffer: Buffer): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(buffer.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (buffer[at] === 0) even++;
    if (buffer[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (pairs === 0) return null;
  const few = Math.max(1, pairs * 0.02);
  if (odd > pairs * 0.6 && even <= few) return 'utf-16le';
  if (even > pairs * 0.6 && odd <= few) return 'utf-16be';
  return null;
}

/** Control characters that no text tool writes, in more than one of fifty characters of the opening. */
function looksBinary(text: string): boolean {
  const length = Math.min(text.length, 4096);
  if (!/[\0-\x08\x0e-\x1f]/.test(text.slice(0, length))) return false;
  let odd = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && !(code >= 9 && code <= 13) && code !== 0x1a && code !== 0x1b) odd++;
  }
  return odd > 0 && odd * 50 > length;
}

function loneSurrogate(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xd800 || code > 0xdfff) continue;
    const next = text.charCodeAt(at + 1);
    if (code > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return at;
    at++;
  }
  return -1;
}

/** Offset of a surrogate written as three UTF-8 bytes in bytes that are UTF-8 otherwise; -1 without one. */
function encodedSurrogate(body: Buffer): number {
  let first = -1;
  const rest = Buffer.from(body);
  for (let at = rest.indexOf(0xed); at >= 0; at = rest.indexOf(0xed, at + 1)) {
    if (!(rest[at + 1]! >= 0xa0 && rest[at + 1]! <= 0xbf && rest[at + 2]! >= 0x80 && rest[at + 2]! <= 0xbf)) continue;
    if (first < 0) first = at;
    rest.fill(0x3f, at, at + 3);
  }
  return first >= 0 && isUtf8(rest) ? first : -1;
}

/** 1-based number of the line that follows this text's last line break. */
const lineOf = (before: string): number => before.split(/\r\n|\r|\n/).length;

/** Characters of Windows-1252 at 0x80 to 0x9f; the five free places keep their code. */
const HIGH = '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const decodeWindows1252 = (body: Buffer): string =>
  body.toString('latin1').replace(/[\x80-\x9f]/g, character => HIGH.charAt(character.charCodeAt(0) - 0x80));

function encodeWindows1252(text: string): Uint8Array | null {
  const bytes = Buffer.alloc(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const high = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? -1 : HIGH.indexOf(text.charAt(at));
    if (high < 0 && code > 0xff) return null;
    bytes[at] = high < 0 ? code : high + 0x80;
  }
  return bytes;
}

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
