/** What another archive changes in a profile, convention by convention. */
import { FAMILIES, type Family } from '../report/model';
import { compareText } from './merge';
import type { Convention } from './model';
import type { Profile } from './stored';

export interface Change {
  readonly family: Family;
  readonly kind: 'begins' | 'ends' | 'says otherwise' | 'speaks' | 'falls silent' | 'grows stronger' | 'grows weaker';
  /** Null where the convention is new or gone. */
  readonly before: Convention | null;
  readonly after: Convention | null;
}

/** In the order of families, kinds and ids; what only counts more reports to the same effect is no change. */
export function differenceOf(before: Profile, after: Profile): Change[] {
  return FAMILIES.flatMap(family => {
    const old = byId(before, family);
    const now = byId(after, family);
    const changes = [...new Set([...old.keys(), ...now.keys()])].flatMap((id): Change[] => {
      const pair = { before: old.get(id) ?? null, after: now.get(id) ?? null };
      const kind = kindOf(pair.before, pair.after);
      return kind === null ? [] : [{ family, kind, ...pair }];
    });
    return changes.sort((a, b) => compareText(a.kind, b.kind) || compareText(idOf(a), idOf(b)));
  });
}

export const idOf = ({ before, after }: Change): string => (after ?? before)!.id;

const byId = (profile: Profile, family: Family): Map<string, Convention> => new Map((profile.families[family]?.conventions ?? []).map(convention => [convention.id, convention]));

const RANK = { none: 0, hint: 1, information: 2, warning: 3, error: 4 } as const;

function kindOf(before: Convention | null, after: Convention | null): Change['kind'] | null {
  if (before === null) return 'begins';
  if (after === null) return 'ends';
  if (typeof before.value === 'string' && before.value !== after.value) return 'says otherwise';
  const rise = RANK[after.strength ?? 'none'] - RANK[before.strength ?? 'none'];
  if (rise === 0) return null;
  if (before.strength === null) return 'speaks';
  if (after.strength === null) return 'falls silent';
  return rise > 0 ? 'grows stronger' : 'grows weaker';
}
