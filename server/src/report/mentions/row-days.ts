/** Rows that word what they stand for freely: their day, and who is to act, tell which undertaking it is. */
import type { Activity, FollowUp, ParticipantMention, Undertaking } from '../mentions';
import { agrees } from '../../text/dates';

type Stems = ReadonlySet<string>;

/** Words that a row must share with what is asked, unless both name who is to act and have the first word, which says what is wanted. */
const SHARED = 2;

export interface DatedRow {
  readonly stems: Stems;
  readonly activities: readonly Activity[];
  readonly parties: readonly ParticipantMention[];
  readonly deadline: FollowUp['deadline'];
}

/**
 * The one undertaking for the day of a row, by its parties, with some of its words: "Breakdown of surveillance hours" for "Australia
 * will provide the breakdown by 14 September". One about an activity that the row does not name is another.
 */
export function ofTheDay({ stems, activities, parties, deadline }: DatedRow, undertakings: readonly Undertaking[], saidBy: (undertaking: Undertaking) => Stems): readonly Undertaking[] {
  if (deadline?.date.day == null) return [];
  const sameDay = undertakings.filter(({ kind, deadline: given }) => kind !== 'expression-of-interest' && given?.date?.day != null && !given.event && agrees(given.date, deadline.date));
  const near = sameDay.filter(undertaking => {
    const { acting, activities: about } = undertaking;
    const same = acting.length > 0 && parties.length === acting.length && parties.every(({ participant }) => acting.some(actor => actor.participant === participant));
    if (!same && acting.length > 0 && parties.length > 0) return false;
    if (about.length > 0 && activities.length > 0 && !about.some(activity => activities.includes(activity))) return false;
    const said = saidBy(undertaking);
    const shared = [...stems].filter(stem => said.has(stem));
    return shared.length >= SHARED || (same && shared[0] !== undefined && stems.values().next().value === shared[0]);
  });
  return near.length === 1 ? near : [];
}
