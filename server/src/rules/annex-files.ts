/** Annexes kept as separate files beside the draft, matched with its citations by label. */
import { annexFiles, type AnnexFile } from '../report/companions';
import type { Citation } from '../report/mentions';
import { annexLabels, firstBodies, firstCitations } from './annex-labels';
import type { RuleContext } from './rule';

export interface FiledAnnexes {
  /** First citations of labels that the draft has no annex for, by key. */
  readonly cited: ReadonlyMap<string, Citation>;
  /** Files by key of their label. */
  readonly files: ReadonlyMap<string, readonly AnnexFile[]>;
}

/** Null where no file beside the draft looks like an annex that the draft cites, or too few do for the folder to hold its annexes. */
export function filedAnnexes({ report, mentions, companions }: Pick<RuleContext, 'report' | 'mentions' | 'companions'>): FiledAnnexes | null {
  if (companions === undefined || companions.length === 0 || mentions.citations.length === 0) return null;
  const named = annexFiles(companions);
  if (named.length === 0) return null;
  const labels = annexLabels(report, mentions);
  const bodies = firstBodies(report.annexes, labels);
  const cited = new Map([...firstCitations(mentions, labels)].filter(([key]) => !bodies.has(key)));
  const files = new Map<string, AnnexFile[]>();
  for (const file of named) {
    const key = labels.keyOf(file.id);
    if (key !== null) files.set(key, [...(files.get(key) ?? []), file]);
  }
  const met = [...cited.keys()].filter(key => files.has(key)).length;
  return met > 0 && met * 2 >= cited.size ? { cited, files } : null;
}
