import { say } from '../text/say';
import type { Rule } from './rule';

/** A total off by more than this share of it is hardly one of these rows. */
const NEAR = 0.34;

/** The last row of an annexed table gives another total than its rows add up to. */
export const annexTotal: Rule = {
  id: 'annex/total',
  title: 'The rows of an annexed table add up to its total',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    for (const { annex, span, total, rows, added, first } of mentions.tallies) {
      // the years at the head of a table are no row of it
      if (added === total || added - first === total || Math.abs(added - total) > Math.max(1, NEAR * total)) continue;
      yield {
        span,
        message: say`${annex.label} gives ${total} as the total, but its ${rows} rows add up to ${added}. Correct the total or the row that is wrong.`,
        related: [{ span: annex.titleSpan ?? annex.labelSpan, message: say`The table.` }],
      };
    }
  },
};
