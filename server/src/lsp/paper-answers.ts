/** Requests of this product alone about the draft on paper: as a page to look at, as a Word document, and what is taken over from one. */
import type { Position } from '../text/lines';
import type { Span } from '../text/span';
import type { Session } from './session';
import { field, invalid, rangeOf, uriOf } from './params';

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

  /** `{textDocument, range, html}`: what the clipboard has, and where it is to go. Answers it as text of the report; null where plain text is as good, and in what is no report. */
  'rapporteur/paste': async (session, params) => {
    const { served, document, read: { report } } = session.reading(uriOf(params));
    const html = field(params, 'html');
    const { start, end } = rangeOf(params);
    if (typeof html !== 'string') throw invalid('html is missing.');
    if (!served) return null;
    const { pastedText } = await import('../formats/clipboard/paste');
    const { lines, text } = report;
    const line = (position: Position): Span => ({ start: lines.start(lines.lineAt(lines.offsetAt(position))), end: lines.end(lines.lineAt(lines.offsetAt(position))) });
    return pastedText(html, {
      form: document.languageId === 'markdown' || /\.(?:md|markdown)$/i.test(document.uri) ? 'markdown' : 'text',
      before: text.slice(line(start).start, lines.offsetAt(start)), after: text.slice(lines.offsetAt(end), line(end).end),
    });
  },
};

/** In pieces, as a call takes only so many arguments; the same in Node and in a worker. */
function base64(bytes: Uint8Array): string {
  let units = '';
  for (let at = 0; at < bytes.length; at += 8192) units += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(units);
}
