import type { Tally } from '../report/mentions';
import { say } from '../text/say';
import type { Rule } from './rule';

/** A total off by more than this share of it is hardly one of these rows. */
const NEAR = 0.34;

export const isFar = ({ total, added, row }: Pick<Tally, 'total' | 'added' | 'row'>): boolean => row === null && Math.abs(added - total) > Math.max(1, NEAR * total);

/** The last row or column of an annexed table gives another total than the figures before it add up to. */
export const annexTotal: Rule = {
  id: 'annex/total',
  title: 'The figures of an annexed table add up to its totals',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    for (const { annex, span, total, rows, added, row } of mentions.tallies) {
      if (annex === null || isFar({ total, added, row }) || added === total) continue;
      yield {
        span,
        message: row === null
          ? say`${annex.label} gives ${total} as the total, but its ${rows} rows add up to ${added}. Correct the total or the row that is wrong.`
          : say`${annex.label} gives ${total} as the total of ${row}, but its ${rows} figures add up to ${added}. Correct the total or the figure that is wrong.`,
        related: [{ span: annex.titleSpan ?? annex.labelSpan, message: say`The table.` }],
      };
    }
  },
};
