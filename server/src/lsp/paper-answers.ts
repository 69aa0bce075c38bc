/** Requests of this product alone about the draft on paper: as a page to look at, and as a Word document. */
import type { Session } from './session';
import { field, uriOf } from './params';

export const PAPER_ANSWERS: Readonly<Record<string, (session: Session, params: unknown) => unknown>> = {
  /** `{textDocument, head}`: markup for the head of the page. Answers the whole page, and its body alone for later versions. */
  'rapporteur/preview': async (session, params) => {
    const { report } = session.reading(uriOf(params)).read;
    const head = field(params, 'head');
    const { previewBody, previewPage } = await import('../features/layout/html');
    return { page: previewPage(report, uriOf(params).split('/').at(-1)!, typeof head === 'string' ? head : ''), body: previewBody(report) };
  },

  /** `{textDocument}`. Answers the bytes of a .docx file in base 64. */
  'rapporteur/export': async (session, params) => {
    const { report } = session.reading(uriOf(params)).read;
    const [{ blocksOf }, { writeDocx }] = await Promise.all([import('../features/layout/blocks'), import('../formats/docx-out/write')]);
    return { docx: base64(await writeDocx(blocksOf(report))) };
  },
};

/** In pieces, as a call takes only so many arguments; the same in Node and in a worker. */
function base64(bytes: Uint8Array): string {
  let units = '';
  for (let at = 0; at < bytes.length; at += 8192) units += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(units);
}
