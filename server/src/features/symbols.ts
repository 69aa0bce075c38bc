/** Headings, annexes and activities of the open reports, found by some of their letters. */
import type { Report } from '../report/model';
import type { Range } from '../text/lines';
import { plainWords } from './words';

export interface FoundSymbol {
  readonly name: string;
  readonly kind: 'heading' | 'annex' | 'follow-up-table';
  readonly range: Range;
}

/** Those whose names have the letters of the query in order; the query may be empty. */
export function symbolsOf(report: Report, query: string): FoundSymbol[] {
  const out: FoundSymbol[] = [];
  const add = (name: string, kind: FoundSymbol['kind'], span: { start: number; end: number }): void => {
    if (name !== '' && matches(name.toLowerCase(), query.toLowerCase())) out.push({ name, kind, range: report.lines.rangeOf(span) });
  };
  for (const { nameSpan } of report.headings) add(plainWords(report.text, nameSpan), 'heading', nameSpan);
  if (report.followUp) add(report.followUp.title, 'follow-up-table', report.followUp.nameSpan);
  for (const { label, title, nameSpan } of report.annexes) add(title === '' ? label : `${label}: ${title}`, 'annex', nameSpan);
  return out;
}

function matches(name: string, query: string): boolean {
  let at = -1;
  for (const letter of query) {
    if (letter === ' ') continue;
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
