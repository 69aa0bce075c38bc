/** What is pasted from a word processor, as text of a report: the same that is made of a Word document. */
import { marked } from '../docx/bold';
import { numbered, TextBuilder, type Line } from '../docx/text';
import { blocksIn, NOTE_MARK, plainWords, type CellLine, type PastedBlock, type PastedParagraph, type PastedTable } from './blocks';
import { readHtml } from './html';

export interface PastePlace {
  readonly form: 'text' | 'markdown';
  /** What stands on the line before the place and after it. */
  readonly before: string;
  readonly after: string;
}

/** Longer than any report with its pictures taken out. */
const LONGEST = 16_000_000;
/** What word processors leave in their HTML, and what is worth keeping whoever wrote it. */
const WORTH_IT = /schemas-microsoft-com|class=["']?Mso|\bmso-|docs-internal-guid|content=["']?(?:LibreOffice|OpenOffice)|data-leveltext|<(?:h[1-6]|ol|ul|table)[\s>]/i;

/** Null where the plain text of the clipboard is as good: nothing in the HTML that it does not have. */
export function pastedText(html: string, { form, before, after }: PastePlace): string | null {
  if (html.length > LONGEST || !WORTH_IT.test(html)) return null;
  const blocks = blocksIn(readHtml(html));
  const words = form === 'markdown' ? asMarkdown(blocks) : asText(blocks);
  if (words === '') return null;
  const [first] = blocks;
  const inLine = (block: PastedBlock | undefined): boolean => block?.kind === 'paragraph' && block.marker === null && block.heading === 0 && block.note === null;
  if (blocks.length === 1 && inLine(first)) return words;
  return `${before.trim() === '' || inLine(first) ? '' : '\n\n'}${words}${after.trim() === '' ? '' : '\n\n'}`;
}

function asText(blocks: readonly PastedBlock[]): string {
  const text = new TextBuilder();
  let paragraphs = 0;
  const line = (words: string): Line => ({ text: bracketed(words), place: { paragraph: ++paragraphs, number: null, cell: null } });
  for (const block of blocks) {
    if (block.kind === 'paragraph') text.paragraph(line(`${block.note === null ? '' : `[${block.note}] `}${numbered(block.marker, marked(block.stretches))}`));
    else text.table(block.rows.map(row => row.map(cell => cell.map(each => line(each.text)))));
  }
  return text.finish([]).text.replace(/\n+$/, '');
}

const bracketed = (text: string): string => text.replace(NOTE_MARK, '[$1]');

function asMarkdown(blocks: readonly PastedBlock[]): string {
  const out: string[] = [];
  /** Levels of the bullets that the next one may stand under. */
  let bullets: number[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      bullets = [];
      out.push(markdownTable(block));
    } else if (block.marker?.bullet === true) {
      bullets = bullets.filter(level => level < block.marker!.level);
      const indent = '  '.repeat(bullets.length);
      bullets.push(block.marker.level);
      out.push(`${indent}- ${markdownWords(block).replace(/\n/g, `\n${indent}  `)}`.trimEnd());
    } else {
      bullets = [];
      const words = markdownWords(block);
      const line = numbered(block.marker, words);
      out.push(block.note !== null ? `[^${block.note}]: ${words}` : block.heading > 0 ? `${'#'.repeat(block.heading)} ${line.replace(/\s+/g, ' ')}` : line);
    }
  }
  return out.filter(each => each !== '').join('\n\n');
}

/** The words of a heading are bold by themselves. */
function markdownWords({ heading, stretches }: PastedParagraph): string {
  const words = heading > 0 ? plainWords(stretches) : marked(stretches);
  return words.replace(NOTE_MARK, '[^$1]').replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n');
}

function markdownTable({ rows }: PastedTable): string {
  const shown = rows.map(row => row.map(markdownCell)).filter(row => row.some(cell => cell !== ''));
  const width = shown.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width <= 1) return shown.flat().join('\n\n');
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head, ...rest] = shown.map(row => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  return [line(head!), line(head!.map(() => '---')), ...rest.map(line)].join('\n');
}

/** One line, as a cell has to be; a pipe in it is no edge. */
const markdownCell = (cell: readonly CellLine[]): string =>
  cell.map(({ text }) => text.replace(NOTE_MARK, '[^$1]').replace(/\s+/g, ' ').trim()).filter(Boolean).join(' ').replaceAll('|', '\\|');
