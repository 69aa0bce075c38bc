import { say } from '../text/say';
import type { Rule } from './rule';

/** "25-23 May 2024": a span of days that ends before it begins; on the span. */
export const dateBackwards: Rule = {
  id: 'date/backwards',
  title: 'A span of days ends before it begins',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    for (const { kind, span, text } of mentions.dateSlips) if (kind === 'backwards') yield { span, message: say`"${text}" ends before it begins. Check both days.` };
  },
};
