/** From a citation to the body of its annex and back. */
import type { Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import type { Range } from '../text/lines';
import type { Span } from '../text/span';
import { bodiesOf, citationsOf, sameLabel } from './annexes';
import { targetAt, type Target } from './locate';

/** Where one goes from here: the whole of it, and the words to select. */
export interface Destination {
  /** What the cursor is on. */
  readonly origin: Range;
  readonly target: Range;
  readonly targetName: Range;
}

/** Bodies a citation stands for, or from the label of a body all citations of it; empty where there is nothing to go to. */
export function definitions(report: Report, mentions: Mentions, offset: number): Destination[] {
  const target = targetAt(report, mentions, offset);
  if (target?.kind === 'citations') {
    const bodies = new Set(target.citations.flatMap(citation => bodiesOf(report, citation)));
    return [...bodies].map(annex => ({ origin: report.lines.rangeOf(target.span), target: report.lines.rangeOf(annex.span), targetName: report.lines.rangeOf(annex.labelSpan) }));
  }
  if (target?.kind === 'annex') {
    return distinct(citationsOf(report, mentions, target.annex).map(citation => citation.span)).map(span => {
      const range = report.lines.rangeOf(span);
      return { origin: report.lines.rangeOf(target.span), target: range, targetName: range };
    });
  }
  return [];
}

/** Every place that names the annex under the cursor, in document order. */
export function references(report: Report, mentions: Mentions, offset: number, withBodies: boolean): Range[] {
  const places = placesOf(report, mentions, targetAt(report, mentions, offset));
  return distinct([...places.citations, ...(withBodies ? places.bodies : [])]).map(span => report.lines.rangeOf(span));
}

export interface Highlight {
  readonly range: Range;
  /** `write` where the annex itself stands, `read` where it is cited. */
  readonly kind: 'read' | 'write';
}

export function highlights(report: Report, mentions: Mentions, offset: number): Highlight[] {
  const places = placesOf(report, mentions, targetAt(report, mentions, offset));
  return [
    ...distinct(places.citations).map(span => ({ range: report.lines.rangeOf(span), kind: 'read' as const })),
    ...distinct(places.bodies).map(span => ({ range: report.lines.rangeOf(span), kind: 'write' as const })),
  ];
}

function placesOf(report: Report, mentions: Mentions, target: Target | null): { citations: Span[]; bodies: Span[] } {
  if (target?.kind === 'citations') {
    const bodies = target.citations.flatMap(citation => bodiesOf(report, citation));
    const citations = target.citations.flatMap(citation => sameLabel(mentions, citation));
    return { citations: [...citations, ...bodies.flatMap(body => citationsOf(report, mentions, body))].map(each => each.span), bodies: bodies.map(body => body.labelSpan) };
  }
  if (target?.kind === 'annex') {
    return { citations: citationsOf(report, mentions, target.annex).map(citation => citation.span), bodies: [target.annex.labelSpan] };
  }
  return { citations: [], bodies: [] };
}

function distinct(spans: readonly Span[]): Span[] {
  const seen = new Map<string, Span>();
  for (const span of spans) seen.set(`${span.start}-${span.end}`, span);
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
