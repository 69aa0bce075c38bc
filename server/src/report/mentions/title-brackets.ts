/** Brackets of the title that have no partner. */
import type { Phrase, Report } from '../model';
import { textIn } from '../watch';

const PARTNERS: ReadonlyMap<string, string> = new Map([['(', ')'], ['[', ']']]);
const CLOSING = new Set(PARTNERS.values());
/** A label at the beginning of a line, "a)" or "1)", closes no bracket. */
const LABEL = /(?:^|\n)[\s*]*[A-Za-z0-9]{1,3}$/;

/** In document order, each with the words it opens or closes, to the end or from the beginning of its line. */
export function titleBracketsOf(report: Report): readonly Phrase[] {
  const { title } = report;
  if (title === null) return [];
  const words = textIn(report, title.span);
  const open: { at: number; partner: string }[] = [];
  const alone: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const sign = words[at]!;
    const partner = PARTNERS.get(sign);
    if (partner !== undefined) open.push({ at, partner });
    else if (CLOSING.has(sign)) {
      if (open.at(-1)?.partner === sign) open.pop();
      else if (!LABEL.test(words.slice(0, at))) alone.push(at);
    }
  }
  return [...alone, ...open.map(({ at }) => at)].sort((a, b) => a - b).map(at => ({ text: words[at]!, span: { start: title.span.start + at, end: title.span.start + at + 1 } }));
}
