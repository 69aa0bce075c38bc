import type { FollowUp } from '../report/mentions';
import { say } from '../text/say';
import { covers, type Span } from '../text/span';
import { NOUNS } from './numbering-words';
import { lastOf } from './reference-targets';
import type { Finding, Rule } from './rule';

/** "row 6 of the table" where the table has no such row. */
export const referenceRow: Rule = {
  id: 'reference/row',
  title: 'A row of the follow-up table that the report refers to exists and is the one that is meant',
  severity: 'warning',
  basis: 'draft',
  *check({ report: { followUp }, mentions }) {
    if (followUp === null || followUp.rows.length === 0) return;
    const labels = new Set(followUp.rows.flatMap(({ label }, index) => [String(index + 1), ...(label === null ? [] : [label.replace(/\D+$/, '')])]));
    for (const { kind, span, label, path, another } of mentions.references) {
      if (kind !== 'row' || another) continue;
      if (labels.has(String(path[0]))) { yield* elsewhere(span, label, mentions.followUps); continue; }
      yield {
        span, message: say`The follow-up table has no row ${label}; its last row is ${lastOf([...labels].filter(value => /^\d+$/.test(value)))}. Give the number of the row that is meant.`,
        related: [{ span: followUp.nameSpan, message: say`The table stands here.` }],
      };
    }
  },
};

/** The row follows up another paragraph, and a row of its own follows up the one that refers to it. */
function* elsewhere(span: Span, label: string, followUps: readonly FollowUp[]): Iterable<Finding> {
  const named = followUps.find(({ row }, index) => (row.label ?? String(index + 1)).replace(/\D+$/, '') === label);
  const own = followUps.findIndex(({ undertakings }) => undertakings.some(({ paragraph }) => covers(paragraph.span, span)));
  if (named === undefined || own < 0 || named.undertakings.some(({ paragraph }) => covers(paragraph.span, span)) || named.touched.some(({ paragraph }) => covers(paragraph.span, span)) || named.undertakings.length === 0) return;
  const { row } = followUps[own]!;
  yield {
    span, message: say`Row ${label} follows up something else; what this paragraph asks is in ${NOUNS.row.within(row.label ?? String(own + 1))}. Check the number.`,
    related: [{ span: row.nameSpan, message: say`That row stands here.` }],
  };
}
