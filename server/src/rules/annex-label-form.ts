import { say } from '../text/say';
import { sliceOf } from '../text/span';
import type { Citation } from '../report/mentions';
import { labelled } from './annex-labels';
import type { Finding, Fix, Rule } from './rule';

/** Fewer citations show no habit. */
const LEAST = 5;
/** Share of the citations that must agree before the others are called odd. */
const CLEAR = 0.8;

type Case = 'upper' | 'title' | 'lower';

/** "Annex 3" among "ANNEX 1", "ANNEX 2"; bold type comes and goes where texts are taken out of other files. */
export const annexLabelForm: Rule = {
  id: 'annex/label-form',
  title: 'Annex labels in the text are written with the same capitals',
  severity: 'hint',
  basis: 'draft',
  fix: 'safe',
  *check({ report, mentions }) {
    const citations = mentions.citations.filter(citation => citation.keyword !== null && citation.id !== '' && citation.form !== 'range');
    if (citations.length < LEAST) return;
    // hundreds of citations are written in two or three ways
    const keywords = new Map<string, number>();
    for (const { keyword } of citations) keywords.set(keyword!, (keywords.get(keyword!) ?? 0) + 1);
    const common = clearMajority(keywords, citations.length);
    if (common === null) return;
    for (const [keyword] of keywords) if (caseOf(keyword) === common) keywords.delete(keyword);
    if (keywords.size > 0) for (const citation of citations) if (keywords.has(citation.keyword!)) yield oddCase(citation, common, report.text);
  },
};

/** The case most have, if so many have it that the others are slips; null otherwise. */
function clearMajority(keywords: ReadonlyMap<string, number>, total: number): Case | null {
  const counts = new Map<Case, number>();
  for (const [keyword, count] of keywords) counts.set(caseOf(keyword), (counts.get(caseOf(keyword)) ?? 0) + count);
  for (const [value, count] of counts) if (count >= LEAST - 1 && count >= total * CLEAR) return value;
  return null;
}

const caseOf = (keyword: string): Case => (keyword === keyword.toLowerCase() ? 'lower' : keyword === keyword.toUpperCase() ? 'upper' : 'title');

function recase(keyword: string, wanted: Case): string {
  const lower = keyword.toLowerCase();
  return wanted === 'lower' ? lower : wanted === 'upper' ? keyword.toUpperCase() : lower[0]!.toUpperCase() + lower.slice(1);
}

function oddCase(citation: Citation, common: Case, text: string): Finding {
  const keyword = citation.keyword!;
  const wanted = recase(keyword, common);
  return {
    span: citation.span,
    message: say`"${labelled(keyword, citation.id)}" is written differently from the other annex labels. Write "${labelled(wanted, citation.id)}".`,
    fix: (): Fix | null => {
      const at = sliceOf(text, citation.span).indexOf(keyword);
      if (at < 0) return null;
      const start = citation.span.start + at;
      return { title: say`Write ${wanted}`, safety: 'safe', edits: [{ span: { start, end: start + keyword.length }, newText: wanted }] };
    },
  };
}
