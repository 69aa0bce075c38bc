/** Points of one report, and the majority among several things it shows. */
import type { Mentions } from '../report/mentions';
import type { Span } from '../text/span';

/** What is observed of all that a report mentions. */
export type Observed = Pick<Mentions, 'attendance' | 'citations'>;

export interface Point {
  /** Id of the convention it speaks to. */
  readonly id: string;
  readonly value: string;
  /** Null when no single place shows it. */
  readonly span: Span | null;
}

/** Paragraphs below which nothing can be said of what a report has not. */
export const FEWEST_PARAGRAPHS = 5;

/** Counts values and keeps the first place of each. */
export class Tally {
  private readonly counts = new Map<string, { count: number; span: Span | null }>();
  private total = 0;

  add(value: string, at: Span | null): void {
    const seen = this.counts.get(value);
    if (seen === undefined) this.counts.set(value, { count: 1, span: at }); else seen.count++;
    this.total++;
  }

  /** The value of at least two thirds, as a point; none below `least` countings or without such a majority. */
  point(id: string, least: number): Point[] {
    if (this.total < least) return [];
    for (const [value, { count, span: at }] of this.counts) if (count * 3 >= this.total * 2) return [{ id, value, span: at }];
    return [];
  }
}
