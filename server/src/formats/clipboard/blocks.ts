/** The paragraphs and tables of the HTML on a clipboard, as Word, LibreOffice, Google Docs and Outlook write it. */
import { numbered } from '../docx/text';
import type { Stretch } from '../docx/words';
import { Grid, WIDEST, type GridCell } from '../grid';
import { isElement, type HtmlElement, type HtmlNode } from './html';
import { BULLET, ListCounter, markerOfWord, type Marker, type OpenList } from './lists';
import { isSilent, lookIn, PLAIN, printed, styleOf, type Look } from './look';

export interface PastedParagraph {
  readonly kind: 'paragraph';
  readonly marker: Marker | null;
  /** 1 to 6; 0 for what is no heading. */
  readonly heading: number;
  /** The number of the footnote whose words these are; null for all others. */
  readonly note: string | null;
  readonly stretches: readonly Stretch[];
}
/** A paragraph in a cell: its words, with its number. */
export interface CellLine { readonly text: string }
export interface PastedTable {
  readonly kind: 'table';
  /** Cells by column, as they look when printed. */
  readonly rows: readonly (readonly (readonly CellLine[])[])[];
}
export type PastedBlock = PastedParagraph | PastedTable;

const BLOCKS = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'html', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'ul', 'hr']);
/** A number in the text that leads to a footnote, and one before its words that leads back. */
const TO_NOTE = /#(?:_(?:ftn|edn)\d|sd(?:foot|end)note\d+sym|ftnt\d|(?:foot|end)note-\d)/i;
const FROM_NOTE = /#(?:_(?:ftn|edn)ref|sd(?:foot|end)note\d+anc|ftnt_ref|(?:foot|end)note-ref-)/i;

/** The number of a footnote in the text stands between two characters that no text has. */
export const NOTE_MARK = /\ue000([^\ue000\ue001]*)\ue001/g;

export function blocksIn(root: HtmlElement): PastedBlock[] {
  const reader = new Reader(new ListCounter());
  reader.inside(root, PLAIN, null);
  reader.end();
  return reader.blocks;
}

class Reader {
  readonly blocks: PastedBlock[] = [];
  private stretches: Stretch[] = [];
  private marker: Marker | null = null;
  private heading = 0;
  private note: string | null = null;

  constructor(private readonly counter: ListCounter) {}

  inside(element: HtmlElement, look: Look, list: OpenList | null): void {
    for (const child of element.children) this.node(child, look, list);
  }

  /** Ends the paragraph that is being read. */
  end(): void {
    const stretches = trimmed(this.stretches);
    // A marker waits for its words: they often stand in a paragraph of their own inside the entry.
    if (stretches.length > 0) this.paragraph(stretches);
    this.stretches = [];
    this.heading = 0;
    this.note = null;
  }

  private paragraph(stretches: readonly Stretch[]): void {
    this.blocks.push({ kind: 'paragraph', marker: this.marker, heading: this.heading, note: this.note, stretches });
    this.marker = null;
  }

  /** A number that no words came for is printed all the same. */
  private endMarker(): void {
    if (this.marker !== null) this.paragraph([]);
  }

  private node(node: HtmlNode, look: Look, list: OpenList | null): void {
    if (!isElement(node)) return this.add(printed(node, look), look.bold);
    const style = styleOf(node);
    if (isSilent(node, style)) return;
    const own = lookIn(node, style, look);
    if (node.name === 'table') return this.table(node, own);
    if (node.name === 'br') return this.add('\n', look.bold);
    if (BLOCKS.has(node.name)) return this.block(node, style, own, list);
    const said = style.get('mso-list') ?? '';
    if (said.includes('ignore')) return this.wordMarker(node, own);
    if (style.has('mso-tab-count')) return this.add('\t', look.bold);
    if (node.name === 'a' && this.noteNumber(node)) return;
    this.inside(node, own, list);
  }

  private block(node: HtmlElement, style: ReadonlyMap<string, string>, look: Look, list: OpenList | null): void {
    this.end();
    if (node.name === 'ol' || node.name === 'ul') {
      this.endMarker();
      return this.inside(node, look, this.counter.open(node, style, (list?.level ?? 0) + 1));
    }
    if (node.name === 'li') this.marker = list === null ? null : this.counter.next(list, node, style);
    this.list = style.get('mso-list') ?? '';
    this.heading = headingLevel(node);
    this.inside(node, look, list);
    this.end();
    if (node.name === 'li' || this.list !== '') this.endMarker();
    this.list = '';
  }

  /** What Word says of the list that the paragraph belongs to. */
  private list = '';

  private wordMarker(node: HtmlElement, look: Look): void {
    const reader = new Reader(this.counter);
    reader.inside(node, { ...look, symbols: false }, null);
    reader.end();
    const [written] = reader.blocks;
    // A picture may stand for the bullet.
    const text = written?.kind === 'paragraph' ? plainWords(written.stretches) : holds(node, ({ name }) => name === 'img') ? BULLET : '';
    this.marker = markerOfWord(text, look.symbols || holds(node, each => lookIn(each, styleOf(each), PLAIN).symbols), this.list);
  }

