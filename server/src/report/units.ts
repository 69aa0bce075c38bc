/** The body of a report as the extractors of mentions read it: its paragraphs and list items as plain lines. */
import type { Span } from '../text/span';
import { Joined } from './joined';
import { isHeading, type Heading, type List, type Node, type Paragraph, type Report } from './model';
import { AFRESH, type WordingSource } from './wordings';

/** One paragraph or list item. */
export interface Unit {
  /** The paragraph it is or belongs to; null for a list that stands under no paragraph. */
  readonly paragraph: Paragraph | null;
  /** Headings above it, the nearest last. */
  readonly headings: readonly Heading[];
  /** Where its words stand in the report, without number and inner lists. */
  readonly pieces: readonly Span[];
  readonly joined: Joined;
}

/** Units of the body in document order; annexes, headings and the follow-up table are left out. */
export function unitsOf(report: Report, wordings: WordingSource = AFRESH): readonly Unit[] {
  const units: Unit[] = [];
  let paragraph: Paragraph | null = null;
  const list = (node: List, headings: readonly Heading[]): void => {
    for (const item of node.items) {
      units.push(new LazyUnit(report, wordings, withoutLists([item.textSpan], item.children), paragraph, headings));
      for (const child of item.children) list(child, headings);
    }
  };
  const walk = (nodes: readonly Node[], headings: readonly Heading[]): void => {
    for (const node of nodes) {
      if (node.kind === 'paragraph') {
        paragraph = node;
        units.push(new LazyUnit(report, wordings, withoutLists(wordsOf(node), node.children), node, headings));
        for (const child of node.children) list(child, headings);
      } else if (node.kind === 'list') list(node, headings);
      else if (isHeading(node)) walk(node.children, [...headings, node]);
    }
  };
  walk(report.children, []);
  return units;
}

/** The pieces of a paragraph without its number. */
function wordsOf({ pieces, textSpan }: Paragraph): readonly Span[] {
  // Most have one; an array that grows keeps room for many.
  if (pieces.length === 1) return textSpan.start < textSpan.end ? [{ start: Math.max(pieces[0]!.start, textSpan.start), end: Math.min(pieces[0]!.end, textSpan.end) }] : [];
  return pieces.map(({ start, end }) => ({ start: Math.max(start, textSpan.start), end: Math.min(end, textSpan.end) })).filter(({ start, end }) => start < end);
}

/** The pieces without the lists inside them. */
function withoutLists(pieces: readonly Span[], lists: readonly List[]): readonly Span[] {
  if (lists.length === 0) return pieces;
  const out: Span[] = [];
  for (const piece of pieces) {
    let start = piece.start;
    for (const { span } of lists) {
      if (span.end <= start || span.start >= piece.end) continue;
      if (span.start > start) out.push({ start, end: span.start });
      start = span.end;
    }
    if (start < piece.end) out.push({ start, end: piece.end });
  }
  return out;
}

/** In a text of megabytes that is read once, keeping what each extractor was told of all lines costs more than telling it again. */
const MOST_KEPT = 2_000_000;

/** Joins its words only when they are read. */
class LazyUnit implements Unit {
  private made: Joined | undefined;
  constructor(private readonly report: Report, private readonly wordings: WordingSource, readonly pieces: readonly Span[], readonly paragraph: Paragraph | null, readonly headings: readonly Heading[]) {}
  get joined(): Joined {
    if (this.made) return this.made;
    const passing = this.wordings === AFRESH && this.report.text.length > MOST_KEPT;
    return this.made = passing ? Joined.passing(this.report.text, this.pieces) : this.wordings.join(this.report, this.pieces);
  }
}
