/** Where a name stands word for word, over line breaks and double spaces, in whatever capitals. */
import type { Report } from '../../report/model';
import { covers, type Span } from '../../text/span';

export interface WordsPlace {
  readonly span: Span;
  readonly where: 'heading' | 'text' | 'table' | 'annex';
}

const KEPT = new WeakMap<Report, Map<string, readonly WordsPlace[]>>();

/** In document order; found once for each reading. */
export function placesOfWords(report: Report, name: string): readonly WordsPlace[] {
  const kept = KEPT.get(report) ?? new Map<string, readonly WordsPlace[]>();
  KEPT.set(report, kept);
  const known = kept.get(name);
  if (known) return known;
  const found = find(report, name);
  kept.set(name, found);
  return found;
}

function find(report: Report, name: string): WordsPlace[] {
  const words = name.split(/\s+/).filter(word => word !== '');
  if (words.length === 0 || name.length > 400) return [];
  const pattern = new RegExp(words.map(word => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('[\\s\\u00a0]{1,4}'), 'gi');
  const out: WordsPlace[] = [];
  for (const { index, 0: match } of report.text.matchAll(pattern)) {
    const span = { start: index, end: index + match.length };
    if (isWord(report.text[span.start - 1]) || isWord(report.text[span.end])) continue;
    out.push({ span, where: whereIs(report, span) });
  }
  return out;
}

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

function whereIs(report: Report, span: Span): WordsPlace['where'] {
  if (report.annexes.some(annex => covers(annex.span, span))) return 'annex';
  if (report.followUp && covers(report.followUp.span, span)) return 'table';
  return report.headings.some(heading => covers(heading.nameSpan, span)) ? 'heading' : 'text';
}
