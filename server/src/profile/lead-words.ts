/** Words before a colon, or in bold before a stop, with which lines of the body begin: "Present:", "RESOLVED:", "**Outcome.**". */
import type { Report } from '../report/model';
import type { Span } from '../text/span';

/** All of a line before its colon: behind signs and a number at most four words without a figure. */
const LEAD = /^[ \t>*_#-]*(?:[([]?\d[\d.]*[.)\]]?[ \t]+)?([A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f'’]*(?: [A-Za-z\u00c0-\u024f'’-]+){0,3})[*_]*$/;
/** A line that begins with words in bold and a stop. */
const IN_BOLD = /^\*\*([A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f'’]*(?: [A-Za-z\u00c0-\u024f'’-]+){0,3})\.\*\*(?= )/gm;
const BOLD_END = '.**';
/** Behind the colon. */
const PARTED = /^(?:[ \t*_\n\r]|$)/;
/** UTF-16 units of a line before its colon. */
const LONGEST = 72;
/** So many different ones are kept; more of them are a glossary. */
const MOST = 40;

/** In small letters, each with its first place; "Session One:" and the like are left out. */
export function leadWordsOf({ text, annexes, headings }: Report): Map<string, Span> {
  const found = new Map<string, Span>();
  const end = annexes[0]?.span.start ?? text.length;
  let heading = 0;
  for (let at = text.indexOf(':'); at >= 0 && at < end && found.size < MOST; at = text.indexOf(':', at + 1)) {
    const from = Math.max(0, at - LONGEST);
    const before = text.slice(from, at);
    const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    if ((line === 0 && from > 0) || !PARTED.test(text.slice(at + 1, at + 2))) continue;
    const words = LEAD.exec(before.slice(line))?.[1];
    if (words === undefined) continue;
    const start = from + line + before.slice(line).lastIndexOf(words);
    while (heading < headings.length && headings[heading]!.nameSpan.end <= start) heading++;
    if (heading < headings.length && headings[heading]!.nameSpan.start <= start && headings[heading]!.form.keyword !== null) continue;
    const key = words.toLowerCase();
    if (!found.has(key)) found.set(key, { start, end: start + words.length });
  }
  if (text.includes(BOLD_END)) for (const { 0: whole, 1: words, index } of text.slice(0, end).matchAll(IN_BOLD)) {
    const key = words!.toLowerCase();
    if (found.size >= MOST) break;
    const start = index + whole.indexOf(words!);
    if (!found.has(key)) found.set(key, { start, end: start + words!.length });
  }
  return found;
}
