import { nameOfStyle, valueIn, writeIn, type CountingStyle } from '../text/labels';
import { say } from '../text/say';
import { sliceOf, type Span } from '../text/span';
import type { Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import { annexLabels, keywordOf, labelled, type AnnexLabels } from './annex-labels';
import type { Finding, Fix, Rule } from './rule';

interface Odd { readonly span: Span; readonly id: string; readonly keyword: string | null }

/** So many odd labels are told together: two ways of labelling, not single slips. */
const MANY = 3;

/** Most annexes are numbered, one is lettered. */
export const mixedLabelStyle: Rule = {
  id: 'annex/mixed-label-style',
  title: 'Annex labels count in one style: figures, Roman numerals or letters',
  severity: 'warning',
  basis: 'draft',
  fix: 'safe',
  *check({ report, mentions }) {
    const labels = annexLabels(report, mentions);
    const odd = labels.total - labels.fitting;
    if (labels.style === null || odd === 0 || labels.fitting < 2 || labels.fitting < odd * 2) return;
    const places = oddPlaces(report, mentions, labels);
    const distinct = new Map<string, Odd[]>();
    for (const place of places) {
      const same = distinct.get(place.id.toUpperCase());
      if (same) same.push(place); else distinct.set(place.id.toUpperCase(), [place]);
    }
    const groups = distinct.size >= MANY ? [places] : [...distinct.values()];
    for (const group of groups) yield finding(group, labels, labels.style, report);
  },
};

/** Citations and bodies whose label cannot be read in the common style, in document order. */
function oddPlaces(report: Report, mentions: Mentions, labels: AnnexLabels): Odd[] {
  const style = labels.style!;
  const isOdd = (id: string): boolean => valueIn(style, id.toUpperCase()) === null && labels.valueOf(id) !== null;
  const out: Odd[] = [];
  for (const { id, span, keyword, form } of mentions.citations) if (form !== 'range' && isOdd(id)) out.push({ span, id, keyword });
  for (const annex of report.annexes) if (isOdd(annex.id)) out.push({ span: annex.labelSpan, id: annex.id, keyword: keywordOf(annex) });
  return out.sort((a, b) => a.span.start - b.span.start);
}

function finding(group: readonly Odd[], labels: AnnexLabels, style: CountingStyle, report: Report): Finding {
  const [first, ...others] = group;
  const { id, keyword, span } = first!;
  const wanted = labelled(keyword, writeIn(style, labels.valueOf(id)!));
  return {
    span,
    message: say`${labelled(keyword, id)} is the odd one out: the other annexes are labelled in ${nameOfStyle(style)}. Write ${wanted}, if that is the annex meant.`,
    ...(others.length > 0 && { related: others.map(other => ({ span: other.span, message: say`${labelled(other.keyword, other.id)} stands here.` })) }),
    fix: () => relabel(group, labels, style, report),
  };
}

/** Writes the labels in the common style; none where another annex has that label already. */
function relabel(group: readonly Odd[], labels: AnnexLabels, style: CountingStyle, report: Report): Fix | null {
  const edits = [];
  for (const { id, span } of group) {
    const words = sliceOf(report.text, span);
    const at = words.lastIndexOf(id);
    if (at < 0) return null;
    const wanted = writeIn(style, labels.valueOf(id)!);
    if (labels.isUsed(wanted)) return null;
    edits.push({ span: { start: span.start + at, end: span.start + at + id.length }, newText: wanted });
  }
  return { title: say`Label annexes in ${nameOfStyle(style)}`, safety: 'safe', edits };
}
