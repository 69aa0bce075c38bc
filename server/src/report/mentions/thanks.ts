/** Sentences at the end of a report that thank somebody. */
import type { Report } from '../model';
import type { Joined } from '../joined';
import { unitsOf, type Unit } from '../units';
import { telling } from '../wording';

export interface Thanks {
  readonly joined: Joined;
  /** Offsets in the joined line. */
  readonly start: number;
  readonly end: number;
}

/** The part of the paragraphs before the one in which a report closes. */
const BEFORE_CLOSING = 0.6;
const THANKS = /\b(?:thank(?:ed|s|ing)?|appreciation|gratitude|grateful|appreciated)\b/i;
const THANKING = telling(wording => (THANKS.test(wording.text) ? wording.sentences.filter(({ start, end }) => THANKS.test(wording.text.slice(start, end))) : []));

export function thanksOf(report: Report, units: readonly Unit[] = unitsOf(report)): readonly Thanks[] {
  return units.slice(Math.floor(units.length * BEFORE_CLOSING)).flatMap(({ joined }) => {
    const thanks = joined.ask(THANKING);
    return thanks.length === 0 ? [] : thanks.map(({ start, end }) => ({ joined, start, end }));
  });
}

/** Whether somebody is thanked, and no offer or report is "noted with appreciation". */
export const thanksSomebody = ({ joined, start, end }: Thanks): boolean => !/\bnot(?:ed|ing) with (?:appreciation|gratitude|thanks)\b/i.test(joined.text.slice(start, end));
