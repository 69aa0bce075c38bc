/** What was told of words as if a text began with them, moved to where they stand. */
import type { Span } from './span';

export const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

export const moved = <T extends { readonly span: Span }>(thing: T, by: number): T => ({ ...thing, span: movedSpan(thing.span, by) });

export const allMoved = <T extends { readonly span: Span }>(things: readonly T[], by: number): readonly T[] => things.map(thing => moved(thing, by));
