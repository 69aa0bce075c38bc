/** Conventions on things of which a report has any number: table columns, usual annexes, citation phrases, parts of the closing. */
import type { Family } from '../report/model';
import { byCount, countUp } from './evidence';
import { isAnnexKind } from './kinds';
import { conventionOf } from './judge';
import { isElliptic } from './phrases';
import type { Convention } from './model';
import { Occurrences, type Occurrence } from './occurrences';
import { ABSENT, PRESENT, withdrawn, type Lens, type Scope, type Seen, type Track } from './scope';
import type { MemberGroup, Observation } from './stored';

const GROUPS: readonly (readonly [group: MemberGroup, idPrefix: string, topic: Convention['topic']])[] = [
  ['columns', 'follow-up-column:', 'follow-up-columns'],
  ['annexes', 'usual-annex:', 'usual-annex'],
  ['closing', 'closing:', 'closing'],
  ['leadWords', 'lead-word:', 'lead-word'],
  ['slips', 'slip:', 'slip'],
  ['followUpSlips', 'slip:', 'slip'],
];

/** What a member convention says: the thing, and the wordings past reports have for it, the commonest first. */
export interface MemberValue {
  readonly name: string;
  readonly wordings: readonly string[];
}

const MOST_WORDINGS = 5;

/** A thing past reports may have, with the wordings they have for it. */
interface Member extends Track {
  readonly name: string;
  readonly wordings: ReadonlyMap<string, number>;
}

export function memberConventions(lens: Lens, family: Family): Convention[] {
  const conventions: Convention[] = [];
  for (const member of lens.scope.once('members', () => membersOf(lens.scope))) {
    const convention = conventionOf(lens, family, member, () => ({ value: { name: member.name, wordings: byCount(wordingsOf(member, lens), MOST_WORDINGS) } satisfies MemberValue }));
    if (convention !== null) conventions.push(convention);
  }
  return [...conventions, ...phraseConvention(lens, family)];
}

const occurrencesIn = (scope: Scope, group: MemberGroup): Occurrences => scope.once(`occurrences of ${group}`, () => {
  const occurrences = new Occurrences(scope);
  scope.reports.forEach(({ members, seen }, report) => {
    const points = members[group];
    if (points === undefined) return;
    // What an opening does not show may stand further on.
    if (seen !== 'opening') occurrences.tells(report);
    points.forEach(({ value }, place) => { if (value !== '') occurrences.add(value, report, place); });
  });
  return occurrences;
});

function membersOf(scope: Scope): Member[] {
  return GROUPS.flatMap(([group, prefix, topic]) => {
    const occurrences = occurrencesIn(scope, group);
    return [...occurrences.names()].filter(name => !(group === 'leadWords' || group === 'annexes' && !isAnnexKind(name)) || occurrences.of(name).reports.length * 2 > scope.whole).sort().map((name): Member => ({ ...trackOf(group, name), id: `${prefix}${name}`, topic, name, wordings: wordingsIn(scope, group, occurrences.of(name)) }));
  });
}

function wordingsIn({ reports }: Scope, group: MemberGroup, { reports: at, places }: Occurrence): ReadonlyMap<string, number> {
  const wordings = new Map<string, number>();
  at.forEach((report, index) => {
    const { text } = reports[report]!.members[group]![places[index]!]!;
    if (text !== undefined) countUp(wordings, text);
  });
  return wordings;
}

const trackOf = (group: MemberGroup, name: string): Omit<Track, 'id' | 'topic'> => ({
  style: false, wanted: PRESENT,
  see: observation => memberIn(observation, group, name),
  trend: scope => occurrencesIn(scope, group).trend(name),
  showing: scope => occurrencesIn(scope, group).reportsWith(name),
});

function memberIn(observation: Observation, group: MemberGroup, name: string): Seen | null {
  const points = observation.members[group];
  if (points === undefined) return null;
  const point = points.find(candidate => candidate.value === name);
  if (point !== undefined) return { value: PRESENT, point };
  // What an opening does not show may stand further on.
  return observation.seen === 'opening' ? null : { value: ABSENT, point: null };
}

function wordingsOf(member: Member, { scope, without }: Lens): ReadonlyMap<string, number> {
  const own = scope.has(without) ? member.see(without)?.point?.text : undefined;
  return own === undefined ? member.wordings : less(member.wordings, [own]);
}

/** The counts without one of each of these. */
export function less(counts: ReadonlyMap<string, number>, gone: Iterable<string>): ReadonlyMap<string, number> {
  const left = new Map(counts);
  for (const value of gone) {
    const count = left.get(value) ?? 0;
    if (count > 1) left.set(value, count - 1); else left.delete(value);
  }
  return left;
}

/** Phrases that cite annexes: the value holds every phrase seen, the evidence counts the reports that have the commonest. */
function phraseConvention(lens: Lens, family: Family): Convention[] {
  const { scope, without } = lens;
  const all = scope.once('phrases', () => {
    const occurrences = occurrencesIn(scope, 'phrases');
    return new Map([...occurrences.names()].filter(name => !isElliptic(name)).map(name => [name, occurrences.of(name).reports.length]));
  });
  const counts = scope.has(without) ? less(all, phrasesIn(without.members.phrases)) : all;
  // Where the phrase has changed, that of the draft's own time counts.
  const tracks = byCount(counts, MOST_WORDINGS).map((name): Track & { readonly name: string } => ({ ...trackOf('phrases', name), id: `citation-phrase:${name}`, topic: 'citation-phrase', name }));
  const shares = tracks.map(track => scope.trend(track).read(lens.year, withdrawn(scope, track, without), PRESENT)?.share ?? 0);
  const track = tracks[shares.indexOf(Math.max(...shares))];
  if (track === undefined) return [];
  const usual = track.name;
  const value: MemberValue = { name: usual, wordings: byCount(counts, counts.size) };
  const convention = conventionOf(lens, family, track, () => ({ id: 'citation-phrase', value }));
  return convention === null ? [] : [convention];
}

const phrasesIn = (points: Observation['members']['phrases']): Set<string> => new Set(points?.map(point => point.value).filter(value => !isElliptic(value)));
