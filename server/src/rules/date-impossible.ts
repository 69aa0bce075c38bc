import type { DateSlip } from '../report/mentions/date-slips';
import { isInvented } from '../report/mentions/played';
import { textIn } from '../report/watch';
import { MONTHS } from '../text/dates';
import { said, say } from '../text/say';
import type { Rule } from './rule';

/** "31 June": a day that the month has not; on the date. */
export const dateImpossible: Rule = {
  id: 'date/impossible',
  title: 'A date names a day that the month does not have',
  severity: 'error',
  basis: 'draft',
  *check({ report, mentions }) {
    for (const slip of mentions.dateSlips) if (slip.kind === 'no-such-day' && !isInvented(textIn(report, { start: Math.max(0, slip.span.start - REACH), end: slip.span.start }).split(/[.;]\s/).at(-1)!)) yield { span: slip.span, message: noSuchDay(slip) };
  },
};

/** A day of a story, chosen because there is none. */
const REACH = 120;

function noSuchDay({ text, month: length }: Extract<DateSlip, { readonly kind: 'no-such-day' }>): string {
  if (length === null) return say`There is no ${text}: a year has 12 months. Check the date.`;
  const { year, days } = length;
  const month = said(MONTHS[length.month - 1]!);
  return year === null ? say`There is no ${text}: ${month} has ${days} days. Check the date.` : say`There is no ${text}: ${month} ${year} has ${days} days. Check the date.`;
}
