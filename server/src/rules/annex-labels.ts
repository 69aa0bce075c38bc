/** How the annex labels of one report are read, citations and bodies together, so that all rules on annexes mean the same annex by the same label. */
import { commonStyle, counts, valueOfLabel, type CountingStyle } from '../text/labels';
import type { Citation, Mentions } from '../report/mentions';
import type { Annex, Report } from '../report/model';

export interface AnnexLabels {
  /** The style most labels can be read in; null when none counts. */
  readonly style: CountingStyle | null;
  /** How many of the distinct labels can be read in it, of how many that count at all. */
  readonly fitting: number;
  readonly total: number;
  /** Value of a label that counts, read in the common style where it can be; null for "", "4A" and the like. */
  valueOf(id: string): number | null;
  /** Whether some annex or citation bears just this label. */
  isUsed(id: string): boolean;
  /** The same for every way of writing one label ("IV", "4" and "D" are one); null for an annex without label. */
  keyOf(id: string): string | null;
}

const LABELS = Symbol('annex labels');

export const annexLabels = (report: Report, mentions: Mentions): AnnexLabels => mentions.once(LABELS, () => readLabels(report, mentions));

function readLabels(report: Report, mentions: Mentions): AnnexLabels {
  const ids = new Set<string>();
  for (const { id } of mentions.citations) if (id !== '') ids.add(id.toUpperCase());
  for (const { id } of report.annexes) if (id !== '') ids.add(id.toUpperCase());
  const counting = [...ids].filter(counts);
  const common = commonStyle(counting);
  const style = common?.style ?? null;
  const values = new Map<string, number | null>([['', null]]);
  const valueOf = (id: string): number | null => {
    let value = values.get(id);
    if (value === undefined) values.set(id, value = valueOfLabel(id.toUpperCase(), style));
    return value;
  };
  return {
    style,
    fitting: common?.fitting ?? 0,
    total: counting.length,
    valueOf,
    isUsed: id => ids.has(id.toUpperCase()),
    keyOf: id => (id === '' ? null : valueOf(id)?.toString() ?? id.toUpperCase()),
  };
}

/** First citation of every label, in document order, by key. */
export function firstCitations(mentions: Mentions, labels: AnnexLabels): Map<string, Citation> {
  const out = new Map<string, Citation>();
  for (const citation of mentions.citations) {
    const key = labels.keyOf(citation.id);
    if (key !== null && !out.has(key)) out.set(key, citation);
  }
  return out;
}

/** First body of every label, in document order, by key. */
export function firstBodies(annexes: readonly Annex[], labels: AnnexLabels): Map<string, Annex> {
  const out = new Map<string, Annex>();
  for (const annex of annexes) {
    const key = labels.keyOf(annex.id);
    if (key !== null && !out.has(key)) out.set(key, annex);
  }
  return out;
}

/** "ANNEX 4", with the keyword of the citation or body at hand. */
export const labelled = (keyword: string | null, id: string): string => `${singular(keyword)} ${id}`.trim();

function singular(keyword: string | null): string {
  if (keyword === null) return 'Annex';
  const plural = /^(.*)(es|ES)$/.exec(keyword);
  return plural && /annex$/i.test(plural[1]!) ? plural[1]! : keyword;
}

/** Keyword of a body's label: "ANNEX". */
export const keywordOf = (annex: Annex): string => /^\p{L}+/u.exec(annex.label)?.[0] ?? 'Annex';
