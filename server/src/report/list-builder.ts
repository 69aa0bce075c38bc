/** Puts list items into lists, nested by their form: (a), (i), 1), bullets. */
import type { Span } from '../text/span';
import type { Block } from './blocks';
import type { DraftItem, DraftList } from './draft';
import type { Marker, MarkerForm } from './marker';
import type { ListStyle } from './model';
import type { Source } from './source';

type Form = MarkerForm | 'bullet';

export class ListBuilder {
  /** Open lists, outermost first. */
  private readonly stack: DraftList[] = [];

  constructor(private readonly source: Source, private readonly attach: (list: DraftList) => void) {}

  /** Columns of white space before the last item. */
  indent = 0;

  get open(): boolean { return this.stack.length > 0; }
  get lastItem(): DraftItem | null { return this.stack.at(-1)?.items.at(-1) ?? null; }
  /** The innermost open list that the marker would go on with as its next item. */
  continued(marker: Marker): DraftList | null {
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      const list = this.stack[depth]!;
      if (list.form !== marker.form) continue;
      const last = list.items.at(-1)!.ordinal;
      if (last !== null && ordinalIn(marker, list.style) === last + 1) return list;
    }
    return null;
  }

  /** An open list of the same form, whatever its last label. */
  sameForm(form: Form): DraftList | null {
    for (let depth = this.stack.length - 1; depth >= 0; depth--) if (this.stack[depth]!.form === form) return this.stack[depth]!;
    return null;
  }

  add(block: Block): DraftItem {
    const base = this.source.lines.start(block.first);
    const marker = block.marker;
    const form: Form = marker?.form ?? 'bullet';
    const labelSpan: Span | null = marker ? { start: base + marker.start, end: base + marker.end } : null;
    const textSpan = { start: marker ? Math.min(base + marker.body, block.end) : block.start, end: block.end };
    const start = base + (block.bullet ? this.source.info(block.first).bullet : marker?.start ?? this.source.info(block.first).start);
    const style = this.styleFor(marker);
    const item: DraftItem = {
      kind: 'list-item', label: marker?.label ?? null, ordinal: marker ? ordinalIn(marker, style) : null, labelSpan, textSpan,
      span: { start, end: block.end }, nameSpan: labelSpan ?? textSpan, children: [],
    };
    const home = this.home(marker, form, style, block.indent);
    home.items.push(item);
    this.indent = block.indent;
    this.extend(block.end);
    return item;
  }

  /** Lengthens the last item, and all lists around it, to `end`. */
  extend(end: number): void {
    const item = this.lastItem;
    if (item) item.span = { start: item.span.start, end: Math.max(end, item.span.end) };
    this.stack.forEach((list, depth) => {
      list.span = { start: list.span.start, end: Math.max(end, list.span.end) };
      if (depth < this.stack.length - 1) {
        const holder = list.items.at(-1)!;
        holder.span = { start: holder.span.start, end: Math.max(end, holder.span.end) };
      }
    });
  }

  private home(marker: Marker | null, form: Form, style: ListStyle, indent: number): DraftList {
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      const list = this.stack[depth]!;
      if (list.form !== form || list.style !== style) continue;
      const ordinal = marker ? ordinalIn(marker, style) : null;
      // a list that starts anew under an item of another list is a list of its own
      if (ordinal === 1 && list.items.length > 0 && depth === 0 && this.stack.length === 1 && list.items.at(-1)!.ordinal !== null && indent > (list.items.at(-1)!.ordinal! > 1 ? 0 : this.indent)) break;
      this.stack.length = depth + 1;
      return list;
    }
    const list: DraftList = { kind: 'list', style, form, items: [], span: { start: 0, end: 0 }, nameSpan: { start: 0, end: 0 } };
    const parent = this.lastItem;
    if (parent && this.stack.length < 4) parent.children.push(list); else { this.stack.length = 0; this.attach(list); }
    this.stack.push(list);
    return list;
  }

  private styleFor(marker: Marker | null): ListStyle {
    if (!marker) return 'bullet';
    if (marker.letter === null && marker.roman === null) return 'arabic';
    const letters: ListStyle = marker.upper ? 'upper-letter' : 'lower-letter';
    const romans: ListStyle = marker.upper ? 'upper-roman' : 'lower-roman';
    if (marker.roman === null) return letters;
    if (marker.letter === null) return romans;
    const counting = this.continued(marker);
    if (counting) return counting.style;
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      const list = this.stack[depth]!;
      if (list.form !== marker.form) continue;
      if (list.style === romans) return romans;
      if (list.style === letters && marker.roman !== 1) return letters;
    }
    return marker.roman === 1 || marker.label.length > 1 ? romans : letters;
  }
}

function ordinalIn(marker: Marker, style: ListStyle): number | null {
  if (style === 'arabic') return marker.path[0] ?? null;
  return style === 'lower-roman' || style === 'upper-roman' ? marker.roman : marker.letter;
}

/** Sets what depends on the finished list: its own span and that of nested ones. */
export function closeList(list: DraftList): void {
  for (const item of list.items) for (const nested of item.children) closeList(nested);
  const first = list.items[0]!;
  const last = list.items.at(-1)!;
  list.span = { start: first.span.start, end: Math.max(last.span.end, list.span.end) };
  list.nameSpan = first.nameSpan;
}
