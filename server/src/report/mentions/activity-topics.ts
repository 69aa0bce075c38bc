/** What an activity is about: the words of its name without those for its kind and stage. */
import { shareOf, stemsOf } from './stems';

/** Stems that many names share: "Workshop", "Series", "Table-Top Exercise", "concept paper". */
const SHARED = stemsOf('workshop seminar conference training course programme roundtable round table top symposium desktop field exercise ttx directory compendium series concept paper note proposal proposed draft activity');
/** Share of a topic's stems that must stand elsewhere for it to be the same topic: two of three. */
const SAME = 0.66;

export function topicOf(name: string): Set<string> {
  const topic = stemsOf(name);
  for (const stem of SHARED) topic.delete(stem);
  return topic;
}

/** Whether a topic can be that of a known name: most of its stems are there, or it only says more than the name. */
export const sameTopic = (topic: ReadonlySet<string>, known: ReadonlySet<string>): boolean => shareOf(topic, known) >= SAME || (known.size > 0 && shareOf(known, topic) === 1);
