/** People in a list of delegates whose words go on in the next line. */
import { participantOf } from './participants';
import type { Source } from './source';

export const DELEGATION = /^(?:the\s+)?(?:delegation|delegates|representatives?|participants?)\s+(?:of|from)\s+(?:the\s+)?(.+?)\s*:?$/i;
const NARROWEST = 50;
const WIDEST = 140;
const FEWEST_WIDE = 2;

/** How long lines are where they are wrapped at a margin; 0 where they are not. */
export function wrappingWidth(source: Source, from: number, to: number): number {
  let width = 0;
  for (let line = from; line < to; line++) if (!source.info(line).blank) width = Math.max(width, source.info(line).end);
  let wide = 0;
  for (let line = from; line < to; line++) if (!source.info(line).blank && source.info(line).end > 0.85 * width) wide++;
  return width >= NARROWEST && width <= WIDEST && wide >= FEWEST_WIDE ? width : 0;
}

/** Words that end no post. */
const OPEN = /(?:^|\s)(?:of|the|and|for|in|on|to|at|with|&)$|[-–—]$/;
const GROUP = /^(?:(?:the )?ASEAN Secretariat|(?:the )?ARF Unit|secretariat|others?|observers?|speakers?|moderators?|experts?|co-chairs?|resource persons?|organi[sz]ers?)\s*:?$/i;

/** Whether a line goes on with what the line above could not hold. */
export function isWrapped(source: Source, above: number, line: number, width: number): boolean {
  const before = source.words(above);
  if (OPEN.test(before)) return true;
  const words = source.words(line);
  if (/[;.:]$/.test(before) || participantOf(words.replace(/\s*:$/, '')) !== null || DELEGATION.test(words) || GROUP.test(words)) return false;
  if (before.endsWith(',')) return true;
  const first = /^\S+/.exec(words)?.[0].length ?? 0;
  return width > 0 && source.info(above).end + 1 + first > width;
}

/** What parts the words of two lines: "Deputy Director-/General" stays one word. */
export const jointOf = (before: string): string => (/[A-Za-z]-$/.test(before) ? '' : before.endsWith(',') ? ', ' : ' ');
