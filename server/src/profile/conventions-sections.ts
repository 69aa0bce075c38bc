/** Conventions on sections: which are expected, in which order, and whether others occur at all. */
import type { FamilyInput } from './compile';
import { KIND_ORDER } from './cluster';
import { byCount, commonest, countUp, evidenceOf, MOST_PASSAGES, type Witness } from './evidence';
import { standsLast } from './kinds';
import { compareText } from './merge';
import type { Convention } from './model';
import type { Observation } from './stored';
import { meanSupport, strengthOf } from './strength';

/** What is known of an expected section. */
export interface SectionValue {
  /** "opening", or the id of a cluster of wordings. */
  readonly section: string;
  /** The commonest wording. */
  readonly title: string;
  /** Wordings of past reports, the commonest first. */
  readonly wordings: readonly string[];
  /** Section that most often stands right before it; null for the start of the report or a section of its own subject. */
  readonly after: string | null;
  /** Section that most often stands right after it; null for the end of the report or a section of its own subject. */
  readonly before: string | null;
  /** Mean place among the sections, 0 for the first, 1 for the last. */
  readonly place: number;
}

export interface OrderValue {
  readonly first: string;
  readonly then: string;
}

const MOST_WORDINGS = 5;
/** Pairs are kept for so many sections of a family, those with most support. */
const MOST_ORDERED = 24;
const SUBJECT = '';
const EDGE = '|';

interface Seen extends Witness {
  readonly index: number;
  readonly of: number;
  readonly previous: string;
  readonly next: string;
}

export function sectionConventions(input: FamilyInput): Convention[] {
  const own = input.own.filter(hasSections);
  if (own.length === 0) return [];
  const seen = seenSections(input, own);
  const poolReports = input.all.filter(hasSections);
  const pool = poolCounts(input, poolReports);
  const expected = [...seen].filter(([id, witnesses]) => KIND_ORDER.includes(id as never) || witnesses.length > 1);
  const sections = expected.map(([id, witnesses]): Convention => {
    const mean = meanSupport({ agree: witnesses.length, of: own.length }, { agree: pool.get(id) ?? 0, of: poolReports.length });
    return { id: `section:${id}`, topic: 'section', family: input.family, value: sectionValue(id, witnesses, seen), evidence: evidenceOf(witnesses, own.length), mean, strength: strengthOf(mean, own.length) };
  });
  sections.sort((a, b) => (a.value as SectionValue).place - (b.value as SectionValue).place || compareText(a.id, b.id));
  return [...sections, ...orderConventions(input, sections, seen), ...closedConvention(input, own, new Set(expected.map(([id]) => id)))];
}

const hasSections = (observation: Observation): boolean => (observation.members.sections?.length ?? 0) > 0;

/** Where each section stands in each report. */
function seenSections({ alignment }: FamilyInput, own: readonly Observation[]): Map<string, Seen[]> {
  const seen = new Map<string, Seen[]>();
  for (const observation of own) {
    const ids = alignment.get(observation)!;
    const here = new Map<string, number>();
    ids.forEach((row, index) => { for (const id of row) if (!here.has(id) || standsLast(id)) here.set(id, index); });
    for (const [id, index] of here) {
      const entry: Seen = {
        observation, point: observation.members.sections![index]!, index, of: ids.length,
        previous: index === 0 ? EDGE : ids[index - 1]![0] ?? SUBJECT,
        next: index === ids.length - 1 ? EDGE : ids[index + 1]![0] ?? SUBJECT,
      };
      const list = seen.get(id);
      if (list === undefined) seen.set(id, [entry]); else list.push(entry);
    }
  }
  return seen;
}

/** In how many reports of all families each section stands. */
function poolCounts({ alignment }: FamilyInput, reports: readonly Observation[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const observation of reports) for (const id of new Set(alignment.get(observation)!.flat())) countUp(counts, id);
  return counts;
}

