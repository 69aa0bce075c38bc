/** Words before a colon with which lines of the body begin: "Present:", "RESOLVED:", "In attendance:". */
import type { Report } from '../report/model';
import type { Span } from '../text/span';

/** Behind signs and a number; at most four words without a figure. */
const LEAD = /^[ \t>*_#-]*(?:[([]?\d[\d.]*[.)\]]?[ \t]+)?([A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f'’]*(?: [A-Za-z\u00c0-\u024f'’-]+){0,3})[*_]*:(?=[ \t*_\n\r]|$)/gm;
/** So many different ones are kept; more of them are a glossary. */
const MOST = 40;

/** In small letters, each with its first place; "Session One:" and the like are left out. */
export function leadWordsOf({ text, annexes, headings }: Report): Map<string, Span> {
  const found = new Map<string, Span>();
  const end = annexes[0]?.span.start ?? text.length;
  let heading = 0;
  for (const match of text.slice(0, end).matchAll(LEAD)) {
    const start = match.index + match[0].lastIndexOf(match[1]!);
    while (heading < headings.length && headings[heading]!.nameSpan.end <= start) heading++;
    if (heading < headings.length && headings[heading]!.nameSpan.start <= start && headings[heading]!.form.keyword !== null) continue;
    const words = match[1]!.toLowerCase();
    if (!found.has(words)) found.set(words, { start, end: start + match[1]!.length });
    if (found.size === MOST) break;
  }
  return found;
}
