/** A past report's text out of its bytes, a Word document or plain text. */
import { readDocx } from './docx/read';
import { decode, isRefusal } from './encoding';
import { Unreadable } from './document';
import { documentKind, pdfElsewhere } from './kind';

/** Null for what is neither. Throws Unreadable for a damaged Word document and for a PDF. */
export function textOf(bytes: Uint8Array, name: string): string | null {
  const kind = documentKind(bytes, name);
  if (kind === 'docx') return readDocx(bytes).text;
  if (kind === 'pdf') throw new Unreadable(pdfElsewhere());
  const decoded = decode(bytes);
  return isRefusal(decoded) ? null : decoded.text;
}
