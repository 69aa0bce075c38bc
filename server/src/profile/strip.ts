/** Takes the words out of observations: what stays is file, place and counts, and wordings that several reports share. */
import type { Alignment } from './cluster';
import { digestOf } from './digest';
import { sectionKinds, type SectionKind } from './kinds';
import type { Observation, ObservedMembers, ObservedPoint } from './stored';

/** A usual section's name when the report's own wording is not kept. */
const KIND_NAMES: Readonly<Record<SectionKind, string>> = {
  'introduction': 'Introduction',
  'opening': 'Opening Session',
  'adoption-of-agenda': 'Adoption of the Agenda',
  'other-matters': 'Other Matters',
  'closing': 'Closing Session',
  'follow-up': 'Issues to be Followed Up',
};

export function withoutPassages(observations: readonly Observation[], alignment: Alignment): Observation[] {
  const reports = new Map<string, number>();
  for (const observation of observations) for (const id of new Set(alignment.get(observation)!.flat())) reports.set(id, (reports.get(id) ?? 0) + 1);
  const headings = new Map<string, number>();
  for (const observation of observations) {
    const heading = observation.values['follow-up-heading']?.value;
    if (heading !== undefined) headings.set(heading, (headings.get(heading) ?? 0) + 1);
  }
  const meetings = new Map<string, number>();
  for (const { meeting } of observations) meetings.set(meeting, (meetings.get(meeting) ?? 0) + 1);
  return observations.map(observation => {
    const ids = alignment.get(observation)!;
    const values: Record<string, ObservedPoint> = {};
    for (const [id, point] of Object.entries(observation.values)) {
      values[id] = bare(id === 'follow-up-heading' && headings.get(point.value)! < 2 ? { ...point, value: '' } : point);
    }
    const members: Record<string, ObservedPoint[]> = {};
    for (const [group, points] of Object.entries(observation.members)) members[group] = points.map(bare);
    if (observation.members.sections !== undefined) {
      members.sections = observation.members.sections.map((point, index) => bare({ ...point, value: sharedTitle(point.value, ids[index]!, reports) }));
    }
    return { ...observation, meeting: meetings.get(observation.meeting)! > 1 ? observation.meeting : `#${digestOf(observation.meeting)}`, values, members: members as ObservedMembers };
  });
}

function sharedTitle(title: string, ids: readonly string[], reports: ReadonlyMap<string, number>): string {
  const kinds = sectionKinds(title);
  if (kinds.length > 0) return kinds.map(kind => KIND_NAMES[kind]).join(' and ');
  return ids.some(id => (reports.get(id) ?? 0) > 1) ? title : '';
}

function bare(point: ObservedPoint): ObservedPoint {
  return point.count === undefined ? { value: point.value, range: point.range } : { value: point.value, range: point.range, count: point.count };
}
