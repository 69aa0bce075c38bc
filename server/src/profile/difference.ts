/** What another archive changes in a profile, convention by convention. */
import { FAMILIES, type Family } from '../report/model';
import { compareText } from '../text/order';
import type { Convention } from './model';
import type { Profile } from './stored';

export interface Change {
  readonly family: Family;
  readonly kind: 'begins' | 'ends' | 'says otherwise' | 'speaks' | 'falls silent' | 'grows stronger' | 'grows weaker' | 'is broken';
  /** Null where the convention is new or gone. */
  readonly before: Convention | null;
  readonly after: Convention | null;
}

/** In the order of families, kinds and ids. What only counts more reports of the same mind is no change; what more reports do otherwise than before is. */
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

const exceptions = ({ evidence: { agree, of } }: Convention): number => of - agree;

/** How many conventions of a family more reports keep, and no more break. */
export function confirmed(before: Profile, after: Profile, family: Family): number {
  const old = byId(before, family);
  return [...byId(after, family)].filter(([id, now]) => {
    const then = old.get(id);
    return then !== undefined && kindOf(then, now) === null && now.strength !== null && now.evidence.agree > then.evidence.agree;
  }).length;
}

/** Reports by their names: those that come, those that go, and those that have another text. */
export interface Movement {
  readonly come: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly string[];
}

export function movementOf(before: Profile, after: Profile): Movement {
  const [old, now] = [before, after].map(({ observations }) => new Set(observations.map(({ digest }) => digest))) as [Set<string>, Set<string>];
  const come = after.observations.filter(({ digest }) => !old.has(digest)).map(({ file }) => file);
  const gone = new Set(before.observations.filter(({ digest }) => !now.has(digest)).map(({ file }) => file));
  const changed = come.filter(file => gone.has(file));
  return { come: come.filter(file => !gone.has(file)).sort(compareText), gone: [...gone].filter(file => !changed.includes(file)).sort(compareText), changed: changed.sort(compareText) };
}

const RANK = { none: 0, hint: 1, information: 2, warning: 3, error: 4 } as const;

function kindOf(before: Convention | null, after: Convention | null): Change['kind'] | null {
  if (before === null) return 'begins';
  if (after === null) return 'ends';
  if (typeof before.value === 'string' && before.value !== after.value) return 'says otherwise';
  const rise = RANK[after.strength ?? 'none'] - RANK[before.strength ?? 'none'];
  if (rise === 0) return after.strength !== null && exceptions(after) > exceptions(before) ? 'is broken' : null;
  if (before.strength === null) return 'speaks';
  if (after.strength === null) return 'falls silent';
  return rise > 0 ? 'grows stronger' : 'grows weaker';
}
