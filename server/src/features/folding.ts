/** What can be folded: headings with what stands under them, long lists, annexes, delegations, tables. */
import type { Node, Report } from '../report/model';
import { isSpace, type Span } from '../text/span';

/** 0-based lines; the first stays visible when folded. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/** Folds in document order, the outer before the inner; at most `limit`, of which the outermost are kept. */
export function folds(report: Report, limit = Number.POSITIVE_INFINITY): Fold[] {
  const found: (Fold & { depth: number })[] = [];
  const add = (span: Span, depth: number): void => {
    const startLine = report.lines.lineAt(span.start);
    const endLine = report.lines.lineAt(lastWord(report.text, span));
    if (endLine > startLine) found.push({ startLine, endLine, depth });
  };
  const visit = (nodes: readonly Node[], depth: number): void => {
    for (const node of nodes) {
      add(node.span, depth);
      visit(childrenOf(node), depth + 1);
    }
  };
  if (report.title) add(report.title.span, 0);
  visit(report.children, 0);
  const kept = onePerLine(found);
  if (kept.length <= limit) return kept.map(plain);
  const chosen = new Set([...kept].sort((a, b) => a.depth - b.depth).slice(0, Math.max(0, limit)));
  return kept.filter(fold => chosen.has(fold)).map(plain);
}

const plain = ({ startLine, endLine }: Fold): Fold => ({ startLine, endLine });

/** An editor shows one fold to a line: the outermost, which comes first. */
function onePerLine<T extends Fold>(found: readonly T[]): T[] {
  const byLine = new Map<number, T>();
  for (const fold of found) {
    const held = byLine.get(fold.startLine);
    if (!held || fold.endLine > held.endLine) byLine.set(fold.startLine, fold);
  }
  return found.filter(fold => byLine.get(fold.startLine) === fold);
}

function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'list': return node.items;
    case 'section': case 'agenda-item': case 'session': case 'sub-item': case 'paragraph': case 'list-item': case 'annex': return node.children;
    case 'follow-up-table': case 'table': return node.rows;
    case 'delegation': case 'person': case 'row': case 'text': case 'agenda-table': return [];
  }
}

/** Offset of the last character that is no white space, so that blank lines after a node stay visible. */
function lastWord(text: string, span: Span): number {
  let at = span.end;
  while (at > span.start && isSpace(text.charCodeAt(at - 1))) at--;
  return Math.max(span.start, at - 1);
}
