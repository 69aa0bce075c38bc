import { dice, significantWords } from '../text/similarity';
import type { Annex } from '../report/model';
import { annexLabels } from './annex-labels';
import type { Rule } from './rule';

/** Titles that share this much of their words are one title: a page header that repeats. */
const SAME_TITLE = 0.75;

/** Two annexes bear one label. */
export const duplicateLabel: Rule = {
  id: 'annex/duplicate-label',
  title: 'No two annexes bear the same label',
  severity: 'error',
  basis: 'draft',
  *check({ report, mentions }) {
    if (report.annexes.length < 2) return;
    const labels = annexLabels(report, mentions);
    const first = new Map<string, Annex>();
    for (const annex of report.annexes) {
      const key = labels.keyOf(annex.id);
      if (key === null) continue;
      const earlier = first.get(key);
      if (!earlier) { first.set(key, annex); continue; }
      if (isSame(earlier, annex)) continue;
      yield {
        span: annex.labelSpan,
        message: `${annex.label} stands twice: "${earlier.title}" and "${annex.title}". Give one of them a label of its own, in the text too.`,
        related: [{ span: earlier.labelSpan, message: `${earlier.label} stands here already.` }],
      };
    }
  },
};

/** One annex going on: a repeated header, or a page that says it continues. */
function isSame(a: Annex, b: Annex): boolean {
  if (a.title === '' || b.title === '' || /\bcont(?:inued|['’]?d)\b/i.test(b.title)) return true;
  return dice(significantWords(a.title), significantWords(b.title)) >= SAME_TITLE;
}
