/** Series of meetings within a family: recognised by the meeting's name, whatever its number, year and place. */
import { dice } from '../text/similarity';
import { ALIKE } from './cluster';
import { subjectWords } from './kinds';
import { compareText } from '../text/order';
import type { Observation } from './stored';

/** Words that name the kind of meeting or whose it is, not what it is about. */
const GENERIC = new Set([
  'asean', 'regional', 'forum', 'arf', 'inter', 'sessional', 'intersessional', 'ism', 'isg', 'support', 'group', 'meeting', 'session', 'workshop', 'seminar',
  'conference', 'roundtable', 'round', 'table', 'training', 'course', 'symposium', 'minute', 'summary', 'record', 'report', 'annual', 'regular', 'ordinary', 'held', 'th', 'st', 'nd', 'rd', 'co', 'chair', 'chairman', 'chairmen', 's',
]);

/** The words of a name that tell its series, sorted, parted by spaces; of a name of nothing but usual words all of them. */
export function seriesWords(name: string): string {
  const words = subjectWords(name);
  const own = words.filter(word => !GENERIC.has(word));
  return [...new Set(own.length > 0 ? own : words)].sort().join(' ');
}

export interface Series<T = Observation> {
  /** The words most of its reports share. */
  readonly name: string;
  readonly words: readonly string[];
  readonly reports: readonly T[];
}

/** Series of the reports of one family, the largest first; the most frequent names found them. Reports without a name are one series. */
export function seriesOf<T extends { readonly meeting: string }>(own: readonly T[]): Series<T>[] {
  const byName = new Map<string, T[]>();
  for (const observation of own) {
    const list = byName.get(observation.meeting);
    if (list === undefined) byName.set(observation.meeting, [observation]); else list.push(observation);
  }
  const found: { name: string; words: readonly string[]; reports: T[] }[] = [];
  for (const [name, reports] of [...byName].sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]))) {
    const words = wordsOf(name);
    const home = nearest(found, words);
    if (home === null) found.push({ name, words, reports: [...reports] }); else home.reports.push(...reports);
  }
  return found.sort((a, b) => b.reports.length - a.reports.length || compareText(a.name, b.name));
}

/** The series a name belongs to; of equals the first. */
export function nearest<T extends { readonly words: readonly string[] }>(series: readonly T[], words: readonly string[]): T | null {
  let best: T | null = null;
  let bestScore: number = ALIKE;
  for (const candidate of series) {
    const score = words.length === 0 ? Number(candidate.words.length === 0) : dice(words, candidate.words);
    if (score > bestScore || (score === bestScore && best === null)) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

export const wordsOf = (name: string): readonly string[] => (name === '' ? [] : name.split(' '));
