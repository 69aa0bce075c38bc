import type { Rule } from './rule';

/** "Monday, 24 April 2024": a weekday that is not that of the day; on the weekday. */
export const dateWeekday: Rule = {
  id: 'date/weekday',
  title: 'A weekday is not that of the date beside it',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    for (const { kind, span, text, fact } of mentions.dateSlips) if (kind === 'weekday') yield { span, message: `The day was a ${fact}, and the text says "${text}". Check the weekday and the date.` };
  },
};
