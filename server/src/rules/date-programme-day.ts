import { otherDays } from '../match/event-days';
import { sectionSlips } from '../match/section-days';
import { say } from '../text/say';
import { covers } from '../text/span';
import type { Rule } from './rule';

/** What the text tells of a day of the meeting stands on that day in the programme; on the day in the text. */
export const dateProgrammeDay: Rule = {
  id: 'date/programme-day',
  title: 'What took place on a day of the meeting stands on that day in the programme',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    const days = otherDays(report, mentions);
    for (const { event: { date }, entry, day } of days) {
      yield {
        span: date.span, related: [{ span: entry.span, message: say`The programme has it here.` }],
        message: say`The text dates this "${date.text}", and the programme has "${entry.title.text}" on "${day.text}". Give the right day in both places.`,
      };
    }
    for (const { told, entry, day } of sectionSlips(report, mentions)) {
      if (days.some(({ event: { date } }) => covers(told.span, date.span))) continue;
      yield {
        span: told.span, related: [{ span: entry.span, message: say`The programme has it here.` }],
        message: day === null
          ? say`The text has this on "${told.text}", and the programme has "${entry.title.text}" on day ${entry.day + 1}. Give the right day in both places.`
          : say`The text dates this "${told.text}", and the programme has "${entry.title.text}" on "${day.text}". Give the right day in both places.`,
      };
    }
  },
};
