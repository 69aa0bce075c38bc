/** Names of activities in a line with what may be left out of them. */
import { telling } from '../wording';
import { shorterName, type NameAt } from './activity-names';

export interface NamedActivity extends NameAt {
  readonly text: string;
  readonly shorter: string | null;
}

/** In order. */
export const NAMED_ACTIVITIES = telling(({ text, activityNames }): readonly NamedActivity[] => activityNames.map(({ start, end }) => {
  const name = text.slice(start, end);
  return { start, end, text: name, shorter: shorterName(name) };
}));
