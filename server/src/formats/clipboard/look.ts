/** What the attributes of an element say of its look and its part in the document. */
import { symbolOf } from '../docx/symbols';
import type { HtmlElement } from './html';

/** What the words in an element take over from those around them. */
export interface Look {
  readonly bold: boolean;
  readonly capitals: boolean;
  /** Spaces and line breaks stand as they are written. */
  readonly kept: boolean;
  /** Set in a font of symbols, in which letters are marks. */
  readonly symbols: boolean;
}

export const PLAIN: Look = { bold: false, capitals: false, kept: false, symbols: false };

/** Elements without words of the text: comments of reviewers, deletions, what only a browser or Word itself looks at. */
const SILENT = new Set(['head', 'style', 'script', 'title', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'textarea', 'select', 'xml', 'del', 'rt', 'rp']);
const SILENT_CLASS = /(?:^|\s)(?:MsoToc\d|MsoCommentReference|msocomanchor|msodel)(?:\s|$)/i;
const SYMBOLS = /(?:^|[,"'])\s*(?:symbol|wingdings(?: \d)?|webdings)\b/;

/** The declarations of `style` by name, in small letters. */
export function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const style = element.attributes['style'];
  if (style === undefined) return NONE;
  return new Map(style.split(';').flatMap(each => {
    const colon = each.indexOf(':');
    return colon < 0 ? [] : [[each.slice(0, colon).trim().toLowerCase(), each.slice(colon + 1).trim().toLowerCase()] as const];
  }));
}
const NONE: ReadonlyMap<string, string> = new Map();

/** Whether the words in an element are not part of the text. */
export function isSilent(element: HtmlElement, style: ReadonlyMap<string, string>): boolean {
  return SILENT.has(element.name) || SILENT_CLASS.test(element.attributes['class'] ?? '')
    || style.get('display') === 'none' || style.get('mso-hide') === 'all' || style.get('mso-element') === 'comment-list';
}

export function lookIn(element: HtmlElement, style: ReadonlyMap<string, string>, around: Look): Look {
  const weight = style.get('font-weight');
  const space = style.get('white-space') ?? (element.name === 'pre' ? 'pre' : undefined);
  const font = style.get('font-family') ?? style.get('font') ?? element.attributes['face']?.toLowerCase();
  return {
    bold: weight !== undefined ? /^(?:bold|bolder|[6-9]00)/.test(weight) : around.bold || element.name === 'b' || element.name === 'strong' || element.name === 'th',
    capitals: style.has('text-transform') ? style.get('text-transform') === 'uppercase' : around.capitals,
    kept: space !== undefined ? /^(?:pre|break-spaces)/.test(space) && space !== 'pre-line' : around.kept,
    symbols: font !== undefined ? SYMBOLS.test(font) : around.symbols,
  };
}

/** The characters of a stretch as they are printed; spaces that only lay out become one. */
export function printed(text: string, look: Look): string {
  // Fonts of symbols have places of their own for their marks.
  const shown = text.replace(/[\uf000-\uf0ff]/g, unit => symbolOf(unit.charCodeAt(0).toString(16))).replace(/[\u00ad\ufeff]/g, '');
  const spaced = look.kept ? shown.replace(/\r\n?/g, '\n') : shown.replace(/[ \t\r\n\f]+/g, ' ');
  return look.capitals ? spaced.toUpperCase() : spaced;
}
