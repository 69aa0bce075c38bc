/** What is measured: an archive whose conventions are known, a sound draft, and drafts that each break one convention. */

export interface Measured {
  readonly name: string;
  readonly reports: readonly { readonly file: string; readonly text: string }[];
  readonly sound: string;
  readonly trials: readonly Trial[];
}

/** A draft that does otherwise in one point. */
export interface Trial {
  readonly id: string;
  /** Of the past reports that have the convention, from 0 to 1; for a rare one the draft has it, or breaks what has come in its place. */
  readonly share: number;
  readonly text: string;
}

export interface Habit<Plan> {
  readonly id: string;
  readonly holds: (plan: Plan) => boolean;
  /** The plan without the habit. */
  readonly broken: (plan: Plan) => Plan;
  /** The plan with a habit that the usual plan has not. */
  readonly added?: (plan: Plan) => Plan;
}

/** Conventions that nearly all past reports keep, and those that few do. */
export const USUAL = 0.9;
export const RARE = 0.5;

export function trialOf<Plan>(habit: Habit<Plan>, plans: readonly Plan[], draft: Plan, textOf: (plan: Plan) => string): Trial[] {
  const share = plans.filter(habit.holds).length / plans.length;
  const kept = habit.holds(draft);
  if (share >= USUAL) return kept ? [{ id: habit.id, share, text: textOf(habit.broken(draft)) }] : [];
  if (share >= RARE) return [];
  return [{ id: habit.id, share, text: textOf(kept ? habit.broken(draft) : habit.added?.(draft) ?? draft) }];
}
