/** What a report says of its annexes by their titles: in their headings, and in a list of annexes where they are kept elsewhere. */
import type { AnnexListing } from '../mentions';
import type { Annex, Report } from '../model';

/** Fewer lines are no list of annexes. */
export const LEAST_LISTED = 3;

/** Annexes of the report, then those that are listed alone, as annexes without a body. */
export function annexEntriesOf({ annexes }: Report, listings: readonly AnnexListing[]): readonly Annex[] {
  if (listings.length < LEAST_LISTED) return annexes;
  const own = new Set(annexes.map(({ id }) => id.toUpperCase()));
  return [...annexes, ...listings.filter(({ id, title }) => title.text !== '' && !own.has(id.toUpperCase())).map(({ id, span, title }): Annex => ({
    kind: 'annex', label: `Annex ${id}`, labelSpan: span, id, style: 'none', ordinal: null, title: title.text, titleSpan: title.span,
    content: 'other', span: { start: span.start, end: title.span.end }, nameSpan: span, children: [],
  }))];
}