function sectionValue(section: string, witnesses: readonly Seen[], seen: ReadonlyMap<string, readonly Seen[]>): SectionValue {
  const wordings = new Map<string, number>();
  const previous = new Map<string, number>();
  const next = new Map<string, number>();
  let place = 0;
  for (const witness of witnesses) {
    if (witness.point.value !== '') countUp(wordings, witness.point.value);
    countUp(previous, witness.previous);
    countUp(next, witness.next);
    place += witness.of < 2 ? 0 : witness.index / (witness.of - 1);
  }
  const neighbour = (counts: ReadonlyMap<string, number>): string | null => {
    const id = commonest(counts);
    const shared = id !== null && (KIND_ORDER.includes(id as never) || (seen.get(id)?.length ?? 0) > 1);
    return shared ? id : null;
  };
  const usual = byCount(wordings, MOST_WORDINGS);
  return { section, title: usual[0] ?? section, wordings: usual, after: neighbour(previous), before: neighbour(next), place: Math.round(place / witnesses.length * 10_000) / 10_000 };
}

/** Which of two sections comes first, for each pair that stands together in past reports. */
function orderConventions({ family, own }: FamilyInput, sections: readonly Convention[], seen: ReadonlyMap<string, readonly Seen[]>): Convention[] {
  const kept = [...sections].sort((a, b) => b.evidence.agree - a.evidence.agree || compareText(a.id, b.id)).slice(0, MOST_ORDERED);
  const ids = sections.filter(section => kept.includes(section)).map(section => (section.value as SectionValue).section);
  const rows = ids.map(id => standingIn(own, seen.get(id)!));
  const conventions: Convention[] = [];
  for (const [a, first] of rows.entries()) {
    for (const [b, second] of rows.entries()) {
      if (b <= a) continue;
      const forth = precedence(first, second);
      const back = precedence(second, first);
      const of = forth.count + back.count;
      if (of === 0) continue;
      const usual = forth.count >= back.count ? forth : back;
      const value: OrderValue = usual === forth ? { first: ids[a]!, then: ids[b]! } : { first: ids[b]!, then: ids[a]! };
      // Order is particular to a family: its own reports are the pool.
      const mean = meanSupport({ agree: usual.count, of }, { agree: usual.count, of });
      conventions.push({ id: `order:${value.first}>${value.then}`, topic: 'order', family, value, evidence: evidenceOf(usual.witnesses, of, usual.count), mean, strength: strengthOf(mean, of) });
    }
  }
  return conventions;
}

/** The section in each report, or null where the report has none. */
function standingIn(own: readonly Observation[], seen: readonly Seen[]): (Seen | null)[] {
  const byReport = new Map(seen.map(entry => [entry.observation, entry]));
  return own.map(observation => byReport.get(observation) ?? null);
}

/** In how many reports the first section stands before the second, and where the second stands in the newest of these. */
function precedence(first: readonly (Seen | null)[], second: readonly (Seen | null)[]): { count: number; witnesses: Witness[] } {
  const witnesses: Witness[] = [];
  let count = 0;
  for (const [report, entry] of first.entries()) {
    const other = second[report]!;
    if (entry === null || other === null || entry.index >= other.index) continue;
    count++;
    if (witnesses.length < MOST_PASSAGES) witnesses.push(other);
  }
  return { count, witnesses };
}

/** Whether all sections of past reports are among the expected ones: then another one is news. */
function closedConvention({ family, alignment }: FamilyInput, own: readonly Observation[], expected: ReadonlySet<string>): Convention[] {
  const witnesses: Witness[] = [];
  for (const observation of own) {
    const last = observation.members.sections!.at(-1)!;
    if (alignment.get(observation)!.every(row => row.some(id => expected.has(id)))) witnesses.push({ observation, point: last });
  }
  if (witnesses.length === 0) return [];
  const support = { agree: witnesses.length, of: own.length };
  const mean = meanSupport(support, support);
  return [{ id: 'sections-closed', topic: 'section', family, value: witnesses.length * 2 > own.length, evidence: evidenceOf(witnesses, own.length), mean, strength: strengthOf(mean, own.length) }];
}
