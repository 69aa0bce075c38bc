/** The body of a report as the extractors of mentions read it: its paragraphs and list items as plain lines. */
import type { Span } from '../text/span';
import type { Joined } from './joined';
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
      units.push(new LazyUnit(report.text, wordings, withoutLists([item.textSpan], item.children), paragraph, headings));
      for (const child of item.children) list(child, headings);
    }
  };
  const walk = (nodes: readonly Node[], headings: readonly Heading[]): void => {
    for (const node of nodes) {
      if (node.kind === 'paragraph') {
        paragraph = node;
        const pieces = node.pieces.map(({ start, end }) => ({ start: Math.max(start, node.textSpan.start), end: Math.min(end, node.textSpan.end) }));
        units.push(new LazyUnit(report.text, wordings, withoutLists(pieces, node.children), node, headings));
        for (const child of node.children) list(child, headings);
      } else if (node.kind === 'list') list(node, headings);
      else if (isHeading(node)) walk(node.children, [...headings, node]);
    }
  };
  walk(report.children, []);
  return units;
}

/** The pieces without the lists inside them. */
function withoutLists(pieces: readonly Span[], lists: readonly List[]): Span[] {
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

/** In a text of megabytes that is read once, keeping all lines costs more than joining them for each who asks. */
const MOST_KEPT = 2_000_000;

/** Joins its words only when they are read. */
class LazyUnit implements Unit {
  private made: Joined | undefined;
  constructor(private readonly text: string, private readonly wordings: WordingSource, readonly pieces: readonly Span[], readonly paragraph: Paragraph | null, readonly headings: readonly Heading[]) {}
  get joined(): Joined {
    if (this.made) return this.made;
    const joined = this.wordings.join(this.text, this.pieces);
    if (this.wordings !== AFRESH || this.text.length <= MOST_KEPT) this.made = joined;
    return joined;
  }
}
