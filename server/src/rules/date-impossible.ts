import type { Rule } from './rule';

/** "31 June": a day that the month has not; on the date. */
export const dateImpossible: Rule = {
  id: 'date/impossible',
  title: 'A date names a day that the month does not have',
  severity: 'error',
  basis: 'draft',
  *check({ mentions }) {
    for (const { kind, span, text, fact } of mentions.dateSlips) if (kind === 'no-such-day') yield { span, message: `There is no ${text}: ${fact}. Check the date.` };
  },
};
