/** Takes the words out of observations: what stays is file, place and counts, and words that several reports share. */
import type { Alignment } from './cluster';
import { digestOf } from './digest';
import { countUp } from './evidence';
import { isAnnexKind, sectionKinds, type SectionKind } from './kinds';
import type { MemberGroup, Observation, ObservedMembers, ObservedPoint } from './stored';

/** A usual section's name when the report's own wording is not kept. */
const KIND_NAMES: Readonly<Record<SectionKind, string>> = {
  'introduction': 'Introduction',
  'opening': 'Opening Session',
  'adoption-of-agenda': 'Adoption of the Agenda',
  'other-matters': 'Other Matters',
  'closing': 'Closing Session',
  'follow-up': 'Issues to be Followed Up',
};

/** Points whose values are words of the report: where one report alone has some, none is kept, as the rest would be counted among too few. */
const WORDED: readonly string[] = ['follow-up-heading', 'follow-up-lead-in-words'];

export function withoutPassages(observations: readonly Observation[], alignment: Alignment): Observation[] {
  const shared = sharedWords(observations, alignment);
  const withheld = new Set(WORDED.filter(id => {
    const counts = new Map<string, number>();
    for (const { values } of observations) if (values[id] !== undefined) countUp(counts, values[id].value);
    return [...counts.values()].includes(1);
  }));
  const counted = (group: MemberGroup): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { members } of observations) for (const { value } of members[group] ?? []) countUp(counts, value);
    return counts;
  };
  const annexes = counted('annexes');
  const leadWords = counted('leadWords');
  const meetings = new Map<string, number>();
  for (const { meeting } of observations) meetings.set(meeting, (meetings.get(meeting) ?? 0) + 1);
  return observations.map(observation => {
    const ids = alignment.get(observation)!;
    const values: Record<string, ObservedPoint> = {};
    for (const [id, point] of Object.entries(observation.values)) {
      values[id] = bare(withheld.has(id) ? { ...point, value: '' } : point);
    }
    const members: Record<string, ObservedPoint[]> = {};
    for (const [group, points] of Object.entries(observation.members)) members[group] = points.map(bare);
    if (members.annexes !== undefined) members.annexes = members.annexes.map(point => (isAnnexKind(point.value) || annexes.get(point.value)! > 1 ? point : { ...point, value: '' }));
    if (members.leadWords !== undefined) members.leadWords = members.leadWords.filter(({ value }) => leadWords.get(value)! > 1);
    if (observation.members.sections !== undefined) {
      members.sections = observation.members.sections.map((point, index) => bare({ ...point, value: sharedTitle(point.value, ids[index]!, shared) }));
    }
    return { ...observation, meeting: meetings.get(observation.meeting)! > 1 ? observation.meeting : `#${digestOf(observation.meeting)}`, values, members: members as ObservedMembers };
  });
}

/** By section: in how many reports a word stands in its heading. */
type SharedWords = ReadonlyMap<string, ReadonlyMap<string, number>>;

function sharedWords(observations: readonly Observation[], alignment: Alignment): SharedWords {
  const all = new Map<string, Map<string, number>>();
  for (const observation of observations) {
    const own = new Map<string, Set<string>>();
    for (const [index, ids] of alignment.get(observation)!.entries()) {
      for (const id of ids) own.set(id, new Set([...own.get(id) ?? [], ...observation.members.sections![index]!.value.split(' ').map(keyOf)]));
    }
    for (const [id, words] of own) {
      const counts = all.get(id) ?? new Map<string, number>();
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      all.set(id, counts);
    }
  }
  return all;
}

/** A year or a name that only one report has is left out of a heading that several have. */
function sharedTitle(title: string, ids: readonly string[], shared: SharedWords): string {
  const kinds = sectionKinds(title);
  if (kinds.length > 0) return kinds.map(kind => KIND_NAMES[kind]).join(' and ');
  const words = title.split(' ').filter(word => ids.some(id => (shared.get(id)?.get(keyOf(word)) ?? 0) > 1));
  while (words.length > 0 && keyOf(words[0]!) === '') words.shift();
  while (words.length > 0 && keyOf(words.at(-1)!) === '') words.pop();
  return words.join(' ');
}

/** A word without the signs about it; "" for a dash between words. */
const keyOf = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}'’/-]+/gu, '').replace(/^[-–/]+$/, '');

function bare(point: ObservedPoint): ObservedPoint {
  return point.count === undefined ? { value: point.value, range: point.range } : { value: point.value, range: point.range, count: point.count };
}
