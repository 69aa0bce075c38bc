/** What a report says in one sentence, heading or annex title, as plain words that can be compared with those of another report. */
import { Joined } from '../report/joined';
import type { Report } from '../report/model';
import { sentencesOf } from '../report/sentences';
import { unitsOf } from '../report/units';
import type { Span } from '../text/span';

export interface Statement {
  readonly place: 'title' | 'opening' | 'body' | 'heading' | 'annex';
  readonly joined: Joined;
  /** Offsets in `joined.text`. */
  readonly start: number;
  readonly end: number;
}

/** Paragraphs that tell which meeting the report is on. */
const OPENING_UNITS = 3;

export const wordsOf = ({ joined, start, end }: Statement): string => joined.text.slice(start, end);

/** Statements in document order within each kind of place: the body, then headings, then titles of annexes. */
export function statementsOf(report: Report): Statement[] {
  const out: Statement[] = [];
  unitsOf(report).forEach(({ joined }, index) => {
    for (const { start, end } of sentencesOf(joined.text)) out.push({ place: index < OPENING_UNITS ? 'opening' : 'body', joined, start, end });
  });
  const whole = (place: Statement['place'], at: Span): void => {
    const joined = Joined.of(report.text, [at]);
    out.push({ place, joined, start: 0, end: joined.text.length });
  };
  for (const heading of report.headings) if (heading.titleSpan.end > heading.titleSpan.start) whole('heading', heading.titleSpan);
  for (const { titleSpan } of report.annexes) if (titleSpan !== null) whole('annex', titleSpan);
  if (report.followUp?.leadIn) whole('body', report.followUp.leadIn.span);
  return out;
}
