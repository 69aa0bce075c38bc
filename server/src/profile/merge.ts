/** Merging is set union by digest: commutative, associative, idempotent, so an archive can be observed in any number of parts. */
import { compareText, inOrderOf } from '../text/order';
import type { Observation } from './stored';

/** All observations, one per text, sorted by digest. */
export function merge(...parts: readonly (readonly Observation[])[]): Observation[] {
  const byDigest = new Map<string, Observation>();
  for (const part of parts) {
    for (const observation of part) {
      const other = byDigest.get(observation.digest);
      byDigest.set(observation.digest, other === undefined ? observation : preferred(observation, other));
    }
  }
  return [...inOrderOf([...byDigest.values()], ({ digest }) => digest)];
}

/**
 * Of two observations of one text the fuller one (with passages, asked for more), and of two that say the same that of the file which is
 * first by name, as where one run reads both; a total order, so that order of merging does not matter.
 */
function preferred(a: Observation, b: Observation): Observation {
  const left = JSON.stringify({ ...a, file: '' });
  const right = JSON.stringify({ ...b, file: '' });
  if (left.length !== right.length) return left.length > right.length ? a : b;
  if (left !== right) return left < right ? a : b;
  return compareText(a.file, b.file) <= 0 ? a : b;
}
