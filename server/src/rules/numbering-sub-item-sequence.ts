import { commonStyle, valueOfLabel, writeIn } from '../text/labels';
import { say } from '../text/say';
import { disturbances } from '../text/sequence';
import type { Heading, Report } from '../report/model';
import { countedHeadings, headingFindings, isContinued, type Counted } from './numbering-findings';
import { NOUNS } from './numbering-words';
import type { Rule } from './rule';

/** Sub-items count 3.1, 3.2, 3.3 under their item: gap, duplicate, wrong order. */
export const subItemSequence: Rule = {
  id: 'numbering/sub-item-sequence',
  title: 'Sub-items are numbered 3.1, 3.2, 3.3 under their item without gap or duplicate',
  severity: 'error',
  lesser: ['warning'],
  basis: 'draft',
  *check({ report }) {
    if (report.numbering === 'decimal') return;
    for (const group of groups(report)) {
      const items: Counted[] = group.map(heading => ({ span: heading.labelSpan!, value: heading.path.at(-1)! }));
      const prefix = group[0]!.path.slice(0, -1).join('.');
      const found = disturbances(items.map(item => item.value), group.length > 1 ? 1 : null);
      yield* headingFindings(report, items, found, { noun: NOUNS.subItem, show: value => `${prefix}.${value}`, advice: () => say`Check the numbers of the sub-items.` });
    }
    for (const group of letteredGroups(report)) {
      const style = commonStyle(group.map(heading => bare(heading.label!)))?.style ?? null;
      const items: Counted[] = group.map(heading => ({ span: heading.labelSpan!, value: valueOfLabel(bare(heading.label!), style) ?? heading.path[0]! }));
      const lower = /\p{Ll}/u.test(group[0]!.label!);
      const show = (value: number): string => (style === null ? String(value) : lower ? writeIn(style, value).toLowerCase() : writeIn(style, value));
      yield* headingFindings(report, items, disturbances(items.map(item => item.value), null), { noun: NOUNS.subItem, show, advice: () => say`Check the labels of the sub-items.` });
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
  for (const heading of countedHeadings(report)) {
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

/** Sub-items with a letter or a single number, two or more at one level under one heading. */
function letteredGroups(report: Report): Heading[][] {
  const out: Heading[][] = [];
  let open: Heading[] = [];
  for (const heading of countedHeadings(report)) {
    const last = open.at(-1);
    if (last !== undefined && heading.level < last.level) open = [];
    if (heading.kind !== 'sub-item' || heading.path.length !== 1 || heading.label === null || heading.labelSpan === null || isContinued(heading)) continue;
    if (last === undefined || open.length === 0 || last.level !== heading.level) {
      // one that stands deeper leaves those above it open
      if (last !== undefined && open.length > 0 && heading.level > last.level) continue;
      out.push(open = []);
    }
    open.push(heading);
  }
  return out.filter(group => group.length > 1);
}

const bare = (label: string): string => label.replace(/[()]/g, '').toUpperCase();

const samePrefix = (a: Heading, b: Heading): boolean => a.path.slice(0, -1).join('.') === b.path.slice(0, -1).join('.');
