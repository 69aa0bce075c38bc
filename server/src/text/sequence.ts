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
  /** Index of the number it contradicts: the one before it in counting, or the first bearer of a number used twice; null at the start. */
  readonly against: number | null;
}

/** First index, last index, first number of a stretch that counts up by one. */
interface Run { readonly from: number; readonly to: number; readonly first: number; readonly last: number }

/** How many inner lists in a row are looked through for the number with which the outer one goes on. */
const LOOK_AHEAD = 6;

/**
 * Disturbances in order of their place. `first` is the number the run should begin with; null takes any beginning.
 * `nested` takes a stretch that counts from 1 between two numbers that follow each other for a list of its own.
 */
export function disturbances(numbers: readonly number[], first: number | null = 1, nested = false): Disturbance[] {
  const runs = runsOf(numbers);
  const out: Disturbance[] = [];
  const begin = runs[0];
  if (!begin) return out;
  if (first !== null && begin.first !== first) out.push({ kind: 'start', index: 0, expected: first, against: null });
  const bearers = new Map<number, number>();
  for (let index = begin.from; index <= begin.to; index++) bearers.set(numbers[index]!, index);

  let last = begin;
  let from = 1;
  const second = runs[1];
  if (first !== null && begin.first !== first && begin.from === begin.to && second?.first === first + 1) {
    last = second;
    note(bearers, last);
    from = 2;
  }
  for (let at = from; at < runs.length; at++) {
    const run = runs[at]!;
    const expected = last.last + 1;
    if (nested && run.first === 1 && run.to > run.from) {
      const goesOn = resumesAt(runs, at, expected);
      if (goesOn > 0) { last = runs[goesOn]!; note(bearers, last); at = goesOn; continue; }
    }
    const next = runs[at + 1];
    const alone = run.from === run.to;
    const against = last.to;
    if (run.first === expected) { last = run; note(bearers, run); continue; }
    if (next && alone && next.first === expected + 1) {
      out.push({ kind: run.first === last.last ? 'duplicate' : 'stray', index: run.from, expected, against: bearers.get(run.first) ?? against });
      last = next;
      at++;
    } else if (next && next.first === expected && run.first === next.last + 1 && (runs[at + 2] === undefined || runs[at + 2]!.first === run.last + 1)) {
      out.push({ kind: 'swapped', index: next.from, expected: next.first, against: run.from });
      note(bearers, next);
      last = run;
      at++;
    } else if (next && alone && next.first === expected) {
      out.push({ kind: run.first === last.last ? 'duplicate' : 'stray', index: run.from, expected, against: bearers.get(run.first) ?? against });
      last = next;
      at++;
    } else if (run.first > expected) {
      out.push({ kind: 'gap', index: run.from, expected, against });
      last = run;
    } else if (run.first === last.last) {
      out.push({ kind: 'duplicate', index: run.from, expected, against });
      last = run;
    } else {
      out.push({ kind: run.first === 1 ? 'restart' : 'back', index: run.from, expected, against: bearers.get(run.first) ?? against });
      last = run;
    }
    note(bearers, last);
  }
  return out;

  function note(known: Map<number, number>, run: Run): void {
    for (let index = run.from; index <= run.to; index++) if (!known.has(numbers[index]!)) known.set(numbers[index]!, index);
  }
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

/** Index of the run with which counting goes on after inner lists that start at `at`, or 0. */
function resumesAt(runs: readonly Run[], at: number, expected: number): number {
  for (let ahead = at + 1; ahead < runs.length && ahead <= at + LOOK_AHEAD; ahead++) {
    const run = runs[ahead]!;
    if (run.first === expected) return ahead;
    if (run.first !== 1) return 0;
  }
  return 0;
}
