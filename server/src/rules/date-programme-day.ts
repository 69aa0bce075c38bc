import { otherDays } from '../match/event-days';
import { say } from '../text/say';
import type { Rule } from './rule';

/** What the text tells of a day of the meeting stands on that day in the programme; on the date in the text. */
export const dateProgrammeDay: Rule = {
  id: 'date/programme-day',
  title: 'What took place on a day of the meeting stands on that day in the programme',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    for (const { event: { date }, entry, day } of otherDays(report, mentions)) {
      yield {
        span: date.span, related: [{ span: entry.span, message: say`The programme has it here.` }],
        message: say`The text dates this "${date.text}", and the programme has "${entry.title.text}" on "${day.text}". Give the right day in both places.`,
      };
    }
  },
};
