/** The part of the command line that asks past reports for their faults as well; it has all rules in it. */
import { slipsOf } from '../check/slips';
import { lookFor } from '../profile/learn';
import { evaluateFiles } from './evaluating';
import { readingWith, type StartReading } from './reading';

export { evaluateFiles };

export interface InspectPart {
  readonly evaluateFiles: typeof evaluateFiles;
  readonly start: StartReading;
}

export const start = readingWith(lookFor(slipsOf));
