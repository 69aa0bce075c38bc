/** Merging is set union by digest: commutative, associative, idempotent, so an archive can be observed in any number of parts. */
import { compareText, inOrderOf } from '../text/order';
import type { Observation, ObservedMembers } from './stored';

/** All observations, one per text, sorted by digest. */
export function merge(...parts: readonly (readonly Observation[])[]): Observation[] {
  const byDigest = new Map<string, Observation>();
  for (const part of parts) {
    for (const observation of part) {
      const other = byDigest.get(observation.digest);
      byDigest.set(observation.digest, other === undefined ? observation : joined(observation, other));
    }
  }
  return [...inOrderOf([...byDigest.values()], ({ digest }) => digest)];
}

/** Of two observations of one text the preferred one, with the faults of the one that was asked for more: which one it was depends on the threads that read. */
function joined(a: Observation, b: Observation): Observation {
  const [left, right] = [withoutSlips(a), withoutSlips(b)];
  const [first, bare, other] = preferred(left, right) === left ? [a, left, b] : [b, right, a];
  if (!tellsMore(faultsOf(other), faultsOf(first))) return first;
  const { slips, followUpSlips } = other.members;
  return { ...bare, members: { ...bare.members, ...(slips !== undefined && { slips }), ...(followUpSlips !== undefined && { followUpSlips }) } };
}

const faultsOf = ({ members: { slips, followUpSlips } }: Observation): string => (slips === undefined && followUpSlips === undefined ? '' : JSON.stringify([slips, followUpSlips]));
const tellsMore = (a: string, b: string): boolean => (a.length === b.length ? a > b : a.length > b.length);

/** The observation as one that was not asked for the faults of its report. */
export function withoutSlips(observation: Observation): Observation {
  if (observation.members.slips === undefined && observation.members.followUpSlips === undefined) return observation;
  const members: { -readonly [group in keyof ObservedMembers]: ObservedMembers[group] } = { ...observation.members };
  delete members.slips;
  delete members.followUpSlips;
  return { ...observation, members };
}

/**
 * Of two observations of one text the fuller one (with passages), and of two that say the same that of the file which is
 * first by name, as where one run reads both; a total order, so that order of merging does not matter.
 */
function preferred(a: Observation, b: Observation): Observation {
  const left = JSON.stringify({ ...a, file: '' });
  const right = JSON.stringify({ ...b, file: '' });
  if (left.length !== right.length) return left.length > right.length ? a : b;
  if (left !== right) return left < right ? a : b;
  return compareText(a.file, b.file) <= 0 ? a : b;
}
