import { outsideYears } from '../match/event-days';
import { say } from '../text/say';
import type { Rule } from './rule';

/** Activities listed under an inter-sessional year lie within it, as the others of the list do; on the date. */
export const dateOutsideSessionYear: Rule = {
  id: 'date/outside-session-year',
  title: 'Activities of an inter-sessional year lie within it',
  severity: 'information',
  basis: 'draft',
  *check({ report, mentions }) {
    for (const { event: { date, name }, years } of outsideYears(report, mentions)) {
      yield {
        span: date.span, related: [{ span: years.span, message: say`The heading has these years.` }],
        message: say`"${name.text}" is dated "${date.text}" and stands among the activities of ${years.text}. Check the date and its year.`,
      };
    }
  },
};
