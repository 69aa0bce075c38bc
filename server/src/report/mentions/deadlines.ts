/** By when something is to be done. */
import { findDates } from '../../text/dates';
import type { Undertaking } from '../mentions';
import type { Joined } from '../joined';
import type { Sentence } from '../sentences';

/** Right before a date that is a deadline. */
const BY = /(?:\b(?:by|before|no(?:t)? later than|on or before|prior to|until|latest by|due(?: date)?(?: is| was| on)?|deadline(?: is| was| of| on|:)?)(?: the)?(?: (?:end|beginning|start|middle)(?:[- ]of)?| close of business(?: on| of)?| (?:early|mid|late)| (?:first|second|third|last) (?:week|half) of)?|\bdeadline (?:for|of|to) [^,;]{1,80}? (?:is|was|of|would be|being|on|set (?:for|on|at)))(?: the)?(?: \w+day,?)?[\s-]*$/i;
/** A deadline told by an event. */
const EVENT = /\b(?:prior to|before|ahead of|no(?:t)? later than|in time for) ((?:the |its |their )?(?:next |upcoming |forthcoming |\d{1,2}(?:st|nd|rd|th) |[A-Z])[^,.;()]{1,60}?)(?=,|;|\.|\)|\(|\sso\b|\sin order\b|\sand\b|\sto\s[a-z]|$)/;

/** The deadline of a sentence: its date where it has one, else the event it names with the day of that; null without any. */
export function deadlineIn(joined: Joined, { start, end }: Sentence): Undertaking['deadline'] {
  const line = joined.text;
  for (const date of findDates(line, start, end)) {
    if (BY.test(line.slice(Math.max(start, date.span.start - 110), date.span.start))) return { ...joined.phrase(date.span.start, date.span.end), date: date.to, event: false };
  }
  const event = EVENT.exec(line.slice(start, end));
  if (event === null) return null;
  const at = start + event.index + event[0].length - event[1]!.length;
  const held = findDates(line, at, at + event[1]!.length)[0];
  return { ...joined.phrase(at, at + event[1]!.length), date: held?.from ?? null, event: true };
}
