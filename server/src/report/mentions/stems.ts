/** Words cut to their beginnings, so that "submission" and "submitted", "comments" and "commented" are one. */
import { significantWords } from '../../text/similarity';

const WHOLE = 5;
/** Words that every row and every request has. */
const EMPTY = new Set(['arf', 'asean', 'parti', 'meeti', 'count', 'membe', 'co', 'all', 'its', 'their', 'this', 'that', 'be', 'will', 'would', 'any', 'each', 'is', 'are', 'was', 'were', 'which']);

/** Different stems of a text, without the empty ones. */
export function stemsOf(text: string): Set<string> {
  const out = new Set<string>();
  for (const word of significantWords(text)) {
    const stem = word.slice(0, WHOLE);
    if (!EMPTY.has(stem)) out.add(stem);
  }
  return out;
}

/** Share of the stems of `part` that `whole` has; 0 when `part` is empty. */
export function shareOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let found = 0;
  for (const stem of part) if (whole.has(stem)) found++;
  return found / part.size;
}
