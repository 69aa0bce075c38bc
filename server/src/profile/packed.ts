/**
 * Observations as they are stored. Many points of a report rest on one passage, as all that a heading shows on that heading: it is
 * written once, behind the points, which name it by its place in the list. A third of a profile is saved by it.
 */
import type { Observation, ObservedMembers, ObservedPoint, StoredRange } from './stored';

/** Value, place in the list of passages, and how often, where that is more than once. */
export type PackedPoint = readonly [value: string, passage: number] | readonly [value: string, passage: number, count: number];

/** See `StoredRange`; a passage that was not kept has no text, one of which only the opening was seen no range. */
export type PackedPassage = readonly [] | readonly [text: string] | StoredRange | readonly [...StoredRange, text: string];

export interface PackedObservation extends Omit<Observation, 'values' | 'members'> {
  readonly values: Readonly<Record<string, PackedPoint>>;
  readonly members: { readonly [group in keyof ObservedMembers]: readonly PackedPoint[] };
  readonly passages: readonly PackedPassage[];
}

export function packed(observation: Observation): PackedObservation {
  const passages: PackedPassage[] = [];
  const places = new Map<string, number>();
  const pack = ({ value, range, text, count }: ObservedPoint): PackedPoint => {
    const key = `${range?.join(' ')} ${text}`;
    let place = places.get(key);
    if (place === undefined) {
      places.set(key, place = passages.length);
      passages.push([...range ?? [], ...(text === undefined ? [] : [text])] as unknown as PackedPassage);
    }
    return count === undefined ? [value, place] : [value, place, count];
  };
  const values: Record<string, PackedPoint> = {};
  for (const id in observation.values) values[id] = pack(observation.values[id]!);
  const members: Record<string, PackedPoint[]> = {};
  for (const group in observation.members) members[group] = observation.members[group as keyof ObservedMembers]!.map(pack);
  return { ...observation, values, members, passages };
}

/** Every point names a passage of the list; the schema sees to it for what comes from a file. */
export function unpacked({ passages, ...stored }: PackedObservation): Observation {
  const kept = passages.map(passage => ({
    range: passage.length >= RANGE ? passage.slice(0, RANGE) as unknown as StoredRange : null,
    text: passage.length % RANGE === 1 ? passage.at(-1) as string : undefined,
  }));
  const unpack = ([value, place, count]: PackedPoint): ObservedPoint => {
    const { range, text } = kept[place]!;
    if (text === undefined) return count === undefined ? { value, range } : { value, range, count };
    return count === undefined ? { value, range, text } : { value, range, text, count };
  };
  const values: Record<string, ObservedPoint> = {};
  for (const id in stored.values) values[id] = unpack(stored.values[id]!);
  const members: Record<string, ObservedPoint[]> = {};
  for (const group in stored.members) members[group] = stored.members[group as keyof ObservedMembers]!.map(unpack);
  return { ...stored, values, members };
}

/** Numbers in a range. */
const RANGE = 4;
