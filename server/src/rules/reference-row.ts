import { say } from '../text/say';
import { lastOf } from './reference-targets';
import type { Rule } from './rule';

/** "row 6 of the table" where the table has no such row. */
export const referenceRow: Rule = {
  id: 'reference/row',
  title: 'A row of the follow-up table that the report refers to exists',
  severity: 'warning',
  basis: 'draft',
  *check({ report: { followUp }, mentions }) {
    if (followUp === null || followUp.rows.length === 0) return;
    const labels = new Set(followUp.rows.flatMap(({ label }, index) => [String(index + 1), ...(label === null ? [] : [label.replace(/\D+$/, '')])]));
    for (const { kind, span, label, path, another } of mentions.references) {
      if (kind !== 'row' || another || labels.has(String(path[0]))) continue;
      yield {
        span, message: say`The follow-up table has no row ${label}; its last row is ${lastOf([...labels].filter(value => /^\d+$/.test(value)))}. Give the number of the row that is meant.`,
        related: [{ span: followUp.nameSpan, message: say`The table stands here.` }],
      };
    }
  },
};
