/** The words of one paragraph as they would be printed with all tracked changes accepted. */
import { runProperties, type RunProperties, type Style, type Styles } from './styles';
import { symbolOf } from './symbols';
import { childOf, elementsOf, isElement, valueOf, type XmlElement } from './xml';

/** A stretch of words in one weight; line breaks are `\n`, page breaks `\f`. */
export interface Stretch {
  text: string;
  readonly bold: boolean;
}

/** What was met on the way and is not in the text. */
export interface Tally {
  /** Tracked insertions and deletions, moves counted as one of each. */
  changes: number;
  footnotes: number;
  /** Documents embedded as they are: their words cannot be read. */
  embedded: number;
}

export const PAGE_BREAK = '\f';
const SILENT = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:fldData', 'w:delText', 'w:instrText', 'w:delInstrText', 'w:rt', 'm:ctrlPr']);

export class WordReader {
  /** One mark for each open field: true while its instruction lasts, which is not printed. */
  private readonly fields: boolean[] = [];
  private stretches: Stretch[] = [];
  private boxes: XmlElement[] = [];

  constructor(private readonly styles: Styles, private readonly tally: Tally) {}

  /** Words and text boxes of a paragraph; a field may go on into the next one. */
  read(paragraph: XmlElement, style: Style): { readonly stretches: Stretch[]; readonly boxes: XmlElement[] } {
    this.stretches = [];
    this.boxes = [];
    this.inside(paragraph, style);
    return { stretches: this.stretches, boxes: this.boxes };
  }

  private inside(parent: XmlElement, style: Style): void {
    for (const child of elementsOf(parent)) this.element(child, style);
  }

  private element(element: XmlElement, style: Style): void {
    switch (element.name) {
      case 'w:r': return this.run(element, style);
      case 'w:del':
      case 'w:moveFrom': this.tally.changes++; return;
      case 'w:ins':
      case 'w:moveTo': this.tally.changes++; return this.inside(element, style);
      case 'mc:AlternateContent': return this.inside(chosen(element), style);
      case 'm:t': return this.add(textOf(element), style);
      default: if (!SILENT.has(element.name)) this.inside(element, style);
    }
  }

  private run(run: XmlElement, style: Style): void {
    const own = childOf(run, 'w:rPr');
    const direct = runProperties(own);
    const named = this.styles.character(valueOf(own, 'w:rStyle'));
    const look: RunProperties = {
      // A style of characters turns what the style of the paragraph says into its opposite.
      bold: direct.bold ?? (style.bold === true) !== (named.bold === true),
      capitals: direct.capitals ?? (style.capitals === true) !== (named.capitals === true),
      hidden: direct.hidden ?? (style.hidden === true) !== (named.hidden === true),
    };
    for (const child of elementsOf(run)) this.piece(child, look, style);
  }

  private piece(element: XmlElement, look: RunProperties, style: Style): void {
    switch (element.name) {
      case 'w:t': return this.add(textOf(element), look);
      case 'w:tab':
      case 'w:ptab': return this.add('\t', look);
      case 'w:br': return this.add(/^(?:page|column)$/.test(element.attributes['type'] ?? '') ? PAGE_BREAK : '\n', look);
      case 'w:cr': return this.add('\n', look);
      case 'w:noBreakHyphen': return this.add('-', look);
      case 'w:sym': return this.add(symbolOf(element.attributes['char'] ?? ''), look);
      case 'w:fldChar': return this.field(element.attributes['fldCharType']);
      case 'w:footnoteReference':
      case 'w:endnoteReference': this.tally.footnotes++; return;
      case 'mc:AlternateContent': for (const child of elementsOf(chosen(element))) this.piece(child, look, style); return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object': this.boxes.push(...textBoxes(element)); return;
      case 'w:ruby': return this.inside(childOf(element, 'w:rubyBase') ?? element, style);
      default:
    }
  }

  private field(kind: string | undefined): void {
    if (kind === 'begin') this.fields.push(true);
    else if (kind === 'separate' && this.fields.length > 0) this.fields[this.fields.length - 1] = false;
    else if (kind === 'end') this.fields.pop();
  }

  private add(text: string, look: RunProperties): void {
    if (look.hidden || text === '' || this.fields.includes(true)) return;
    const printed = look.capitals ? text.toUpperCase() : text;
    const last = this.stretches.at(-1);
    const bold = look.bold === true;
    if (last && (last.bold === bold || printed.trim() === '')) last.text += printed;
    else this.stretches.push({ text: printed, bold });
  }
}

/** The text of a `w:t`; soft hyphens are not printed. */
const textOf = (element: XmlElement): string => element.children.filter(child => !isElement(child)).join('').replaceAll('\u00ad', '').replace(/[\r\n]+/g, ' ');

/** Of the ways in which a thing is written, the first; the one to fall back on where there is no other. */
export const chosen = (element: XmlElement): XmlElement => childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element;

/** Contents of the text boxes in a drawing. */
function textBoxes(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of elementsOf(element)) {
    if (child.name === 'w:txbxContent') found.push(child);
    else found.push(...textBoxes(child.name === 'mc:AlternateContent' ? chosen(child) : child));
  }
  return found;
}
