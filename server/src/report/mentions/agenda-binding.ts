/** Pairs the headings of the body with the items of an agenda by their names, and by their numbers where names leave no doubt. */
import type { NameLikeness } from '../mentions';
import { memo } from '../memory';
import { AFRESH, type WordingSource } from '../wordings';
import { likenessOf, mayShare, nameWordsOf, type NameWords } from './agenda-names';

export interface Nameable { readonly words: NameWords; readonly number: number | null }

export interface Bound { readonly left: number; readonly right: number; readonly likeness: NameLikeness }

/** Share of words that makes two names one. */
const ALIKE = 0.5;
/** Share of words that makes two names one, wherever they stand. */
const SURE = 0.75;
/** What two names must share at least when everything around them says that they stand for one another. */
const FAINT = 0.12;
const MOST_PAIRS = 20_000;

/** The names of both sides, each with its number, and what their acronyms stand for: all that a binding depends on. */
interface Sides {
  readonly left: readonly (readonly [name: string, number: number | null])[];
  readonly right: readonly (readonly [name: string, number: number | null])[];
  readonly expansions: readonly (readonly [acronym: string, words: string])[];
  readonly byNumber: boolean;
}

/** Each of the left names with at most one of the right; `byNumber` lets equal numbers between bound neighbours bind names that share nothing. */
export function bindNames(left: readonly Nameable[], right: readonly Nameable[], expansion: (acronym: string) => string | null, byNumber: boolean, wordings: WordingSource): readonly Bound[] {
  if (left.length * right.length > MOST_PAIRS) return [];
  if (wordings === AFRESH) return bound(left, right, expansion, byNumber);
  const named = ({ words, number }: Nameable) => [words.raw, number] as const;
  const sides: Sides = { left: left.map(named), right: right.map(named), expansions: expansionsOf([...left, ...right], expansion), byNumber };
  return wordings.recall(BINDINGS, JSON.stringify(sides));
}

/** What the acronyms of some names stand for in the report. */
function expansionsOf(names: readonly Nameable[], expansion: (acronym: string) => string | null): [string, string][] {
  const known = new Map<string, string>();
  for (const { words } of names) {
    for (const { written } of words.acronyms) {
      for (const acronym of written.endsWith('s') ? [written, written.slice(0, -1)] : [written]) {
        const meant = expansion(acronym);
        if (meant !== null) known.set(acronym, meant);
      }
    }
  }
  return [...known];
}

/** Headings and agendas seldom change from one version of a text to the next. */
const BINDINGS = memo((key): readonly Bound[] => {
  const sides = JSON.parse(key) as Sides;
  const known = new Map(sides.expansions);
  const nameable = ([name, number]: Sides['left'][number]): Nameable => ({ words: nameWordsOf(name), number });
  return bound(sides.left.map(nameable), sides.right.map(nameable), acronym => known.get(acronym) ?? null, sides.byNumber);
});

function bound(left: readonly Nameable[], right: readonly Nameable[], expansion: (acronym: string) => string | null, byNumber: boolean): Bound[] {
  const pairs: (Bound & { readonly rank: number })[] = [];
  left.forEach((a, i) => right.forEach((b, j) => {
    if (!mayShare(a.words, b.words, ALIKE)) return;
    const likeness = likenessOf(a.words, b.words, expansion);
    const sameNumber = a.number !== null && a.number === b.number;
    if (likeness.score >= ALIKE) pairs.push({ left: i, right: j, likeness, rank: likeness.score + (sameNumber ? 0.08 : 0) });
  }));
  pairs.sort((a, b) => b.rank - a.rank || Math.abs(a.left - a.right) - Math.abs(b.left - b.right) || a.left - b.left);
  const toRight = new Map<number, Bound>();
  const toLeft = new Map<number, Bound>();
  const bind = ({ left: i, right: j, likeness }: Bound): void => {
    const bound = { left: i, right: j, likeness };
    toRight.set(i, bound);
    toLeft.set(j, bound);
  };
  for (const pair of pairs) if (!toRight.has(pair.left) && !toLeft.has(pair.right)) bind(pair);
  // words in common at quite another place are a coincidence: "Visit to the port" and "Cultural Visit"
  const sure = [...toRight.values()].filter(({ likeness }) => likeness.score >= SURE);
  for (const weak of [...toRight.values()]) {
    if (weak.likeness.score >= SURE || (left[weak.left]!.number !== null && left[weak.left]!.number === right[weak.right]!.number) || !sure.some(other => (other.left < weak.left) !== (other.right < weak.right))) continue;
    toRight.delete(weak.left);
    toLeft.delete(weak.right);
  }
  // What is left over between the same neighbours on both sides, alone, is the same thing in other words.
  for (let i = 0; i < left.length; i++) {
    if (toRight.has(i)) continue;
    const j = counterpart(i, left.length, right.length, toRight, toLeft);
    if (j === null) continue;
    const likeness = likenessOf(left[i]!.words, right[j]!.words, expansion);
    const sameNumber = left[i]!.number !== null && left[i]!.number === right[j]!.number;
    if (byNumber ? sameNumber : likeness.score >= FAINT || sameNumber) bind({ left: i, right: j, likeness });
  }
  return [...toRight.values()].sort((a, b) => a.right - b.right);
}

/** The one free name on the right between the partners of the neighbours on the left; null when those are free too, or more than one is. */
function counterpart(i: number, lefts: number, rights: number, toRight: ReadonlyMap<number, Bound>, toLeft: ReadonlyMap<number, Bound>): number | null {
  const before = i === 0 ? -1 : toRight.get(i - 1)?.right ?? null;
  const after = i === lefts - 1 ? rights : toRight.get(i + 1)?.right ?? null;
  if (before !== null && after !== null) return after - before === 2 && !toLeft.has(before + 1) ? before + 1 : null;
  if (before !== null && !toLeft.has(before + 1) && before + 1 < rights) return before + 2 >= rights || toLeft.has(before + 2) ? before + 1 : null;
  return null;
}
