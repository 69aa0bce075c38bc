/** Deadlines of rows beside those of the text. */
import type { FollowUp, Undertaking } from '../report/mentions';
import type { CalendarDate } from '../report/model';

/** An undertaking that has a deadline with a day or month. */
export type Dated = Undertaking & { readonly deadline: { readonly date: CalendarDate } & NonNullable<Undertaking['deadline']> };

/** The dated undertakings a row stands for; what is asked about its activities alone comes before what is asked about several. */
export function datedOf(followUp: FollowUp): readonly Dated[] {
  // A row of which it is not certain what it is about has a finding of its own.
  if (followUp.unknown !== null || !followUp.whole) return [];
  const dated = followUp.undertakings.filter((undertaking): undertaking is Dated => undertaking.deadline?.date != null);
  const own = dated.filter(({ activities }) => activities.length <= followUp.activities.length);
  return own.length > 0 ? own : dated;
}
