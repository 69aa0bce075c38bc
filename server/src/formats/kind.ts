/** Which bytes are a document to be taken apart, rather than text. */
import { say } from '../text/say';

export type DocumentKind = 'docx' | 'pdf';

/** Why an editor does not read a PDF, in words that follow its name. */
export const pdfElsewhere = (): string => say`is a PDF, which is read on the command line alone. Save it as a Word document or as plain text, and name that`;

/** Bytes in which the mark of a PDF may stand; some mail programs put lines before it. */
const PDF_WITHIN = 1024;

/** By what the bytes begin with; `file` helps only with what comes before a PDF's mark. Null for text and for all that cannot be read. */
export function documentKind(bytes: Uint8Array, file: string): DocumentKind | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)) return 'docx';
  if (startsWith(bytes, '%PDF', 0)) return 'pdf';
  if (!/\.pdf$/i.test(file)) return null;
  for (let at = 1; at < Math.min(bytes.length, PDF_WITHIN); at++) if (startsWith(bytes, '%PDF', at)) return 'pdf';
  return null;
}

function startsWith(bytes: Uint8Array, mark: string, at: number): boolean {
  for (let index = 0; index < mark.length; index++) if (bytes[at + index] !== mark.charCodeAt(index)) return false;
  return true;
}
