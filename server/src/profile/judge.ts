/** One followed point -> the convention it makes, if any: the only place where counts become a convention. */
import type { Family } from '../report/model';
import { MOST_PASSAGES, passageOf } from './evidence';
import type { Convention } from './model';
import type { Passage } from '../rules/rule';
import { withdrawn, type Lens, type Track } from './scope';
import { meanSupport, STRENGTH, strengthOf, styleStrengthOf } from './strength';
import type { Reading } from './trend';

export interface Judgement {
  /** Of the convention, where that is not the track's. */
  readonly id?: string;
  /** What the convention says; without it the value read. */
  readonly value?: unknown;
}

/** Null when no report that is asked shows it. `words` may name the convention by what was read. */
export function conventionOf(lens: Lens, family: Family, track: Track, words: (reading: Reading) => Judgement = () => ({})): Convention | null {
  const { scope, pool } = lens;
  const reading = scope.trend(track).read(lens.year, withdrawn(scope, track, lens.without), track.wanted);
  if (reading === null) return null;
  // Order is particular to a kind of meeting: its own reports are the pool.
  const prior = track.topic === 'order' ? reading : pool.trend(track).support(reading.value, withdrawn(pool, track, lens.without), reading.since, reading.until);
  const mean = meanSupport({ agree: reading.share * reading.of, of: reading.of }, prior);
  const found = track.style ? styleStrengthOf(mean, reading, prior, wholeReports(lens)) : strengthOf(mean, reading.of);
  const strength = !reading.settled || track.topic === 'slip' ? null : found === 'warning' && reading.overall < STRENGTH.leastShare ? 'information' : found;
  const { id = track.id, value = reading.value } = words(reading);
  return {
    id, topic: track.topic, family, value,
    evidence: { agree: reading.agree, of: reading.of, passages: passagesOf(lens, track, reading) },
    mean, strength,
    ...(reading.since === null ? {} : { since: reading.since }),
    ...(reading.until === null ? {} : { until: reading.until }),
  };
}

/** Reports read to their end that are asked. */
export const wholeReports = ({ scope, without }: Lens): number => scope.whole - (scope.has(without) && without.seen === undefined ? 1 : 0);

/** Passages of the newest reports of the time that agree. */
function passagesOf({ scope, without }: Lens, track: Track, { value, since, until }: Reading): Passage[] {
  const passages: Passage[] = [];
  const bounded = since !== null || until !== null;
  for (const observation of track.showing?.(scope) ?? scope.reports) {
    if (passages.length === MOST_PASSAGES) break;
    const { year } = observation;
    if (observation === without || (bounded && (year === null || (since !== null && year < since) || (until !== null && year > until)))) continue;
    const seen = track.see(observation);
    if (seen?.value === value && seen.point !== null && seen.point.range !== null) passages.push(passageOf(observation, seen.point));
  }
  return passages;
}

/** What no rule ever warns of, whatever its strength. */
const QUIET: ReadonlySet<Convention['topic']> = new Set<Convention['topic']>(['title-order', 'attendance-form', 'annex-bodies', 'citation-phrase', 'closing', 'slip', 'list-form', 'follow-up-form', 'section-wording', 'lead-word']);
/** Of equally certain conventions these are worth a warning first: what is missing weighs more than how it is written. */
const RANK: readonly Convention['topic'][] = ['section', 'follow-up', 'usual-annex', 'follow-up-columns', 'order', 'numbering-form', 'annex-style', 'heading-form'];

/**
 * Keeps the departures at warning that a sound report shows within what a reader bears: of conventions that have too many
 * exceptions together, the least certain become informations. Orders count as one, since one stray section breaks many.
 */
export function withinBudget(conventions: readonly Convention[], reports: number): Convention[] {
  const loud = conventions.filter(({ strength, topic }) => strength === 'warning' && !QUIET.has(topic))
    .sort((a, b) => b.mean - a.mean || RANK.indexOf(a.topic) - RANK.indexOf(b.topic) || (a.id < b.id ? -1 : 1));
  const usual = usualExceptions(loud);
  const demoted = new Set<Convention>();
  let spent = 0;
  let orders = 0;
  for (const convention of loud) {
    const { agree, of } = convention.evidence;
    const exceptions = (of - agree + usual * STRENGTH.exceptionWeight) / (Math.max(1, reports) + STRENGTH.exceptionWeight);
    const added = convention.topic === 'order' ? Math.max(0, exceptions - orders) : exceptions;
    if (spent + added > STRENGTH.alarms) demoted.add(convention);
    else {
      spent += added;
      if (convention.topic === 'order') orders += added;
    }
  }
  return demoted.size === 0 ? [...conventions] : conventions.map(convention => (demoted.has(convention) ? { ...convention, strength: 'information' as const } : convention));
}

/** Share of the reports that break a convention of this archive: one that none has broken yet will be broken as others are. */
function usualExceptions(loud: readonly Convention[]): number {
  let broken = 0;
  let asked = 0;
  for (const { topic, evidence: { agree, of } } of loud) {
    if (topic === 'order') continue;
    broken += of - agree;
    asked += of;
  }
  return asked === 0 ? 0 : broken / asked;
}
