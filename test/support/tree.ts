/** What must hold of any tree, whatever the text: faults in plain words, none when it is sound. */
import { covers, type Span } from '../../server/src/text/span';
import type { Node, Report } from '../../server/src/report/model';

/** Spans lie within the text and within their parents; siblings stand in order and do not overlap; the flat views are nodes of the tree. */
export function treeFaults(report: Report): string[] {
  const faults: string[] = [];
  const whole = { start: 0, end: report.text.length };
  const seen = new Set<Node>();

  const inside = (outer: Span, inner: Span | null | undefined, what: string) => {
    if (!inner) return;
    if (inner.start > inner.end || !covers(outer, inner)) faults.push(`${what} ${show(inner)} is not within ${show(outer)}`);
  };
  const apart = (spans: readonly Span[], what: string) => {
    for (let at = 1; at < spans.length; at++) {
      if (spans[at]!.start < spans[at - 1]!.end) faults.push(`${what} ${show(spans[at]!)} begins before the end of ${show(spans[at - 1]!)}`);
    }
  };
  const children = (outer: Span, nodes: readonly Node[], what: string) => {
    for (const node of nodes) visit(outer, node);
    apart(nodes.map(node => node.span), `child of ${what}`);
  };

  const visit = (outer: Span, node: Node): void => {
    if (seen.has(node)) faults.push(`${node.kind} ${show(node.span)} stands in the tree twice`);
    seen.add(node);
    inside(outer, node.span, node.kind);
    inside(node.span, node.nameSpan, `name of ${node.kind}`);
    switch (node.kind) {
      case 'section': case 'agenda-item': case 'session': case 'sub-item':
        inside(node.nameSpan, node.labelSpan, 'label of heading');
        inside(node.nameSpan, node.titleSpan, 'title of heading');
        children(node.span, node.children, node.kind);
        break;
      case 'paragraph':
        inside(node.span, node.labelSpan, 'label of paragraph');
        if (node.labelSpan) inside(node.labelSpan, node.numberSpan, 'number of paragraph');
        inside(node.span, node.textSpan, 'words of paragraph');
        for (const piece of node.pieces) inside(node.span, piece, 'piece of paragraph');
        if (node.pieces.length === 0) faults.push(`paragraph ${show(node.span)} has no piece`);
        apart(node.pieces, 'piece of paragraph');
        children(node.span, node.children, 'paragraph');
        break;
      case 'list': children(node.span, node.items, 'list'); break;
      case 'list-item':
        inside(node.span, node.labelSpan, 'label of list item');
        inside(node.span, node.textSpan, 'words of list item');
        children(node.span, node.children, 'list item');
        break;
      case 'annex':
        inside(node.span, node.labelSpan, 'label of annex');
        inside(node.span, node.titleSpan, 'title of annex');
        children(node.span, node.children, 'annex');
        break;
      case 'delegation': children(node.span, node.people, 'delegation'); break;
      case 'person':
        inside(node.span, node.labelSpan, 'label of person');
        inside(node.span, node.name.span, 'name of person');
        inside(node.span, node.post?.span, 'post of person');
        break;
      case 'follow-up-table':
        inside(node.span, node.headingSpan, 'heading of follow-up table');
        children(node.span, [...(node.leadIn ? [node.leadIn] : []), ...(node.head ? [node.head] : []), ...node.rows], 'follow-up table');
        for (const column of node.columns) inside(node.span, column.span, 'column');
        break;
      case 'table': children(node.span, [...(node.head ? [node.head] : []), ...node.rows], 'table'); break;
      case 'row': for (const cell of node.cells) inside(node.span, cell.span, 'cell'); break;
      case 'agenda-table':
        apart(node.entries.map(entry => entry.span), 'entry of agenda');
        for (const entry of node.entries) {
          inside(node.span, entry.span, 'entry of agenda');
          for (const part of [entry.time?.span, entry.itemSpan, entry.title.span, entry.lead?.span]) inside(entry.span, part, 'part of agenda entry');
          apart(entry.subItems.map(item => item.span), 'sub-item of agenda entry');
          for (const item of entry.subItems) inside(entry.span, item.span, 'sub-item of agenda entry');
        }
        break;
      case 'text': break;
    }
  };

  if (report.title) inside(whole, report.title.span, 'title block');
  children(whole, report.children, 'the report');
  const flat: readonly (readonly [string, readonly Node[]])[] = [['heading', report.headings], ['paragraph', report.paragraphs], ['list', report.lists], ['annex', report.annexes], ['follow-up table', report.followUp ? [report.followUp] : []]];
  for (const [what, nodes] of flat) for (const node of nodes) if (!seen.has(node)) faults.push(`${what} ${show(node.span)} is in the flat view, but not in the tree`);
  return faults;
}

const show = (s: Span): string => `${s.start}-${s.end}`;
