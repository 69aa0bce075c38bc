/**
 * What of a precedent's facts was left standing in a draft where the draft's own are meant. Two ways to be sure of it: the place
 * states facts of this meeting (the title, the sentence that says the meeting was held) and the other such place says otherwise;
 * or the statement is a copy of one in the precedent, where the fact was the precedent's own. What merely mentions the meeting
 * before is neither.
 */
import { sameSeries, type Precedent } from '../profile/precedent';
import type { Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import type { Span } from '../text/span';
import { carriedChairs } from './carried-chairs';
import { carriedDeadlines, carriedYears } from './carried-dates';
import { carriedHosts } from './carried-hosts';
import { carriedStatements } from './carried-statements';
import { carriedStated } from './carried-stated';
import { Copies } from './copied';
import { ownFactsOf, type OwnFacts } from './own-facts';

export interface CarriedOver {
  readonly kind: 'ordinal' | 'date' | 'venue' | 'host' | 'co-chair' | 'deadline' | 'year';
  readonly span: Span;
  /** As written in the draft. */
  readonly text: string;
  /** What is meant instead, as the draft writes it; null where it cannot be told. */
  readonly own: { readonly text: string; readonly span: Span } | null;
  /** Where the precedent has it. */
  readonly past: Span;
}

/** All that comparing needs, of both reports. */
export interface Pair {
  readonly draft: { readonly report: Report; readonly mentions: Mentions; readonly facts: OwnFacts };
  readonly past: { readonly report: Report; readonly mentions: Mentions; readonly facts: OwnFacts };
  readonly series: boolean;
  readonly copies: Copies;
}

/** In document order, one for each place. */
export function carriedOver(report: Report, mentions: Mentions, precedent: Precedent): CarriedOver[] {
  const draft = { report, mentions, facts: ownFactsOf(report, mentions) };
  const past = { report: precedent.report, mentions: precedent.mentions, facts: factsOf(precedent) };
  const pair: Pair = { draft, past, series: sameSeries(report, precedent.report), copies: new Copies(past.facts.statements, changing([draft.facts, past.facts])) };
  const found = [...carriedStated(pair), ...carriedStatements(pair), ...carriedHosts(pair), ...carriedChairs(pair), ...carriedDeadlines(pair), ...carriedYears(pair)];
  const byPlace = new Map<number, CarriedOver>();
  for (const each of found) if (!byPlace.has(each.span.start)) byPlace.set(each.span.start, each);
  return [...byPlace.values()].sort((a, b) => a.span.start - b.span.start);
}

/** What was carried over, found once for a report and a precedent. */
export const carriedIn = (report: Report, mentions: Mentions, precedent: Precedent): readonly CarriedOver[] => mentions.once(precedent, () => carriedOver(report, mentions, precedent));

/** Whether what stands in one of these places was carried over from the past report, which is said there and need not be said twice. */
export function isCarried(report: Report, mentions: Mentions, precedent: Precedent | null | undefined, ...places: readonly Span[]): boolean {
  return precedent != null && carriedIn(report, mentions, precedent).some(({ span }) => places.some(place => place.start < span.end && span.start < place.end));
}

const FACTS = new WeakMap<Precedent, OwnFacts>();

function factsOf(precedent: Precedent): OwnFacts {
  const known = FACTS.get(precedent);
  if (known !== undefined) return known;
  const facts = ownFactsOf(precedent.report, precedent.mentions);
  FACTS.set(precedent, facts);
  return facts;
}

const HONORIFICS = ['mr', 'mrs', 'ms', 'mdm', 'dr', 'prof', 'his', 'her'];

/** Words of the facts of either meeting. */
function changing(facts: readonly OwnFacts[]): ReadonlySet<string> {
  const words = facts.flatMap(({ title, opening, chairs }) => [
    ...[...title.cities, ...opening.cities].flatMap(city => city.text.toLowerCase().split(/[^a-z]+/)),
    ...title.cities.flatMap(city => city.value.host?.toLowerCase().split(/[^a-z]+/) ?? []),
    ...chairs.flatMap(chair => chair.name.toLowerCase().split(/[^a-z]+/)),
  ]);
  return new Set([...words.filter(word => word.length > 1), ...HONORIFICS]);
}
