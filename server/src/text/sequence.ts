/** Where a run of numbers that should count 1, 2, 3 is disturbed: one disturbance for one slip of the pen, however much it shifts. */

/**
 * `gap`: numbers are left out before this one, and counting goes on from it.
 * `duplicate`: the number before it stands again.
 * `back`: counting falls back to an earlier number and goes on from there; `restart` when that number is 1.
 * `stray`: this number alone does not fit its neighbours, which fit each other (7, 9, 8 or 7, 3, 9).
 * `swapped`: what should have come before this place comes after it (7, 9, 8, 10), seen at the 8.
 * `start`: the run does not begin with the number it should.
 */
export type DisturbanceKind = 'gap' | 'duplicate' | 'back' | 'restart' | 'stray' | 'swapped' | 'start';

export interface Disturbance {
  readonly kind: DisturbanceKind;
  /** Index of the number it is seen at. */
  readonly index: number;
  /** The number that should have stood there. */
  readonly expected: number;
  /** Index of the number it contradicts: the first bearer of a number used twice, else the one before it in counting; null at the start. */
  readonly against: number | null;
}

/** A stretch that counts up by one: its first and last index, its first and last number. */
interface Run { readonly from: number; readonly to: number; readonly first: number; readonly last: number }

/** Disturbances in order of their place. `first` is the number the run should begin with; null takes any beginning. */
export function disturbances(numbers: readonly number[], first: number | null = 1): Disturbance[] {
  const runs = runsOf(numbers);
  const out: Disturbance[] = [];
  let last = runs[0];
  if (!last) return out;
  const bearers = new Map<number, number>();
  const note = (run: Run): void => {
    for (let index = run.from; index <= run.to; index++) if (!bearers.has(numbers[index]!)) bearers.set(numbers[index]!, index);
  };
  note(last);
  let at = 1;
  const second = runs[1];
  if (first !== null && second?.first === first && last.first === second.last + 1 && (runs[2]?.first ?? last.last + 1) === last.last + 1) {
    out.push({ kind: 'swapped', index: second.from, expected: first, against: last.from });
    note(second);
    at = 2;
  } else if (first !== null && last.first !== first) {
    out.push({ kind: 'start', index: 0, expected: first, against: null });
    if (last.from === last.to && second?.first === first + 1) { last = second; note(last); at = 2; }
  }
  for (; at < runs.length; at++) {
    const run = runs[at]!;
    const next = runs[at + 1];
    const before: Run = last;
    const expected: number = before.last + 1;
    const against = run.first > before.last ? before.to : bearers.get(run.first) ?? before.to;
    const alone = run.from === run.to;
    const add = (kind: DisturbanceKind): void => { out.push({ kind, index: run.from, expected, against }); };
    last = run;
    if (run.first === expected) {
      // counting goes on as it should after a swap
    } else if (next && next.first === expected && run.first === next.last + 1 && (runs[at + 2]?.first ?? run.last + 1) === run.last + 1) {
      out.push({ kind: 'swapped', index: next.from, expected, against: run.from });
      note(next);
      at++;
    } else if (next && alone && (next.first === expected || next.first === expected + 1)) {
      add(run.first === before.last ? 'duplicate' : 'stray');
      note(run);
      last = next;
      at++;
    } else if (run.first > expected) {
      add('gap');
    } else if (run.first === before.last) {
      add('duplicate');
    } else {
      add(run.first === 1 ? 'restart' : 'back');
    }
    note(last);
  }
  return out;
}

/** How many inner lists in a row are looked through for the number with which the outer one goes on. */
const LOOK_AHEAD = 6;

/**
 * Indexes of the numbers that count on, without those that count something else: stretches from 1 that stand between
 * two numbers which (nearly) follow each other, and single numbers between two that do, counting from 1 by themselves (footnotes).
 */
export function outerIndexes(numbers: readonly number[]): number[] {
  const runs = runsOf(numbers);
  const out: number[] = [];
  let last = 0;
  let footnote = 0;
  for (let at = 0; at < runs.length; at++) {
    let run = runs[at]!;
    if (at > 0 && run.from === run.to && run.first === footnote + 1 && run.first < last && runs[at + 1]?.first === last + 1) {
      footnote++;
      continue;
    }
    if (at > 0 && run.first === 1 && run.to > run.from) {
      const on = resumption(runs, at, last + 1);
      if (on > 0) { at = on; run = runs[on]!; }
    }
    for (let index = run.from; index <= run.to; index++) out.push(index);
    last = run.last;
  }
  return out;
}

/** Index of the run with which counting goes on, at `expected` or a little above, after inner lists that start at `at`; else 0. */
function resumption(runs: readonly Run[], at: number, expected: number): number {
  for (let ahead = at + 1; ahead < runs.length && ahead <= at + LOOK_AHEAD; ahead++) {
    const run = runs[ahead]!;
    if (run.first >= expected && run.first <= expected + 2) return ahead;
    if (run.first !== 1) return 0;
  }
  return 0;
}

function runsOf(numbers: readonly number[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let index = 1; index <= numbers.length; index++) {
    if (index < numbers.length && numbers[index] === numbers[index - 1]! + 1) continue;
    runs.push({ from, to: index - 1, first: numbers[from]!, last: numbers[index - 1]! });
    from = index;
  }
  return numbers.length === 0 ? [] : runs;
}
