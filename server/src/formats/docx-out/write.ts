/** A report as a Word document: headings in heading styles, paragraphs and lists with automatic numbers, tables as tables. */
import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type ILevelsOptions, type IParagraphOptions } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Block, PrintedNumber, Run, TableBlock } from '../../features/layout/model';

/** The bytes of a .docx file: the same for the same blocks, and without a word on who wrote it when. */
export async function writeDocx(blocks: readonly Block[]): Promise<Uint8Array> {
  const numbering = new Numbering();
  const children = blocks.map(block => block.kind === 'table' ? table(block) : paragraph(block, numbering));
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 24 } }, ...HEADINGS } },
    numbering: { config: numbering.config },
    sections: [{ children }],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  parts['docProps/core.xml'] = strToU8(PROPERTIES);
  return zipSync(parts, { mtime: EARLIEST });
}

const PROPERTIES = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';
/** The first day an archive can name. */
const EARLIEST = new Date(1980, 0, 1);

const heading = (size: number, italics: boolean): { run: { font: string; size: number; bold: boolean; italics: boolean; color: string }; paragraph: { spacing: { before: number; after: number } } } =>
  ({ run: { font: 'Times New Roman', size, bold: true, italics, color: '000000' }, paragraph: { spacing: { before: 280, after: 140 } } });
const HEADINGS = { heading1: heading(24, false), heading2: heading(24, true), heading3: heading(24, true) };
const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
const FORMATS: Readonly<Record<PrintedNumber['count'], (typeof LevelFormat)[keyof typeof LevelFormat]>> = {
  'arabic': LevelFormat.DECIMAL, 'lower-letter': LevelFormat.LOWER_LETTER, 'upper-letter': LevelFormat.UPPER_LETTER, 'lower-roman': LevelFormat.LOWER_ROMAN, 'upper-roman': LevelFormat.UPPER_ROMAN,
};
/** Twentieths of a point: half an inch. */
const STEP = 720;

/** Lists of Word: a number that does not go on from the last of its kind begins a list of its own, so that each is printed as the draft has it. */
class Numbering {
  readonly config: { reference: string; levels: ILevelsOptions[] }[] = [];
  private readonly running = new Map<string, { reference: string; next: number }>();

  of(number: PrintedNumber | null, depth: number, kind: string): { reference: string; level: number } {
    const form = number === null ? 'bullet' : `${number.before}${number.count}${number.after}`;
    const key = `${kind} ${depth} ${form}`;
    const known = this.running.get(key);
    const value = number?.value ?? 1;
    const list = known !== undefined && (number === null || known.next === value) ? known : this.begin(number, depth, value);
    list.next = value + 1;
    this.running.set(key, list);
    return { reference: list.reference, level: 0 };
  }

  private begin(number: PrintedNumber | null, depth: number, start: number): { reference: string; next: number } {
    const reference = `list-${this.config.length + 1}`;
    this.config.push({
      reference,
      levels: [{
        level: 0, start, format: number === null ? LevelFormat.BULLET : FORMATS[number.count], text: number === null ? '\u2022' : `${number.before}%1${number.after}`, alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: STEP * (depth + 1), hanging: depth < 0 ? 0 : STEP / 2 } } },
      }],
    });
    return { reference, next: start };
  }
}

function paragraph(block: Exclude<Block, TableBlock>, numbering: Numbering): Paragraph {
  const own: IParagraphOptions = { children: block.runs.flatMap(run), spacing: { after: 160 } };
  switch (block.kind) {
    case 'title': return new Paragraph({ ...own, children: block.runs.flatMap(part => run({ ...part, bold: true })), alignment: AlignmentType.CENTER });
    case 'heading': return new Paragraph({ children: own.children, heading: LEVELS[block.level - 1], pageBreakBefore: block.annex });
    case 'item': return new Paragraph({ ...own, numbering: numbering.of(block.number, block.depth, 'item') });
    default: return new Paragraph({ ...own, alignment: AlignmentType.JUSTIFIED, ...block.number !== null && { numbering: numbering.of(block.number, -1, block.kind) } });
  }
}

const run = ({ text, bold }: Run): TextRun[] => text.split('\n').map((line, index) => new TextRun({ text: printable(line), bold, ...index > 0 && { break: 1 } }));

function table({ rows, hasHead }: TableBlock): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells, index) => new TableRow({
      tableHeader: hasHead && index === 0, cantSplit: true,
      children: cells.map(text => new TableCell({ children: text.split('\n').map(line => new Paragraph({ children: run({ text: line, bold: hasHead && index === 0 }) })) })),
    })),
  });
}

/** XML has no place for most control characters, nor for half a character. */
const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
