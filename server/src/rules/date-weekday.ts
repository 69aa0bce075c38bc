import { said, say } from '../text/say';
import type { Rule } from './rule';

/** "Monday, 24 April 2024": a weekday that is not that of the day; on the weekday. */
export const dateWeekday: Rule = {
  id: 'date/weekday',
  title: 'A weekday is not that of the date beside it',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    for (const slip of mentions.dateSlips) if (slip.kind === 'weekday') yield { span: slip.span, message: say`The day was a ${said(slip.right)}, and the text says "${slip.text}". Check the weekday and the date.` };
  },
};
