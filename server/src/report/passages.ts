/** Everything a report says in its own words, as plain lines with the place they stand at. */
import type { Joined } from './joined';
import type { Heading, Paragraph, Report } from './model';
import type { Span } from '../text/span';
import type { Unit } from './units';
import type { WordingSource } from './wordings';

export interface Passage {
  readonly place: 'heading' | 'body' | 'follow-up' | 'annex-title';
  readonly joined: Joined;
  readonly paragraph: Paragraph | null;
  /** Headings above it, the nearest last; of a heading itself as well. */
  readonly headings: readonly Heading[];
}

/** Paragraphs and list items, then headings, cells of the follow-up table, and titles of annexes. */
export function passagesOf(report: Report, units: readonly Unit[], wordings: WordingSource): readonly Passage[] {
  const out: Passage[] = units.map(unit => new UnitPassage(unit));
  const add = (place: Passage['place'], at: Span, headings: readonly Heading[] = []): void => {
    if (at.end > at.start) out.push({ place, joined: wordings.join(report, [at]), paragraph: null, headings });
  };
  const above: Heading[] = [];
  for (const heading of report.headings) {
    while (above.length > 0 && above.at(-1)!.level >= heading.level) above.pop();
    above.push(heading);
    add('heading', heading.titleSpan, [...above]);
  }
  for (const row of report.followUp?.rows ?? []) for (const cell of row.cells) if (cell.text !== '') add('follow-up', cell.span);
  for (const { titleSpan } of report.annexes) if (titleSpan !== null) add('annex-title', titleSpan);
  return out;
}

/** Joins its words only when they are read. */
class UnitPassage implements Passage {
  readonly place = 'body';
  constructor(private readonly unit: Unit) {}
  get joined(): Joined { return this.unit.joined; }
  get paragraph(): Paragraph | null { return this.unit.paragraph; }
  get headings(): readonly Heading[] { return this.unit.headings; }
}
