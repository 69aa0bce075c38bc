/** Reads the HTML of a clipboard into a light tree: forgiving, in one pass, and whatever is sent. */
import { decoded } from './entities';

export interface HtmlElement {
  readonly name: string;
  /** By name in small letters. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
}
export type HtmlNode = HtmlElement | string;

export const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== 'string';

const VOID = new Set(['area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
/** What stands in them is no markup. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'iframe']);
const CELLS = ['td', 'th'];
const ROWS = [...CELLS, 'tr'];
const SECTIONS = [...ROWS, 'thead', 'tbody', 'tfoot', 'caption', 'colgroup'];
/** What an opening tag ends when it is still open, and what stands in the way of that. */
const ENDS: Readonly<Record<string, { readonly ends: readonly string[]; readonly within: readonly string[] }>> = {
  li: { ends: ['li', 'p'], within: ['ol', 'ul', 'table'] },
  dt: { ends: ['dt', 'dd', 'p'], within: ['dl', 'table'] },
  dd: { ends: ['dt', 'dd', 'p'], within: ['dl', 'table'] },
  td: { ends: CELLS, within: ['tr', 'table'] },
  th: { ends: CELLS, within: ['tr', 'table'] },
  tr: { ends: ROWS, within: ['table'] },
  thead: { ends: SECTIONS, within: ['table'] },
  tbody: { ends: SECTIONS, within: ['table'] },
  tfoot: { ends: SECTIONS, within: ['table'] },
};
const ENDING_PARAGRAPHS = new Set(['p', 'div', 'ol', 'ul', 'dl', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'section', 'article', 'address', 'center']);
const PARAGRAPH = { ends: ['p'], within: ['td', 'th', 'table', 'li', 'div', 'blockquote', 'section', 'article', 'center'] };
/** Deeper elements count as part of the one that holds them. */
const DEEPEST = 200;

/** The whole as one element. Where the clipboard marks what was copied, words outside of the marks are left out. */
export function readHtml(html: string): HtmlElement {
  return new Builder(html).root;
}

class Builder {
  readonly root: HtmlElement = { name: '#root', attributes: {}, children: [] };
  private readonly open: HtmlElement[] = [this.root];
  private ended = false;
  /** From here on no mark of that kind comes any more, so that it need not be looked for at every `<`. */
  private readonly last: Readonly<Record<'>' | '-->' | '"' | "'", number>>;

  private small: string | undefined;

  constructor(private readonly html: string) {
    this.last = { '>': html.lastIndexOf('>'), '-->': html.lastIndexOf('-->'), '"': html.lastIndexOf('"'), "'": html.lastIndexOf("'") };
    this.read();
  }

  private read(): void {
    const { html } = this;
    let at = 0;
    while (at < html.length && !this.ended) {
      const mark = html.indexOf('<', at);
      if (mark < 0 || mark > this.last['>']) return this.text(at, html.length);
      const next = html.charCodeAt(mark + 1);
      const isTag = next === 33 || next === 47 || next === 63 || next >= 65 && next <= 90 || next >= 97 && next <= 122;
      this.text(at, isTag ? mark : mark + 1);
      at = !isTag ? mark + 1 : next === 33 || next === 63 ? this.declaration(mark) : next === 47 ? this.endTag(mark) : this.startTag(mark);
    }
  }

  private text(start: number, end: number): void {
    if (start < end) this.top.children.push(decoded(this.html.slice(start, end)));
  }

  /** Comments with all that is in them, but only the marks of Word that stand around text for all. */
  private declaration(at: number): number {
    if (!this.html.startsWith('<!--', at) || at > this.last['-->']) return this.html.indexOf('>', at) + 1;
    const end = this.html.indexOf('-->', at);
    const mark = /^\s*(Start|End)Fragment\b/i.exec(this.html.slice(at + 4, Math.min(end, at + 40)))?.[1]?.toLowerCase();
    if (mark === 'start') this.forget();
    else if (mark === 'end') this.ended = true;
    return end + 3;
  }

  /** What came before the copied words goes; what is open around them stays. */
  private forget(): void {
    this.open.forEach((element, depth) => { element.children.splice(0, element.children.length, ...this.open.slice(depth + 1, depth + 2)); });
  }

  private endTag(at: number): number {
    const end = this.html.indexOf('>', at);
    const name = this.html.slice(at + 2, end).trim().toLowerCase();
    const boundary = SECTIONS.includes(name) || name === 'table' ? ['table'] : [...CELLS, 'table'];
    this.close([name], name === 'table' ? [] : boundary.filter(each => each !== name));
    return end + 1;
  }

  private startTag(at: number): number {
    const { html } = this;
    NAME.lastIndex = at + 1;
    const name = NAME.exec(html)![0].toLowerCase();
    const attributes: Record<string, string> = {};
    let place = NAME.lastIndex;
    for (;;) {
      SPACE.lastIndex = place;
      place += SPACE.exec(html)![0].length;
      if (place >= html.length || html[place] === '>') break;
      ATTRIBUTE.lastIndex = place;
      const found = ATTRIBUTE.exec(html);
      if (found === null) { place++; continue; }
      place = ATTRIBUTE.lastIndex;
      const key = found[1]!.toLowerCase();
      if (found[2] === undefined) { attributes[key] ??= ''; continue; }
      const quote = html[place];
      if ((quote === '"' || quote === "'") && place < this.last[quote]) {
        const end = html.indexOf(quote, place + 1);
        attributes[key] ??= decoded(html.slice(place + 1, end));
        place = end + 1;
      } else {
        UNQUOTED.lastIndex = place;
        const value = UNQUOTED.exec(html)![0];
        attributes[key] ??= decoded(value);
        place += value.length;
      }
    }
    this.start({ name, attributes, children: [] }, html[place - 1] === '/');
    if (!RAW.has(name)) return place + 1;
    this.close([name], []);
    this.small ??= html.toLowerCase();
    const end = this.small.indexOf(`</${name}`, place);
    const after = end < 0 ? -1 : html.indexOf('>', end);
    return after < 0 ? html.length : after + 1;
  }

  private start(element: HtmlElement, empty: boolean): void {
    const rule = ENDS[element.name];
    if (rule) this.close(rule.ends, rule.within, true);
    else if (ENDING_PARAGRAPHS.has(element.name)) this.close(PARAGRAPH.ends, PARAGRAPH.within);
    if (this.open.length > DEEPEST) return;
    this.top.children.push(element);
    // Elements of Word such as <o:p/> may be closed in themselves, those of HTML may not.
    if (!VOID.has(element.name) && !(empty && element.name.includes(':'))) this.open.push(element);
  }

  /** Ends the innermost open element of those names with all that is open in it; with `all`, every one up to what stands in the way. */
  private close(names: readonly string[], within: readonly string[], all = false): void {
    let to = -1;
    for (let at = this.open.length - 1; at > 0; at--) {
      const { name } = this.open[at]!;
      if (names.includes(name)) {
        to = at;
        if (!all) break;
      } else if (within.includes(name)) break;
    }
    if (to > 0) this.open.length = to;
  }

  private get top(): HtmlElement { return this.open.at(-1)!; }
}

const NAME = /[a-z][^\s/>]*/iy;
const SPACE = /[\s/]*/y;
const ATTRIBUTE = /([^\s=/>"'<]+)(\s*=\s*)?/y;
const UNQUOTED = /[^\s>]*/y;
