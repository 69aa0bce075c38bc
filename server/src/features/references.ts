/** Where references within the report lead ("paragraph 12", "agenda item 3", "section 4.2", "row 2"), and what refers to a place. */
import type { Mentions, Reference } from '../report/mentions';
import type { Report } from '../report/model';
import { countedHeadings } from '../rules/numbering-findings';
import { touches, type Span } from '../text/span';

export interface Referred {
  /** The whole of it. */
  readonly span: Span;
  /** Its number or heading. */
  readonly nameSpan: Span;
}

export function referenceAt(mentions: Mentions, offset: number): Reference | null {
  return mentions.references.find(({ span, another }) => !another && touches(span, offset)) ?? mentions.references.find(({ whole, another }) => !another && touches(whole.span, offset)) ?? null;
}

/** Every place that bears the number; more than one where numbers are used twice. */
export function referredBy(report: Report, { kind, path }: Reference): Referred[] {
  const same = (own: readonly number[]): boolean => own.length === path.length && own.every((part, index) => part === path[index]);
  if (kind === 'paragraph') return report.paragraphs.filter(({ path: own }) => own.length > 0 && same(own));
  if (kind === 'row') return report.followUp?.rows.filter(({ label }) => label === String(path[0])) ?? [];
  const headings = countedHeadings(report).filter(({ path: own }) => own.length > 0 && same(own));
  const wanted = path.length > 1 ? 'sub-item' : kind === 'session' ? 'session' : 'agenda-item';
  const exact = headings.filter(heading => heading.kind === wanted);
  return exact.length > 0 ? exact : headings.filter(heading => heading.kind !== 'session' && heading.kind !== 'sub-item');
}

/** References that lead to the place whose number or heading this is, in document order. */
export function referencesTo(report: Report, mentions: Mentions, nameSpan: Span): Span[] {
  return mentions.references.filter(reference => !reference.another && referredBy(report, reference).some(({ nameSpan: own }) => own.start === nameSpan.start && own.end === nameSpan.end)).map(({ span }) => span);
}
