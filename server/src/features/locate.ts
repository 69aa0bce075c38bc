/** What stands under the cursor. */
import { covers, touches, type Span } from '../text/span';
import type { Citation, Mentions, Reference } from '../report/mentions';
import type { Annex, FollowUpTable, Heading, Paragraph, Report, Row } from '../report/model';
import { referenceAt } from './references';

export type Target =
  /** Several citations when the cursor is on a range: "Annexes 6-11". */
  | { readonly kind: 'citations'; readonly span: Span; readonly citations: readonly Citation[] }
  | { readonly kind: 'annex'; readonly span: Span; readonly annex: Annex }
  /** "paragraph 12", "section 4.2" */
  | { readonly kind: 'reference'; readonly span: Span; readonly reference: Reference }
  | { readonly kind: 'heading'; readonly span: Span; readonly heading: Heading }
  | { readonly kind: 'paragraph-number'; readonly span: Span; readonly paragraph: Paragraph }
  | { readonly kind: 'row'; readonly span: Span; readonly row: Row; readonly table: FollowUpTable };

/** The most particular thing that touches the offset, or null. */
export function targetAt(report: Report, mentions: Mentions, offset: number): Target | null {
  const annex = report.annexes.find(each => touches(each.nameSpan, offset));
  if (annex) return { kind: 'annex', span: annex.nameSpan, annex };
  const heading = report.headings.find(each => touches(each.nameSpan, offset));
  const reference = heading ? null : referenceAt(mentions, offset);
  if (reference) return { kind: 'reference', span: reference.span, reference };
  const table = report.followUp;
  if (table && touches(table.span, offset)) {
    const row = table.rows.find(each => touches(each.span, offset));
    if (row) return { kind: 'row', span: row.span, row, table };
  }
  const citations = citationsAt(mentions, offset);
  if (citations.length > 0) return { kind: 'citations', span: citations[0]!.span, citations };
  if (heading) return { kind: 'heading', span: heading.nameSpan, heading };
  const paragraph = report.paragraphs.find(each => each.labelSpan !== null && touches(each.labelSpan, offset));
  return paragraph ? { kind: 'paragraph-number', span: paragraph.labelSpan!, paragraph } : null;
}

/** Citations of the narrowest span at the offset; the members of a range share one span. */
function citationsAt(mentions: Mentions, offset: number): readonly Citation[] {
  const touching = mentions.citations.filter(citation => touches(citation.span, offset));
  let narrowest = touching[0]?.span;
  for (const { span } of touching) if (narrowest && covers(narrowest, span)) narrowest = span;
  return touching.filter(({ span }) => span.start === narrowest!.start && span.end === narrowest!.end);
}