  /** Numbers of footnotes stand in brackets, so that they are not taken for a part of the word before them. */
  private noteNumber(link: HtmlElement): boolean {
    const href = link.attributes['href'] ?? '';
    const back = FROM_NOTE.test(href);
    if (!back && !TO_NOTE.test(href)) return false;
    const number = wordsIn(link).replace(/[\s[\]()\u00a0]/g, '');
    if (!/^[\da-z*]{1,6}$/i.test(number)) return false;
    if (back && this.stretches.every(({ text }) => text.trim() === '')) this.note = number;
    else if (!back) this.add(`\ue000${number}\ue001`, false);
    else return false;
    return true;
  }

  private table(table: HtmlElement, look: Look): void {
    this.end();
    const grid = new Grid<CellLine>();
    /** How many more rows the cell of each column goes on for, and how wide it is. */
    const open: { rows: number; span: number }[] = [];
    for (const row of this.rowsOf(table, look)) grid.row(0, this.cells(row, look, open));
    this.end();
    if (grid.rows.length > 0) this.blocks.push({ kind: 'table', rows: grid.rows });
  }

  /** Rows, also those in sections of the table; what stands in it beside them is shown before it. */
  private *rowsOf(table: HtmlElement, look: Look): Iterable<HtmlElement> {
    for (const child of table.children) {
      if (!isElement(child) || !/^(?:tr|thead|tbody|tfoot)$/.test(child.name)) this.node(child, look, null);
      else if (child.name !== 'tr') yield* this.rowsOf(child, look);
      else if (!isSilent(child, styleOf(child))) yield child;
    }
  }

  private *cells(row: HtmlElement, look: Look, open: { rows: number; span: number }[]): Iterable<GridCell<CellLine>> {
    const written: HtmlElement[] = [];
    for (const child of row.children) {
      if (!isElement(child) || !/^t[dh]$/.test(child.name)) this.node(child, look, null);
      else if (!isSilent(child, styleOf(child))) written.push(child);
    }
    for (let column = 0, next = 0; next < written.length || column < open.length;) {
      const above = open[column];
      if (above && above.rows > 0) {
        above.rows--;
        yield { lines: [], span: above.span, merged: true, goesOn: true };
        column += above.span;
        continue;
      }
      const cell = written[next++];
      if (cell === undefined) {
        // Nothing is written here; a cell from above may go on further to the right.
        if (!open.slice(column).some(({ rows }) => rows > 0)) return;
        yield { lines: [], span: 1, merged: false, goesOn: false };
        column++;
        continue;
      }
      const span = count(cell.attributes['colspan'], WIDEST);
      const rows = count(cell.attributes['rowspan'], 1000);
      for (let over = 0; over < span; over++) open[column + over] = { rows: 0, span: 1 };
      open[column] = { rows: rows - 1, span };
      yield { lines: this.linesIn(cell, look), span, merged: rows > 1, goesOn: false };
      column += span;
    }
  }

  private linesIn(cell: HtmlElement, look: Look): CellLine[] {
    const reader = new Reader(this.counter);
    // Heads of columns are bold as a whole, which says nothing.
    reader.inside(cell, { ...lookIn(cell, styleOf(cell), look), bold: false }, null);
    reader.end();
    return reader.blocks.flatMap(block => block.kind === 'paragraph' ? [{ text: numbered(block.marker, plainWords(block.stretches)) }] : block.rows.flat(2));
  }

  private add(text: string, bold: boolean): void {
    if (text === '') return;
    const last = this.stretches.at(-1);
    if (last && (last.bold === bold || text.trim() === '')) last.text += text;
    else this.stretches.push({ text, bold });
  }
}

export const plainWords = (stretches: readonly Stretch[]): string => stretches.map(({ text }) => text).join('');

function headingLevel({ name, attributes }: HtmlElement): number {
  const level = /^h[1-6]$/.test(name) ? name[1] : attributes['role'] === 'heading' ? attributes['aria-level'] : undefined;
  return /^[1-6]$/.test(level ?? '') ? Number(level) : 0;
}

const count = (written: string | undefined, most: number): number => Math.max(1, Math.min(most, Number.parseInt(written ?? '1', 10) || 1));

const wordsIn = (element: HtmlElement): string => element.children.map(child => (isElement(child) ? wordsIn(child) : child)).join('');

const holds = (element: HtmlElement, what: (each: HtmlElement) => boolean): boolean => what(element) || element.children.some(child => isElement(child) && holds(child, what));

/** One space where there were several, none at the ends of lines; stretches without words fall away. */
function trimmed(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  let before = '\n';
  for (const { text, bold } of stretches) {
    let words = '';
    for (const unit of text) {
      const shown = unit === '\u00a0' ? ' ' : unit;
      if (shown === ' ' && (before === ' ' || before === '\n' || before === '\t')) continue;
      words += shown;
      before = shown;
    }
    if (words !== '') out.push({ text: words, bold });
  }
  while (out.length > 0) {
    const last = out.at(-1)!;
    last.text = last.text.replace(/\s+$/, '');
    if (last.text !== '') break;
    out.pop();
  }
  return out;
}
