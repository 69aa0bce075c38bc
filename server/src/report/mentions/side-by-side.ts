/** Two dates with nothing between them: the old and the new one of a change that was accepted only in part, as in "by 3 May 2019 7 June 2019". */
import type { Sentence } from '../sentences';
import { telling } from '../wording';

const NONE: readonly Sentence[] = [];
const FIGURE = /\d/;

export const SIDE_BY_SIDE = telling((wording): readonly Sentence[] => {
  if (!FIGURE.test(wording.text)) return NONE;
  const dates = wording.dates();
  return dates.length < 2 ? NONE : dates.flatMap((date, index) => {
    const next = dates[index + 1];
    const whole = next !== undefined && ((date.from.day !== null && next.from.day !== null) || (date.from.year !== null && next.from.year !== null && date.from.month !== null && next.from.month !== null));
    return whole && wording.text.slice(date.span.end, next.span.start) === ' ' ? [{ start: date.span.start, end: next.span.end }] : [];
  });
});
