/** The profile of an archive in which nothing has changed that a convention rests on, as where the words of a paragraph were corrected. */
import { profileDigest } from '../profile/compile';
import { entryOf, observationOf, saidBy, type Entry } from '../profile/entry';
import { withoutSlips } from '../profile/merge';
import { inOrderOf } from '../text/order';
import { faultsOf, sampleOf } from '../profile/sample';
import type { Profile } from '../profile/stored';
import type { Store } from './store';

export interface CarriedOver {
  readonly profile: Omit<Profile, 'observations'>;
  /** Of all its observations, in their order. */
  readonly entries: readonly Entry[];
}

/**
 * The old profile with the identities of the texts there are now; null where conventions must be found anew. All reports of the old
 * profile must be there under their names and show what they did.
 */
export function carriedOver(store: Store, read: readonly Entry[]): CarriedOver | null {
  const { rows } = store;
  if (rows.length === 0 || rows.length !== read.length) return null;
  const byFile = new Map(rows.map(row => [row.file, row]));
  const sorted = inOrderOf(read, ({ digest }) => digest);
  const sample = sampleOf(sorted, entry => (entry.asked ? faultsOf(observationOf(entry)) : null));
  const entries: Entry[] = [];
  for (const entry of sorted) {
    const row = byFile.get(entry.file);
    byFile.delete(entry.file);
    if (row === undefined || row.doubtful || entry.doubtful) return null;
    const now = entry.asked && !sample.has(entry.digest) ? entryOf(withoutSlips(observationOf(entry))) : entry;
    if (now.asked !== sample.has(now.digest) || (now !== row && saidBy(now) !== saidBy(row))) return null;
    entries.push(now.sum === row.sum ? row : now);
  }
  return { profile: { ...store.headOfOld(), digest: profileDigest(entries.map(({ sum }) => sum)) }, entries };
}
