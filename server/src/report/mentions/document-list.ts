/** Documents of the meeting named by their symbols, where an annex lists all documents: "2019/SOM1/CTWG/006". */
import type { UnlistedDocument } from '../mentions';
import type { Annex, Report } from '../model';

const SYMBOL = /(?<![\w/])([A-Z0-9][A-Za-z0-9.-]*(?:\/[A-Za-z0-9.-]+)*\/)(\d{2,4})(?![\w/])/g;
/** Fewer make no list. */
const LEAST = 3;

/** In document order. */
export function unlistedDocumentsOf(report: Report): readonly UnlistedDocument[] {
  const annex = report.annexes.find(({ title, span }) => /\bdocuments\b/i.test(title) && report.text.slice(span.start, span.end).includes('/'));
  if (annex === undefined) return [];
  return [...listsIn(report, annex)].flatMap(([prefix, numbers]) => (numbers.length < LEAST ? [] : unlisted(report, annex, prefix, numbers)));
}

/** Numbers of the listed documents by what stands before them. */
function listsIn({ text }: Report, { span }: Annex): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const [, prefix = '', number = ''] of text.slice(span.start, span.end).matchAll(SYMBOL)) {
    const numbers = out.get(prefix);
    if (numbers === undefined) out.set(prefix, [number]); else numbers.push(number);
  }
  return out;
}

function unlisted({ text }: Report, annex: Annex, prefix: string, numbers: readonly string[]): UnlistedDocument[] {
  const out: UnlistedDocument[] = [];
  for (let at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + prefix.length)) {
    if (at >= annex.span.start && at < annex.span.end) continue;
    const number = /^\d{2,4}(?![\w/])/.exec(text.slice(at + prefix.length, at + prefix.length + 8))?.[0];
    if (number === undefined || /[\w/]/.test(text[at - 1] ?? ' ') || numbers.includes(number)) continue;
    out.push({ span: { start: at, end: at + prefix.length + number.length }, symbol: prefix + number, annex, last: prefix + numbers.at(-1)! });
  }
  return out;
}
