/** Deadlines of rows beside those of the text. */
import type { FollowUp, Undertaking } from '../report/mentions';
import type { CalendarDate } from '../report/model';

/** An undertaking that has a deadline with a day or month. */
export type Dated = Undertaking & { readonly deadline: { readonly date: CalendarDate } & NonNullable<Undertaking['deadline']> };

/** The dated undertakings a row stands for; what is asked about just its activities comes first, then what is asked about fewer, then about more. */
export function datedOf(followUp: FollowUp): readonly Dated[] {
  // A row of which it is not certain what it is about has a finding of its own.
  if (followUp.unknown !== null || !followUp.whole) return [];
  const dated = followUp.undertakings.filter((undertaking): undertaking is Dated => undertaking.deadline?.date != null);
  const just = dated.filter(({ activities }) => activities.length === followUp.activities.length);
  if (just.length > 0) return just;
  const fewer = dated.filter(({ activities }) => activities.length <= followUp.activities.length);
  return fewer.length > 0 ? fewer : dated;
}
