/** The one point of a list of follow-ups that stands for nothing in the text, where every other point stands for something. */
import type { FollowUpPoint, Mentions } from '../report/mentions';
import { say } from '../text/say';
import type { Finding } from './rule';

/** So many other points show what the list is. */
const HABIT = 3;
/** Share of its words that a sentence must have for a point to be surely about it. */
const SURE = 0.6;

const isTold = ({ source, cites }: FollowUpPoint): boolean => cites || source !== null && source.share >= SURE;

export function* pointAlone({ followUpPoints }: Mentions): Generator<Finding> {
  for (const { lines, points } of followUpPoints) {
    if (lines) continue;
    const alone = points.filter(({ source, cites }) => source === null && !cites);
    const [only] = alone;
    if (only === undefined || alone.length > 1 || only.actor === null || only.deadline === null || points.length <= HABIT || points.some(point => point !== only && !isTold(point))) continue;
    yield { span: only.what.span, severity: 'information', message: say`This follow-up is about something the text does not speak of, as it does of all the others. Add it to the text, or take it out.` };
  }
}
