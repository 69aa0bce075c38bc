import { tooLate } from '../match/prepared-events';
import { say } from '../text/say';
import type { Rule } from './rule';

/** Nominations, comments and the like are due before the event they prepare; on the deadline. */
export const dateDeadlineAfterEvent: Rule = {
  id: 'date/deadline-after-event',
  title: 'What prepares an event is due before it',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    for (const { deadline, event } of tooLate(report, mentions)) {
      yield {
        span: deadline.span, related: [{ span: event.span, message: say`The event is dated here.` }],
        message: say`The deadline "${deadline.text}" lies after "${event.text}", the event that this prepares. Check both dates.`,
      };
    }
  },
};
