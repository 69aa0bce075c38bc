/** A Word document as the plain text of the report it prints, with the place of each paragraph. */
import { say } from '../../text/say';
import type { Extracted, ParagraphPlace } from '../document';
import { Archive } from './archive';
import { Numbering, type PrintedNumber } from './numbering';
import { partsOf } from './parts';
import { numberProperties, runProperties, Styles } from './styles';
import { readRows } from './table';
import { numbered, TextBuilder, type Line } from './text';
import { marked } from './bold';
import { chosen, WordReader, type Stretch, type Tally } from './words';
import { childOf, elementsOf, readXml, valueOf, type XmlElement } from './xml';

type Cell = NonNullable<ParagraphPlace['cell']>;

/** Throws Unreadable, with the reason, for what is no Word document or is damaged, protected or beyond all measure. */
export function readDocx(bytes: Uint8Array): Extracted {
  const parts = partsOf(new Archive(bytes));
  const reader = new BodyReader(new Styles(parts.styles), parts.numbering);
  readXml(parts.document, { parent: 'w:body', take: block => reader.block(block) });
  reader.end();
  const comments = [...elementsOf(parts.comments, 'w:comment')].length;
  return reader.text.finish(notesOf(reader.tally, comments));
}

class BodyReader {
  readonly text = new TextBuilder();
  readonly tally: Tally = { changes: 0, footnotes: 0, embedded: 0 };
  private readonly numbering: Numbering;
  private readonly words: WordReader;
  /** Words of paragraphs whose mark was deleted: they go on in the next one. */
  private carried: Stretch[] = [];
  private paragraphs = 0;
  private tables = 0;

  constructor(private readonly styles: Styles, numbering: XmlElement | null) {
    this.numbering = new Numbering(numbering, styles);
    this.words = new WordReader(styles, this.tally);
  }

  block(element: XmlElement): void {
    if (element.name === 'w:tbl') {
      const table = ++this.tables;
      this.text.table(readRows(element, (cell, row, column) => this.linesIn(cell, { table, row, column })));
      return;
    }
    if (element.name === 'w:p') for (const line of this.paragraph(element, null)) this.text.paragraph(line);
    else for (const child of this.blocksIn(element)) this.block(child);
  }

  end(): void {
    if (this.carried.length === 0) return;
    this.text.paragraph({ text: marked(this.carried), place: { paragraph: this.paragraphs, number: null, cell: null } });
  }

  /** What a wrapper around paragraphs and tables holds; tables of contents repeat the headings and are left out. */
  private *blocksIn(element: XmlElement): Iterable<XmlElement> {
    switch (element.name) {
      case 'w:sdt':
        if (/table of contents/i.test(valueOf(childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') ?? '')) return;
        yield* elementsOf(childOf(element, 'w:sdtContent'));
        return;
      case 'w:altChunk':
      case 'w:subDoc': this.tally.embedded++; return;
      case 'mc:AlternateContent': yield* elementsOf(chosen(element)); return;
      case 'w:ins':
      case 'w:moveTo': this.tally.changes++; yield* elementsOf(element); return;
      case 'w:customXml':
      case 'w:smartTag':
      case 'w:txbxContent':
      case 'w:sdtContent': yield* elementsOf(element); return;
      default:
    }
  }

  private linesIn(container: XmlElement, cell: Cell | null): Line[] {
    const lines: Line[] = [];
    for (const child of elementsOf(container)) {
      if (child.name === 'w:p') lines.push(...this.paragraph(child, cell));
      else if (child.name === 'w:tbl') for (const row of readRows(child, inner => this.linesIn(inner, cell))) lines.push(...row.flat());
      else for (const block of this.blocksIn(child)) lines.push(...this.linesIn({ name: 'w:sdtContent', attributes: {}, children: [block] }, cell));
    }
    return lines;
  }

  /** The paragraph, and those of the text boxes anchored in it. */
  private paragraph(element: XmlElement, cell: Cell | null): Line[] {
    const properties = childOf(element, 'w:pPr');
    const styleId = valueOf(properties, 'w:pStyle');
    const style = this.styles.paragraph(styleId);
    const own = this.words.read(element, style);
    const stretches = [...this.carried, ...own.stretches];
    this.carried = [];
    const mark = childOf(properties, 'w:rPr');
    const place = (number: PrintedNumber | null): ParagraphPlace => ({ paragraph: this.paragraphs, number: number?.text ?? null, cell });
    let lines: Line[] = [];
    if (childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null) this.carried = stretches;
    else {
      this.paragraphs++;
      const empty = stretches.every(({ text }) => text.trim() === '');
      // A paragraph that is hidden with its mark is not printed at all.
      const hidden = empty && (runProperties(mark).hidden ?? style.hidden) === true;
      const number = hidden ? null : this.numbering.next(numberProperties(properties), style, styleId ?? this.styles.standardId);
      if (!/^(?:toc \d|table of figures)/.test(style.name)) lines = [{ text: numbered(number, cell === null ? marked(stretches) : plain(stretches)), place: place(number) }];
    }
    for (const box of own.boxes) lines = [...lines, ...this.linesIn(box, cell)];
    return lines;
  }
}

const plain = (stretches: readonly Stretch[]): string => stretches.map(({ text }) => text).join('');

function notesOf({ changes, footnotes, embedded }: Tally, comments: number): string[] {
  const notes: string[] = [];
  const add = (count: number, words: string): void => { if (count > 0) notes.push(words); };
  add(changes, changes === 1 ? say`1 tracked change was read as accepted` : say`${changes} tracked changes were read as accepted`);
  add(comments, comments === 1 ? say`1 comment was left out` : say`${comments} comments were left out`);
  add(footnotes, footnotes === 1 ? say`1 footnote was left out` : say`${footnotes} footnotes were left out`);
  add(embedded, embedded === 1 ? say`1 embedded document was left out` : say`${embedded} embedded documents were left out`);
  return notes;
}
