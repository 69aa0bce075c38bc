/**
 * A small language for fixtures: `⟪|⟫` is the cursor, `⟪name:words⟫` marks words as the range `name`. Marks are taken out; what is left
 * is the text. Ranges may hold a cursor and further ranges; a name may be used more than once.
 */
import type { Span } from '../../server/src/text/span';

export interface Marked {
  readonly text: string;
  /** Offset of the cursor; -1 without one. */
  readonly cursor: number;
  /** Spans of a name in the order in which they end; empty for a name that is not marked. */
  spans(name: string): readonly Span[];
  /** The one span of a name. @throws Error when there is none, or more than one. */
  span(name: string): Span;
}

export function marked(source: string): Marked {
  const found = new Map<string, Span[]>();
  const open: { name: string; start: number }[] = [];
  let text = '';
  let cursor = -1;
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '⟪') {
      if (source.startsWith('⟪|⟫', at)) {
        cursor = text.length;
        at += 2;
        continue;
      }
      const colon = source.indexOf(':', at);
      open.push({ name: source.slice(at + 1, colon), start: text.length });
      at = colon;
    } else if (source[at] === '⟫') {
      const last = open.pop();
      if (!last) throw new Error('A range ends that did not begin.');
      found.set(last.name, [...found.get(last.name) ?? [], { start: last.start, end: text.length }]);
    } else {
      text += source[at];
    }
  }
  if (open.length > 0) throw new Error(`The range ${open[0]!.name} does not end.`);
  const spans = (name: string): readonly Span[] => found.get(name) ?? [];
  return {
    text, cursor, spans,
    span(name) {
      const [only, more] = spans(name);
      if (!only || more) throw new Error(`Expected one range named ${name}, found ${spans(name).length}.`);
      return only;
    },
  };
}
