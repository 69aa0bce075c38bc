/** What can be put in, taken out and moved, and what stands beside it. */
import type { Mentions } from '../../report/mentions';
import type { Annex, FollowUpTable, Heading, List, ListItem, Node, Paragraph, Report, Row } from '../../report/model';
import { isHeading } from '../../report/model';
import { annexLabels } from '../../rules/annex-labels';
import { allLists } from '../../rules/numbering-list-letters';
import { touches, type Span } from '../../text/span';
import { wholeLines } from './blocks';

export type Thing =
  | { readonly kind: 'paragraph'; readonly node: Paragraph }
  | { readonly kind: 'heading'; readonly node: Heading }
  | { readonly kind: 'entry'; readonly node: ListItem; readonly list: List }
  | { readonly kind: 'row'; readonly node: Row; readonly table: FollowUpTable }
  | { readonly kind: 'annex'; readonly node: Annex };

export type ThingKind = Thing['kind'];

/** The innermost thing of those kinds at the offset; for headings also from anywhere below them. */
export function thingAt(report: Report, offset: number, kinds: readonly ThingKind[]): Thing | null {
  const annex = report.annexes.find(each => touches(each.span, offset));
  if (annex) return kinds.includes('annex') ? { kind: 'annex', node: annex } : null;
  const table = report.followUp;
  if (table && kinds.includes('row') && touches(table.span, offset)) {
    const node = table.rows.find(each => touches(each.span, offset));
    if (node) return { kind: 'row', node, table };
  }
  if (kinds.includes('entry')) {
    let inner: Thing | null = null;
    for (const list of allLists(report.lists)) {
      for (const node of list.items) if (touches(node.span, offset)) inner = { kind: 'entry', node, list };
    }
    if (inner) return inner;
  }
  if (kinds.includes('paragraph')) {
    const node = report.paragraphs.find(each => touches(each.span, offset));
    if (node) return { kind: 'paragraph', node };
  }
  if (!kinds.includes('heading')) return null;
  const node = report.headings.findLast(each => touches(each.span, offset));
  return node ? { kind: 'heading', node } : null;
}

/** The labels of the annexes cited or headed at the offset; empty without one. */
export function annexKeysAt(report: Report, mentions: Mentions, offset: number): string[] {
  const labels = annexLabels(report, mentions);
  const body = report.annexes.find(each => touches(each.nameSpan, offset));
  const ids = body ? [body.id] : mentions.citations.filter(({ span }) => touches(span, offset)).map(({ id }) => id);
  return [...new Set(ids.flatMap(id => labels.keyOf(id) ?? []))];
}

/** The whole lines of a thing with all that belongs to it; null where it has no lines of its own. */
export function linesOf(report: Report, thing: Thing): Span | null {
  if (thing.kind === 'row' && thing.table.layout !== 'tabs' && thing.table.layout !== 'pipes' && thing.table.layout !== 'list') return null;
  return wholeLines(report, thing.node.span);
}

/** Things of the same kind under the same parent, in document order. */
export function siblingsOf(report: Report, thing: Thing): readonly Thing[] {
  switch (thing.kind) {
    case 'annex': return report.annexes.map(node => ({ kind: 'annex', node }));
    case 'row': return thing.table.rows.map(node => ({ kind: 'row', node, table: thing.table }));
    case 'entry': return thing.list.items.map(node => ({ kind: 'entry', node, list: thing.list }));
    case 'paragraph': return beside(report.children, thing.node).flatMap(node => node.kind === 'paragraph' ? [{ kind: 'paragraph' as const, node }] : []);
    case 'heading': return runOf(beside(report.children, thing.node).filter(isHeading).filter(({ level }) => level === thing.node.level), thing.node).map(node => ({ kind: 'heading', node }));
  }
}

/** The headings of the same kind that stand next to each other around this one: an introduction does not pass the agenda items. */
function runOf(headings: readonly Heading[], own: Heading): readonly Heading[] {
  const at = headings.indexOf(own);
  let from = at;
  let to = at;
  while (from > 0 && headings[from - 1]!.kind === own.kind) from--;
  while (to + 1 < headings.length && headings[to + 1]!.kind === own.kind) to++;
  return headings.slice(from, to + 1);
}

/** The nodes among which a node stands. */
function beside(nodes: readonly Node[], node: Node): readonly Node[] {
  for (let within = nodes; ;) {
    if (within.includes(node)) return within;
    const holder = within.find(each => isHeading(each) && each.span.start <= node.span.start && node.span.end <= each.span.end);
    if (!holder || !isHeading(holder)) return [];
    within = holder.children;
  }
}
