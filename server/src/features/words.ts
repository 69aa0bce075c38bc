import type { Heading, Report } from '../report/model';
import { isSpace, type Span } from '../text/span';

/** Length in UTF-16 units at which first words are cut. */
const FIRST_WORDS = 60;

/** Words of a span on one line: white space folded, bold marks left out. */
export function plainWords(text: string, span: Span): string {
  return fold(text.slice(span.start, span.end));
}

/** The first words of a span, about 60 characters, cut between words; a cut shows as an ellipsis. */
export function firstWords(text: string, span: Span): string {
  // Marks and double spaces fall away, so somewhat more is taken than is kept.
  const folded = fold(text.slice(span.start, Math.min(span.end, span.start + 2 * FIRST_WORDS)));
  if (folded.length <= FIRST_WORDS) return folded;
  const space = folded.lastIndexOf(' ', FIRST_WORDS);
  const end = space > FIRST_WORDS / 2 ? space : folded.charCodeAt(FIRST_WORDS - 1) >> 10 === 0x36 ? FIRST_WORDS - 1 : FIRST_WORDS;
  return `${folded.slice(0, end)}…`;
}

/** What ends bold type behind a heading; empty where it is not bold. */
export const markBehind = ({ text, lines }: Report, { titleSpan }: Heading): string =>
  /^\s*(\*\*|__)\s*$/.exec(text.slice(titleSpan.end, lines.end(lines.lineAt(titleSpan.end))))?.[1] ?? '';

/** Whether the word at the offset has capitals enough: asked before a long report is read through for its acronyms. */
export function mayBeAcronym({ text }: { readonly text: string }, offset: number): boolean {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < LONGEST_WORD && /[A-Za-z0-9&-]/.test(text[start - 1]!)) start--;
  while (end < text.length && end - offset < LONGEST_WORD && /[A-Za-z0-9&-]/.test(text[end]!)) end++;
  return /[A-Z].*[A-Z]/.test(text.slice(start, end)) || /\bLao\b/.test(text.slice(start, end));
}

const LONGEST_WORD = 40;

const fold = (words: string): string => isFolded(words) ? words : words.replace(/\*\*|__/g, '').replace(/\s+/g, ' ').trim();

/** Whether there is nothing but single spaces between words, and no bold mark. A loop, as this is asked for every name at every version. */
function isFolded(words: string): boolean {
  let before = SPACE;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code <= SPACE) {
      if (code !== SPACE || before === SPACE) return false;
    } else if (code >= NO_BREAK_SPACE) {
      if (isSpace(code)) return false;
    } else if (code === before && (code === STAR || code === UNDERSCORE)) {
      return false;
    }
    before = code;
  }
  return before !== SPACE || words === '';
}

const SPACE = 32;
const STAR = 42;
const UNDERSCORE = 95;
const NO_BREAK_SPACE = 0xa0;
