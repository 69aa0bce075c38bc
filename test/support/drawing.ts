/** A report's outline as lines of plain text, for tests that state how a layout is read. */
import { outlineNodes, type OutlineNode } from '../../server/src/features/outline';
import { Reader } from '../../server/src/report/reader';

/** One line a node, two spaces a level: `kind label: name @first-last`, lines counted from 1. Paragraphs show three words. */
export function drawn(text: string): string[] {
  const out: string[] = [];
  const draw = (node: OutlineNode, depth: number): void => {
    const words = node.kind === 'paragraph' || node.kind === 'list-item' ? node.name.split(' ').slice(0, 3).join(' ') : node.kind === 'list' ? '' : node.name;
    out.push(`${'  '.repeat(depth)}${[node.kind, node.label].filter(part => part !== null).join(' ')}: ${words} @${node.range.start.line + 1}-${node.range.end.line + 1}`);
    for (const child of node.children) draw(child, depth + 1);
  };
  for (const node of outlineNodes(new Reader().read(text))) draw(node, 0);
  return out;
}

/** A title block that leaves no doubt where the body begins, in four lines. */
export const TITLE = "Co-Chairs' Summary Report\nARF Workshop on Harbour Lights\nSemarang, Indonesia, 3-4 May 2016\n\n";
