/** The HTML of a clipboard as a light tree. */
import { Parser } from 'htmlparser2';

export interface HtmlElement {
  readonly name: string;
  /** By name in small letters. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
}
export type HtmlNode = HtmlElement | string;

export const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== 'string';

/** What stands in them is no text of the document. */
const SILENT = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'iframe', 'template']);
/** Deeper elements count as part of the one that holds them. */
const DEEPEST = 200;

/** The whole as one element. Where the clipboard marks what was copied, words outside of the marks are left out. */
export function readHtml(html: string): HtmlElement {
  const root: HtmlElement = { name: '#root', attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  let silent = 0;
  let ended = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (SILENT.has(name)) silent++;
      const top = open.at(-1)!;
      const element: HtmlElement = open.length > DEEPEST ? top : { name, attributes, children: [] };
      if (element !== top && silent === 0 && !ended) top.children.push(element);
      open.push(element);
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--;
      open.pop();
    },
    ontext(words) { if (silent === 0 && !ended) open.at(-1)!.children.push(words); },
    oncomment(words) {
      const mark = /^\s*(Start|End)Fragment\b/i.exec(words)?.[1]?.toLowerCase();
      if (mark === 'start') forget(open);
      else if (mark === 'end') ended = true;
    },
  });
  parser.end(html);
  return root;
}

/** What came before the copied words goes; what is open around them stays. */
function forget(open: readonly HtmlElement[]): void {
  open.forEach((element, depth) => {
    const within = open[depth + 1];
    element.children.splice(0, element.children.length, ...(within === undefined || within === element ? [] : [within]));
  });
}
