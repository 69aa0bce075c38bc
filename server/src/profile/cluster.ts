/** Aligns the sections of past reports by meaning: wordings that stand for one section get one id. */
import { dice } from '../text/similarity';
import { sectionKinds, subjectWords, type SectionKind } from './kinds';
import { compareText } from '../text/order';
import type { Observation } from './stored';

/** Two wordings this alike name one section. */
export const ALIKE = 0.75;
const LONGEST_SLUG = 8;

export const KIND_ORDER: readonly SectionKind[] = ['introduction', 'opening', 'adoption-of-agenda', 'other-matters', 'closing', 'follow-up'];

/** For each observation the ids of each of its sections, in order: usual kinds ("opening"), else the id of a cluster of wordings. */
export type Alignment = ReadonlyMap<Observation, readonly (readonly string[])[]>;

interface Wording {
  words: readonly string[];
  readonly reports: Set<string>;
  id: string;
}

interface Cluster {
  readonly id: string;
  readonly words: readonly string[];
  readonly reports: Set<string>;
}

/** What a title says: usual kinds, else the words of its subject and their sorted key. Most titles of an archive are the same, so each is read once. */
interface Title {
  readonly kinds: readonly string[];
  readonly words: readonly string[];
  /** Null for a title of a usual kind or without words. */
  readonly key: string | null;
}

export function alignSections(observations: readonly Observation[]): Alignment {
  const titles = new Map<string, Title>();
  const wordings = new Map<string, Wording>();
  for (const observation of observations) {
    for (const { value } of observation.members.sections ?? []) {
      let title = titles.get(value);
      if (title === undefined) {
        titles.set(value, title = titleOf(value));
        if (title.key !== null) addWording(wordings, title.key, title.words);
      }
      if (title.key !== null) wordings.get(title.key)!.reports.add(observation.digest);
    }
  }
  cluster(wordings);
  const ids = new Map([...titles].map(([value, { kinds, key }]) => [value, kinds.length > 0 ? kinds : key === null ? [] : [wordings.get(key)!.id]]));
  return new Map(observations.map(observation => [observation, (observation.members.sections ?? []).map(({ value }) => ids.get(value)!)]));
}

/** Of the same words in another order those count that sort first: which text comes first by its digest says nothing. */
function addWording(wordings: Map<string, Wording>, key: string, words: readonly string[]): void {
  const seen = wordings.get(key);
  if (seen === undefined) wordings.set(key, { words, reports: new Set(), id: '' });
  else if (compareText(words.join(' '), seen.words.join(' ')) < 0) seen.words = words;
}

function titleOf(value: string): Title {
  const kinds = sectionKinds(value);
  if (kinds.length > 0) return { kinds, words: [], key: null };
  const words = subjectWords(value);
  return { kinds, words, key: words.length === 0 ? null : [...words].sort().join(' ') };
}

/** Gives each wording the id of the cluster it is most like; the most frequent wordings found the clusters. */
function cluster(wordings: ReadonlyMap<string, Wording>): void {
  const ordered = [...wordings].sort((a, b) => b[1].reports.size - a[1].reports.size || compareText(a[0], b[0]));
  const byWord = new Map<string, Cluster[]>();
  const taken = new Set<string>(KIND_ORDER);
  for (const [, wording] of ordered) {
    const home = mostAlike(wording, byWord) ?? found(wording, byWord, taken);
    for (const report of wording.reports) home.reports.add(report);
    wording.id = home.id;
  }
}

/** Wordings that stand side by side in one report are two sections, however alike. */
function mostAlike(wording: Wording, byWord: ReadonlyMap<string, readonly Cluster[]>): Cluster | null {
  let best: Cluster | null = null;
  let bestScore: number = ALIKE;
  const tried = new Set<Cluster>();
  for (const word of wording.words) {
    for (const candidate of byWord.get(word) ?? []) {
      if (tried.has(candidate)) continue;
      tried.add(candidate);
      const score = dice(wording.words, candidate.words);
      if (score < bestScore || (score === bestScore && best !== null && candidate.id >= best.id)) continue;
      if ([...wording.reports].some(report => candidate.reports.has(report))) continue;
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function found(wording: Wording, byWord: Map<string, Cluster[]>, taken: Set<string>): Cluster {
  const slug = wording.words.slice(0, LONGEST_SLUG).join('-');
  let id = slug;
  for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`;
  taken.add(id);
  const created: Cluster = { id, words: wording.words, reports: new Set() };
  for (const word of new Set(wording.words)) {
    const list = byWord.get(word);
    if (list === undefined) byWord.set(word, [created]); else list.push(created);
  }
  return created;
}
