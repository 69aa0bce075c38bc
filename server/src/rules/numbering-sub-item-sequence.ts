import { disturbances } from '../text/sequence';
import type { Heading, Report } from '../report/model';
import { bodyHeadings, isContinued, sequenceFindings, type Counted } from './numbering-findings';
import type { Rule } from './rule';

/** Sub-items count 3.1, 3.2, 3.3 under their item: gap, duplicate, wrong order. */
export const subItemSequence: Rule = {
  id: 'numbering/sub-item-sequence',
  title: 'Sub-items are numbered 3.1, 3.2, 3.3 under their item without gap or duplicate',
  severity: 'error',
  basis: 'draft',
  *check({ report }) {
    if (report.numbering === 'decimal') return;
    for (const group of groups(report)) {
      const items: Counted[] = group.map(heading => ({ span: heading.labelSpan!, value: heading.path.at(-1)! }));
      const prefix = group[0]!.path.slice(0, -1).join('.');
      const found = disturbances(items.map(item => item.value), group.length > 1 ? 1 : null);
      yield* sequenceFindings(items, found, { noun: 'Sub-item', show: value => `${prefix}.${value}`, advice: 'Check the numbers of the sub-items.' });
    }
  },
};

/**
 * Decimal sub-items that count together: under one heading, at one depth. Counting starts again only where both
 * the number before the stop changes and the one after it begins at 1; a wrong prefix alone is another rule's matter.
 */
function groups(report: Report): Heading[][] {
  const out: Heading[][] = [];
  let open = new Map<number, Heading[]>();
  for (const heading of bodyHeadings(report)) {
    if (heading.kind !== 'sub-item') { open = new Map(); continue; }
    const depth = heading.path.length;
    if (depth < 2 || heading.labelSpan === null || isContinued(heading)) continue;
    for (const deeper of open.keys()) if (deeper > depth) open.delete(deeper);
    const group = open.get(depth);
    const last = group?.at(-1);
    if (group && last && (samePrefix(last, heading) || heading.path.at(-1) !== 1)) { group.push(heading); continue; }
    const started = [heading];
    open.set(depth, started);
    out.push(started);
  }
  return out;
}

const samePrefix = (a: Heading, b: Heading): boolean => a.path.slice(0, -1).join('.') === b.path.slice(0, -1).join('.');
