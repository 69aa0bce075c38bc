/** Which citation speaks of which annex body. */
import type { Citation, Mentions } from '../report/mentions';
import type { Annex, LabelStyle, Report } from '../report/model';

interface Labelled { readonly id: string; readonly style: LabelStyle; readonly ordinal: number | null }

/**
 * Bodies a citation stands for: those with its label, else those that count the same in another style (ANNEX I and ANNEX 1).
 * "The Annex" stands for the only body there is.
 */
export function bodiesOf(report: Report, citation: Labelled): readonly Annex[] {
  const same = report.annexes.filter(annex => annex.id.toUpperCase() === citation.id.toUpperCase());
  if (same.length > 0) return same;
  if (citation.id === '') return report.annexes.length === 1 ? report.annexes : [];
  return citation.ordinal === null ? [] : report.annexes.filter(annex => annex.ordinal === citation.ordinal);
}

/** Citations that stand for a body, in document order. */
export function citationsOf(report: Report, mentions: Mentions, annex: Annex): readonly Citation[] {
  return mentions.citations.filter(citation => bodiesOf(report, citation).includes(annex));
}

/** Citations with the same label as this one, itself included. */
export function sameLabel(mentions: Mentions, citation: Citation): readonly Citation[] {
  return mentions.citations.filter(each => each.id.toUpperCase() === citation.id.toUpperCase());
}
