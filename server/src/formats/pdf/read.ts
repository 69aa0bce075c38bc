/** A PDF as the plain text of the report it prints, line by line. */
import { getDocument } from 'unpdf/pdfjs';
import { Unreadable, type Stretch } from '../document';
import { layOut, type PageItem } from './layout';

const MOST_PAGES = 3000;
/** Characters; a thousand pages have about three million. */
const MOST_TEXT = 32 * 1024 * 1024;
/** Letters and figures per page below which a file is pictures of pages, not text. */
const LEAST_ON_PAGE = 20;
/** Bytes at the end of a file in which its end mark stands. */
const END_WITHIN = 2048;
const ADVICE = 'Save it as plain text, or as a Word document, and give that';

/** Reads without network, fonts or scripts. Throws Unreadable with the reason. */
export async function readPdf(bytes: Uint8Array): Promise<{ readonly text: string; readonly stretches: readonly Stretch[]; readonly notes: readonly string[] }> {
  // The library makes the best of half a file; half a report is worse than none.
  if (!new TextDecoder('latin1').decode(bytes.subarray(-END_WITHIN)).includes('%%EOF')) throw damaged();
  const task = getDocument({
    // The library takes the bytes for its own.
    data: Uint8Array.from(bytes),
    isEvalSupported: false, useSystemFonts: false, disableFontFace: true, useWorkerFetch: false,
    disableAutoFetch: true, disableStream: true, disableRange: true, stopAtErrors: false, verbosity: 0, enableXfa: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new Unreadable(`has ${document.numPages} pages; more than ${MOST_PAGES} are no report. Split it`);
    const pages: PageItem[][] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const items = await itemsOf(page);
      pages.push(items);
      for (const { text } of items) length += text.length;
      if (length > MOST_TEXT) throw new Unreadable('holds more text than any report does. Split it');
      page.cleanup();
    }
    const letters = pages.reduce((sum, items) => sum + items.reduce((all, { text }) => all + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0), 0);
    if (letters < LEAST_ON_PAGE * Math.max(1, Math.min(document.numPages, 5))) throw new Unreadable('is a scan without text: pictures of pages. Have the text recognised (OCR), or give the report as a Word document or plain text');
    return { ...layOut(pages), notes: [] };
  } catch (error) {
    throw error instanceof Unreadable ? error : refusalOf(error);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

async function itemsOf(page: { getTextContent(options?: object): Promise<{ readonly items: readonly unknown[] }> }): Promise<PageItem[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const found: PageItem[] = [];
  for (const item of items as readonly { readonly str?: string; readonly transform?: readonly number[]; readonly width?: number }[]) {
    const { str, transform, width } = item;
    if (str === undefined || transform === undefined || str.trim() === '') continue;
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform;
    // Words at a slant are stamps and watermarks.
    if (Math.abs(b) > Math.abs(a) / 10) continue;
    found.push({ text: str, x, y, width: width ?? 0, height: Math.abs(d) || Math.abs(a) });
  }
  return found;
}

const damaged = (): Unreadable => new Unreadable('is a damaged or incomplete PDF. Fetch it again, or save it as plain text and give that');

function refusalOf(error: unknown): Unreadable {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new Unreadable('is protected by a password. Open it, save a copy without the password, and give that');
  if (name === 'InvalidPDFException') return damaged();
  return new Unreadable(`is a PDF that could not be read. ${ADVICE}`);
}
