/** Sections that bear the number of an agenda item in their title: "V. AGENDA ITEM 4: DATA POLICY". */
import type { Heading } from '../report/model';
import type { Span } from '../text/span';

const TITLED = /^agenda item\s+(?:no\.?\s*)?(\d{1,2})(?!\.?\d)\s*[:.–—-]\s*(?=\S)/i;

export interface TitledItem {
  readonly heading: Heading;
  readonly value: number;
  /** The number as it stands in the title. */
  readonly span: Span;
  /** What the item is about. */
  readonly title: string;
}

/** Null for a heading whose title opens with no number of an item. */
export function titledItem(heading: Heading): TitledItem | null {
  const hit = heading.kind === 'section' && heading.label !== null ? TITLED.exec(heading.title) : null;
  if (hit === null) return null;
  const start = heading.titleSpan.start + hit[0].indexOf(hit[1]!);
  return { heading, value: Number(hit[1]), span: { start, end: start + hit[1]!.length }, title: heading.title.slice(hit[0].length) };
}
