/** Aligns the sections of past reports by meaning: wordings that stand for one section get one id. */
import { dice } from '../text/similarity';
import { sectionKinds, subjectWords, type SectionKind } from './kinds';
import { compareText } from './merge';
import type { Observation } from './stored';

/** Two wordings this alike name one section. */
export const ALIKE = 0.75;
const LONGEST_SLUG = 8;

export const KIND_ORDER: readonly SectionKind[] = ['introduction', 'opening', 'adoption-of-agenda', 'other-matters', 'closing', 'follow-up'];

/** For each observation the ids of each of its sections, in order: usual kinds ("opening"), else the id of a cluster of wordings. */
export type Alignment = ReadonlyMap<Observation, readonly (readonly string[])[]>;

interface Wording {
  readonly words: readonly string[];
  readonly reports: Set<string>;
  id: string;
}

interface Cluster {
  readonly id: string;
  readonly words: readonly string[];
  readonly reports: Set<string>;
}

export function alignSections(observations: readonly Observation[]): Alignment {
  const wordings = new Map<string, Wording>();
  for (const observation of observations) {
    for (const { value } of observation.members.sections ?? []) {
      const key = wordingKey(value);
      if (key === null) continue;
      const seen = wordings.get(key);
      if (seen === undefined) wordings.set(key, { words: subjectWords(value), reports: new Set([observation.digest]), id: '' });
      else seen.reports.add(observation.digest);
    }
  }
  cluster(wordings);
  return new Map(observations.map(observation => [observation, (observation.members.sections ?? []).map(({ value }) => idsOf(value, wordings))]));
}

function idsOf(title: string, wordings: ReadonlyMap<string, Wording>): readonly string[] {
  const kinds = sectionKinds(title);
  if (kinds.length > 0) return kinds;
  const key = wordingKey(title);
  return key === null ? [] : [wordings.get(key)!.id];
}

/** The same for all wordings of the same words; null for a title of a usual kind or without words. */
function wordingKey(title: string): string | null {
  if (sectionKinds(title).length > 0) return null;
  const words = subjectWords(title);
  return words.length === 0 ? null : [...words].sort().join(' ');
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
