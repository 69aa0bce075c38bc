import type { DraftHeading } from './draft';
import type { Element } from './body-builder';
import { isHeading, type Node } from './model';

/** Hangs every element under the heading it follows; a heading ends where its last element ends. */
export function nest(elements: readonly Element[]): Node[] {
  const top: Node[] = [];
  const open: DraftHeading[] = [];
  for (const element of elements) {
    if (isHeading(element)) {
      while (open.length > 0 && open.at(-1)!.level >= element.level) open.pop();
      (open.at(-1)?.children ?? top).push(element);
      open.push(element);
    } else {
      // a follow-up table with a heading of its own stands beside the sections
      if (element.kind === 'follow-up-table' && element.headingSpan !== null) open.length = 0;
      (open.at(-1)?.children ?? top).push(element);
    }
    for (const heading of open) if (heading.span.end < element.span.end) heading.span = { start: heading.span.start, end: element.span.end };
  }
  return top;
}
