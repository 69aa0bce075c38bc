/** What two drafts are compared by: their headings, paragraphs, annexes and follow-up rows, each with its words. */
import type { Annex, Heading, Paragraph, Report, Row } from '../../report/model';
import type { Span } from '../../text/span';
import { wordsOf } from '../../text/similarity';
import { firstWords, plainWords } from '../words';

export type PartKind = 'heading' | 'paragraph' | 'annex' | 'row';
export const PART_KINDS: readonly PartKind[] = ['heading', 'paragraph', 'annex', 'row'];

export interface Part {
  readonly kind: PartKind;
  /** "3.1", "12", "ANNEX 4"; null without one. */
  readonly label: string | null;
  /** Its title or first words. */
  readonly name: string;
  readonly span: Span;
  /** Lower-case words without the label, of everything that belongs to it; of a heading its own words alone. */
  readonly words: readonly string[];
}

/** In document order within each kind. */
export function partsOf(report: Report): Readonly<Record<PartKind, readonly Part[]>> {
  const { text } = report;
  const wordsIn = (start: number, end: number): readonly string[] => wordsOf(text.slice(start, end));
  const heading = (node: Heading): Part => ({ kind: 'heading', label: node.label, name: node.title, span: node.nameSpan, words: wordsOf(node.title) });
  const paragraph = (node: Paragraph): Part => ({ kind: 'paragraph', label: node.label, name: firstWords(text, node.textSpan), span: node.span, words: wordsIn(node.textSpan.start, node.span.end) });
  const annex = (node: Annex): Part => ({ kind: 'annex', label: node.label, name: node.title, span: node.nameSpan, words: wordsIn(node.titleSpan?.start ?? node.labelSpan.end, node.span.end) });
  const row = (node: Row): Part => {
    const cells = node.cells.map(cell => cell.text).filter(words => words !== '' && words !== node.label);
    return { kind: 'row', label: node.label, name: cells[0] ?? plainWords(text, node.nameSpan), span: node.span, words: wordsOf(cells.join(' ')) };
  };
  return {
    heading: report.headings.map(heading),
    paragraph: report.paragraphs.map(paragraph),
    annex: report.annexes.map(annex),
    row: (report.followUp?.rows ?? []).map(row),
  };
}
