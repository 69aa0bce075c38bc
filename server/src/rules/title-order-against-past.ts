import { departures, support } from '../match/compare';
import { phrase, said, say } from '../text/say';
import type { Rule } from './rule';

const NAMES: Readonly<Record<string, string>> = { kind: phrase`the kind of report`, meeting: phrase`the meeting`, venue: phrase`the place`, date: phrase`the date` };

/** In which order the title names its parts, against past reports; once, on the title. */
export const titleOrderAgainstPast: Rule = {
  id: 'title/order-against-past',
  title: 'The parts of the title stand in another order than in past reports',
  severity: 'information',
  basis: 'past',
  *check(context) {
    for (const { point, convention } of departures(context, 'title')) {
      const usual = convention.value as string;
      // A title that lacks a part is not one in another order.
      if (point.span === null || sorted(point.value) !== sorted(usual)) continue;
      yield {
        span: context.report.title?.lines[0] ?? point.span, evidence: convention.evidence,
        message: say`The title gives ${inWords(point.value)}; in ${support(convention)} it gives ${inWords(usual)}. Use the same order, or keep this one if it is meant.`,
      };
    }
  },
};

const sorted = (value: string): string => value.split(' ').sort().join(' ');

function inWords(value: string): string {
  const parts = value.split(' ').map(part => said(NAMES[part] ?? part));
  return say`${parts.slice(0, -1).join(', ')} and then ${parts.at(-1)!}`;
}
