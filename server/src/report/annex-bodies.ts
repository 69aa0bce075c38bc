/** The bodies of annexes, read when they are first asked for, and kept for the next version where none of their lines has changed. */
import type { Node } from './model';
import { movedNodes } from './moved';
import type { Source } from './source';

/** Lines of an annex with its heading. */
export interface AnnexLines {
  readonly first: number;
  /** The line behind it. */
  readonly to: number;
}

class Body {
  private nodes: readonly Node[] | null = null;

  /** `flags` says which of its lines belong to the page; `before` has what the same lines gave, and where they stood then. */
  constructor(readonly start: number, readonly end: number, readonly flags: Uint8Array, private before: Body | null) {}

  read(afresh: () => readonly Node[]): readonly Node[] {
    return this.nodes ??= this.known() ?? afresh();
  }

  /** What the nearest version whose annex was read gave, moved here. */
  known(): readonly Node[] | null {
    const before = this.before;
    this.before = null;
    if (before === null || before.nodes === null) return null;
    return before.start === this.start ? before.nodes : movedNodes(before.nodes, this.start - before.start);
  }

  /** Itself, or the one it stands for while nobody has asked. */
  get source(): Body | null { return this.nodes !== null ? this : this.before; }
}

export class AnnexBodies {
  private bodies = new Map<number, Body>();
  private before = new Map<number, Body>();

  /** Begins the next version. */
  turn(): void {
    this.before = this.bodies;
    this.bodies = new Map();
  }

  /** A reader of the annex that works once; `afresh` reads its lines. */
  of(source: Source, { first, to }: AnnexLines, furniture: Uint8Array, afresh: () => readonly Node[]): () => readonly Node[] {
    const { head, tail, length, shift } = source.change;
    const start = source.lines.start(first);
    const end = to < source.count ? source.lines.start(to) : length;
    const flags = furniture.slice(first, to);
    const back = end <= head && to < source.count ? 0 : start >= length - tail ? shift : null;
    const same = back === null ? undefined : this.before.get(start - back);
    const body = new Body(start, end, flags, same !== undefined && same.end - same.start === end - start && alike(same.flags, flags) ? same.source : null);
    this.bodies.set(start, body);
    return () => body.read(afresh);
  }
}

function alike(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
