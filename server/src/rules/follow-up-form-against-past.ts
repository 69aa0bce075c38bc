import { departures, support } from '../match/compare';
import type { ColumnRole, FollowUpTable } from '../report/model';
import { STRENGTH } from '../profile/strength';
import { phrase, said, say } from '../text/say';
import type { Rule } from './rule';

/** How days are written, under the names they have in profiles. */
const DEADLINES: Readonly<Record<string, string>> = {
  'day month year': phrase`day month year`, 'day month': phrase`day month`, 'month day year': phrase`month day year`, 'month day': phrase`month day`,
  'year-month-day': phrase`year-month-day`, 'day/month/year': phrase`day/month/year`, 'day.month.year': phrase`day.month.year`, 'quarter': phrase`quarter`, 'part of a month': phrase`part of a month`,
  'month year': phrase`month year`, 'month': phrase`month`, 'meeting': phrase`a meeting`,
};

/** Heading of the follow-up table, order of its columns, form of its numbers and deadlines, against past reports; each once. */
export const followUpFormAgainstPast: Rule = {
  id: 'follow-up/form-against-past',
  title: 'The follow-up table is headed, ordered, numbered or dated in another way than in past reports',
  severity: 'information',
  basis: 'past',
  *check(context) {
    for (const { point, convention } of departures(context, 'followUp')) {
      const usual = convention.value as string;
      if (point.span === null || point.value.toLowerCase() === usual.toLowerCase()) continue;
      if (point.id === 'follow-up-heading') {
        yield {
          span: point.span, evidence: convention.evidence,
          message: say`The follow-up table is headed "${point.value}" here and "${usual}" in ${support(convention)}. Use the same heading.`,
        };
      } else if (point.id === 'follow-up-deadline-form') {
        yield {
          span: point.span, evidence: convention.evidence,
          message: say`Deadlines are written as ${said(DEADLINES[point.value] ?? point.value)} here and as ${said(DEADLINES[usual] ?? usual)} in ${support(convention)}. Write them the same way.`,
        };
      } else if (point.id === 'follow-up-lead-in-words' && convention.mean >= STRENGTH.style) {
        yield {
          span: point.span, evidence: convention.evidence,
          message: say`The words before the follow-up table are other ones than in ${support(convention)}, which have "${usual}". Use the usual words, unless you mean others.`,
        };
      } else if (point.id === 'follow-up-lead-in' && usual === 'present' && convention.mean >= STRENGTH.style) {
        yield { span: point.span, evidence: convention.evidence, message: say`No words stand before the follow-up table; they do in ${support(convention)}. Add a sentence, unless it is not wanted.` };
      } else if (point.id === 'follow-up-row-form') {
        yield {
          span: point.span, evidence: convention.evidence,
          message: say`The rows of the follow-up table are numbered "${point.value}" here and "${usual}" in ${support(convention)}. Number them the same way.`,
        };
      } else if (point.id === 'follow-up-columns') {
        const ordered = usualOrder(context.report.followUp!, usual.split(' '));
        if (ordered === null) continue;
        yield {
          span: point.span, evidence: convention.evidence,
          message: say`The columns of the follow-up table stand in another order here than in ${support(convention)}. Put them in this order: ${ordered.map(head => `"${head}"`).join(', ')}.`,
        };
      }
    }
  },
};

/** Heads of the draft's columns in the order past tables have; null where they stand so already, or too few are known. */
function usualOrder({ columns }: FollowUpTable, usual: readonly string[]): string[] | null {
  const known = columns.filter(({ role }, index) => isKnown(role) && columns.findIndex(column => column.role === role) === index && usual.filter(each => each === role).length === 1);
  const ordered = [...known].sort((a, b) => usual.indexOf(a.role) - usual.indexOf(b.role));
  return ordered.every((column, index) => column === known[index]) || known.some(({ text }) => text === '') ? null : ordered.map(({ text }) => text);
}

const isKnown = (role: ColumnRole): boolean => role !== 'other';
