/** From a citation to the body of its annex and back. */
import type { Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import type { Range } from '../text/lines';
import { touches, type Span } from '../text/span';
import { bodiesOf, citationsOf, sameLabel } from './annexes';
import { mayBeAcronym } from './words';
import { originsOf } from './follow-up-state';
import { targetAt, type Target } from './locate';
import { referencesTo, referredBy, type Referred } from './references';

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
  const places = target === null ? [] : fromHere(report, mentions, target);
  return places.map(({ span, nameSpan }) => ({ origin: report.lines.rangeOf(target!.span), target: report.lines.rangeOf(span), targetName: report.lines.rangeOf(nameSpan) }));
}

/** From a reference to what it refers to, from a row to what the text asks for. */
function fromHere(report: Report, mentions: Mentions, target: Target): Referred[] {
  if (target.kind === 'reference') return referredBy(report, target.reference);
  if (target.kind !== 'row') return [];
  const followUp = mentions.followUps.find(({ row }) => row === target.row);
  return followUp === undefined ? [] : distinct(originsOf(followUp)).map(span => ({ span, nameSpan: span }));
}

/** Every place that names what is under the cursor, an annex, an acronym or a numbered part of the report, in document order. */
export function references(report: Report, mentions: Mentions, offset: number, withBodies: boolean): Range[] {
  const places = placesAt(report, mentions, offset);
  return distinct([...places.citations, ...(withBodies ? places.bodies : [])]).map(span => report.lines.rangeOf(span));
}

export interface Highlight {
  readonly range: Range;
  /** `write` where the annex itself stands, `read` where it is cited. */
  readonly kind: 'read' | 'write';
}

export function highlights(report: Report, mentions: Mentions, offset: number): Highlight[] {
  const places = placesAt(report, mentions, offset);
  return [
    ...distinct(places.citations).map(span => ({ range: report.lines.rangeOf(span), kind: 'read' as const })),
    ...distinct(places.bodies).map(span => ({ range: report.lines.rangeOf(span), kind: 'write' as const })),
  ];
}

function placesAt(report: Report, mentions: Mentions, offset: number): { citations: Span[]; bodies: Span[] } {
  const target = targetAt(report, mentions, offset);
  if (target?.kind === 'citations' || target?.kind === 'annex') return placesOf(report, mentions, target);
  const acronym = !mayBeAcronym(report, offset) ? undefined : mentions.acronyms.find(({ uses }) => uses.some(span => touches(span, offset)));
  if (acronym && target?.kind !== 'reference') {
    const defined = new Set(acronym.definitions.map(({ span }) => span.start));
    return { citations: acronym.uses.filter(({ start }) => !defined.has(start)), bodies: acronym.uses.filter(({ start }) => defined.has(start)) };
  }
  const named = target?.kind === 'reference' ? referredBy(report, target.reference).map(({ nameSpan }) => nameSpan)
    : target?.kind === 'heading' ? [target.heading.nameSpan] : target?.kind === 'paragraph-number' ? [target.paragraph.nameSpan] : target?.kind === 'row' ? [target.row.nameSpan] : [];
  const from = named.flatMap(span => referencesTo(report, mentions, span));
  // a number alone that nothing refers to is no name
  return from.length === 0 ? { citations: [], bodies: [] } : { citations: from, bodies: named };
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
