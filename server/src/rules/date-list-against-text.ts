import { covers } from '../text/span';
import { say } from '../text/say';
import { dateEventDatedTwice } from './date-event-dated-twice';
import { followUpDeadlineDiffers } from './follow-up-deadline-differs';
import type { Rule } from './rule';

/** A day in a table or a list that stands nowhere in the text, which gives the same thing another one; on the day in the list. */
export const dateListAgainstText: Rule = {
  id: 'date/list-against-text',
  title: 'A table or list gives the days that the text gives',
  severity: 'warning',
  basis: 'draft',
  *check(context, options) {
    const { listedDays } = context.mentions;
    if (listedDays.length === 0) return;
    // events and deadlines that other rules know by their names are theirs to tell of
    const taken = [dateEventDatedTwice, followUpDeadlineDiffers].flatMap(rule => [...rule.check(context, options)]).flatMap(({ span, related }) => [span, ...(related ?? []).map(each => each.span)]);
    for (const { date, told } of listedDays) {
      if (taken.some(span => covers(span, date.span) || covers(span, told.span) || covers(told.span, span))) continue;
      yield {
        span: date.span, related: [{ span: told.span, message: say`The text says so here.` }],
        message: say`The list gives "${date.text}" here, and the text "${told.text}" for what seems to be the same. Give the right date in both places.`,
      };
    }
  },
};
