import type { AgendaItem, AgendaSubItemMention, AnnexedAgenda, Mentions } from '../report/mentions';
import { namesKind } from '../report/mentions/activity-names';
import { accountsFor } from '../report/mentions/told-order';
import type { NamedItems } from '../report/mentions/named-items';
import type { Report } from '../report/model';
import { textIn } from '../report/watch';
import { say } from '../text/say';
import { covers } from '../text/span';
import { annexWords, headingWords, inOrder, itemWords, quoted } from './agenda-words';
import type { Finding, Rule } from './rule';

type Placed = (AgendaItem | AgendaSubItemMention) & { readonly heading: NonNullable<AgendaItem['heading']> };

/** Items and sub-items that stand in another order in the annexed agenda than in the report. */
export const agendaOrder: Rule = {
  id: 'agenda/order',
  title: 'The annexed agenda has its items in the order of the report',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    if (mentions.namedItems !== null) yield* namedOtherwise(mentions.namedItems, mentions);
    for (const agenda of mentions.agendas) {
      if (!agenda.followed) continue;
      yield* orderOf(agenda, agenda.items.filter((item): item is AgendaItem & Placed => item.heading !== null && !(VISIT.test(item.name.text) && item.heading.kind !== 'session')), null, mentions);
      for (const item of agenda.items) yield* orderOfPoints(report, agenda, item);
      for (const item of agenda.items) yield* orderOf(agenda, item.subItems.filter((each): each is AgendaSubItemMention & Placed => each.heading !== null), item, mentions);
    }
  },
};

/** Told together, or behind the sessions, on whatever day it was. */
const VISIT = /^(?:the )?(?:(?:study|site|field|technical) )?(?:visits?|tours?|excursions?)\b/i;

/** What the opening names, in another order than the report takes it up. */
function* namedOtherwise({ items }: NamedItems, mentions: Mentions): Generator<Finding> {
  const placed = items.filter((item): item is typeof item & { heading: NonNullable<typeof item.heading> } => item.heading !== null);
  const kept = inOrder(placed.map(({ heading }) => heading.span.start));
  const first = placed.find((_, index) => !kept.has(index));
  if (first === undefined || accountsFor(mentions.orderTold, first.heading.path.slice(-1), [first.text, first.heading.title])) return;
  yield {
    span: first.span,
    message: say`${quoted(first.text)} is named here at another place than the report takes it up. Put both in one order.`,
    related: [{ span: first.heading.nameSpan, message: say`It stands here in the report.` }],
  };
}

const ADOPTED = /\b(?:adopted|amended|revised|final)\b/i;

/** One finding for each list, on the first of those that would have to move; of items, or of the sub-items under one. */
function* orderOf(agenda: AnnexedAgenda, placed: readonly Placed[], under: AgendaItem | null, mentions: Mentions): Generator<Finding> {
  const kept = inOrder(placed.map(({ heading }) => heading.span.start));
  const astray = placed.filter((_, index) => !kept.has(index));
  const [first] = astray;
  // what was changed as the agenda was adopted is changed in the one that was adopted
  if (first === undefined || (!ADOPTED.test(agenda.annex.title) && accountsFor(mentions.orderTold, first.heading.path.slice(-1), [first.name.text, first.heading.title]))) return;
  yield {
    span: first.name.span,
    message: astray.length === 1 ? onePlaced(agenda, first, under) : severalPlaced(agenda, first, under),
    related: [{ span: first.heading.nameSpan, message: say`It stands here in the report.` }],
  };
}

/** Activities that are no headings, but points of one list of the section. */
function* orderOfPoints(report: Report, agenda: AnnexedAgenda, { heading, subItems }: AgendaItem): Generator<Finding> {
  if (heading === null || subItems.length < 2 || subItems.some(each => each.heading !== null || !namesKind(each.name.text))) return;
  for (const { items, span } of report.lists) {
    if (items.length < subItems.length || !covers(heading.span, span)) continue;
    const points = items.map(({ textSpan }) => plain(textIn(report, textSpan)));
    const places = subItems.map(({ name }) => { const words = plain(name.text); const [only, another] = points.flatMap((point, index) => (point.startsWith(words) ? [index] : [])); return another === undefined ? only ?? -1 : -1; });
    if (places.includes(-1) || new Set(places).size < places.length) continue;
    const kept = inOrder(places);
    const astray = subItems.find((_, index) => !kept.has(index));
    if (astray === undefined) continue;
    yield {
      span: astray.name.span, related: [{ span: items[places[subItems.indexOf(astray)]!]!.textSpan, message: say`It stands here in the report.` }],
      message: say`${annexWords(agenda)} has ${quoted(astray.name.text)} at another place than the list of the report. Put both in one order.`,
    };
  }
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').replace(/^(?:an?|the)\s/i, '').toLowerCase();

const onePlaced = (agenda: AnnexedAgenda, { name, heading }: Placed, under: AgendaItem | null): string => (under === null
  ? say`${annexWords(agenda)} has ${quoted(name.text)} at another place than the report, where it is ${headingWords(heading)}. Put the items in one order.`
  : say`${annexWords(agenda)} has ${quoted(name.text)} at another place than the report, where it is ${headingWords(heading)}. Put the sub-items of ${itemWords(under)} in one order.`);

const severalPlaced = (agenda: AnnexedAgenda, { name }: Placed, under: AgendaItem | null): string => (under === null
  ? say`${annexWords(agenda)} has the items in another order than the report, from ${quoted(name.text)} on. Put them in one order.`
  : say`${annexWords(agenda)} has the sub-items of ${itemWords(under)} in another order than the report, from ${quoted(name.text)} on. Put them in one order.`);
