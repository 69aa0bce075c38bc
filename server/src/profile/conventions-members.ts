/** Conventions on things of which a report has any number: table columns, usual annexes, citation phrases, parts of the closing. */
import type { FamilyInput } from './compile';
import { byCount, commonest, countUp, evidenceOf, type Witness } from './evidence';
import type { Convention } from './model';
import type { MemberGroup, Observation, ObservedPoint } from './stored';
import { meanSupport, strengthOf, type Support } from './strength';

const GROUPS: readonly (readonly [group: MemberGroup, idPrefix: string, topic: Convention['topic']])[] = [
  ['columns', 'follow-up-column:', 'follow-up-columns'],
  ['annexes', 'usual-annex:', 'usual-annex'],
  ['closing', 'closing:', 'closing'],
];

/** What a member convention says: the thing, and the wordings past reports have for it, the commonest first. */
export interface MemberValue {
  readonly name: string;
  readonly wordings: readonly string[];
}

const MOST_WORDINGS = 5;

export function memberConventions(input: FamilyInput): Convention[] {
  const conventions: Convention[] = [];
  for (const [group, prefix, topic] of GROUPS) {
    const own = telling(input.own, group);
    const all = telling(input.all, group);
    for (const name of namesOf(own, group)) {
      const witnesses = witnessesOf(name, own, group);
      const wordings = new Map<string, number>();
      for (const { point } of witnesses) if (point.text !== undefined) countUp(wordings, point.text);
      const support: Support = { agree: witnesses.length, of: own.length };
      const mean = meanSupport(support, { agree: witnessesOf(name, all, group).length, of: all.length });
      const value: MemberValue = { name, wordings: byCount(wordings, MOST_WORDINGS) };
      conventions.push({ id: `${prefix}${name}`, topic, family: input.family, value, evidence: evidenceOf(witnesses, own.length), mean, strength: strengthOf(mean, own.length) });
    }
  }
  return [...conventions, ...phraseConvention(input)];
}

const telling = (observations: readonly Observation[], group: MemberGroup): Observation[] => observations.filter(observation => observation.members[group] !== undefined);

function namesOf(own: readonly Observation[], group: MemberGroup): string[] {
  return [...new Set(own.flatMap(observation => observation.members[group]!.map(point => point.value)))].filter(name => name !== '').sort();
}

/** At most one per report. */
function witnessesOf(name: string, observations: readonly Observation[], group: MemberGroup): Witness[] {
  const witnesses: Witness[] = [];
  for (const observation of observations) {
    const point = observation.members[group]!.find(candidate => candidate.value === name);
    if (point !== undefined) witnesses.push({ observation, point });
  }
  return witnesses;
}

/** Phrases that cite annexes: the value holds every phrase seen, the evidence counts the reports that have the commonest. */
function phraseConvention(input: FamilyInput): Convention[] {
  const own = telling(input.own, 'phrases');
  const counts = new Map<string, number>();
  for (const observation of own) for (const point of observation.members.phrases!) countUp(counts, point.value);
  const usual = commonest(counts);
  if (usual === null) return [];
  const witnesses: Witness[] = own.flatMap(observation => {
    const point: ObservedPoint | undefined = observation.members.phrases!.find(candidate => candidate.value === usual);
    return point === undefined ? [] : [{ observation, point }];
  });
  const all = telling(input.all, 'phrases');
  const mean = meanSupport({ agree: witnesses.length, of: own.length }, { agree: witnessesOf(usual, all, 'phrases').length, of: all.length });
  const value: MemberValue = { name: usual, wordings: byCount(counts, counts.size) };
  return [{ id: 'citation-phrase', topic: 'citation-phrase', family: input.family, value, evidence: evidenceOf(witnesses, own.length), mean, strength: strengthOf(mean, own.length) }];
}
