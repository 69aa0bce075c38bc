/** How a report labels its annexes. */
import type { LabelStyle, Report } from '../report/model';
import type { Span } from '../text/span';
import { Tally, type Point, type Observed } from './tally';

/** Letters that are roman numerals as well: alone they do not tell which is meant. */
const AMBIGUOUS = /^[ivxlcdm]$/i;

interface Label {
  readonly id: string;
  readonly style: LabelStyle;
  readonly keyword: string | null;
  readonly emphasised: boolean | null;
  readonly span: Span;
}

/** Style of the labels, their keyword and its capitals, and whether citations are set in bold. */
export function annexStylePoints(report: Report, mentions: Observed): Point[] {
  const labels = labelsOf(report, mentions).filter(label => label.style !== 'none');
  const style = new Tally();
  const keywords = new Tally();
  const capitals = new Tally();
  const emphasis = new Tally();
  const distinct = new Set(labels.map(label => label.id));
  for (const label of labels) {
    style.add(label.style, label.span);
    const keyword = label.keyword?.replace(/[^A-Za-z]/g, '') ?? '';
    if (keyword.length > 1) {
      capitals.add(keyword === keyword.toUpperCase() ? 'ANNEX' : 'Annex', label.span);
      keywords.add(keywordForm(keyword), label.span);
    }
    if (label.emphasised !== null) emphasis.add(label.emphasised ? 'bold' : 'plain', label.span);
  }
  const clear = distinct.size > 1 || !labels.some(label => AMBIGUOUS.test(label.id));
  return [...(clear ? style.point('annex-label-style', 1) : []), ...capitals.point('annex-label-capitals', 1), ...keywords.point('annex-label-keyword', 1), ...emphasis.point('annex-citation-emphasis', 2)];
}

/** "ANNEXES" as "Annex". */
function keywordForm(keyword: string): string {
  const word = keyword.toLowerCase().replace(/^annex.*$/, 'annex').replace(/^appendi.*$/, 'appendix').replace(/s$/, '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Labels of citations and of bodies, in document order; ranges of several papers count once. */
function labelsOf(report: Report, mentions: Observed): Label[] {
  const labels: Label[] = [];
  let previous = -1;
  for (const citation of mentions.citations) {
    if (citation.form === 'range' && citation.span.start === previous) continue;
    previous = citation.span.start;
    labels.push({ id: citation.id, style: citation.style, keyword: citation.keyword, emphasised: citation.emphasised, span: citation.span });
  }
  for (const annex of report.annexes) labels.push({ id: annex.id, style: annex.style, keyword: annex.label.split(/[\s\u00a0]/)[0] ?? null, emphasised: null, span: annex.labelSpan });
  return labels;
}
