/** A past report's text out of its bytes, a Word document or plain text. */
import { readDocx } from './docx/read';
import { decode, isRefusal } from './encoding';
import { documentKind } from './kind';

/** Null for what is neither. Throws Unreadable for a damaged Word document. */
export function textOf(bytes: Uint8Array, name: string): string | null {
  const kind = documentKind(bytes, name);
  if (kind === 'docx') return readDocx(bytes).text;
  const decoded = kind === null ? decode(bytes) : null;
  return decoded === null || isRefusal(decoded) ? null : decoded.text;
}
